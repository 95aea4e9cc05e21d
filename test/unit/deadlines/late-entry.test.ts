// Whole stories, entered late: what was due, what was missed, what fell away, and what cannot be told.
import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import {
  compileRules,
  lawAsWritten,
  readDocket,
  renewalDates,
  type DocketEvent,
  type DocketFacts,
  type DocketLaw,
} from '../../../src/deadlines/index.ts';

const today = '2026-11-23' as PlainDate;
type Told = readonly [type: DocketEvent['type'], on: string, more?: Partial<DocketEvent>];
const told = (...events: readonly Told[]): DocketEvent[] =>
  events.map(([type, on, more], index) => ({ id: `e${index}`, type, on: on as PlainDate, ...more }));

function read(facts: Omit<DocketFacts, 'events'>, events: readonly Told[], asOf = today, law?: DocketLaw) {
  const docket = readDocket({ ...facts, events: told(...events) }, asOf, law);
  return {
    ...docket,
    one: (rule: string, at = 0) => docket.entries.filter((entry) => entry.rule === rule)[at]!,
    all: (rule: string) => docket.entries.filter((entry) => entry.rule === rule),
  };
}
const mark = { kind: 'collective_mark' } as const;
const filed: Told = ['application-filed', '2025-10-06'];
const published: Told = ['application-published', '2026-03-25'];
const refusal: Told = ['substantive-refusal-notified', '2026-05-04'];
const on = (day: string, more: Partial<DocketEvent> = {}) => ({ ...more, receivedOn: day as PlainDate });

const granted: readonly Told[] = [
  ['application-filed', '2020-03-02'],
  ['registration-granted', '2022-04-15'],
];

describe('after the end of a registration', () => {
  const states = (docket: ReturnType<typeof read>) =>
    Object.fromEntries(docket.entries.map(({ rule, state }) => [rule, state]));

  it('the owner may still complain and sue, and nothing else of theirs is open', () => {
    const docket = read(mark, [
      ...granted,
      ['licence-requested', '2026-10-01'],
      ['licence-deficiency-notified', '2026-10-20'],
      ['cancelled', '2026-11-02', on('2026-11-05')],
    ]);
    const open = docket.entries.filter(({ state, ours }) => ours && state === 'open');
    expect(open.map(({ rule, dueOn }) => [rule, dueOn])).to.deep.equal([
      ['first-appeal', '2027-02-03'],
      ['lawsuit', '2027-11-05'],
    ]);
    expect(states(docket)).to.include({
      'licence-reply': 'superseded',
      renewal: 'superseded',
      expiry: 'superseded',
      'decision-publication': 'open',
    });
    expect(docket.problems).to.deep.equal([]);
  });

  it('nothing is to be fought where the owner asked for it', () => {
    const docket = read(mark, [...granted, ['terminated', '2026-11-02', { outcome: 'for-applicant' }]]);
    expect([docket.one('first-appeal'), docket.one('lawsuit')]).to.deep.equal([undefined, undefined]);
  });

  it('an appeal against a cancellation is a first appeal again, and its success brings the renewal back', () => {
    const facts: Told[] = [
      ['application-filed', '2017-03-02'],
      ['application-refused', '2018-05-04'],
      ['appeal-filed', '2018-06-01'],
      ['appeal-accepted', '2018-06-11'],
      ['appeal-decided', '2018-07-02', { outcome: 'for-applicant' }],
      ['registration-granted', '2018-12-03'],
      ['cancelled', '2026-08-03'],
      ['appeal-filed', '2026-09-01'],
      ['appeal-accepted', '2026-09-10'],
    ];
    const before = read(mark, facts);
    expect(before.one('first-appeal-settlement', 1)).to.include({ dueOn: '2026-10-12' });
    expect(before.one('renewal').state).to.equal('superseded');
    expect(before.problems).to.deep.equal([]);
    const after = read(mark, [...facts, ['appeal-decided', '2026-10-09', { outcome: 'for-applicant' }]]);
    expect(after.one('renewal')).to.include({ state: 'open', dueOn: '2027-03-02' });
    expect(after.problems).to.deep.equal([]);
  });

  it('what cannot follow is reported: use of a cancelled mark, a licence, a grant against a refusal', () => {
    const said = (...events: Told[]) => read(mark, events).problems.map(({ words }) => words.en);
    expect(said(...granted, ['cancelled', '2026-08-03'], ['licence-requested', '2026-09-01'])[0]).to.include(
      'after “Registration cancelled” (03/08/2026)',
    );
    expect(said(...granted, ['cancelled', '2026-08-03'], ['renewal-filed', '2026-09-01'])[0]).to.include(
      'after “Registration cancelled” (03/08/2026)',
    );
    expect(
      said(filed, ['application-refused', '2026-05-04'], ['registration-granted', '2026-09-01'])[0],
    ).to.include('without an appeal decided for the applicant');
    expect(said(...granted, ['withdrawn', '2026-09-01'])[0]).to.include('recorded as terminated');
  });

  it('a withdrawn application leaves nothing open', () => {
    const docket = read(mark, [
      filed,
      published,
      refusal,
      ['priority-claimed', '2025-10-06'],
      ['withdrawn', '2026-05-20'],
    ]);
    const open = docket.entries.filter(({ state }) => state === 'open');
    expect(open.map(({ rule }) => rule)).to.deep.equal([]);
    expect(docket.openTerms.filter(({ until }) => !until)).to.deep.equal([]);
  });
});

