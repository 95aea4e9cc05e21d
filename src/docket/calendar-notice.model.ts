import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { CalendarYear } from '../calendar/index.ts';

/** The days off of one year as a notice fixed them, recorded by an administrator. The newest of a year counts. */
export interface CalendarNotice extends CalendarYear {
  readonly note?: string | undefined;
}

export type NoticeModel = Model<Stored<CalendarNotice>>;

export function noticeModel(connection: Connection): NoticeModel {
  const schema = recordSchema(
    {
      year: { type: Number, required: true },
      days: { type: [Schema.Types.Mixed], required: true },
      sources: { type: [String], required: true },
      confidence: { type: String, required: true },
      note: { type: String },
    },
    { collection: 'calendar_notices' },
  );
  schema.index({ year: 1, createdAt: -1 });
  return connection.model<Stored<CalendarNotice>>('CalendarNotice', schema as never);
}
