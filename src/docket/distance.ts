/** How far a day is, as people say it: working days when near, days, then months and years. */
import {
  addPeriod,
  daysBetween,
  isWorkingDay,
  type PlainDate,
  type WorkingCalendar,
} from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';

const NEAR = 62;

/** Working days after `from` up to and with `to`. */
export function workingDaysUntil(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = addPeriod(from, DAY); day <= to; day = addPeriod(day, DAY))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

const DAY = { length: 1, unit: 'day' } as const;

/** "còn 6 ngày làm việc", "quá 3 ngày" */
export function distanceTo(dueOn: PlainDate, asOf: PlainDate, calendar: WorkingCalendar): Words {
  const days = daysBetween(asOf, dueOn);
  if (days === 0) return words('hôm nay', 'today');
  const said = spanOf(Math.abs(days));
  if (days < 0) return words(`quá ${said.vi}`, `${said.en} overdue`);
  if (days > NEAR) return words(`còn ${said.vi}`, `${said.en} left`);
  const working = workingDaysUntil(asOf, dueOn, calendar);
  return words(
    `còn ${working} ngày làm việc`,
    working === 1 ? '1 working day left' : `${working} working days left`,
  );
}

function spanOf(days: number): Words {
  if (days < 120) return words(`${days} ngày`, days === 1 ? '1 day' : `${days} days`);
  const months = Math.floor(days / 30.44);
  if (months < 24) return words(`${months} tháng`, `${months} months`);
  const years = Math.floor(months / 12);
  return words(`${years} năm`, `${years} years`);
}
