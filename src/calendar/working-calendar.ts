/** Which days are working days by law, which the Office is closed on, and how far the calendar is announced. */
import { computeYear } from './computed-year.ts';
import { fromDayNumber, numberOf, toDayNumber, weekdayOf, yearOf } from './day-number.ts';
import { calendarYears, type CalendarYear, type SpecialDayKind } from './holidays.table.ts';
import { formatPlainDate, type PlainDate } from './plain-date.ts';
import { words, type Words } from '../text/index.ts';

export type DayKind = 'working-day' | 'weekend' | SpecialDayKind | 'uncertain';

/** Read only through the functions of this file. */
export interface WorkingCalendar {
  /** Changes whenever any announced day does; kept with the dates it moved. */
  readonly version: string;
  readonly years: readonly CalendarYear[];
  /** The years between are announced; outside, days off are computed and dates provisional. */
  readonly knownFrom: PlainDate;
  readonly knownThrough: PlainDate;
  readonly codes: (year: number) => Uint8Array;
  readonly names: (date: PlainDate) => Words | undefined;
}

const kinds: readonly DayKind[] = [
  'working-day',
  'weekend',
  'statutory-holiday',
  'compensatory-day',
  'swap-off',
  'swap-work',
  'uncertain',
];

/**
 * Working by law, by code. A swapped day off stays one (nothing is extended by it), a Saturday worked in exchange stays a
 * weekend day. A make-up day is neither weekend nor holiday by the letter of Civil Code art. 148(5), but no working day
 * either, and a term ends on a working day.
 */
const WORKING = [true, false, false, false, true, false, true];

/**
 * The calendar of the announced years. They must follow one another without a gap; throws RangeError otherwise, for a
 * date inside a gap would look announced.
 */
export function createWorkingCalendar(years: readonly CalendarYear[] = calendarYears): WorkingCalendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new RangeError('a calendar needs a year');
  for (const [index, { year }] of sorted.entries())
    if (year !== first.year + index) throw new RangeError(`calendar years are missing or double at ${year}`);
  const announced = new Map(sorted.map((one) => [one.year, one]));
  const made = new Map<number, { readonly codes: Uint8Array; readonly names: Map<PlainDate, Words> }>();
  const build = (year: number) => {
    const start = numberOf(year, 1, 1);
    const codes = new Uint8Array(numberOf(year + 1, 1, 1) - start);
    for (let i = 0; i < codes.length; i += 1) codes[i] = weekdayOf(start + i) % 6 === 0 ? 1 : 0;
    const names = new Map<PlainDate, Words>();
    for (const { on, kind, name } of announced.get(year)?.days ?? computeYear(year)) {
      codes[toDayNumber(on) - start] = kinds.indexOf(kind);
      names.set(on, name);
    }
    const one = { codes, names };
    made.set(year, one);
    return one;
  };
  const of = (year: number) => made.get(year) ?? build(year);
  return {
    version: `${first.year}-${last.year}.${fingerprint(sorted)}`,
    years: sorted,
    knownFrom: `${first.year}-01-01` as PlainDate,
    knownThrough: `${last.year}-12-31` as PlainDate,
    codes: (year) => of(year).codes,
    names: (date) => of(yearOf(date)).names.get(date),
  };
}

/** Short and the same on every machine: FNV-1a over the days in their order in time. */
function fingerprint(years: readonly CalendarYear[]): string {
  const days = years.flatMap(({ days }) => days.map(({ on, kind }) => `${on}${kind}`)).sort();
  let hash = 0x811c9dc5;
  for (const char of days.join()) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The announced years of the product's own table. */
export const defaultCalendar: WorkingCalendar = createWorkingCalendar();

function codeAt(day: number, calendar: WorkingCalendar): number {
  const year = yearOf(fromDayNumber(day));
  return calendar.codes(year)[day - numberOf(year, 1, 1)]!;
}

/** What kind of day it is. */
export function dayKind(date: PlainDate, calendar: WorkingCalendar): DayKind {
  return kinds[codeAt(toDayNumber(date), calendar)]!;
}

/** By law: no weekend day, holiday or make-up day. Days swapped for the civil service change nothing. */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  return WORKING[codeAt(toDayNumber(date), calendar)]!;
}

/** Nobody to hand a paper to: every day off, the swapped ones and those only a notice can settle too. */
export function isOfficeClosed(date: PlainDate, calendar: WorkingCalendar): boolean {
  return codeAt(toDayNumber(date), calendar) !== 0;
}

/** The day itself or the next working day (Civil Code 2015, art. 148(5)). */
export function onOrAfterWorkingDay(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = toDayNumber(date);
  while (!WORKING[codeAt(day, calendar)]!) day += 1;
  return fromDayNumber(day);
}

/** The last day, not after this one, on which the Office is open for certain: the safe date. */
export function lastWorkingDayOnOrBefore(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = toDayNumber(date);
  while (codeAt(day, calendar) !== 0) day -= 1;
  return fromDayNumber(day);
}

/** `count` working days on; the day itself is not counted (Civil Code 2015, art. 147(2)). Throws RangeError below 0. */
export function addWorkingDays(date: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`not a count of days: ${count}`);
  let day = toDayNumber(date);
  for (let left = count; left > 0;) {
    day += 1;
    if (WORKING[codeAt(day, calendar)]!) left -= 1;
  }
  return fromDayNumber(day);
}

/** Is the day in a year whose days off nobody has announced (or we have not recorded)? */
export function isProvisional(date: PlainDate, calendar: WorkingCalendar): boolean {
  return date > calendar.knownThrough || date < calendar.knownFrom;
}

const kindWords: Readonly<Record<DayKind, Words>> = {
  'working-day': words('ngày làm việc', 'a working day'),
  weekend: words('ngày nghỉ cuối tuần', 'a weekend day'),
  'statutory-holiday': words('ngày nghỉ lễ', 'a public holiday'),
  'compensatory-day': words('ngày nghỉ bù', 'a day off in lieu'),
  'swap-off': words(
    'ngày nghỉ hoán đổi của khối hành chính, không phải ngày lễ theo luật',
    'a civil-service swap day, no holiday by statute',
  ),
  'swap-work': words(
    'thứ Bảy làm bù của khối hành chính',
    'a Saturday worked in exchange by the civil service',
  ),
  uncertain: words('ngày có thể được nghỉ, chờ thông báo', 'a day that a notice may make free'),
};

const weekdays: readonly Words[] = [
  words('Chủ nhật', 'Sunday'),
  words('thứ Hai', 'Monday'),
  words('thứ Ba', 'Tuesday'),
  words('thứ Tư', 'Wednesday'),
  words('thứ Năm', 'Thursday'),
  words('thứ Sáu', 'Friday'),
  words('thứ Bảy', 'Saturday'),
];

/** "thứ Ba 24/11/2026 là ngày nghỉ lễ (Ngày Văn hóa Việt Nam)" */
export function describeDay(date: PlainDate, calendar: WorkingCalendar): Words {
  const weekday = weekdays[weekdayOf(toDayNumber(date))]!;
  const kind = kindWords[dayKind(date, calendar)];
  const name = calendar.names(date);
  const day = formatPlainDate(date);
  return words(
    `${weekday.vi} ${day} là ${kind.vi}${name ? ` (${name.vi})` : ''}`,
    `${weekday.en} ${day} is ${kind.en}${name ? ` (${name.en})` : ''}`,
  );
}
