import { json, route, type ApiDescription, type Route } from '../http/index.ts';
import { calculatorKinds, dueDatesForm, MOST_EVENTS, MOST_EXCLUSIONS } from './due-dates.form.ts';
import { docketAsJson, readDueDates } from './due-dates.ts';
import type { DocketLaw } from './rule-index.ts';

const day = { type: 'string', format: 'date' };
const text = { type: 'string' };
const object = (required: readonly string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
});
const list = (items: object) => ({ type: 'array', items });

const trigger = object(['type', 'on'], { type: text, on: day });
const entry = object(
  ['rule', 'ruleVersion', 'trigger', 'nominalOn', 'dueOn', 'safeOn', 'opensOn', 'actor', 'citation', 'confidence', 'state', 'steps'], // prettier-ignore
  {
    rule: text,
    ruleVersion: text,
    label: text,
    trigger,
    nominalOn: { ...day, description: 'End by number alone' },
    dueOn: { ...day, description: 'End by law: moved off days off, extended, or as printed by the Office' },
    safeOn: { ...day, description: 'Last working day not after the nominal one' },
    opensOn: { type: ['string', 'null'], format: 'date' },
    computedDueOn: day,
    printedDueOn: day,
    actor: text,
    addressee: text,
    ours: { type: 'boolean' },
    effect: text,
    citation: text,
    confidence: { enum: ['verified', 'single-source', 'presumed'] },
    state: { enum: ['open', 'met', 'missed', 'superseded'] },
    contingent: { type: 'boolean' },
    provisional: { type: ['string', 'null'] },
    contested: { type: 'boolean' },
    steps: list(object(['on', 'why'], { on: day, why: text })),
  },
);

const api: ApiDescription = {
  summary: 'Time limits that events start, with how each was counted; stores nothing, needs no account',
  body: {
    schema: {
      ...object(['kind', 'events'], {
        kind: { enum: calculatorKinds },
        events: {
          ...list(
            object(['type', 'on'], {
              type: text,
              on: day,
              id: text,
              precision: { enum: ['day', 'month', 'year', 'not-later-than'] },
              outcome: { enum: ['for-applicant', 'against-applicant'] },
              printedDueOn: { ...day, description: 'End of the term as the Office’s paper prints it' },
              receivedOn: day,
              endsOn: { ...day, description: 'End a contract or permission states' },
              answers: { ...text, description: 'id of the notice a reply answers' },
            }),
          ),
          minItems: 1,
          maxItems: MOST_EVENTS,
        },
        asOf: { ...day, description: 'Today in Viet Nam where absent' },
        side: { enum: ['owner', 'opponent'] },
        exclusions: {
          ...list(object(['from', 'to', 'why'], { from: day, to: day, why: text })),
          maxItems: MOST_EXCLUSIONS,
          description: 'Days of force majeure the Office accepted (Decree 65/2023, art. 15(3))',
        },
      }),
      additionalProperties: false,
    },
    example: {
      kind: 'collective_mark',
      events: [{ type: 'application-filed', on: '2026-05-04' }],
      asOf: '2026-11-23',
    },
  },
  answer: object(['asOf', 'entries'], {
    asOf: day,
    entries: list(entry),
    openTerms: list({ type: 'object' }),
    uncounted: list({ type: 'object' }),
    problems: list(
      object(['severity', 'detail'], { severity: { enum: ['blocking', 'warning'] }, detail: text }),
    ),
  }),
};

export function dueDatesApiRoutes(law: () => DocketLaw): Route[] {
  return [
    route({
      method: 'post',
      path: '/api/v1/due-dates',
      access: 'public',
      rate: 'calculator',
      form: dueDatesForm,
      audit: { unaudited: 'computes and stores nothing' },
      api,
      async perform({ input, asOf, language }) {
        const read = readDueDates(input, asOf, law());
        return json(docketAsJson(read.docket, read.asOf, language));
      },
    }),
  ];
}
