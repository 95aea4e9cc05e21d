// Against a table of the same law that others wrote, where it lies beside the repository; each row of it must be met here.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { openTerms, timeLimits, type RuleName } from '../../../src/deadlines/index.ts';

interface Row {
  readonly id: string;
  readonly length: number | null;
  readonly unit: string | null;
  readonly actor: string;
  readonly confidence: string;
  readonly extension: { readonly allowed: boolean | null };
}

const path = resolve(import.meta.dirname, '../../../../shared/data/trademark-deadlines.json');
const rows = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Row[]) : [];

const same: Readonly<Record<string, readonly [RuleName, version: string]>> = {
  'tm.formality_exam': ['formality-examination', 'law-2005'],
  'tm.formality_reply.v1': ['formality-reply', 'law-2022'],
  'tm.formality_reply.v2': ['formality-reply', 'law-131-2025'],
  'tm.publication.v1': ['publication', 'law-2022'],
  'tm.publication.v2': ['publication', 'law-131-2025'],
  'tm.opposition.v1': ['opposition', 'law-2022'],
  'tm.opposition.v2': ['opposition', 'law-131-2025'],
  'tm.opposition_reply.v1': ['opposition-reply', 'law-2022'],
  'tm.opposition_reply.v2': ['opposition-reply', 'law-131-2025'],
  'tm.opposition_court_referral.v1': ['opposition-court-proof', 'law-2022'],
  'tm.substantive_exam.v1': ['substantive-examination', 'law-2022'],
  'tm.substantive_exam.v2': ['substantive-examination', 'law-131-2025'],
  'tm.accelerated_exam': ['accelerated-examination', 'law-131-2025'],
  'tm.refusal_reply.v1': ['refusal-reply', 'law-2022'],
  'tm.refusal_reply.v2': ['refusal-reply', 'law-131-2025'],
  'tm.grant_fee.v1': ['grant-fee', 'law-2022'],
  'tm.grant_fee.v2': ['grant-fee', 'law-131-2025'],
  'tm.grant_publication.v1': ['grant-publication', 'law-2005'],
  'tm.grant_publication.v2': ['grant-publication', 'law-131-2025'],
  'appeal.first_filing': ['first-appeal', 'law-2011'],
  'appeal.first_acceptance': ['appeal-acceptance', 'law-2011'],
  'appeal.first_settlement': ['first-appeal-settlement', 'law-2011'],
  'appeal.second_filing': ['second-appeal', 'law-2011'],
  'appeal.second_settlement': ['second-appeal-settlement', 'law-2011'],
  'appeal.lawsuit': ['lawsuit', 'law-2015'],
  'tm.validity': ['expiry', 'law-2005'],
  'tm.renewal_late': ['late-renewal', 'law-131-2025'],
  'tm.renewal_exam': ['renewal-examination', 'decree-65'],
  'tm.priority': ['priority', 'paris'],
  'tm.priority_document': ['priority-document', 'law-2022'],
  'tm.poa_original': ['power-of-attorney', 'law-2022'],
  'tm.non_use': ['non-use', 'law-2005'],
  'tm.termination_reply': ['termination-reply', 'law-131-2025'],
  'tm.cancellation_limit': ['cancellation-limit', 'law-2005'],
  'tm.lapsed_mark_bar': ['lapsed-mark-bar', 'law-2022'],
  'gi.opposition.v1': ['opposition', 'gi-law-2022'],
  'gi.opposition.v2': ['opposition', 'gi-law-131-2025'],
  'gi.publication.v2': ['publication', 'law-131-2025'],
  'gi.substantive_exam.v1': ['substantive-examination', 'gi-law-2022'],
  'gi.substantive_exam.v2': ['substantive-examination', 'gi-law-131-2025'],
  'tm.assignment_recordal_reply.v2': ['assignment-reply', 'law-131-2025'],
  'tm.duplicate_issue': ['duplicate-issue', 'decree-100'],
  'tm.duplicate_reply': ['duplicate-reply', 'decree-100'],
  'licence.recordal_exam': ['licence-recordal', 'decree-100'],
  'licence.recordal_reply': ['licence-reply', 'decree-100'],
};
/** Windows: here the opening day, there the length. */
const windows: Readonly<Record<string, readonly [RuleName, version: string]>> = {
  'tm.renewal_window': ['renewal', 'law-131-2025'],
  'licence.renewal_request': ['licence-renewal', 'decree-100'],
};
/** What there has no length is open until an event here. */
const open: Readonly<Record<string, string>> = {
  'tm.third_party_opinion': 'third-party-observation',
  'tm.exam_suspension': 'examination-suspension',
  'tm.reexamination': 're-examination',
  'tm.grant_decision': 'grant-decision',
  'tm.amend_application': 'application-amendment',
  'tm.amend_regulations': 'regulations-amendment',
  'gi.validity': 'gi-validity',
};
/** Of length nought: the Office’s disclosure has no end to watch, the request is part of the filing. */
const instant = ['tm.disclosure', 'tm.accelerated_request'];

describe('the table of others', () => {
  const rowOf = ([rule, version]: readonly [RuleName, string]) =>
    timeLimits.find((limit) => limit.rule === rule && limit.version === version)!;

  it('has no row that is not known here', () => {
    const known = new Set([...Object.keys(same), ...Object.keys(windows), ...Object.keys(open), ...instant]);
    expect(rows.map(({ id }) => id).filter((id) => !known.has(id))).to.deep.equal([]);
    for (const rule of Object.values(open)) expect(openTerms.map((term) => term.rule)).to.include(rule);
    for (const pair of [...Object.values(same), ...Object.values(windows)]) expect(rowOf(pair), pair.join(' ')).to.be.an('object'); // prettier-ignore
  });

  it('has the same lengths, persons and extensions', () => {
    for (const { id, length, unit, actor, extension } of rows) {
      const pair = same[id];
      if (!pair) continue;
      const limit = rowOf(pair);
      expect(limit.length, id).to.deep.equal({ length, unit });
      if (!['requester', 'person_concerned'].includes(actor)) expect(limit.actor, id).to.equal(actor);
      // terms of the Office are not extended; what it says there of complex cases is a note here
      if (limit.actor === 'office' || limit.actor === 'ministry' || limit.rule === 'expiry') continue;
      const said = { once: true, unknown: null, no: false }[limit.extension];
      expect(said, id).to.equal(extension.allowed);
    }
    for (const { id, length, unit } of rows)
      if (windows[id]) expect(rowOf(windows[id]).opens, id).to.deep.equal({ length, unit });
  });

  it('is nowhere surer than the evidence', () => {
    for (const { id, confidence } of rows) {
      const pair = same[id];
      if (!pair) continue;
      const { confidence: ours } = rowOf(pair);
      if (/^memory|presumed/.test(confidence)) expect(ours, id).to.equal('presumed');
      if (ours === 'verified') expect(confidence, id).to.match(/verified/);
    }
  });
});
