import type { Connection } from 'mongoose';
import { createAttachments } from './attachments/attachments.module.ts';
import type { AuditTrail } from './audit/index.ts';
import type { Config } from './config/index.ts';
import { createCraftVillages } from './craft-villages/craft-villages.module.ts';
import type { DossierRenderer } from './dossiers/render.module.ts';
import type { PagePart } from './http/index.ts';
import type { LocalitiesModule } from './localities/localities.module.ts';
import { createMatters } from './matters/matters.module.ts';
import { createParties } from './parties/parties.module.ts';
import { createProducts } from './products/products.module.ts';
import {
  mattersForProducts,
  partiesForProducts,
  productsForMatters,
  setsOfTaxonomy,
  subjectsOfFiles,
  villagesForProducts,
} from './wiring.ts';

export interface RecordsSectionDependencies {
  readonly config: Config;
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly renderer: DossierRenderer;
  readonly localities: LocalitiesModule;
  readonly clock: () => Date;
  /** The dates of a record on its page; the docket stands higher and is opened later. */
  readonly docketOf: (kind: 'village' | 'product') => PagePart;
}

/** The records people keep, each with its files: parties, craft villages, products, matters. */
export function openRecordsSection(d: RecordsSectionDependencies) {
  const { config, connection, trail, renderer, localities, clock, docketOf } = d;
  const base = { connection, trail, places: localities.places };

  const attachments = createAttachments({
    ...base,
    config,
    inspectPdf: renderer.inspectPdf,
    subjectOf: subjectsOfFiles(() => ({ parties, villages, products, matters })),
  });
  const parties = createParties({ ...base, attachments });
  const villages = createCraftVillages({
    ...base,
    parties: parties.queries,
    attachments,
    docket: docketOf('village'),
  });
  const products = createProducts({
    ...base,
    attachments,
    sets: setsOfTaxonomy(),
    parties: partiesForProducts(parties),
    villages: villagesForProducts(villages),
    docket: docketOf('product'),
    matters: mattersForProducts(() => matters.queries, clock),
  });
  const matters = createMatters({
    ...base,
    places: localities.reader,
    parties: parties.queries,
    products: productsForMatters(products),
  });
  return { attachments, parties, villages, products, matters };
}

export type RecordsSection = ReturnType<typeof openRecordsSection>;
