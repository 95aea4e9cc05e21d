import { expect } from 'chai';
import { asPublished, outcomeOf, statusOfRight } from '../../../src/lookup/public-right.ts';

type Event = [type: string, on: string, outcome?: 'for-applicant' | 'against-applicant'];
const right = (...events: Event[]) =>
  asPublished({
    id: 'm',
    kind: 'trademark',
    sign: { words: 'Mộc Chàng Sơn' },
    goods: [],
    productIds: [],
    events: events.map(([type, on, outcome], at) => ({ id: String(at), type, on, outcome })),
  } as never);

const filed: Event = ['application-filed', '2020-01-06'];
const granted: Event = ['registration-granted', '2021-06-01'];

describe('what the public learns of a right', () => {
  const cases: [what: string, events: Event[], outcome: string, state: string][] = [
    ['filed', [filed, ['application-published', '2020-04-01']], 'pending', 'in-substance'],
    ['granted', [filed, granted], 'registered', 'granted'],
    ['refused', [filed, ['application-refused', '2021-05-04']], 'ended', 'refused'],
    [
      'examined again after the appeal against its refusal was won',
      [
        filed,
        ['application-published', '2020-04-01'],
        ['application-refused', '2021-01-04'],
        ['appeal-decided', '2021-05-04', 'for-applicant'],
      ],
      'pending',
      'in-substance',
    ],
    [
      'refused still after that appeal was lost',
      [filed, ['application-refused', '2021-01-04'], ['appeal-decided', '2021-05-04', 'against-applicant']],
      'ended',
      'refused',
    ],
    [
      'granted after a refusal that was overcome',
      [
        filed,
        ['application-refused', '2021-01-04'],
        ['appeal-decided', '2021-05-04', 'for-applicant'],
        granted,
      ],
      'registered',
      'granted',
    ],
    ['cancelled', [filed, granted, ['cancelled', '2024-02-01']], 'ended', 'cancelled'],
    [
      'in force again after the appeal against its cancellation was won',
      [filed, granted, ['cancelled', '2024-02-01'], ['appeal-decided', '2024-12-01', 'for-applicant']],
      'registered',
      'granted',
    ],
    [
      'cancelled still after the appeal was lost',
      [filed, granted, ['cancelled', '2024-02-01'], ['appeal-decided', '2024-12-01', 'against-applicant']],
      'ended',
      'cancelled',
    ],
  ];
  for (const [what, events, outcome, state] of cases)
    it(`is that it is ${what}`, () => {
      expect(outcomeOf(right(...events))).to.equal(outcome);
      expect(statusOfRight(right(...events), '2026-11-26' as never).state).to.equal(state);
    });
});