describe('facts entered late', () => {
  it('tell the whole history, with what was missed', () => {
    const { entries, one, problems } = read(mark, [
      ['application-filed', '2024-04-17'],
      ['formality-accepted', '2024-06-20'],
      ['application-published', '2024-10-25'],
      ['substantive-refusal-notified', '2025-05-05'],
      ['reply-filed', '2025-09-01'],
      ['grant-notified', '2025-12-22'],
      ['grant-fee-paid', '2026-03-10'],
      ['registration-granted', '2026-03-27'],
    ]);
    expect(problems).to.deep.equal([]);
    expect(one('formality-examination')).to.include({
      state: 'missed',
      dueOn: '2024-05-17',
      metOn: '2024-06-20',
    });
    expect(one('publication')).to.include({ state: 'missed', dueOn: '2024-08-20' });
    expect(one('opposition')).to.include({ state: 'missed', dueOn: '2025-03-25' });
    expect(one('opposition').metOn).to.equal(undefined);
    expect(one('refusal-reply')).to.include({ state: 'missed', dueOn: '2025-08-05', metOn: '2025-09-01' });
    expect(one('grant-fee')).to.include({ state: 'met', dueOn: '2026-03-23', metOn: '2026-03-10' });
    expect(one('grant-publication')).to.include({
      state: 'missed',
      ruleVersion: 'law-2005',
      dueOn: '2026-05-26',
    });
    expect(one('expiry')).to.include({ state: 'open', contingent: false, dueOn: '2034-04-17' });
    expect(entries.every(({ steps }) => steps.length > 0)).to.equal(true);
  });

  it('of a time whose rules are not recorded are named, not skipped', () => {
    const { uncounted, one } = read(mark, [
      ['application-filed', '2019-03-04'],
      ['formality-deficiency-notified', '2019-04-08'],
    ]);
    expect(uncounted.map(({ rules, reason }) => [...rules, reason])).to.deep.include([
      'formality-reply',
      'no-rule-of-that-time',
    ]);
    expect(one('expiry').dueOn).to.equal('2029-03-04');
  });

  it('whose day is not known exactly start nothing, and it is said', () => {
    const { uncounted, entries } = read(mark, [['application-filed', '2026-05-01', { precision: 'month' }]]);
    expect(entries).to.deep.equal([]);
    expect(uncounted[0]).to.include({ reason: 'inexact-day' });
  });

  it('that contradict each other are reported and their dates contested', () => {
    const { problems, all } = read(mark, [
      filed,
      published,
      ['application-published', '2026-04-25'],
      ['registration-granted', '2025-09-01'],
    ]);
    expect(problems.filter(({ severity }) => severity === 'blocking')).to.have.length(2);
    expect(all('opposition').map(({ contested, dueOn }) => [contested, dueOn])).to.deep.equal([
      [true, '2026-07-27'],
      [true, '2026-08-25'],
    ]);
    const ocop = read({ kind: 'ocop_certificate' }, [
      ['certificate-issued', '2026-05-04'],
      ['certificate-withdrawn', '2026-03-04'],
    ]);
    expect(ocop.problems).to.have.length(1);
  });

  it('without the filing say that the law was chosen without it', () => {
    const said = ({ steps }: { steps: readonly { why: { en: string } }[] }) =>
      steps.map(({ why }) => why.en).join();
    expect(said(read(mark, [refusal]).one('refusal-reply'))).to.include('The filing day is not recorded');
    expect(said(read(mark, [filed, refusal]).one('refusal-reply'))).not.to.include('not recorded');
  });

  it('of the future change nothing that is judged today', () => {
    const planned = read(
      mark,
      [filed, published, refusal, ['reply-filed', '2026-07-01']],
      '2026-06-01' as PlainDate,
    );
    expect(planned.one('refusal-reply').state).to.equal('open');
  });
});

