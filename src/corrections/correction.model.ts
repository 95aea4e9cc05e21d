import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { Correction } from './correction.ts';

export type CorrectionModel = Model<Stored<Correction>>;

export function correctionModel(connection: Connection): CorrectionModel {
  const schema = recordSchema(
    {
      about: { type: String, required: true },
      name: { type: String, required: true },
      href: { type: String, required: true },
      place: { type: Schema.Types.Mixed },
      what: { type: String, required: true },
      state: { type: String, required: true },
      takenBy: { type: Schema.Types.Mixed },
      reason: { type: String },
    },
    { collection: 'corrections' },
  );
  schema.index({ state: 1, createdAt: 1 });
  schema.index({ about: 1, state: 1 });
  return connection.model<Stored<Correction>>('Correction', schema as never);
}
