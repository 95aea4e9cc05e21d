// One search for what stands in the way of a sign, as it was found on its day, and what an officer thinks of each hit.
import type { PlainDate } from '../calendar/index.ts';
import type { Matter, MatterKind } from '../matters/index.ts';
import type { ClassRelation, Reason } from '../similarity/index.ts';
import type { Words } from '../text/index.ts';

/** A mark that came near, with what the register said of it on that day. Frozen. */
export interface ReportHit {
  /** Of the register: `right:4-2026-00774`. */
  readonly id: string;
  readonly name: string;
  readonly kind?: MatterKind | undefined;
  readonly niceClasses: readonly number[];
  /** 0 to 1. */
  readonly score: number;
  readonly classes: ClassRelation;
  /** The strongest first; `a` is the sign's, `b` the mark's. */
  readonly reasons: readonly Reason[];
  readonly href?: string | undefined;
  readonly number?: string | undefined;
  readonly owner?: string | undefined;
  readonly place?: string | undefined;
  readonly status?: Words | undefined;
}

export interface Verdict {
  readonly hitId: string;
  readonly relevant: boolean;
  readonly reason: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Date;
  /** Of the report, once this was written: who read an older one has not seen it. */
  readonly version: number;
}

export interface SimilarityReport {
  readonly matterId: string;
  /** 1, 2, 3 … of this matter. */
  readonly number: number;
  readonly sign: string;
  readonly classes: readonly number[];
  readonly searchedOn: PlainDate;
  readonly searchedAt: Date;
  readonly searchedBy: { readonly id: string; readonly name: string };
  /** How many published marks were searched. */
  readonly marks: number;
  readonly method: string;
  /** Marks less like than this, 0 to 1, were left out, and those beyond the most. */
  readonly from: number;
  readonly most: number;
  readonly hits: readonly ReportHit[];
  readonly verdicts: readonly Verdict[];
}

export const verdictOn = (report: Pick<SimilarityReport, 'verdicts'>, hitId: string): Verdict | undefined =>
  report.verdicts.find((one) => one.hitId === hitId);

/** Hits nobody has judged yet. */
export function unjudged(report: Pick<SimilarityReport, 'hits' | 'verdicts'>): number {
  return report.hits.filter(({ id }) => !verdictOn(report, id)).length;
}

/** Nice classes of a matter's goods and services, sorted, each once. */
export function classesOf({ goods }: Pick<Matter, 'goods'>): readonly number[] {
  return [...new Set(goods.map(({ niceClass }) => niceClass))].sort((a, b) => a - b);
}

/** Is it about another sign or other classes than the application has now? */
export function isOutdated(
  { sign, classes }: Pick<SimilarityReport, 'sign' | 'classes'>,
  matter: Pick<Matter, 'sign' | 'goods'>,
): boolean {
  return sign !== matter.sign.words || classes.join() !== classesOf(matter).join();
}

/** What the public register calls a matter, under whichever number: its own mark is no hit. */
export function ownIds({
  id,
  applicationNumber,
  registrationNumber,
}: Pick<Matter, 'id' | 'applicationNumber' | 'registrationNumber'>): readonly string[] {
  const keys = [applicationNumber, registrationNumber, id].filter((key) => key !== undefined);
  return [`matter:${id}`, ...keys.map((key) => `right:${key}`)];
}
