import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';

/** A final dossier as it was handed out: the PDF by hash, who made it when, from exactly which facts. Never changed. */
export interface Issue {
  readonly matterId: string;
  /** 1, 2, 3 … of this matter. */
  readonly number: number;
  readonly inputHash: string;
  readonly sha256: string;
  readonly pages: number;
  readonly size: number;
  readonly archival: boolean;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly problems: readonly string[];
}

export type IssueModel = Model<Stored<Issue>>;

export function issueModel(connection: Connection): IssueModel {
  const schema = recordSchema(
    {
      matterId: { type: String, required: true },
      number: { type: Number, required: true },
      inputHash: { type: String, required: true },
      sha256: { type: String, required: true },
      pages: { type: Number, required: true },
      size: { type: Number, required: true },
      archival: { type: Boolean, required: true },
      issuedBy: { type: String, required: true },
      issuedAt: { type: Date, required: true },
      problems: { type: [Schema.Types.Mixed], default: [] },
    },
    { collection: 'dossiers' },
  );
  schema.index({ matterId: 1, number: -1 }, { unique: true });
  return connection.model<Stored<Issue>>('Dossier', schema as never);
}
