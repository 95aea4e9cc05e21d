/** What one event starts, ends and moves: the docket without it beside the docket with it. */
import type { PlainDate } from '../calendar/index.ts';
import type { DocketLaw } from '../deadlines/index.ts';
import type { Contradiction } from '../matters/index.ts';
import type { KeptDocket, RecordedEvent } from './kept.ts';
import { readSubject, type SubjectEntry } from './read-subject.ts';
import type { DocketSubject } from './subject.ts';

export interface Effect {
  readonly event: RecordedEvent;
  readonly starts: readonly SubjectEntry[];
  /** Open without it; met, late, or without ground with it. */
  readonly ends: readonly SubjectEntry[];
  readonly moves: readonly { readonly before: SubjectEntry; readonly after: SubjectEntry }[];
  /** Facts that do not go together since it is there. */
  readonly problems: readonly Contradiction[];
  readonly uncounted: boolean;
}

/** Undefined when the docket has no such event. */
export function effectOf(
  subject: DocketSubject,
  kept: KeptDocket,
  eventId: string,
  asOf: PlainDate,
  law: DocketLaw,
): Effect | undefined {
  const event = [...subject.events, ...kept.events].find(({ id }) => id === eventId);
  if (!event) return undefined;
  const others = <T extends { readonly id: string }>(events: readonly T[]) =>
    events.filter(({ id }) => id !== eventId);
  const before = readSubject(
    { ...subject, events: others(subject.events) },
    { ...kept, events: others(kept.events) },
    asOf,
    law,
  );
  const after = readSubject(subject, kept, asOf, law);
  const formerly = new Map(before.entries.map((entry) => [entry.slot, entry]));
  const starts: SubjectEntry[] = [];
  const ends: SubjectEntry[] = [];
  const moves: { before: SubjectEntry; after: SubjectEntry }[] = [];
  for (const entry of after.entries) {
    const former = formerly.get(entry.slot);
    formerly.delete(entry.slot);
    if (!former) {
      if (entry.settled === 'pending' || entry.entry.trigger.id === eventId) starts.push(entry);
    } else if (former.settled === 'pending' && entry.settled !== 'pending') ends.push(entry);
    else if (former.dates.dueOn !== entry.dates.dueOn) moves.push({ before: former, after: entry });
    else if (former.entry.contingent && !entry.entry.contingent) starts.push(entry);
  }
  for (const gone of formerly.values())
    if (gone.settled === 'pending') ends.push({ ...gone, settled: 'superseded' });
  const said = new Set(before.problems.map((one) => one.words.en));
  return {
    event,
    starts,
    ends,
    moves,
    problems: after.problems.filter((one) => !said.has(one.words.en)),
    uncounted: after.uncounted.some((one) => one.event.id === eventId),
  };
}
