// The terms of a mark in whole stories: what the Office does not count, replies, oppositions, renewals and the rest.
import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { renewalDates, type DocketEvent } from '../../../src/deadlines/index.ts';
import { type Told, read, mark, filed, published, refusal, on } from '../../support/late-docket.ts';

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
