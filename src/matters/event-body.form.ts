import Joi from 'joi';
import { parsePlainDate, type PlainDate } from '../calendar/index.ts';
import { jsonBody, refuse } from '../http/index.ts';
import { tidy, words } from '../text/index.ts';
import { eventTypes } from './event-types.table.ts';
import type { MatterEvent } from './matter.ts';

const noDay = words(
  'Ngày không có thật hoặc chưa đúng dạng, ví dụ 2026-05-04',
  'No such day; write YYYY-MM-DD, for example 2026-05-04',
);

const day = Joi.string().custom((value: string, helpers): PlainDate | Joi.ErrorReport => {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return parsePlainDate(value);
  } catch {
    // said below
  }
  return refuse(helpers, noDay);
});

const line = (max: number) => Joi.string().max(max).custom(tidy);

/** What a program posts to record an event. */
export type EventBody = Omit<MatterEvent, 'id' | 'attachmentId'>;

export const eventBody = jsonBody<EventBody>(
  Joi.object<EventBody>({
    type: Joi.string()
      .valid(...eventTypes.map(({ type }) => type))
      .required(),
    on: day.required(),
    precision: Joi.string().valid('day', 'month', 'year', 'not-later-than'),
    outcome: Joi.string().valid('for-applicant', 'against-applicant'),
    documentNumber: line(80),
    note: line(500),
  }),
);
