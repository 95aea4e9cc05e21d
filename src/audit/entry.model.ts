import { Schema, type Connection, type Model } from 'mongoose';
import type { ChainEntry } from './chain.ts';

const schema = new Schema(
  {
    entryId: { type: String, required: true },
    at: { type: Date, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    requestId: { type: String, required: true },
    action: { type: String, required: true },
    subject: { kind: { type: String, required: true }, id: { type: String, required: true } },
    changes: { type: [Schema.Types.Mixed], required: true },
    sequence: { type: Number, required: true },
    previousHash: { type: String, required: true },
    hash: { type: String, required: true },
  },
  {
    collection: 'audit',
    versionKey: false,
    strict: 'throw',
    minimize: false,
    autoIndex: false,
    autoCreate: false,
  },
);
schema.index({ sequence: 1 }, { unique: true });
schema.index({ entryId: 1 }, { unique: true });
schema.index({ 'subject.kind': 1, 'subject.id': 1, sequence: -1 });

export type EntryModel = Model<ChainEntry>;

export function entryModel(connection: Connection): EntryModel {
  return connection.model<ChainEntry>('AuditEntry', schema as unknown as Schema<ChainEntry>);
}
