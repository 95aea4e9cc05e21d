// Names other programs hold on to: they may be added to, never taken away.
import { expect } from 'chai';
import { eventTypesOf, lawAsWritten, timeLimits } from '../../../src/deadlines/index.ts';

const events = `application-filed priority-claimed formality-deficiency-notified formality-accepted
  transferred-for-publication application-published opposition-filed opposition-notified substantive-refusal-notified
  reply-filed extension-granted grant-notified grant-fee-paid registration-granted registration-published
  application-refused appeal-filed appeal-decided renewal-filed renewal-granted assignment-recorded withdrawn terminated
  cancelled`.split(/\s+/);
const rules =
  `formality-examination formality-reply publication opposition opposition-reply substantive-examination
  refusal-reply grant-fee grant-publication first-appeal second-appeal expiry renewal late-renewal non-use
  cancellation-limit certificate-expiry re-evaluation-filing re-evaluation-decision`.split(/\s+/);

describe('names other programs know', () => {
  for (const kind of [
    'collective_mark',
    'certification_mark',
    'trademark',
    'geographical_indication',
  ] as const)
    it(`has every event of a ${kind}`, () => {
      expect(eventTypesOf(kind, lawAsWritten.rules)).to.include.members(events);
    });

  it('has the events of an OCOP certificate', () => {
    const types = eventTypesOf('ocop_certificate', lawAsWritten.rules);
    expect(types).to.include.members(['certificate-issued', 're-evaluation-filed', 'certificate-withdrawn']);
    expect(types).not.to.include('application-filed');
  });

  it('has every rule', () => {
    expect(timeLimits.map(({ rule }) => rule)).to.include.members(rules);
  });
});
