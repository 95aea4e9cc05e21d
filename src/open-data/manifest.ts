// What one edition of the open data is: its files, and of when.
import type { PlainDate } from '../calendar/index.ts';
import type { Format } from './encode.ts';
import type { DatasetId } from './field.ts';

export interface DumpFile {
  /** `rights.csv`, `rights.csv.gz` */
  readonly name: string;
  readonly format: Format;
  readonly compressed: boolean;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Edition {
  /** `20261126T063000Z-1f2e`: its part of the addresses. */
  readonly id: string;
  /** All facts recorded before this instant are in it. */
  readonly factsUpTo: string;
  readonly madeAt: string;
  /** The day statuses are told for. */
  readonly asOf: PlainDate;
  readonly datasets: readonly {
    readonly id: DatasetId;
    readonly records: number;
    readonly files: readonly DumpFile[];
  }[];
}

/** The edition served, and how far in the audit trail it has seen. */
export interface Current {
  readonly edition: Edition;
  readonly sequence: number;
}

/** Sortable, and never that of another process which began in the same second. */
export function editionId(at: Date, random: string): string {
  return `${at.toISOString().replace(/[-:]|\.\d+/g, '')}-${random}`;
}

export const editionPattern = /^\d{8}T\d{6}Z-[0-9a-f]{4}$/;

export interface DueQuestion {
  readonly current: Current | null;
  /** The newest change of a public fact: its place in the trail, and when it was seen here. */
  readonly changed: { readonly sequence: number; readonly seenAt: Date } | null;
  readonly now: Date;
  readonly today: PlainDate;
  readonly everyMs: number;
}

/** A register that is being filled for the first time is given so long to pause. */
const pauseMs = 60_000;

/** When the next edition is to be made: at once, later, or null while nothing has changed. */
export function dueAt({ current, changed, now, today, everyMs }: DueQuestion): Date | null {
  if (!current) return now;
  const { edition, sequence } = current;
  const outdated = changed !== null && changed.sequence > sequence;
  if (!outdated && edition.asOf === today) return null;
  // An edition of nothing need not be kept for an hour.
  const empty = edition.datasets.every(({ records }) => records === 0);
  const earliest =
    empty && outdated ? changed.seenAt.getTime() + pauseMs : new Date(edition.madeAt).getTime() + everyMs;
  return new Date(Math.max(now.getTime(), earliest));
}
