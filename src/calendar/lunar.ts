/**
 * The Vietnamese lunisolar calendar, computed: a month begins on the day, in Viet Nam's time (UTC+7), of the new moon,
 * and the winter solstice falls in month 11. Only for years without a notice, and shown as provisional.
 * Astronomy after J. Meeus, Astronomical Algorithms (chapters 25 and 49), short series: good to some minutes.
 */
import { fromDayNumber, numberOf } from './day-number.ts';
import type { PlainDate } from './plain-date.ts';

const HANOI_HOURS = 7;
const JULIAN_1970 = 2_440_587.5;
const RAD = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * RAD);

/** Day number, in Viet Nam, of the k-th new moon since January 2000. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const rise = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const e = 1 - 0.002516 * t;
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * node) +
    0.00038 * e * sin(sun - 2 * node) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(rise);
  const year = 2000 + k / 12.3685;
  // dynamical time runs ahead of the clock by about a minute in our years
  const deltaT = (62.92 + 0.32217 * (year - 2000) + 0.005589 * (year - 2000) ** 2) / 86_400;
  return Math.floor(mean + correction - deltaT - JULIAN_1970 + HANOI_HOURS / 24);
}

/** The sun's longitude in twelfths of its round (0 = spring equinox, 9 = winter solstice) as a day begins in Viet Nam. */
function solarTerm(day: number): number {
  const t = (day - HANOI_HOURS / 24 + JULIAN_1970 - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

const moonAround = (day: number) => Math.round((day + JULIAN_1970 - 2_451_550.1) / 29.530588861);

/** First day of lunar month 11 that holds the winter solstice of a solar year, and its moon. */
function eleventhMonth(year: number): { readonly k: number; readonly day: number } {
  const end = numberOf(year, 12, 31);
  let k = moonAround(end) + 1;
  while (newMoonDay(k) > end) k -= 1;
  // the solstice came before this moon: the month before holds it
  if (solarTerm(newMoonDay(k)) >= 9) k -= 1;
  return { k, day: newMoonDay(k) };
}

/** First days of lunar months 1 (Tết) and 3 of a year. */
function monthsOf(year: number): { readonly first: number; readonly third: number } {
  const from = eleventhMonth(year - 1).k;
  const leapYear = eleventhMonth(year).k - from === 13;
  // the leap month is the first one in which the sun enters no new twelfth
  const isLeap = (k: number) => leapYear && solarTerm(newMoonDay(k)) === solarTerm(newMoonDay(k + 1));
  let k = from;
  let month = 11;
  let leapSeen = false;
  let first = 0;
  while (month !== 3) {
    k += 1;
    if (!leapSeen && isLeap(k)) {
      leapSeen = true;
      continue;
    }
    month = month === 12 ? 1 : month + 1;
    if (month === 1) first = newMoonDay(k);
  }
  return { first, third: newMoonDay(k) };
}

/** Mùng 1 Tết of a year: `2027` → `2027-02-06`. */
export function lunarNewYear(year: number): PlainDate {
  return fromDayNumber(monthsOf(year).first);
}

/** Hùng Kings' day, the 10th of the 3rd lunar month: `2027` → `2027-04-16`. */
export function hungKingsDay(year: number): PlainDate {
  return fromDayNumber(monthsOf(year).third + 9);
}
