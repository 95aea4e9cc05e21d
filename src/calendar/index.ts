export * from './plain-date.ts';
export { addMonthsTo, fromDayNumber, toDayNumber } from './day-number.ts';
export { computeYear } from './computed-year.ts';
export { hungKingsDay, lunarNewYear } from './lunar.ts';
export * from './holidays.table.ts';
export * from './working-calendar.ts';
