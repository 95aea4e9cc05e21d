import { Schema, type Connection, type Model } from 'mongoose';
import { recordSchema, type Stored } from '../audit/index.ts';
import { fold } from '../text/index.ts';
import { gtin14 } from './gtin.ts';
import type { Product } from './product.ts';

/** What lists filter and sort by, derived from the record on every write; never shown. */
export interface ProductKeys {
  /** Folded words, found by their beginnings. */
  readonly words: readonly string[];
  readonly name: string;
  /** Of the newest certificate. */
  readonly stars?: number | undefined;
  /** At fourteen digits. */
  readonly gtin?: string | undefined;
}

export interface ProductFields extends Omit<Product, 'id'> {
  readonly keys: ProductKeys;
}

export type ProductModel = Model<Stored<ProductFields>>;

/** A product with what an edit must send back. */
export interface KeptProduct extends Product {
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

export function productModel(connection: Connection): ProductModel {
  const schema = recordSchema(
    {
      name: { type: String, required: true },
      nameEn: { type: String },
      producerId: { type: String },
      craftVillageId: { type: String },
      place: { type: Schema.Types.Mixed, required: true },
      setNumber: { type: Number },
      gtin: { type: String },
      description: { type: String },
      story: { type: String },
      labels: { type: [Schema.Types.Mixed], default: [] },
      certificates: { type: [Schema.Types.Mixed], default: [] },
      matterIds: { type: [String], default: [] },
      status: { type: String, required: true, enum: ['proposed', 'recognised', 'published'] },
      source: { type: String },
      keys: { type: Schema.Types.Mixed, required: true },
    },
    { collection: 'products' },
  );
  schema.index({ 'keys.name': 1, _id: 1 });
  schema.index({ 'keys.words': 1 });
  schema.index({ 'keys.stars': 1, 'keys.name': 1 });
  schema.index({ 'place.provinceCode': 1, 'place.communeCode': 1, 'keys.name': 1 });
  schema.index({ 'place.communeCode': 1, 'keys.name': 1 });
  schema.index({ producerId: 1, 'keys.name': 1 });
  schema.index({ craftVillageId: 1 });
  schema.index({ setNumber: 1, 'keys.name': 1 });
  schema.index({ status: 1, 'keys.name': 1 });
  schema.index({ 'keys.gtin': 1 }, { sparse: true });
  schema.index({ changedAt: -1 });
  schema.index({ matterIds: 1 });
  return connection.model<Stored<ProductFields>>('Product', schema as never);
}

/** The keys of a product as it will be stored. */
export function keysOf(
  product: Pick<Product, 'name' | 'nameEn' | 'labels' | 'certificates' | 'gtin'>,
): ProductKeys {
  const signs = product.labels.flatMap((label) => label.marks.map((mark) => mark.sign));
  const all = fold([product.name, product.nameEn ?? '', ...signs].join(' '));
  const newest = [...product.certificates].sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0];
  return {
    words: [...new Set(all.split(' ').filter(Boolean))].slice(0, 100),
    name: fold(product.name),
    ...(newest && { stars: newest.stars }),
    ...(product.gtin && { gtin: gtin14(product.gtin) }),
  };
}

export function productFrom(stored: Stored<ProductFields>): KeptProduct {
  const { _id, outbox: _outbox, keys: _keys, submissionKey: _submissionKey, ...rest } = stored;
  return { ...rest, id: _id.toString() };
}
