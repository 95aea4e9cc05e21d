/** One rule, one day: the due date with its working, for a calculator and for tests. */
import type { PlainDate, WorkingCalendar } from '../calendar/index.ts';
import { addLength, countTerm, type Counted } from './count.ts';
import type { Step } from './docket.ts';
import { explain, provisionalWhy } from './explain.ts';
import type { DocketEventType, TimeLimit } from './time-limit.ts';
import type { Words } from '../text/index.ts';

export interface DueDate extends Counted {
  readonly opensOn: PlainDate | null;
  readonly provisional: Words | null;
  readonly steps: readonly Step[];
}

/**
 * When `limit` ends if it starts on `trigger`: notice of 24/08/2026 and three months give nominal 24/11/2026 (a holiday),
 * due 25/11/2026, safe 23/11/2026.
 */
export function computeDueDate(
  limit: TimeLimit,
  trigger: PlainDate,
  calendar: WorkingCalendar,
  triggerType: DocketEventType = 'after' in limit.start ? 'application-filed' : limit.start.events[0]!,
): DueDate {
  const startOn = ('fixedOn' in limit.start ? limit.start.fixedOn : undefined) ?? trigger;
  const counted = countTerm(startOn, limit.length, limit.moves, calendar);
  const opensOn = limit.opens ? addLength(startOn, limit.opens, calendar) : null;
  const { nominalOn, dueOn } = counted;
  const reckoning = {
    ...counted,
    limit,
    trigger: { type: triggerType, on: trigger },
    startOn,
    countedOn: nominalOn,
    excludedDays: 0,
    exclusionWhy: [],
    movedTo: dueOn,
    opensOn,
    lawAssumed: false,
  };
  return {
    ...counted,
    opensOn,
    provisional: provisionalWhy(reckoning, calendar),
    steps: explain(reckoning, false, calendar),
  };
}
