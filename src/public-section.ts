import type { Logger } from 'pino';
import type { AuditTrail } from './audit/index.ts';
import type { Config } from './config/index.ts';
import { createCorrections } from './corrections/corrections.module.ts';
import type { Database } from './db/index.ts';
import type { DossierRenderer } from './dossiers/render.module.ts';
import type { LocalitiesModule } from './localities/localities.module.ts';
import { createLookup } from './lookup/lookup.module.ts';
import { createOpenData } from './open-data/open-data.module.ts';
import { createPublications } from './publications/publications.module.ts';
import type { RecordsSection } from './records-section.ts';
import { createSimilarity } from './similarity/similarity.module.ts';
import { createTransfers } from './transfers/transfers.module.ts';

export interface PublicSectionDependencies extends RecordsSection {
  readonly config: Pick<Config, 'publicUrl' | 'uploadsDir'>;
  readonly database: Pick<Database, 'connection' | 'uri'>;
  readonly logger: Logger;
  readonly clock: () => Date;
  readonly trail: AuditTrail;
  readonly renderer: DossierRenderer;
  readonly localities: LocalitiesModule;
}

/** What everybody may look up, and what it is made of: the register, its search, the Office's lists, the open data. */
export function openPublicSection(d: PublicSectionDependencies) {
  const { config, database, logger, clock, trail, renderer, localities, attachments } = d;
  const { parties, villages, products, matters } = d;
  const { connection } = database;
  const { places } = localities;

  const publications = createPublications({ connection });
  const lookup = createLookup({
    connection,
    uri: database.uri,
    trail,
    places,
    localities: localities.localities,
    publicUrl: config.publicUrl,
    renderer,
    failed: (error) => logger.error(error, 'the public register does not follow'),
    changed: (ids) => similarity.service.changed(ids),
    sources: {
      matters: matters.queries,
      products: products.queries,
      villages: villages.queries,
      parties: parties.queries,
      publications: { ...publications.queries, revision: publications.revision },
      placeLabel: places.label,
    },
  });
  const corrections = createCorrections({
    connection,
    trail,
    subject: lookup.subject,
    placeLabel: places.label,
  });
  const transfers = createTransfers({
    connection,
    uri: database.uri,
    trail,
    clock,
    store: attachments.store,
    revision: publications.revision,
    failed: (error) => logger.error(error, 'an import of publications'),
  });
  const openData = createOpenData({
    trail,
    clock,
    uploadsDir: config.uploadsDir,
    publicUrl: config.publicUrl,
    failed: (error) => logger.error(error, 'the open data could not be written'),
    sources: {
      entries: lookup.queries.after,
      ready: lookup.entries.caughtUp,
      partyKinds: parties.queries.kindsOf,
      placeLabel: places.label,
    },
  });
  const similarity = createSimilarity({
    connection,
    uri: database.uri,
    trail,
    matters: matters.queries,
    places: localities.provincesByName,
    facts: lookup.facts,
    failed: (error) => logger.error(error, 'the index of marks'),
  });
  return { publications, lookup, corrections, transfers, openData, similarity };
}
