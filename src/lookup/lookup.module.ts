import type { Connection } from 'mongoose';
import type { AuditTrail } from '../audit/index.ts';
import { findPlaces, type Localities, type Places } from '../localities/index.ts';
import type { Route } from '../http/index.ts';
import { crawlRoutes } from './crawl.routes.ts';
import { entriesService } from './entries.service.ts';
import { entryModels } from './entry.model.ts';
import { factsQueries } from './facts.queries.ts';
import { lookupApiRoutes } from './lookup.api.routes.ts';
import type { RegisterSources } from './lookup.ports.ts';
import { subjectOfPage } from './page-subject.queries.ts';
import { publishedQueries } from './published.queries.ts';
import { previewRoutes } from './preview.routes.ts';
import { publicRevision } from './revision.service.ts';
import { registerRoutes } from './register.routes.ts';
import { sitemapQueries } from './sitemap.queries.ts';
import { sheetRoutes, type SheetDependencies } from './sheet.routes.ts';
import { searchQueries } from './search.queries.ts';
import { searchRoutes } from './search.routes.ts';
import { tableService } from './table.service.ts';

export interface LookupDependencies {
  readonly connection: Connection;
  /** Where another thread reaches the same database. */
  readonly uri: string;
  readonly trail: AuditTrail;
  readonly sources: RegisterSources;
  readonly places: Places;
  readonly localities: Localities;
  readonly publicUrl: string | undefined;
  readonly renderer: SheetDependencies['renderer'];
  readonly failed: (error: unknown) => void;
  readonly changed?: ((ids: readonly string[]) => void) | undefined;
}

/** The public register: what everybody may look up. */
export function createLookup(d: LookupDependencies) {
  const models = entryModels(d.connection);
  const table = tableService({
    entries: {
      uri: d.uri,
      database: d.connection.name,
      collection: models.Entries.collection.name,
      filter: {},
    },
    failed: d.failed,
  });
  const queries = searchQueries({ models, table });
  const sitemaps = sitemapQueries({ ...d, models, queries });
  const published = publishedQueries({ ...d, queries });
  const base = d.publicUrl?.replace(/\/+$/, '');
  const addressOf = (path: string) => (base === undefined ? undefined : `${base}${path}`);
  const entries = entriesService({
    ...d,
    models,
    changed(ids) {
      table.changed(ids);
      d.changed?.(ids);
    },
  });
  return {
    models,
    queries,
    entries,
    table,
    sitemaps,
    subject: subjectOfPage({ ...d, queries }),
    facts: factsQueries(models, d.places),
    revision: publicRevision({ ...d, models, entries, table, publications: d.sources.publications }),
    routes: [
      ...searchRoutes({
        ...d,
        queries,
        provinceCodes: d.localities.provinces().map(({ code }) => code),
        findPlaces: (text) => findPlaces(d.localities, text),
      }),
      ...registerRoutes({ ...d, models, queries, published, addressOf }),
      ...crawlRoutes({ ...d, sitemaps, addressOf }),
      ...sheetRoutes({ ...d, published, addressOf }),
      ...previewRoutes({ ...d, addressOf }),
      ...lookupApiRoutes({ ...d, queries }),
    ] as Route[],
  };
}
