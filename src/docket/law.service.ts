import { createHash } from 'node:crypto';
import { calendarYears, createWorkingCalendar, type CalendarYear } from '../calendar/index.ts';
import { compileRules, timeLimits, type DocketLaw } from '../deadlines/index.ts';
import type { NoticeModel } from './calendar-notice.model.ts';

const rules = compileRules();
const rulesVersion = createHash('sha256').update(JSON.stringify(timeLimits)).digest('hex').slice(0, 8);

export interface LawInForce {
  readonly law: DocketLaw;
  /** Changes whenever a rule of the tables or a day of the calendar does. */
  readonly version: string;
  readonly years: readonly CalendarYear[];
}

/** The rules of the tables with the calendar of the tables and of the notices recorded since. */
export function lawOf(years: readonly CalendarYear[]): LawInForce {
  const calendar = createWorkingCalendar(years);
  return { law: { rules, calendar }, version: `${rulesVersion}/${calendar.version}`, years };
}

/** The years of the tables, each replaced by its newest notice. */
export function yearsWith(notices: readonly CalendarYear[]): readonly CalendarYear[] {
  const years = new Map(calendarYears.map((one) => [one.year, one]));
  for (const { year, days, sources, confidence } of notices)
    years.set(year, { year, days, sources, confidence });
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** What this process counts by; `reload` after a notice, in every process. */
export function lawService(Notices: NoticeModel) {
  let now = lawOf(calendarYears);
  return {
    current: () => now,
    async reload(): Promise<LawInForce> {
      const notices = await Notices.find().sort({ createdAt: 1 }).lean();
      const next = lawOf(yearsWith(notices as unknown as CalendarYear[]));
      if (next.version !== now.version) now = next;
      return now;
    },
  };
}

export type LawService = ReturnType<typeof lawService>;
