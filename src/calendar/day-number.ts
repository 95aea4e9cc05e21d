/** Days as whole numbers (0 = 1970-01-01), for counting many of them quickly: no Date objects, no zones. */
import type { PlainDate } from './plain-date.ts';

const digit = (date: string, at: number) => date.charCodeAt(at) - 48;

export const yearOf = (date: PlainDate): number =>
  digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
const monthOf = (date: PlainDate) => digit(date, 5) * 10 + digit(date, 6);
const dayOf = (date: PlainDate) => digit(date, 8) * 10 + digit(date, 9);

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!);

/** The number of a day of the Gregorian calendar; months from March, so that the leap day comes last. */
export function numberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** `'1970-01-02'` is 1. The text must be a day already: nothing is checked here. */
export function toDayNumber(date: PlainDate): number {
  return numberOf(yearOf(date), monthOf(date), dayOf(date));
}

const written: PlainDate[] = [];
const FIRST = numberOf(1880, 1, 1);
const LAST = numberOf(2300, 12, 31);
const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);

/** The day with this number. Throws RangeError far outside the years the registry knows. */
export function fromDayNumber(number: number): PlainDate {
  const known = written[number - FIRST];
  if (known) return known;
  if (!(number >= FIRST && number <= LAST)) throw new RangeError(`no such day: ${number}`);
  let year = 1970 + Math.floor(number / 365.2425);
  if (number >= numberOf(year + 1, 1, 1)) year += 1;
  else if (number < numberOf(year, 1, 1)) year -= 1;
  let rest = number - numberOf(year, 1, 1);
  let month = 1;
  for (let length = 31; rest >= length; length = lengthOf(year, month)) {
    rest -= length;
    month += 1;
  }
  const date = `${year}-${two(month)}-${two(rest + 1)}` as PlainDate;
  written[number - FIRST] = date;
  return date;
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The number of the day `months` months on (or back), stopped at that month's last day. */
export function addMonthsTo(date: PlainDate, months: number): number {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return numberOf(year, month, Math.min(dayOf(date), lengthOf(year, month)));
}
