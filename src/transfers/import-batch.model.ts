import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { ImportReport } from './import-report.ts';
import type { LegacyColumn } from './read-list.service.ts';

/**
 * `checking`: read, nothing written. `checked`: a person decides. `applying`: rows are being written, each for itself.
 * `interrupted`: ended in the middle; taking the file again goes on. `refused`: the file is no list.
 */
export type BatchState =
  'checking' | 'checked' | 'applying' | 'done' | 'cancelled' | 'interrupted' | 'refused';

/** One import of a list of publications. */
export interface ImportBatch {
  readonly fileName: string;
  readonly size: number;
  /** Names the file in the content store; absent where a command read it from disk. */
  readonly sha256?: string | undefined;
  readonly state: BatchState;
  readonly requestedBy: string;
  readonly legacy: readonly LegacyColumn[];
  readonly columns: readonly string[];
  readonly charset?: string | undefined;
  /** Of the dry run. */
  readonly check?: ImportReport | undefined;
  /** Of the writing. */
  readonly result?: ImportReport | undefined;
  /** Why it was refused or ended. */
  readonly problem?: { readonly vi: string; readonly en: string } | undefined;
}

export type BatchModel = Model<Stored<ImportBatch>>;
export type BatchRecord = ImportBatch & {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

export function batchModel(connection: Connection): BatchModel {
  const free = { type: Schema.Types.Mixed };
  const schema = recordSchema(
    {
      fileName: { type: String, required: true },
      size: { type: Number, required: true },
      sha256: String,
      state: { type: String, required: true },
      requestedBy: { type: String, required: true },
      legacy: { type: [Schema.Types.Mixed], default: [] },
      columns: { type: [String], default: [] },
      charset: String,
      check: free,
      result: free,
      problem: free,
    },
    { collection: 'import_batches' },
  );
  schema.index({ createdAt: -1 });
  schema.index({ state: 1 });
  return connection.model<Stored<ImportBatch>>('ImportBatch', schema as never);
}

export function batchFrom({ _id, outbox, submissionKey, ...fields }: Stored<ImportBatch>): BatchRecord {
  void [outbox, submissionKey];
  return { ...fields, id: _id.toString() };
}
