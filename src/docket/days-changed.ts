/** Where two calendars differ. */
import { addPeriod, dayKind, type PlainDate, type WorkingCalendar } from '../calendar/index.ts';

/** Days that are of another kind in the other calendar, within the years either announces. */
export function daysChanged(a: WorkingCalendar, b: WorkingCalendar): readonly PlainDate[] {
  const years = new Set([...a.years, ...b.years].map(({ year }) => year));
  const changed: PlainDate[] = [];
  for (const year of [...years].sort()) {
    const end = `${year}-12-31`;
    for (let day = `${year}-01-01` as PlainDate; day <= end; day = addPeriod(day, { length: 1, unit: 'day' }))
      if (dayKind(day, a) !== dayKind(day, b)) changed.push(day);
  }
  return changed;
}
