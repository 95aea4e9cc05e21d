import { expect } from 'chai';
import fc from 'fast-check';
import {
  addPeriod,
  dayInVietNam,
  daysBetween,
  formatPlainDate,
  parsePlainDate,
  plainDate,
  type Period,
  type PlainDate,
} from '../../../src/calendar/index.ts';

const day = (iso: string) => iso as PlainDate;
const anyDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
  .map((n) => day(new Date(n * 86_400_000).toISOString().slice(0, 10)));

describe('a day', () => {
  for (const [written, iso] of [
    ['2026-05-04', '2026-05-04'],
    ['04/05/2026', '2026-05-04'],
    ['4/5/2026', '2026-05-04'],
    ['4.5.2026', '2026-05-04'],
    ['04-05-2026', '2026-05-04'],
    ['04.05.26', '2026-05-04'],
    ['  31/12/1999 ', '1999-12-31'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
  ] as const)
    it(`is read from "${written}", day first`, () => {
      expect(parsePlainDate(written)).to.equal(iso);
    });

  for (const written of [
    '31/02/2026',
    '29/02/2026',
    '29/02/2100',
    '31/04/2026',
    '00/01/2026',
    '01/00/2026',
    '01/13/2026',
    '2026-13-01',
    '2026-02-30',
    '01/01/1899',
    '01/01/2201',
    '2026-5-4',
    '05/2026',
    '2026',
    '04/05/2026 10:00',
    '2026-05-04T00:00:00Z',
    '٠٤/٠٥/٢٠٢٦',
    'hôm nay',
    '',
    '{"$gt":""}',
  ])
    it(`is not read from "${written}"`, () => {
      expect(() => parsePlainDate(written)).to.throw(RangeError);
    });

  it('is written as it was read', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parsePlainDate(formatPlainDate(date))).to.equal(date);
        expect(parsePlainDate(date)).to.equal(date);
      }),
    );
  });

  it('is not made of halves', () => {
    expect(() => plainDate(2026, 1.5, 1)).to.throw(RangeError);
    expect(() => plainDate(2026, 1, 1.5)).to.throw(RangeError);
    expect(() => plainDate(NaN, 1, 1)).to.throw(RangeError);
  });
});

describe('a period', () => {
  for (const [from, length, unit, to] of [
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2026-03-31', 1, 'month', '2026-04-30'],
    ['2026-02-28', 1, 'month', '2026-03-28'],
    ['2026-08-31', 6, 'month', '2027-02-28'],
    ['2026-10-15', 3, 'month', '2027-01-15'],
    ['2026-03-31', -1, 'month', '2026-02-28'],
    ['2026-01-15', -1, 'month', '2025-12-15'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29'],
    ['2016-05-04', 10, 'year', '2026-05-04'],
    ['2026-12-31', 1, 'day', '2027-01-01'],
    ['2026-03-01', -1, 'day', '2026-02-28'],
    ['2026-01-01', 90, 'day', '2026-04-01'],
  ] as const)
    it(`of ${length} ${unit} from ${from} ends on ${to}`, () => {
      expect(addPeriod(day(from), { length, unit } satisfies Period)).to.equal(to);
    });

  it('of days is counted as it was added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, length) => {
        expect(daysBetween(from, addPeriod(from, { length, unit: 'day' }))).to.equal(length);
      }),
    );
  });

  it('never ends in another month than it should', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (from, length) => {
        const monthOf = (date: PlainDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthOf(addPeriod(from, { length, unit: 'month' })) - monthOf(from)).to.equal(length);
      }),
    );
  });
});

describe('today in Viet Nam', () => {
  for (const [instant, date] of [
    ['2026-11-22T16:59:59Z', '2026-11-22'],
    ['2026-11-22T17:00:00Z', '2026-11-23'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
  ] as const)
    it(`is ${date} at ${instant}`, () => {
      expect(dayInVietNam(new Date(instant))).to.equal(date);
    });
});
