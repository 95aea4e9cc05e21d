import { readFileSync } from 'node:fs';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Actor } from './access/index.ts';
import { createAccounts } from './accounts/accounts.module.ts';
import { auditTrail, entryModel } from './audit/index.ts';
import type { Config } from './config/index.ts';
import { createConflicts } from './conflicts/conflicts.module.ts';
import { makeIndexes, migrate, type Database } from './db/index.ts';
import { createDeadlines } from './deadlines/deadlines.module.ts';
import { createDesk } from './desk/desk.module.ts';
import { createDocket } from './docket/docket.module.ts';
import { createDossiers } from './dossiers/dossiers.module.ts';
import { createDossierRenderer } from './dossiers/render.module.ts';
import { createHttpBase } from './http/base.module.ts';
import { languageRoutes } from './http/language.routes.ts';
import { openApiRoutes } from './http/openapi.routes.ts';
import { sessions } from './http/session.ts';
import { createLocalities } from './localities/localities.module.ts';
import { navigationOf } from './navigation.ts';
import { visibleTo as productsVisibleTo } from './products/product-filter.ts';
import { openPublicSection } from './public-section.ts';
import { openRecordsSection } from './records-section.ts';
import { createSubscriptions } from './subscriptions/subscriptions.module.ts';
import { peopleForDockets, sourcesOfDockets, unitsOf } from './wiring.ts';

export interface AppDependencies {
  readonly config: Config;
  readonly secret: string;
  readonly database: Database;
  readonly logger: Logger;
  readonly clock: () => Date;
}

/**
 * Every capability is opened here, and only here do they meet: records and what everybody may look up in two sections of
 * their own, the rest below.
 */
