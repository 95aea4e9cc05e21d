import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import type { Matter } from './matter.ts';

export type MatterFields = Omit<Matter, 'id'> & { readonly searchKey: string };
export type MatterModel = Model<Stored<MatterFields>>;
/** A matter as the pages use it: its facts and the version that was read. */
export type MatterRecord = Matter & { readonly version: number };

export function matterModel(connection: Connection): MatterModel {
  const free = { type: Schema.Types.Mixed };
  const schema = recordSchema(
    {
      kind: { type: String, required: true },
      place: { ...free, required: true },
      sign: { ...free, required: true },
      applicantId: { type: String },
      productIds: { type: [String], default: [] },
      representation: { ...free, required: true },
      priorities: { type: [Schema.Types.Mixed], default: [] },
      niceEdition: { type: String, required: true },
      goods: { type: [Schema.Types.Mixed], default: [] },
      regulations: { ...free, default: {} },
      character: { ...free, default: {} },
      rightsToUse: { type: [Schema.Types.Mixed], default: [] },
      events: { type: [Schema.Types.Mixed], default: [] },
      struckEvents: { type: [Schema.Types.Mixed], default: undefined },
      applicationNumber: { type: String },
      registrationNumber: { type: String },
      plannedFilingOn: { type: String },
      filingChannel: { type: String, required: true },
      source: { type: String },
      searchKey: { type: String, required: true },
    },
    { collection: 'matters' },
  );
  schema.index({ 'place.provinceCode': 1, 'place.communeCode': 1, changedAt: -1 });
  schema.index({ 'place.communeCode': 1, changedAt: -1 });
  schema.index({ applicantId: 1 });
  schema.index({ productIds: 1 });
  schema.index({ applicationNumber: 1 });
  schema.index({ registrationNumber: 1 });
  schema.index({ changedAt: -1 });
  return connection.model<Stored<MatterFields>>('Matter', schema as never);
}

export function matterFrom(stored: Stored<MatterFields>): MatterRecord {
  const { _id, outbox, searchKey, submissionKey, createdAt, changedAt, ...fields } = stored;
  void [outbox, searchKey, submissionKey, createdAt, changedAt];
  return { ...fields, id: _id.toString() };
}
