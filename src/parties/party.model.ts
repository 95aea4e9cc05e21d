import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import { fold } from '../text/index.ts';
import type { Party } from './party.ts';

/** A party as stored: its members stand in a list of their own, so that a party stays a small record. */
export interface PartyFields extends Omit<Party, 'id' | 'members'> {
  /** The list in force, in `member-lists`. */
  readonly memberList?: string | undefined;
  readonly memberCount: number;
  /** Folded words, found by their beginnings. */
  readonly searchWords: readonly string[];
  readonly sortName: string;
}

export type PartyModel = Model<Stored<PartyFields>>;

export function partyModel(connection: Connection): PartyModel {
  const schema = recordSchema(
    {
      kind: { type: String, required: true },
      name: { type: String, required: true },
      nameEn: { type: String },
      place: { type: placeSchema, required: true },
      address: { type: String, required: true },
      countryCode: { type: String, required: true },
      taxCode: { type: String },
      identityNumber: { type: String },
      phone: { type: String },
      email: { type: String },
      representativeName: { type: String },
      representativeTitle: { type: String },
      foundedBy: { type: Schema.Types.Mixed },
      dissolved: { type: Schema.Types.Mixed },
      source: { type: String },
      memberList: { type: String },
      memberCount: { type: Number, default: 0 },
      searchWords: { type: [String], default: [] },
      sortName: { type: String, required: true },
    },
    { collection: 'parties' },
  );
  schema.index({ 'place.provinceCode': 1, 'place.communeCode': 1, sortName: 1 });
  schema.index({ 'place.communeCode': 1, sortName: 1 });
  schema.index({ sortName: 1 });
  schema.index({ searchWords: 1 });
  schema.index({ 'dissolved.successorId': 1 }, { sparse: true });
  schema.index({ taxCode: 1 }, { unique: true, sparse: true });
  return connection.model<Stored<PartyFields>>('Party', schema as never);
}

const placeSchema = new Schema(
  {
    provinceCode: { type: String, required: true },
    communeCode: { type: String },
    detail: { type: String },
    asWritten: { type: String },
  },
  { _id: false },
);

/** What is searched and sorted by, from what a person wrote. */
export function searchKeysOf(
  party: Pick<Party, 'name' | 'nameEn' | 'taxCode' | 'representativeName'>,
): Pick<PartyFields, 'searchWords' | 'sortName'> {
  const all = [party.name, party.nameEn, party.taxCode, party.representativeName].filter(Boolean).join(' ');
  return { searchWords: [...new Set(fold(all).split(' '))].slice(0, 80), sortName: fold(party.name) };
}