export async function createApp({ config, secret, database, logger, clock }: AppDependencies) {
  const { connection } = database;
  const trail = auditTrail(entryModel(connection));
  const renderer = createDossierRenderer();
  const localities = createLocalities();
  const { places } = localities;
  const base = { connection, trail, places };

  const records = openRecordsSection({
    ...base,
    config,
    renderer,
    localities,
    clock,
    docketOf: (kind) => (id, context) => docket.section(kind)(id, context),
  });
  const { attachments, parties, villages, products, matters } = records;
  const sources = sourcesOfDockets({ matters, products, villages });
  const docket = createDocket({
    ...base,
    sources,
    dissolvedAmong: parties.queries.dissolvedAmong,
    peopleFor: peopleForDockets(() => accounts.queries),
    attachments,
    matters,
    localities: unitsOf(localities.localities),
    clock,
    failed: (error) => logger.error(error, 'the docket list could not follow a change'),
  });
  const dossiers = createDossiers({
    ...base,
    attachments,
    matters: matters.queries,
    placeLabel: places.label,
    docket: docket.section('matter'),
    watched: (id, asOf) => conflicts.watched(id, asOf),
    neighbours: ({ id, sign, place, applicantId }, actor) =>
      conflicts.warnings.ofMatter({ id, name: sign.words, place, applicantId }, actor),
    renderer,
    product: products.queries.byId,
    sources: {
      party: parties.queries.byId,
      product: products.queries.byId,
      village: villages.queries.byId,
      attachments: (id) => attachments.queries.attachmentsOf('matter', id),
      similarityReport: (id) => conflicts.reports.latest(id),
      pathOf: attachments.store.path,
      placeNames: localities.placeNames,
    },
  });
  const open = openPublicSection({
    ...records,
    config,
    database,
    logger,
    clock,
    trail,
    renderer,
    localities,
  });
  const { publications, lookup, corrections, transfers, openData, similarity } = open;
  const conflicts = createConflicts({
    ...base,
    matters: matters.queries,
    index: similarity.service,
    published: () => lookup.models.Entries.countDocuments({ type: 'right' }),
    facts: lookup.facts,
    placeNames: localities.provincesByName,
    placeLabel: places.label,
    contactsOf: async (place) =>
      (await accounts.queries.officersOf(place)).map(({ name, username }) => ({ name, address: username })),
    docket,
    publications: publications.queries,
    importEnded: async (id) => {
      const state = (await transfers.queries.byId(id))?.state;
      return state === undefined || ['done', 'cancelled', 'refused'].includes(state);
    },
    partyNames: parties.queries.namesOf,
    law: docket.law,
    clock,
    failed: (error) => logger.error(error, 'conflicting signs could not be followed'),
    print: dossiers.service.printReport,
  });
  const accounts = createAccounts({
    ...base,
    scopeName: localities.scopeName,
    readScope: localities.readScope,
    partyOptions: () => parties.queries.options(everything),
  });
  const subscriptions = createSubscriptions({
    ...base,
    config,
    secret,
    clock,
    ready: async () => {
      await docket.follow.built();
      await docket.follow.caughtUp();
    },
    failed: (error) => logger.error(error, 'letters could not be written or sent'),
    accounts: accounts.queries,
    docket: docket.queries,
    subjectOf: async (kind, id) => (await sources[kind].byIds([id]))[0] ?? null,
  });
  const desk = createDesk({
    matters: matters.queries,
    awaitsFirst: accounts.awaitsFirst,
    docket: docket.desk,
    conflicts: conflicts.desk,
    placeLabel: places.label,
    countCorrections: corrections.service.countOpen,
    countProducts: async (actor) => (await products.queries.list(productsVisibleTo(actor), onlyCount)).total,
    countParties: async (actor) => (await parties.queries.list(actor, onlyCount, {})).total,
    health: async () => ({ database: database.kind, answers: await database.ping() }),
    version,
  });

  const deadlines = createDeadlines({ law: () => docket.law.current().law });

  await docket.prepare();
  await makeIndexes(connection);
  await migrate(connection);
  const own = [
    desk,
    accounts,
    localities,
    parties,
    villages,
    products,
    matters,
    deadlines,
    docket,
    dossiers,
    subscriptions,
    attachments,
    lookup,
    corrections,
    openData,
    similarity,
    transfers,
    conflicts,
  ].flatMap((capability) => capability.routes);
  const routes = [...own, ...openApiRoutes(own, version)];
  const express: Express = createHttpBase({
    logger,
    clock,
    production: config.environment === 'production',
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    uploadsDir: config.uploadsDir,
    lookupRate: config.lookupRate,
    keptBytes: config.pageCacheMb * 2 ** 20,
    revision: lookup.revision,
    sessions: sessions({ connection, secret, secure: config.publicUrl?.startsWith('https:') ?? false }),
    identify: accounts.identify,
    chrome: (actor, path) => ({ navigation: navigationOf(actor, path) }),
    routes: [...languageRoutes(), ...routes],
  });
  // What a crash left between a record and the audit trail is finished before anybody is served.
  for (const { service } of [
    accounts,
    parties,
    villages,
    products,
    attachments,
    matters,
    docket,
    dossiers,
    transfers,
    conflicts,
    corrections,
  ])
    await service.finish();
  await subscriptions.finish();
  await docket.follow.start();
  await lookup.entries.start();
  await conflicts.start();
  await similarity.start(config.markIndex === 'start');
  // One after another: two readings at once would keep people waiting longer for both.
  if (config.markIndex === 'start') void similarity.service.caughtUp().then(() => lookup.table.start());
  transfers.runner.start();
  return {
    express,
    routes,
    accounts,
    localities,
    ...records,
    docket,
    dossiers,
    ...open,
    conflicts,
    subscriptions,
    renderer,
    trail,
    async close() {
      await subscriptions.scheduler.stop();
      await transfers.runner.stop();
      await openData.editions.stop();
      await lookup.entries.stop();
      await lookup.table.stop();
      await conflicts.stop();
      await similarity.stop();
      await docket.follow.stop();
      await Promise.all([parties.close(), renderer.close()]);
    },
  };
}

export type App = Awaited<ReturnType<typeof createApp>>;

const everything: Actor = { id: 'system', name: 'Hệ thống', role: 'administrator' };
const onlyCount = { page: 1, pageSize: 1, sort: '', descending: false, q: '' };
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
