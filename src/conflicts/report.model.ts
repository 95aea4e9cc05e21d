import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { SimilarityReport } from './report.ts';

export type ReportModel = Model<Stored<SimilarityReport>>;
/** A report as the pages use it, with the version that was read. */
export type ReportRecord = SimilarityReport & { readonly id: string; readonly version: number };

export function reportModel(connection: Connection): ReportModel {
  const mixed = { type: [Schema.Types.Mixed], default: [] };
  const schema = recordSchema(
    {
      matterId: { type: String, required: true },
      number: { type: Number, required: true },
      sign: { type: String, required: true },
      classes: { type: [Number], default: [] },
      searchedOn: { type: String, required: true },
      searchedAt: { type: Date, required: true },
      searchedBy: { type: Schema.Types.Mixed, required: true },
      marks: { type: Number, required: true },
      method: { type: String, required: true },
      from: { type: Number, required: true },
      most: { type: Number, required: true },
      hits: mixed,
      verdicts: mixed,
    },
    { collection: 'similarity_reports' },
  );
  schema.index({ matterId: 1, number: -1 }, { unique: true });
  return connection.model<Stored<SimilarityReport>>('SimilarityReport', schema as never);
}

export function reportFrom(stored: Stored<SimilarityReport>): ReportRecord {
  const { _id, outbox, submissionKey, createdAt, changedAt, ...fields } = stored;
  void [outbox, submissionKey, createdAt, changedAt];
  return { ...fields, id: _id.toString() };
}
