import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { filingFees, formatDong, grantFees, type FeeQuestion } from '../../../src/dossiers/fees.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => `hàng ${index + 1}`);
const oneClass = [{ niceClass: 30, items: items(6) }];
const twoClasses = [
  { niceClass: 30, items: items(8) },
  { niceClass: 31, items: items(8) },
];
const ask = (changes: Partial<FeeQuestion>): FeeQuestion => ({
  kind: 'collective_mark',
  goods: oneClass,
  priorities: [],
  channel: 'paper',
  on: '2025-03-03' as PlainDate,
  ...changes,
});
const total = (question: FeeQuestion) => filingFees(question).total + grantFees(question).total;

describe('fees of an application', () => {
  const cases: readonly [string, string, FeeQuestion['channel'], number, number][] = [
    ['the full tariff before July 2025', '2025-06-30', 'paper', 1_360_000, 2_790_000],
    ['half of section A from 1 July 2025', '2025-07-01', 'paper', 1_225_000, 2_605_000],
    ['half of section A on the last day of 2026', '2026-12-31', 'online', 1_225_000, 2_605_000],
    ['no section A through VNeID from April 2026', '2026-04-01', 'vneid', 1_090_000, 2_420_000],
    ['only half through VNeID the day before', '2026-03-31', 'vneid', 1_225_000, 2_605_000],
    ['the full tariff again from 2027, VNeID or not', '2027-01-01', 'vneid', 1_360_000, 2_790_000],
    ['half for online filing in early 2024', '2024-02-01', 'online', 1_225_000, 2_605_000],
    ['the full tariff on paper in early 2024', '2024-02-01', 'paper', 1_360_000, 2_790_000],
  ];
  for (const [name, on, channel, one, two] of cases)
    it(`is ${name}: ${one} for one class, ${two} for two classes of eight`, () => {
      const day = on as PlainDate;
      expect(total(ask({ on: day, channel }))).to.equal(one);
      expect(total(ask({ on: day, channel, goods: twoClasses }))).to.equal(two);
    });

  it('splits into filing and grant as the worked example does', () => {
    const today = '2026-11-23' as PlainDate;
    expect(filingFees(ask({ on: today })).total).to.equal(925_000);
    expect(grantFees(ask({ on: today })).total).to.equal(300_000);
    expect(filingFees(ask({ on: today, goods: twoClasses, channel: 'vneid' })).total).to.equal(2_180_000);
    expect(grantFees(ask({ on: today, goods: twoClasses, channel: 'vneid' })).total).to.equal(240_000);
  });

  it('adds classification by the Office, and each priority', () => {
    expect(total(ask({ officeClassifies: true }))).to.equal(1_460_000);
    expect(total(ask({ officeClassifies: true, goods: twoClasses }))).to.equal(2_790_000 + 280_000);
    const priority = {
      basis: 'paris',
      number: '1',
      filedOn: '2025-01-01' as PlainDate,
      countryCode: 'JP',
    } as const;
    expect(total(ask({ priorities: [priority, priority] }))).to.equal(1_360_000 + 1_200_000);
  });

  it('counts items over six class by class, and a class written twice once', () => {
    const split = [
      { niceClass: 30, items: items(4) },
      { niceClass: 30, items: [...items(4), ' '] },
    ];
    expect(filingFees(ask({ goods: split })).total).to.equal(1_000_000 + 2 * 150_000);
  });

  it('says which circular reduced a line, how sure that is, and until when', () => {
    const sheet = filingFees(ask({ on: '2026-11-23' as PlainDate }));
    expect(sheet.lines[0]).to.include({
      code: 'filing',
      rate: 75_000,
      fullRate: 150_000,
      confidence: 'single-source',
    });
    expect(sheet.lines[0]?.citation).to.contain('Thông tư 64/2025/TT-BTC');
    expect(sheet.notes[0]?.vi).to.contain('31/12/2026');
    expect(sheet.fullTotal).to.equal(1_000_000);
  });

  it('has no tariff before 2017 and says so instead of inventing one', () => {
    const sheet = filingFees(ask({ on: '2016-12-31' as PlainDate }));
    expect(sheet.lines).to.have.length(0);
    expect(sheet.notes[0]?.vi).to.equal('Chưa có biểu phí cho ngày 31/12/2016.');
  });

  it('writes đồng with dots', () => {
    expect([0, 75_000, 2_790_000].map(formatDong)).to.deep.equal(['0', '75.000', '2.790.000']);
  });
});
