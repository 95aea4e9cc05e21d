/**
 * The days off of a year without a notice, computed from the Labour Code and the lunar calendar. What only a notice can
 * fix (the outer days of Tết, the day beside National Day) is `uncertain`: the Office may be closed, no term is extended.
 */
import { fromDayNumber, numberOf, toDayNumber, weekdayOf } from './day-number.ts';
import { holidayNames as N, type SpecialDay, type SpecialDayKind } from './holidays.table.ts';
import { hungKingsDay, lunarNewYear } from './lunar.ts';
import type { Words } from '../text/index.ts';

export interface ComputedDay extends Omit<SpecialDay, 'kind'> {
  readonly kind: SpecialDayKind | 'uncertain';
}

const isWeekend = (day: number) => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** Provisional days off; the law in force that year decides which days there are. */
export function computeYear(year: number): readonly ComputedDay[] {
  const on = (month: number, day: number) => numberOf(year, month, day);
  const tet = toDayNumber(lunarNewYear(year));
  const found = new Map<number, ComputedDay>();
  const add = (day: number, kind: ComputedDay['kind'], name: Words) => {
    if (!found.has(day)) found.set(day, { on: fromDayNumber(day), kind, name });
  };
  const holidays: readonly (readonly [day: number, name: Words])[] = [
    [on(1, 1), N.newYear],
    ...[-1, 0, 1, 2].map((offset) => [tet + offset, N.tet] as const),
    ...(year >= 2007 ? [[toDayNumber(hungKingsDay(year)), N.hungKings] as const] : []),
    [on(4, 30), N.victory],
    [on(5, 1), N.labour],
    [on(9, 2), N.national],
  ];
  for (const [day, name] of holidays) add(day, 'statutory-holiday', name);
  // outside art. 112(1), so the make-up of art. 111(3) does not reach it
  if (year >= 2026) add(on(11, 24), 'statutory-holiday', N.culture);
  for (const [day, name] of holidays) {
    if (!isWeekend(day)) continue;
    let next = day + 1;
    while (isWeekend(next) || found.has(next)) next += 1;
    add(next, 'compensatory-day', name);
  }
  const open: readonly (readonly [day: number, name: Words])[] = [
    [tet - 2, N.tet],
    [tet + 3, N.tet],
    ...(year >= 2021 ? [[on(9, 1), N.national] as const, [on(9, 3), N.national] as const] : []),
  ];
  for (const [day, name] of open) if (!isWeekend(day)) add(day, 'uncertain', name);
  return [...found.values()];
}
