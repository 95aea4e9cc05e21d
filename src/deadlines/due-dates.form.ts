import Joi from 'joi';
import type { PlainDate } from '../calendar/index.ts';
import { isoDay, jsonBody } from '../http/index.ts';
import { words } from '../text/index.ts';
import { closedTracksOf } from './closed-tracks.table.ts';
import type { DocketEvent, Exclusion, Side } from './docket.ts';
import { eventTypesOf } from './events-of-kind.ts';
import { lawAsWritten } from './rule-index.ts';
import type { DocketEventType, DocketKind } from './time-limit.ts';

/** What the calculator and `POST /api/v1/due-dates` take: one check for both. */

export const calculatorKinds = [
  'collective_mark',
  'certification_mark',
  'trademark',
  'geographical_indication',
  'ocop_certificate',
] as const satisfies readonly DocketKind[];
export type CalculatorKind = (typeof calculatorKinds)[number];

export const MOST_EVENTS = 100;
export const MOST_EXCLUSIONS = 10;

export interface DueDatesInput {
  readonly kind: CalculatorKind;
  readonly events: readonly DocketEvent[];
  readonly asOf?: PlainDate;
  readonly side?: Side;
  readonly exclusions?: readonly (Omit<Exclusion, 'why' | 'rule'> & { readonly why: string })[];
}

const typesOf = new Map(
  calculatorKinds.map((kind) => [kind, new Set(eventTypesOf(kind, lawAsWritten.rules))] as const),
);
const everyType = new Set([...typesOf.values()].flatMap((types) => [...types]));

const type = Joi.string()
  .required()
  .custom((value: string, helpers) => {
    if (!everyType.has(value as DocketEventType))
      return helpers.error('any.custom', {
        words: words('Không có loại sự kiện này', 'There is no event of this type'),
      });
    const ancestors = helpers.state.ancestors as readonly unknown[];
    const kind = (ancestors.at(-1) as { kind?: CalculatorKind } | undefined)?.kind;
    const known = kind && typesOf.get(kind);
    if (known && !known.has(value as DocketEventType)) {
      const [shut] = closedTracksOf(kind, value as DocketEventType);
      return helpers.error('any.custom', {
        words: shut
          ? words(`${shut.why.vi} (${shut.citation})`, `${shut.why.en} (${shut.citation})`)
          : words('Sự kiện này không có ở loại hồ sơ đã chọn', 'This kind of matter has no such event'),
      });
    }
    return value;
  });

const event = Joi.object({
  type,
  on: isoDay.required(),
  id: Joi.string().max(64),
  precision: Joi.string().valid('day', 'month', 'year', 'not-later-than'),
  outcome: Joi.string().valid('for-applicant', 'against-applicant'),
  printedDueOn: isoDay,
  receivedOn: isoDay,
  endsOn: isoDay,
  answers: Joi.string()
    .max(64)
    .custom((value: string, helpers) => {
      const [own, all] = helpers.state.ancestors as [object, readonly { id?: string }[] | undefined];
      return Array.isArray(all) && all.some((one) => one !== own && one?.id === value)
        ? value
        : helpers.error('any.custom', {
            words: words('Không có văn bản nào mang số này', 'No event has this id'),
          });
    }),
});

/** Longer obstacles are not one obstacle, and dates must stay within the calendar. */
const MOST_DAYS = 1500;
const exclusion = Joi.object({
  from: isoDay.required(),
  to: isoDay.required(),
  why: Joi.string().max(300).required(),
}).custom((value: { from: PlainDate; to: PlainDate }, helpers) => {
  const days = (Date.parse(value.to) - Date.parse(value.from)) / 86_400_000;
  return days >= 0 && days <= MOST_DAYS
    ? value
    : helpers.error('any.custom', {
        words: words(
          `Ngày cuối phải sau ngày đầu, không quá ${MOST_DAYS} ngày`,
          `The last day must follow the first, within ${MOST_DAYS} days`,
        ),
      });
});

export const dueDatesForm = jsonBody<DueDatesInput>(
  Joi.object({
    kind: Joi.string()
      .valid(...calculatorKinds)
      .required(),
    events: Joi.array().items(event).min(1).max(MOST_EVENTS).required(),
    asOf: isoDay,
    side: Joi.string().valid('owner', 'opponent'),
    exclusions: Joi.array().items(exclusion).max(MOST_EXCLUSIONS),
  }),
);
