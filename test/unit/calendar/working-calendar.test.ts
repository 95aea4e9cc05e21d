import { expect } from 'chai';
import fc from 'fast-check';
import {
  addPeriod,
  addWorkingDays,
  calendarYears,
  createWorkingCalendar,
  dayKind,
  defaultCalendar,
  describeDay,
  fromDayNumber,
  hungKingsDay,
  isOfficeClosed,
  isProvisional,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  lunarNewYear,
  onOrAfterWorkingDay,
  toDayNumber,
  type PlainDate,
} from '../../../src/calendar/index.ts';

const day = (iso: string) => iso as PlainDate;
const calendar = defaultCalendar;
const anyDay = fc
  .integer({ min: toDayNumber(day('1990-01-01')), max: toDayNumber(day('2090-12-31')) })
  .map(fromDayNumber);

/** Weekdays without work by law, read off the notices by hand. */
const weekdaysOff: Readonly<Record<number, string>> = {
  2020: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02',
  2021: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
  2022: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
  2023: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
  2024: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03',
  2025: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02',
  2026: '01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24',
  2027: '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
};

describe('the days off', () => {
  for (const [year, list] of Object.entries(weekdaysOff))
    it(`of ${year} are those of its notice`, () => {
      const found: string[] = [];
      for (
        let date = day(`${year}-01-01`);
        date.startsWith(year);
        date = addPeriod(date, { length: 1, unit: 'day' })
      )
        if (!isWorkingDay(date, calendar) && new Date(date).getUTCDay() % 6 !== 0) found.push(date.slice(5));
      expect(found.join(' ')).to.equal(list);
    });

  it('name a source for every year, and no year is missing', () => {
    expect(calendarYears.map(({ year }) => year)).to.deep.equal([
      2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027,
    ]);
    for (const { sources } of calendarYears) expect(sources).to.have.length.greaterThan(1);
    expect([calendar.knownFrom, calendar.knownThrough]).to.deep.equal(['2020-01-01', '2027-12-31']);
  });

  it('lie in their own year and on one day once', () => {
    for (const { year, days } of calendarYears) {
      expect(days.every(({ on }) => on.startsWith(`${year}-`))).to.equal(true);
      expect(new Set(days.map(({ on }) => on)).size).to.equal(days.length);
    }
  });

  it('may not leave out a year', () => {
    expect(() => createWorkingCalendar(calendarYears.filter(({ year }) => year !== 2023))).to.throw(
      RangeError,
    );
    expect(() => createWorkingCalendar([...calendarYears, calendarYears[0]!])).to.throw(RangeError);
  });

  for (const [date, kind, works, closed] of [
    ['2026-11-24', 'statutory-holiday', false, true],
    ['2026-11-23', 'working-day', true, false],
    ['2026-11-28', 'weekend', false, true],
    ['2026-08-31', 'swap-off', true, true],
    ['2026-08-22', 'swap-work', false, true],
    ['2027-02-09', 'compensatory-day', false, true],
    ['2028-01-24', 'uncertain', true, true],
    ['2028-01-26', 'statutory-holiday', false, true],
    ['2029-11-26', 'working-day', true, false],
  ] as const)
    it(`make ${date} a ${kind}`, () => {
      expect([
        dayKind(day(date), calendar),
        isWorkingDay(day(date), calendar),
        isOfficeClosed(day(date), calendar),
      ]).to.deep.equal([kind, works, closed]);
    });

  it('have a name', () => {
    expect(describeDay(day('2026-11-24'), calendar)).to.deep.equal({
      vi: 'thứ Ba 24/11/2026 là ngày nghỉ lễ (Ngày Văn hóa Việt Nam)',
      en: 'Tuesday 24/11/2026 is a public holiday (Vietnamese Culture Day)',
    });
  });
});