describe('an extension', () => {
  const extended: readonly Told[] = [filed, published, refusal, ['extension-requested', '2026-07-20']];
  it('adds the same length once and keeps the old end', () => {
    const { one, problems } = read(mark, [...extended, ['extension-granted', '2026-08-10']]);
    expect(problems).to.deep.equal([]);
    expect(one('refusal-reply')).to.include({
      nominalOn: '2026-11-04',
      dueOn: '2026-11-04',
      state: 'missed',
    });
    expect(one('refusal-reply').extension).to.deep.equal({ on: '2026-08-10', formerDueOn: '2026-08-04' });
  });

  it('is not given twice', () => {
    const { one, problems } = read(mark, [
      ...extended,
      ['extension-granted', '2026-08-01'],
      ['extension-granted', '2026-10-20'],
    ]);
    expect(problems.map(({ words }) => words.en).join()).to.include('extended once already');
    expect(one('refusal-reply').nominalOn).to.equal('2026-11-04');
  });

  it('granted after the end without a request in time is doubted', () => {
    const { problems } = read(mark, [filed, published, refusal, ['extension-granted', '2026-09-01']]);
    expect(problems.map(({ words }) => words.en).join()).to.include('asked for before the end');
  });

  it('that fits nothing is reported', () => {
    const { problems } = read(mark, [filed, ['extension-granted', '2026-09-01']]);
    expect(problems.map(({ words }) => words.en).join()).to.include('fits no open term');
  });

  it('is followed as the Office prints it, the computed end beside it', () => {
    const { one } = read(mark, [
      ...extended,
      ['extension-granted', '2026-08-01', { printedDueOn: '2026-11-30' as PlainDate }],
    ]);
    expect(one('refusal-reply')).to.include({
      dueOn: '2026-11-30',
      printedDueOn: '2026-11-30',
      computedDueOn: '2026-11-04',
      safeOn: '2026-11-04',
      provisional: null,
    });
  });
});

