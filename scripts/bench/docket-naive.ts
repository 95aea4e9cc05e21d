// What a docket is without care: Date arithmetic, the holidays searched day by day, the newest rule for everything.
import { calendarYears, type PlainDate } from '../../src/calendar/index.ts';
import { timeLimits, type DocketFacts, type TimeLimit } from '../../src/deadlines/index.ts';

export interface NaiveEntry {
  readonly rule: string;
  readonly triggerOn: string;
  readonly dueOn: string;
  readonly safeOn: string;
  readonly state: 'open' | 'met' | 'missed';
}

const holidays = calendarYears.flatMap(({ days }) =>
  days.filter(({ kind }) => kind !== 'swap-work').map(({ on }) => on),
);
const iso = (date: Date) => date.toISOString().slice(0, 10);

export function naiveDocket({ kind, events }: DocketFacts, asOf: PlainDate): readonly NaiveEntry[] {
  const entries: NaiveEntry[] = [];
  for (const event of events) {
    const limits = timeLimits.filter(
      (limit) =>
        limit.kinds.includes(kind) &&
        !limit.to &&
        'events' in limit.start &&
        limit.start.events.includes(event.type),
    );
    for (const limit of limits) {
      const due = add(event.on, limit);
      if (!due) continue;
      const safe = new Date(due);
      if (limit.moves) while (isOff(due)) due.setUTCDate(due.getUTCDate() + 1);
      while (isOff(safe)) safe.setUTCDate(safe.getUTCDate() - 1);
      const dueOn = iso(due);
      const met = events.find((other) => limit.metBy.includes(other.type) && other.on >= event.on);
      entries.push({
        rule: limit.rule,
        triggerOn: event.on,
        dueOn,
        safeOn: iso(safe),
        state: met && met.on <= dueOn ? 'met' : asOf > dueOn ? 'missed' : 'open',
      });
    }
  }
  return entries.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function add(from: string, { length }: TimeLimit): Date | undefined {
  const date = new Date(`${from}T00:00:00Z`);
  if (length.unit === 'day') date.setUTCDate(date.getUTCDate() + length.length);
  else if (length.unit === 'month') date.setUTCMonth(date.getUTCMonth() + length.length);
  else if (length.unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + length.length);
  else return undefined;
  return date;
}

function isOff(date: Date): boolean {
  const weekday = date.getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.some((holiday) => holiday === iso(date));
}
