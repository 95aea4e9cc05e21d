/** Counting one term (Civil Code 2015, art. 144–148): where it ends by number, by law, and on the safe side. */
import {
  addMonthsTo,
  addWorkingDays,
  fromDayNumber,
  lastWorkingDayOnOrBefore,
  onOrAfterWorkingDay,
  toDayNumber,
  type PlainDate,
  type WorkingCalendar,
} from '../calendar/index.ts';
import type { Length, Rounds } from './time-limit.ts';

export interface Counted {
  /** By number alone; no holiday moves it, except in a count of working days. */
  readonly nominalOn: PlainDate;
  /** The end by law. */
  readonly dueOn: PlainDate;
  /** The last day, not after the nominal one, on which the Office is open for certain. */
  readonly safeOn: PlainDate;
}

/** The nominal end. The first day is not counted; months stop at the last day of the month they end in. */
export function addLength(from: PlainDate, length: Length, calendar: WorkingCalendar): PlainDate {
  switch (length.unit) {
    case 'day':
      return length.length === 0 ? from : fromDayNumber(toDayNumber(from) + length.length);
    case 'month':
      return length.length === 0 ? from : fromDayNumber(addMonthsTo(from, length.length));
    case 'year':
      return fromDayNumber(addMonthsTo(from, length.length * 12));
    case 'working-day':
      return addWorkingDays(from, length.length, calendar);
    case 'round':
      return roundEnd(from, length);
  }
}

/** "Before 30 June" ends on 29 June. */
function roundEnd(from: PlainDate, { rounds, ends }: Rounds): PlainDate {
  const year = Number(from.slice(0, 4));
  for (const inYear of [year, year + 1])
    for (const { filedBefore, decidedBefore } of rounds) {
      if (from >= `${inYear}-${filedBefore}`) continue;
      const before = `${inYear}-${ends === 'filing' ? filedBefore : decidedBefore}` as PlainDate;
      return fromDayNumber(toDayNumber(before) - 1);
    }
  throw new Error('a rule of rounds has no round');
}

/** Nominal, legal and safe day of a term from `from`. `moves: false` for backwards windows and ends of protection. */
export function countTerm(
  from: PlainDate,
  length: Length,
  moves: boolean,
  calendar: WorkingCalendar,
): Counted {
  return land(addLength(from, length, calendar), moves, calendar);
}

/** The legal and the safe day of a nominal one. */
export function land(nominalOn: PlainDate, moves: boolean, calendar: WorkingCalendar): Counted {
  return {
    nominalOn,
    dueOn: moves ? onOrAfterWorkingDay(nominalOn, calendar) : nominalOn,
    safeOn: lastWorkingDayOnOrBefore(nominalOn, calendar),
  };
}