describe('counting working days', () => {
  for (const [date, due, safe] of [
    ['2026-11-24', '2026-11-25', '2026-11-23'],
    ['2027-02-28', '2027-03-01', '2027-02-26'],
    // a swapped day extends nothing, but the Office is closed
    ['2026-08-31', '2026-08-31', '2026-08-28'],
    ['2026-08-30', '2026-08-31', '2026-08-28'],
    ['2026-08-22', '2026-08-24', '2026-08-21'],
    // Tết 2027: whatever ends from 4 to 10 February ends on the 11th
    ['2027-02-04', '2027-02-11', '2027-02-03'],
    ['2027-02-07', '2027-02-11', '2027-02-03'],
    ['2027-02-10', '2027-02-11', '2027-02-03'],
    ['2026-11-25', '2026-11-25', '2026-11-25'],
  ] as const)
    it(`turns ${date} into ${due}, safe on ${safe}`, () => {
      expect([
        onOrAfterWorkingDay(day(date), calendar),
        lastWorkingDayOnOrBefore(day(date), calendar),
      ]).to.deep.equal([due, safe]);
    });

  for (const [from, count, to] of [
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 2, '2026-11-25'],
    ['2026-04-24', 5, '2026-05-06'],
    ['2026-11-21', 0, '2026-11-21'],
  ] as const)
    it(`finds the ${count}. working day after ${from} on ${to}`, () => {
      expect(addWorkingDays(day(from), count, calendar)).to.equal(to);
    });

  it('counts no day twice and none back', () => {
    for (const bad of [-1, 1.5, NaN])
      expect(() => addWorkingDays(day('2026-01-01'), bad, calendar)).to.throw(RangeError);
  });

  it('knows which years are only computed', () => {
    expect(
      ['2019-12-31', '2020-01-01', '2027-12-31', '2028-01-01'].map((one) =>
        isProvisional(day(one), calendar),
      ),
    ).to.deep.equal([true, false, false, true]);
  });

  it('ends on the nearest working day, on either side', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const after = onOrAfterWorkingDay(date, calendar);
        const before = lastWorkingDayOnOrBefore(date, calendar);
        expect(isWorkingDay(after, calendar)).to.equal(true);
        expect(isOfficeClosed(before, calendar)).to.equal(false);
        expect(before <= date && date <= after).to.equal(true);
        expect(toDayNumber(after) - toDayNumber(before)).to.be.lessThan(14);
      }),
    );
  });

  it('changes the version of the calendar with every day that changes', () => {
    const [last, ...rest] = [...calendarYears].reverse();
    const changed = createWorkingCalendar([...rest, { ...last!, days: last!.days.slice(1) }]);
    expect(changed.version).not.to.equal(calendar.version);
    expect(createWorkingCalendar([...calendarYears].reverse()).version).to.equal(calendar.version);
  });
});

describe('the lunar calendar', () => {
  // Tết and Hùng Kings' day as announced; 1968, 1985 and 2007 are years in which Viet Nam and China parted.
  for (const [year, tet, kings] of [
    [1968, '01-29', '04-07'],
    [1985, '01-21', '04-29'],
    [2007, '02-17', '04-26'],
    [2020, '01-25', '04-02'],
    [2021, '02-12', '04-21'],
    [2022, '02-01', '04-10'],
    [2023, '01-22', '04-29'],
    [2024, '02-10', '04-18'],
    [2025, '01-29', '04-07'],
    [2026, '02-17', '04-26'],
    [2027, '02-06', '04-16'],
    [2028, '01-26', '04-04'],
    [2029, '02-13', '04-23'],
    [2030, '02-02', '04-12'],
    [2033, '01-31', '04-09'],
  ] as const)
    it(`puts Tết of ${year} on ${tet} and Hùng Kings’ day on ${kings}`, () => {
      expect([lunarNewYear(year), hungKingsDay(year)]).to.deep.equal([`${year}-${tet}`, `${year}-${kings}`]);
    });
});

describe('day numbers', () => {
  it('are the days of the calendar, forth and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 100_000 }), (number) => {
        const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect([fromDayNumber(number), toDayNumber(day(iso))]).to.deep.equal([iso, number]);
      }),
      { numRuns: 2000 },
    );
  });
});
