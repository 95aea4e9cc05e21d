import { Schema, type SchemaDefinition, type SchemaOptions } from 'mongoose';

/** What every kept record carries beside its own fields. */
export interface RecordBase {
  readonly version: number;
  readonly submissionKey?: string | undefined;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** A record as mongo keeps it: its own fields, the base, and audit entries not yet in the chain. */
export type Stored<T> = T &
  RecordBase & { readonly _id: { toString(): string }; readonly outbox: readonly PendingEntry[] };

export interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** An audit entry before it has its place in the chain. */
export interface PendingEntry {
  readonly entryId: string;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string; readonly role: string };
  readonly requestId: string;
  /** `product.created` */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly changes: readonly Change[];
}

const pending = new Schema(
  {
    entryId: { type: String, required: true },
    at: { type: Date, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    requestId: { type: String, required: true },
    action: { type: String, required: true },
    subject: { type: Schema.Types.Mixed, required: true },
    changes: { type: [Schema.Types.Mixed], required: true },
  },
  { _id: false },
);

/** The mongoose schema of a kept record: its fields, a version for concurrent edits, an outbox for the audit trail. */
export function recordSchema(fields: SchemaDefinition, options: SchemaOptions = {}): Schema {
  const schema = new Schema(
    {
      ...fields,
      version: { type: Number, required: true },
      submissionKey: { type: String },
      createdAt: { type: Date, required: true },
      changedAt: { type: Date, required: true },
      outbox: { type: [pending], default: [] },
    },
    {
      versionKey: false,
      strict: 'throw',
      minimize: false,
      autoIndex: false,
      autoCreate: false,
      ...(options as object),
    },
  );
  // Sparse, not partial on $type: the engine finds a value by such an index only where the question names the type too.
  schema.index({ submissionKey: 1 }, { unique: true, sparse: true });
  // Finds what a crash left between the record's write and the chain's.
  schema.index(
    { 'outbox.entryId': 1 },
    { partialFilterExpression: { 'outbox.entryId': { $type: 'string' } } },
  );
  return schema;
}
