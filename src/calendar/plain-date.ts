/**
 * A day without hours or zone. Legal days have neither, and JavaScript's Date has both: native
 * 31 January + 1 month is 3 March, and midnight in Hà Nội is yesterday in UTC.
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** A calendar length; `working-day` is counted by the working calendar, not here. */
export interface Period {
  readonly length: number;
  readonly unit: 'day' | 'month' | 'year';
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** Days in a month, 1 = January. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Builds a day; throws RangeError when there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  if (!(
    [year, month, day].every(Number.isInteger) &&
    year >= 1900 &&
    year <= 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  ))
    throw new RangeError(`no such day: ${day}/${month}/${year}`);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}` as PlainDate;
}

/**
 * Reads `2026-05-04`, `4/5/2026`, `04.05.26` (day first, as Vietnamese papers write).
 * Throws RangeError on anything else and on days that do not exist (31/02).
 */
export function parsePlainDate(text: string): PlainDate {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = VIETNAMESE.exec(trimmed);
  if (!local) throw new RangeError(`not a date: ${text}`);
  const year = Number(local[3]);
  return plainDate(year < 100 ? 2000 + year : year, Number(local[2]), Number(local[1]));
}

/** `{ year, month, day }` of a day. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** `04/05/2026` */
export function formatPlainDate(date: PlainDate): string {
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Adds a period; months and years stop at the month's last day (Civil Code 2015, art. 148(3), (4)). */
export function addPeriod(from: PlainDate, period: Period): PlainDate {
  const { year, month, day } = partsOf(from);
  if (period.unit === 'day') {
    const moved = new Date(Date.UTC(year, month - 1, day + period.length));
    return plainDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
  }
  const months = year * 12 + (month - 1) + period.length * (period.unit === 'year' ? 12 : 1);
  const toYear = Math.floor(months / 12);
  const toMonth = (months % 12) + 1;
  return plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const inHanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day it is in Viet Nam at an instant; taken once per request and passed on as `asOf`. */
export function dayInVietNam(instant: Date): PlainDate {
  return inHanoi.format(instant) as PlainDate;
}
