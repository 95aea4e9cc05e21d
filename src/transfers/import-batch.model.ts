import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { ImportCounts, ImportReport } from './import-report.ts';
import type { LegacyColumn } from './read-list.service.ts';

/**
 * `checking`: read, nothing written. `checked`: a person decides. `applying`: rows are being written, each for itself.
 * `stopping`: somebody asked to stop; the row being written ends. `cancelled`, `interrupted`: may go on where it ended.
 * `refused`: the file is no list.
 */
export type BatchState =
  'checking' | 'checked' | 'applying' | 'stopping' | 'done' | 'cancelled' | 'interrupted' | 'refused';

/** States in which a process works at it, or should. */
export const busyStates: readonly BatchState[] = ['checking', 'applying', 'stopping'];

export type ImportPhase = 'check' | 'apply';

/** Who works at an import and how far it is: written with every group of rows, no version and no audit entry each. */
export interface ImportWork {
  /** A process, by a name it gave itself at start. */
  readonly owner: string;
  /** Until then nobody else takes the work; by the database's clock. */
  readonly until: Date;
  /** Taken up so often since a group of rows was last finished. */
  readonly tries: number;
  readonly phase?: ImportPhase | undefined;
  readonly upTo?: number | undefined;
  readonly counts?: ImportCounts | undefined;
}

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
  /** False: text in old fonts is taken as it stands. */
  readonly convert?: boolean | undefined;
  /** How often imports had written when the dry run began: it tells nothing of what came later. */
  readonly checkedAt?: number | undefined;
  /** Of the dry run. */
  readonly check?: ImportReport | undefined;
  /** Of the writing. */
  readonly result?: ImportReport | undefined;
  /** Why it was refused or ended. */
  readonly problem?: { readonly vi: string; readonly en: string } | undefined;
  readonly work?: ImportWork | undefined;
  /** Since then the totals alone are kept of what the dry run said. */
  readonly rowsClearedAt?: Date | undefined;
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
      convert: Boolean,
      checkedAt: Number,
      check: free,
      result: free,
      problem: free,
      work: free,
      rowsClearedAt: Date,
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
