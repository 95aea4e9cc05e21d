import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import { fold } from '../text/index.ts';
import type { CraftVillage } from './craft-village.ts';

export interface VillageFields extends Omit<CraftVillage, 'id'> {
  /** Folded words, found by their beginnings. */
  readonly searchWords: readonly string[];
  readonly sortName: string;
}

export type VillageModel = Model<Stored<VillageFields>>;

export function villageModel(connection: Connection): VillageModel {
  const schema = recordSchema(
    {
      name: { type: String, required: true },
      nameEn: { type: String },
      title: { type: String, required: true },
      craft: { type: String, required: true },
      tradeGroup: { type: Number },
      place: { type: placeSchema, required: true },
      decidedBy: { type: String },
      decisionNumber: { type: String },
      decidedOn: { type: String },
      households: { type: Number },
      artisans: { type: [Schema.Types.Mixed], default: [] },
      representativePartyId: { type: String },
      history: { type: String },
      status: { type: String, required: true },
      source: { type: String },
      searchWords: { type: [String], default: [] },
      sortName: { type: String, required: true },
    },
    { collection: 'craft-villages' },
  );
  schema.index({ 'place.provinceCode': 1, 'place.communeCode': 1, sortName: 1 });
  schema.index({ 'place.communeCode': 1, sortName: 1 });
  schema.index({ sortName: 1 });
  schema.index({ title: 1, sortName: 1 });
  schema.index({ decidedOn: 1 });
  schema.index({ searchWords: 1 });
  schema.index({ representativePartyId: 1 }, { sparse: true });
  return connection.model<Stored<VillageFields>>('CraftVillage', schema as never);
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
  village: Pick<CraftVillage, 'name' | 'nameEn' | 'craft' | 'place' | 'decisionNumber'>,
): Pick<VillageFields, 'searchWords' | 'sortName'> {
  const { name, nameEn, craft, place, decisionNumber } = village;
  const all = [name, nameEn, craft, place.detail, place.asWritten, decisionNumber].filter(Boolean).join(' ');
  return { searchWords: [...new Set(fold(all).split(' '))].slice(0, 120), sortName: fold(name) };
}
