import Joi from 'joi';
import { isoDay, jsonBody } from '../http/index.ts';
import { tidy } from '../text/index.ts';
import { eventTypes } from './event-types.table.ts';
import type { MatterEvent } from './matter.ts';

const line = (max: number) => Joi.string().max(max).custom(tidy);

/** What a program posts to record an event. */
export type EventBody = Omit<MatterEvent, 'id' | 'attachmentId'>;

export const eventBody = jsonBody<EventBody>(
  Joi.object<EventBody>({
    type: Joi.string()
      .valid(...eventTypes.map(({ type }) => type))
      .required(),
    on: isoDay.required(),
    precision: Joi.string().valid('day', 'month', 'year', 'not-later-than'),
    outcome: Joi.string().valid('for-applicant', 'against-applicant'),
    documentNumber: line(80),
    note: line(500),
  }),
);
