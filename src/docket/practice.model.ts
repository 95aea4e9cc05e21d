import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { OfficePractice } from '../deadlines/index.ts';

export type PracticeModel = Model<Stored<OfficePractice>>;

/** What an office does beside the letter of the law, for events from a day. Never deleted: it is given a last day. */
export function practiceModel(connection: Connection): PracticeModel {
  const schema = recordSchema(
    {
      rule: { type: String, required: true },
      from: { type: String, required: true },
      to: { type: String },
      length: { type: Schema.Types.Mixed, required: true },
      why: { type: Schema.Types.Mixed, required: true },
      source: { type: String, required: true },
    },
    { collection: 'office_practices' },
  );
  return connection.model<Stored<OfficePractice>>('OfficePractice', schema as never);
}