describe('days the Office does not count', () => {
  it('are added where they fall into a term of the party', () => {
    const exclusions = [
      {
        from: '2026-07-01' as PlainDate,
        to: '2026-07-10' as PlainDate,
        why: { vi: 'bão lũ', en: 'a flood' },
      },
    ];
    const { one } = read({ ...mark, exclusions }, [filed, published, refusal]);
    expect(one('refusal-reply')).to.include({
      nominalOn: '2026-08-14',
      dueOn: '2026-08-14',
      excludedDays: 10,
    });
    expect(one('substantive-examination')).to.include({ excludedDays: 0 });
    expect(one('refusal-reply').steps.some(({ why }) => why.en.includes('a flood'))).to.equal(true);
  });

  it('are those of a suspended examination too', () => {
    const { one } = read({ kind: 'trademark' }, [
      ['application-filed', '2026-04-06'],
      ['application-published', '2026-05-25'],
      ['examination-suspended', '2026-07-01'],
      ['examination-resumed', '2026-07-31'],
    ]);
    expect(one('substantive-examination')).to.include({ nominalOn: '2026-11-25', excludedDays: 31 });
  });
});

describe('a reply', () => {
  const two: readonly Told[] = [filed, published, ['opposition-notified', '2026-08-03'], ['substantive-refusal-notified', '2026-08-24']]; // prettier-ignore
  it('that may answer two notices is asked about, not given to one of them', () => {
    const { problems, one } = read(mark, [...two, ['reply-filed', '2026-09-10']]);
    expect(problems.map(({ words }) => words.en).join()).to.include('may belong to several notices');
    expect(one('opposition-reply').metOn).to.equal(undefined);
    expect(one('refusal-reply').metOn).to.equal(undefined);
  });

  it('that says what it answers meets that one', () => {
    const { problems, one } = read(mark, [...two, ['reply-filed', '2026-09-10', { answers: 'e2' }]]);
    expect(problems).to.deep.equal([]);
    expect(one('opposition-reply')).to.include({ state: 'met', metOn: '2026-09-10' });
    expect(one('refusal-reply').state).to.equal('open');
  });
});

describe('an opposition', () => {
  const story: readonly Told[] = [
    filed,
    ['application-published', '2026-09-28'],
    ['opposition-notified', '2026-11-09'],
  ];
  it('is the same docket from both sides, ours and theirs exchanged', () => {
    const [ours, theirs] = [read(mark, story), read({ ...mark, side: 'opponent' }, story)];
    expect(ours.one('opposition').ours).to.equal(false);
    expect(theirs.one('opposition').ours).to.equal(true);
    expect(ours.one('opposition-reply').ours).to.equal(true);
    expect(theirs.one('opposition-reply').ours).to.equal(false);
    expect(theirs.one('opposition').dueOn).to.equal(ours.one('opposition').dueOn);
  });

  it('leaves observations open until the decision', () => {
    expect(read(mark, story).openTerms.map(({ term }) => term.rule)).to.include('third-party-observation');
    const ended = read(mark, [...story, ['application-refused', '2026-11-20']]);
    expect(ended.openTerms.find(({ term }) => term.rule === 'third-party-observation')!.until).to.equal(
      '2026-11-20',
    );
  });
});

