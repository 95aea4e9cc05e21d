import { Schema, type Connection, type Model } from 'mongoose';
import type { RowReport } from './import-report.ts';

/** What the dry run of an import said of one row. */
export interface StoredRow extends RowReport {
  /** The import and the row: saying it again replaces it. */
  readonly _id: string;
  readonly batchId: string;
}

export type RowModel = Model<StoredRow>;

export function rowModel(connection: Connection): RowModel {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      batchId: { type: String, required: true },
      row: { type: Number, required: true },
      kind: { type: String, required: true },
      number: String,
      words: String,
      problems: { type: [Schema.Types.Mixed], default: undefined },
      changes: { type: [Schema.Types.Mixed], default: undefined },
      before: { type: [Schema.Types.Mixed], default: undefined },
    },
    { collection: 'import_rows', versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
  );
  schema.index({ batchId: 1, row: 1 });
  schema.index({ batchId: 1, kind: 1, row: 1 });
  return connection.model<StoredRow>('ImportRow', schema as unknown as Schema<StoredRow>);
}
