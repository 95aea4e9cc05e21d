/** Which day decides the law of a time limit: the transition of Law 131/2025/QH15, art. 3, event by event. */
import type { PlainDate, WorkingCalendar } from '../calendar/index.ts';
import { addLength } from './count.ts';
import type { DocketEvent } from './docket.ts';
import { NEW_LAW } from './row.ts';
import type { Versions } from './rule-index.ts';
import type { DocketEventType, TimeLimit } from './time-limit.ts';

/** What of a docket's events chooses a law. */
export interface LawFacts {
  readonly filedOn?: PlainDate | undefined;
  readonly publishedOn?: PlainDate | undefined;
  /** Accepted as to form, or past that stage, before the new law. */
  readonly acceptedBefore: boolean;
  /** Refused or withdrawn before the new law, which therefore never reached it. */
  readonly endedBefore: boolean;
}

const accepted = new Set<DocketEventType>([
  'formality-accepted',
  'application-published',
  'substantive-refusal-notified',
  'grant-notified',
  'grant-fee-paid',
  'registration-granted',
]);
const ended = new Set<DocketEventType>(['application-refused', 'withdrawn']);

export function readLawFacts(events: readonly DocketEvent[]): LawFacts {
  let filedOn: PlainDate | undefined;
  let publishedOn: PlainDate | undefined;
  let acceptedBefore = false;
  let endedBefore = false;
  for (const { type, on } of events) {
    if (type === 'application-filed') filedOn ??= on;
    else if (type === 'application-published') publishedOn ??= on;
    if (on >= NEW_LAW) continue;
    if (accepted.has(type)) acceptedBefore = true;
    else if (ended.has(type)) endedBefore = true;
  }
  return { filedOn, publishedOn, acceptedBefore, endedBefore };
}

/** The version in force, or undefined where none is recorded for that time. */
export function chooseVersion(
  versions: Versions,
  from: PlainDate,
  trigger: DocketEvent,
  facts: LawFacts,
  calendar: WorkingCalendar,
): TimeLimit | undefined {
  for (const limit of versions) {
    const day = lawDay(limit, from, trigger, facts, calendar);
    if ((!limit.from || day >= limit.from) && (!limit.to || day <= limit.to)) return limit;
  }
  return undefined;
}

/** Does the filing choose this version, and nobody recorded it? */
export function isLawAssumed({ selectedBy, from, to }: TimeLimit, facts: LawFacts): boolean {
  return !facts.filedOn && (selectedBy === 'filed' || selectedBy === 'formality') && !!(from ?? to);
}

function lawDay(
  limit: TimeLimit,
  from: PlainDate,
  trigger: DocketEvent,
  facts: LawFacts,
  calendar: WorkingCalendar,
): PlainDate {
  switch (limit.selectedBy) {
    case 'event':
      return trigger.on;
    // of an event recorded twice, each is read by its own day
    case 'filed':
      return trigger.type === 'application-filed' ? trigger.on : (facts.filedOn ?? trigger.on);
    case 'published':
      return trigger.type === 'application-published' ? trigger.on : (facts.publishedOn ?? trigger.on);
    case 'nominal':
      return addLength(from, limit.length, calendar);
    case 'formality': {
      const filedOn = facts.filedOn ?? trigger.on;
      if (filedOn >= NEW_LAW || facts.acceptedBefore || facts.endedBefore) return filedOn;
      // a term that ended under the old law never met the new one
      return addLength(from, limit.length, calendar) < NEW_LAW ? filedOn : NEW_LAW;
    }
  }
}
