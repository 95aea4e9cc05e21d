// Whole stories, entered late: what was due, what was missed, what fell away, and what cannot be told.
import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { type Told, read, mark, filed, published, refusal, on, granted } from '../../support/late-docket.ts';

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
