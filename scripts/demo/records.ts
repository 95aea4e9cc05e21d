/** All sample records in one place, for the loader. */
import { applicantParty, applicationMatter } from './application.table.ts';
import { inventedMatters, inventedParties, inventedProducts } from './invented.table.ts';
import { publicMatters } from './matters.table.ts';
import { publicParties } from './parties.table.ts';
import { publicProducts } from './products.table.ts';
import type { SampleMatter, SampleParty, SampleProduct, SampleVillage } from './sample.ts';
import { publicVillages } from './villages.table.ts';

export const sampleVillages: readonly SampleVillage[] = publicVillages;
export const sampleProducts: readonly SampleProduct[] = [...publicProducts, ...inventedProducts];
export const sampleParties: readonly SampleParty[] = [...publicParties, applicantParty, ...inventedParties];
/** The complete application; also the last of `sampleMatters`. */
export const sampleApplication: SampleMatter = applicationMatter;
export const sampleMatters: readonly SampleMatter[] = [
  ...publicMatters,
  ...inventedMatters,
  sampleApplication,
];
