import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { certificateEndsOn, certificateState, issuedText, standingOf } from '../../../src/products/index.ts';

const day = (text: string) => text as PlainDate;

describe('OCOP certificate', () => {
  const ends: readonly [issued: string, end: string][] = [
    ['2024-05-31', '2027-05-31'],
    ['2024-02-29', '2027-02-28'],
    ['2026-07-01', '2029-07-01'],
    ['2018-01-01', '2021-01-01'],
  ];
  for (const [issued, end] of ends)
    it(`issued ${issued} ends ${end}`, () => {
      expect(certificateEndsOn({ issuedOn: day(issued) })).to.equal(end);
    });

  // ends 2027-06-30: 180 days before is 2027-01-01, 120 days before is 2027-03-02
  const states: readonly [asOf: string, state: string][] = [
    ['2026-12-31', 'valid'],
    ['2027-01-01', 're-evaluation-open'],
    ['2027-03-02', 're-evaluation-open'],
    ['2027-03-03', 'overdue'],
    ['2027-06-30', 'overdue'],
    ['2027-07-01', 'ended'],
  ];
  for (const [asOf, state] of states)
    it(`is ${state} on ${asOf}`, () => {
      const reading = certificateState({ issuedOn: day('2024-06-30') }, day(asOf));
      expect(reading).to.include({ state, opensOn: '2027-01-01', dueOn: '2027-03-02', endsOn: '2027-06-30' });
      expect(reading.statement.vi).to.contain('30/06/2027');
    });

  it('names no window from a day that is not known exactly', () => {
    const certificate = { issuedOn: day('2024-06-30'), precision: 'year' as const };
    const reading = certificateState(certificate, day('2027-02-01'));
    expect([reading.state, reading.dueOn]).to.deep.equal(['valid', undefined]);
    expect(reading.statement.vi).to.contain('không muộn hơn 30/06/2027');
  });

  for (const [precision, issued, ends] of [
    [undefined, '30/06/2020', '30/06/2023'],
    ['month', 'tháng 6/2020', 'không muộn hơn 30/06/2023'],
    ['year', 'năm 2020', 'không muộn hơn 30/06/2023'],
    ['not-later-than', 'không muộn hơn 30/06/2020', 'không muộn hơn 30/06/2023'],
  ] as const)
    it(`shows a day known as ${precision ?? 'day'} no more exactly than that`, () => {
      const certificate = { issuedOn: day('2020-06-30'), precision, stars: 4, decisionNumber: '1', authority: 'U' } as const; // prettier-ignore
      expect(issuedText(certificate).vi).to.equal(issued);
      expect(certificateState(certificate, day('2026-11-23')).ends.vi).to.equal(ends);
      const { sentence } = standingOf(
        { certificates: [certificate], status: 'published' },
        day('2026-11-23'),
      );
      expect(sentence.vi).to.contain(ends);
    });

  it('knew no window before the decision of 2026', () => {
    const reading = certificateState({ issuedOn: day('2023-06-30') }, day('2026-05-01'));
    expect(reading.state).to.equal('valid');
    expect(reading.dueOn).to.equal(undefined);
  });
});
