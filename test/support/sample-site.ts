// The whole site with the sample records on a folder and port of its own, for browsers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { loadSample, sampleId, type Loaded } from '../../scripts/demo/load.ts';
import { sampleImport } from '../../scripts/demo/publications.ts';
import { sampleApplication } from '../../scripts/demo/records.ts';
import type { App } from '../../src/app.ts';
import { dayInVietNam, type PlainDate } from '../../src/calendar/index.ts';
import { readConfig } from '../../src/config/index.ts';
import type { Who } from '../../src/http/index.ts';
import { startServer, type RunningServer } from '../../src/server.ts';

export type PersonKind = 'guest' | 'officer' | 'producer' | 'administrator';

export interface SampleSite extends RunningServer {
  readonly ids: Loaded & {
    readonly product: string;
    readonly village: string;
    readonly import: string;
    /** A published mark near one of ours. */
    readonly hit: string;
    /** Ours, with a kept search that finds the other. */
    readonly watched: string;
    readonly report: string;
  };
  /** A context signed in as this person; each person signs in once, later contexts take the same cookies over. */
  context(browser: Browser, person: PersonKind, options?: BrowserContextOptions): Promise<BrowserContext>;
}

export const password = 'mot cau de nho lam';
export const usernames = {
  officer: 'xa@nhanlang.example',
  producer: 'htx@nhanlang.example',
  administrator: 'quantri@nhanlang.example',
} as const;

const who: Who = {
  actor: { id: 'sample', name: 'Nạp dữ liệu mẫu', role: 'administrator' },
  requestId: 'sample',
  now: new Date(),
};

/**
 * With `finished`, the sample application already has one final dossier, and the mark something comes near one kept search. Without `mongodbUri`, an engine of its own:
 * one in a process, so tests give the address of theirs.
 */
export async function sampleSite({ finished = false, mongodbUri = '' } = {}): Promise<SampleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-site-'));
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    MONGODB_URI: mongodbUri,
    PORT: '0',
    LOG_LEVEL: 'error',
  });
  const running = await startServer(config, () => undefined);
  const { app } = running;
  const loaded = await loadSample(app, who);
  await makeAccounts(running, loaded.producerPartyId);
  const matter = await app.matters.queries.byId(loaded.applicationId);
  if (!matter) throw new Error('the sample application is missing');
  const today = dayInVietNam(who.now);
  if (finished) await app.dossiers.service.finalise(matter, today, who);
  const list = finished ? await sampleImport(app, who) : '';
  const found = finished ? await conflictsOf(app, today) : { hit: '', watched: '', report: '' };
  await app.transfers.runner.idle();
  const states = new Map<PersonKind, BrowserContextOptions['storageState']>();
  return {
    ...running,
    ids: {
      ...loaded,
      product: matter.productIds[0] ?? '',
      village: sampleId(sampleApplication.villageKey ?? ''),
      import: list,
      ...found,
    },
    async context(browser, person, options = {}) {
      const storageState = states.get(person);
      const context = await browser.newContext({
        baseURL: running.url,
        locale: 'vi-VN',
        ...options,
        ...(storageState && { storageState }),
      });
      if (person === 'guest' || storageState) return context;
      await signIn(context, running.url, usernames[person]);
      states.set(person, await context.storageState());
      return context;
    },
    async close() {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What something published comes near, and a search kept for it. */
async function conflictsOf(app: App, asOf: PlainDate) {
  await app.lookup.entries.caughtUp();
  await app.similarity.service.caughtUp();
  await app.conflicts.follow.caughtUp();
  const { items } = await app.conflicts.watch.list(who.actor, ['open'], 1);
  const watched = items[0] && (await app.matters.queries.byId(items[0].matterId));
  if (!items[0] || !watched) throw new Error('nothing comes near the marks of the sample');
  const report = await app.conflicts.reports.run(watched, asOf, who);
  const kept = await app.conflicts.reports.byId(report);
  if (!kept?.hits.length) throw new Error('the search of the sample finds nothing');
  return { hit: items[0].id, watched: watched.id, report };
}

async function makeAccounts({ app }: RunningServer, partyId: string): Promise<void> {
  const scope = { level: 'commune', code: '10003', provinceCode: '01' } as const;
  const people = [
    { username: usernames.administrator, name: 'Quản trị viên', role: 'administrator' },
    { username: usernames.officer, name: 'Cán bộ xã Tây Phương', role: 'officer', scope },
    { username: usernames.producer, name: 'Hợp tác xã mẫu', role: 'producer', partyId },
  ] as const;
  for (const person of people) await app.accounts.service.create({ ...person, password }, who);
}

/** Through the form, without a page: a sign-in for tests that are about something else. */
async function signIn(context: BrowserContext, url: string, username: string): Promise<void> {
  const answer = await context.request.post('/sign-in', {
    form: { username, password, next: '/' },
    headers: { origin: url },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`signing in as ${username} answered ${answer.status()}`);
}