describe('a renewal', () => {
  const granted: readonly Told[] = [
    ['application-filed', '2016-02-29'],
    ['registration-granted', '2018-05-14'],
  ];
  it('is four dates', () => {
    expect(renewalDates('2016-02-29' as PlainDate)).to.deep.equal({
      opensOn: '2025-08-28',
      dueOn: '2026-02-28',
      lateUntil: '2026-08-28',
      lapsesOn: '2026-08-29',
    });
    expect(renewalDates('2016-02-29' as PlainDate, 2).dueOn).to.equal('2036-02-29');
  });

  it('made in time leaves nothing to do late, and begins another term', () => {
    const { all } = read(mark, [
      ...granted,
      ['renewal-filed', '2026-01-12'],
      ['renewal-granted', '2026-02-09'],
    ]);
    expect(all('renewal').map(({ state, term }) => [term, state])).to.deep.equal([
      [1, 'met'],
      [2, 'open'],
    ]);
    expect(all('late-renewal').map(({ state }) => state)).to.deep.equal(['superseded', 'open']);
    expect(all('expiry').map(({ state, dueOn }) => [state, dueOn])).to.deep.equal([
      ['met', '2026-02-28'],
      ['open', '2036-02-29'],
    ]);
  });

  it('made late leaves the first end missed and the late one met', () => {
    const { one } = read(mark, [
      ...granted,
      ['renewal-filed', '2026-06-01'],
      ['renewal-granted', '2026-07-01'],
    ]);
    expect(one('renewal').state).to.equal('missed');
    expect(one('late-renewal')).to.include({ state: 'met', metOn: '2026-06-01' });
  });

  it('asked for before its window does not count, and it is said', () => {
    const { one, problems } = read(
      mark,
      [...granted, ['renewal-filed', '2025-05-05']],
      '2025-09-01' as PlainDate,
    );
    expect(one('renewal').state).to.equal('open');
    expect(problems.map(({ words }) => words.en).join()).to.include('is before “Request for renewal” opens');
  });

  it('entered twice gives one more term, not two', () => {
    const { all } = read(mark, [
      ...granted,
      ['renewal-granted', '2026-02-09'],
      ['renewal-granted', '2026-02-10'],
    ]);
    expect(all('expiry').map(({ dueOn }) => dueOn)).to.deep.equal(['2026-02-28', '2036-02-29']);
  });

  it('is contingent until there is a registration', () => {
    expect(read(mark, [filed]).one('renewal').contingent).to.equal(true);
    expect(read(mark, granted).one('renewal').contingent).to.equal(false);
  });
});

describe('the other terms of a mark', () => {
  it('give priority six months, and tell when it was lost', () => {
    const first: Told = ['first-application-filed', '2025-08-31'];
    expect(read(mark, [first]).one('priority')).to.include({ dueOn: '2026-03-02', state: 'missed' });
    expect(read(mark, [first, ['application-filed', '2026-02-27']]).one('priority').state).to.equal('met');
    expect(read(mark, [first, ['application-filed', '2026-03-03']]).one('priority')).to.include({
      state: 'missed',
      metOn: '2026-03-03',
    });
  });

  it('begin the five years of use anew with each proof of use', () => {
    const { all } = read(mark, [
      ['application-filed', '2016-05-04'],
      ['registration-granted', '2018-05-14'],
      ['mark-used', '2022-08-01'],
    ]);
    expect(all('non-use').map(({ dueOn, state }) => [dueOn, state])).to.deep.equal([
      ['2023-05-15', 'superseded'],
      ['2027-08-02', 'open'],
    ]);
  });

  it('know no accelerated examination for collective and certification marks', () => {
    const story: readonly Told[] = [
      ['application-filed', '2026-05-04'],
      ['accelerated-examination-requested', '2026-05-04'],
      ['application-published', '2026-06-29'],
    ];
    expect(read({ kind: 'trademark' }, story).all('accelerated-examination')).to.have.length(1);
    for (const kind of ['collective_mark', 'certification_mark'] as const)
      expect(read({ kind }, story).all('accelerated-examination')).to.deep.equal([]);
  });

  it('run appeals from the receipt where it is known, else from the decision', () => {
    const decided = (more?: Partial<DocketEvent>) =>
      read(mark, [filed, ['application-refused', '2026-08-20', more]]).one('first-appeal');
    expect(decided(on('2026-08-26')).dueOn).to.equal('2026-11-25');
    expect(decided().dueOn).to.equal('2026-11-18');
  });

  it('say who is written to: the province for duplicates and licences, the Office for an assignment', () => {
    const { one } = read(mark, [
      ['application-filed', '2019-04-08'],
      ['registration-granted', '2021-05-10'],
      ['duplicate-deficiency-notified', '2026-10-05'],
      ['licence-deficiency-notified', '2026-10-05'],
      ['assignment-refusal-notified', '2026-10-26'],
    ]);
    expect(one('duplicate-reply').addressee).to.equal('provincial_peoples_committee');
    expect(one('licence-reply').addressee).to.equal('provincial_peoples_committee');
    expect(one('assignment-reply')).to.include({ addressee: 'office', dueOn: '2026-11-26' });
  });
});

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
