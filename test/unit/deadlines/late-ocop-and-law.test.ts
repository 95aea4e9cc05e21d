// Whole stories of OCOP and of papers, and what the law and the calendar do to them.
import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { compileRules, lawAsWritten, type DocketEvent } from '../../../src/deadlines/index.ts';
import { today, type Told, read, mark, filed, published, refusal } from '../../support/late-docket.ts';

describe('the docket of OCOP and of papers', () => {
  const ocop = { kind: 'ocop_certificate' } as const;
  it('gives the window of re-evaluation, and the result 45 days after the file', () => {
    const { one } = read(ocop, [['certificate-issued', '2024-05-10'], ['re-evaluation-filed', '2026-12-01']], '2026-12-02' as PlainDate); // prettier-ignore
    expect(one('re-evaluation-filing')).to.include({
      opensOn: '2026-11-11',
      dueOn: '2027-01-10',
      state: 'met',
    });
    expect(one('re-evaluation-decision').dueOn).to.equal('2027-01-15');
  });

  it('reports a file handed in before the window', () => {
    const { one, problems } = read(ocop, [
      ['certificate-issued', '2024-05-10'],
      ['re-evaluation-filed', '2026-10-01'],
    ]);
    expect(one('re-evaluation-filing').state).to.equal('open');
    expect(problems.map(({ words }) => words.en).join()).to.include('opens (11/11/2026)');
  });

  it('lets a new certificate end the old one', () => {
    const { all } = read(ocop, [
      ['certificate-issued', '2023-10-02'],
      ['certificate-issued', '2026-09-01'],
    ]);
    expect(all('certificate-expiry').map(({ state }) => state)).to.deep.equal(['superseded', 'open']);
  });

  it('keeps an old certificate alive by the transitional clause, only where the window had closed', () => {
    const until = (issued: string) =>
      read(ocop, [
        ['certificate-issued', issued],
        ['re-evaluation-filed', '2026-06-15'],
      ]).all('transitional-validity');
    expect(until('2023-07-10').map(({ dueOn }) => dueOn)).to.deep.equal(['2027-01-06']);
    expect(until('2023-12-10')).to.deep.equal([]);
  });

  it('holds the transitional periods only for what was still pending', () => {
    const lodged: Told = ['evaluation-file-lodged', '2024-04-14'];
    expect(read(ocop, [lodged]).all('evaluation-transition')).to.have.length(1);
    const decided = read(ocop, [lodged, ['certificate-issued', '2024-07-01']]);
    expect(decided.all('evaluation-transition')).to.deep.equal([]);
    expect(decided.uncounted.map(({ rules }) => rules[0])).to.include('evaluation-transition');
  });

  for (const [proposed, due] of [
    ['2026-10-29', '2026-12-29'],
    ['2026-10-30', '2027-06-29'],
    ['2027-04-29', '2027-06-29'],
    ['2027-04-30', '2027-12-29'],
  ] as const)
    it(`puts a file proposed on ${proposed} into the round that ends ${due}`, () => {
      const { one } = read(ocop, [['file-proposed-to-province', proposed]]);
      expect(one('provincial-round').dueOn).to.equal(due);
    });

  it('takes a paper’s own term, and says when it states none', () => {
    const paper = (more?: Partial<DocketEvent>) =>
      read({ kind: 'right_to_use' }, [['right-to-use-issued', '2024-11-22', more]]);
    expect(paper({ endsOn: '2026-11-22' as PlainDate }).one('right-to-use-expiry')).to.include({
      dueOn: '2026-11-22',
      safeOn: '2026-11-20',
      state: 'missed',
    });
    expect(paper().uncounted[0]).to.include({ reason: 'no-end-stated' });
  });

  it('carries tasks a person set', () => {
    const task = {
      id: '1',
      title: 'Họp',
      dueOn: '2026-11-22' as PlainDate,
      createdOn: '2026-11-01' as PlainDate,
    };
    const tasks = [
      task,
      { ...task, id: '2', doneOn: '2026-11-20' as PlainDate },
      { ...task, id: '3', dueOn: today },
    ];
    const { all } = read({ ...mark, tasks }, []);
    expect(all('manual-task').map(({ state, safeOn }) => [state, safeOn])).to.deep.equal([
      ['missed', '2026-11-20'],
      ['met', '2026-11-20'],
      ['open', '2026-11-23'],
    ]);
  });
});

describe('the law and the calendar', () => {
  it('let a practice of the Office shift a rule without changing its row, and show both', () => {
    const practice = {
      rule: 'refusal-reply' as const,
      from: '2026-01-01' as PlainDate,
      length: { length: 2, unit: 'month' as const },
      why: { vi: 'công văn', en: 'a circular letter' },
      source: 'CV 1/SHTT',
    };
    const law = { ...lawAsWritten, rules: compileRules(undefined, [practice]) };
    const { one } = read(mark, [filed, published, refusal], today, law);
    expect(one('refusal-reply').nominalOn).to.equal('2026-07-04');
    expect(
      one('refusal-reply')
        .steps.map(({ why }) => why.en)
        .join(),
    ).to.include('the law says 3 months');
    expect(read(mark, [filed, published, refusal]).one('refusal-reply').nominalOn).to.equal('2026-08-04');
  });

  it('say that a day in a year without a notice may still move', () => {
    const { one } = read(mark, [
      ['application-filed', '2025-06-15'],
      ['registration-granted', '2026-08-03'],
    ]);
    expect(one('late-renewal').provisional!.en).to.include('not announced');
    expect(one('expiry').provisional).to.equal(null);
  });

  it('refuse two rows nobody could tell apart', () => {
    const [row] = compileRules().of('trademark').byEvent.get('application-filed')![0]!;
    expect(() => compileRules([row!, row!])).to.throw('two rows');
  });
});
