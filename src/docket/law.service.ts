import { createHash } from 'node:crypto';
import { calendarYears, createWorkingCalendar, type CalendarYear } from '../calendar/index.ts';
import { compileRules, timeLimits, type DocketLaw, type OfficePractice } from '../deadlines/index.ts';
import type { NoticeModel } from './calendar-notice.model.ts';

const rules = compileRules();
const shortHash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
const rulesVersion = shortHash(timeLimits);

export interface LawInForce {
  readonly law: DocketLaw;
  /** Changes whenever a rule of the tables or a day of the calendar does. */
  readonly version: string;
  readonly years: readonly CalendarYear[];
  readonly practices: readonly OfficePractice[];
}

/** The rules of the tables under the practices recorded, with the calendar of the tables and of the notices since. */
export function lawOf(years: readonly CalendarYear[], practices: readonly OfficePractice[] = []): LawInForce {
  const calendar = createWorkingCalendar(years);
  const practised = practices.length > 0;
  return {
    law: { rules: practised ? compileRules(timeLimits, practices) : rules, calendar },
    version: `${rulesVersion}${practised ? `+${shortHash(practices)}` : ''}/${calendar.version}`,
    years,
    practices,
  };
}

/** The years of the tables, each replaced by its newest notice. */
export function yearsWith(notices: readonly CalendarYear[]): readonly CalendarYear[] {
  const years = new Map(calendarYears.map((one) => [one.year, one]));
  for (const { year, days, sources, confidence } of notices)
    years.set(year, { year, days, sources, confidence });
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** What this process counts by; `reload` after a notice or a practice, in every process. */
export function lawService(Notices: NoticeModel, practices: () => Promise<readonly OfficePractice[]>) {
  let now = lawOf(calendarYears);
  return {
    current: () => now,
    async reload(): Promise<LawInForce> {
      const notices = await Notices.find().sort({ createdAt: 1 }).lean();
      const next = lawOf(yearsWith(notices as unknown as CalendarYear[]), await practices());
      if (next.version !== now.version) now = next;
      return now;
    },
  };
}

export type LawService = ReturnType<typeof lawService>;
