/** The docket of one subject with all that people added to it. Pure: subject, what is kept, day and law in; docket out. */
import type { PlainDate } from '../calendar/index.ts';
import {
  readDocket,
  type DocketEntry,
  type DocketLaw,
  type EntryState,
  type OpenTermReading,
  type Uncounted,
} from '../deadlines/index.ts';
import type { Contradiction } from '../matters/index.ts';
import { words } from '../text/index.ts';
import type { Closing, DatedReading, KeptDocket, Move, Person, Verification } from './kept.ts';
import type { DocketSubject } from './subject.ts';

/**
 * `pending`: nobody has done it and its ground stands, whether or not the day has passed. Unlike the state of an entry
 * it does not change with the day, so it can be stored.
 */
export type Settled = 'pending' | 'met' | 'missed' | 'superseded';

export interface SubjectEntry {
  /** Names the same date under every version of the rule: `refusal-reply:<event id>`. */
  readonly slot: string;
  readonly entry: DocketEntry;
  readonly settled: Settled;
  readonly state: EntryState;
  readonly metOn?: PlainDate | undefined;
  readonly verification?: Verification | undefined;
  readonly closing?: Closing | undefined;
  readonly assignedTo?: Person | undefined;
  /** Waits for somebody to accept it; the dates shown are `move.former`. */
  readonly move?: Move | undefined;
  /** The dates that count: as accepted last. */
  readonly dates: DatedReading;
}

export interface SubjectDocket {
  readonly entries: readonly SubjectEntry[];
  readonly openTerms: readonly OpenTermReading[];
  readonly uncounted: readonly Uncounted[];
  readonly problems: readonly Contradiction[];
}

export function slotOf({ rule, trigger, term }: DocketEntry): string {
  return `${rule}:${trigger.id ?? `${trigger.type}@${trigger.on}`}${term ? `:${term}` : ''}`;
}

export function readSubject(
  subject: DocketSubject,
  kept: KeptDocket,
  asOf: PlainDate,
  law: DocketLaw,
): SubjectDocket {
  const exclusions = kept.exclusions
    .filter(({ struck }) => !struck)
    .map(({ from, to, why, rule }) => ({ from, to, rule, why: words(why, why) }));
  const main = readDocket(
    {
      kind: subject.docketKind,
      events: [...subject.events, ...kept.events],
      exclusions,
      tasks: kept.tasks.filter(({ cancelled }) => !cancelled),
    },
    asOf,
    law,
  );
  const papers = subject.papers.map((events) => readDocket({ kind: 'right_to_use', events }, asOf, law));
  const all = [main, ...papers];
  return {
    entries: all.flatMap(({ entries }) => entries.map((entry) => withKept(entry, kept, asOf))).sort(byDay),
    openTerms: main.openTerms,
    uncounted: all.flatMap(({ uncounted }) => uncounted),
    problems: all.flatMap(({ problems }) => problems),
  };
}

function withKept(entry: DocketEntry, kept: KeptDocket, asOf: PlainDate): SubjectEntry {
  const slot = slotOf(entry);
  const closing = kept.closings.findLast((one) => one.slot === slot);
  const move = kept.moves.findLast((one) => one.slot === slot && !one.accepted);
  const waiting = move && move.present.dueOn === entry.dueOn ? move : undefined;
  const dates = waiting?.former ?? datesOf(entry);
  const settled = closing ? closedAs(closing, dates.dueOn) : settledOf(entry);
  const verification = kept.verifications.findLast((one) => one.slot === slot && one.dueOn === dates.dueOn);
  return {
    slot,
    entry,
    settled,
    state: settled === 'pending' ? (asOf > dates.dueOn ? 'missed' : 'open') : settled,
    metOn: closing?.outcome === 'done' ? closing.on : entry.metOn,
    verification,
    closing,
    assignedTo: assigneeOf(kept, slot),
    move: waiting,
    dates,
  };
}

/** Of this date, or of the whole file. */
export function assigneeOf({ assignments }: KeptDocket, slot: string): Person | undefined {
  return (assignments.find((one) => one.slot === slot) ?? assignments.find((one) => one.slot === ''))?.to;
}

export function datesOf(entry: DocketEntry): DatedReading {
  const { nominalOn, dueOn, safeOn, ruleVersion, calendarVersion } = entry;
  return { nominalOn, dueOn, safeOn, ruleVersion, calendarVersion };
}

/** Past its day, neither done nor overtaken by a later event: still to be dealt with. */
function settledOf({ state, metOn, supersededBy }: DocketEntry): Settled {
  if (state === 'open' || (state === 'missed' && !metOn && !supersededBy)) return 'pending';
  return state;
}

function closedAs({ outcome, on }: Closing, dueOn: PlainDate): Settled {
  if (outcome !== 'done') return 'superseded';
  return on > dueOn ? 'missed' : 'met';
}

const byDay = (a: SubjectEntry, b: SubjectEntry) =>
  a.dates.dueOn === b.dates.dueOn ? (a.slot < b.slot ? -1 : 1) : a.dates.dueOn < b.dates.dueOn ? -1 : 1;
