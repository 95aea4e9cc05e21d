// The real application on a free port, with people signed in by bearer token; for tests of records' pages.
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Scope } from '../../src/access/index.ts';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import type { Who } from '../../src/http/index.ts';
import { freshDatabaseHandle, temporaryFolder } from './database.ts';

export const now = new Date('2026-11-23T03:00:00Z');
export const system: Who = {
  actor: { id: 'test', name: 'Kiểm thử', role: 'administrator' },
  requestId: 'test',
  now,
};

export interface Person {
  get(
    path: string,
    language?: 'vi' | 'en',
  ): Promise<{ status: number; text: string; location: string | null }>;
  /** Objects become `name[key]`; FormData goes as multipart. */
  post(path: string, body: Record<string, string> | FormData): ReturnType<Person['get']>;
  bytes(path: string): Promise<Buffer>;
}

export interface RunningApp {
  readonly app: App;
  officer(scope: Scope): Promise<Person>;
  producer(partyId: string): Promise<Person>;
  close(): Promise<void>;
}

export async function runApp(): Promise<RunningApp> {
  const [database, dataDir, uploadsDir] = [
    await freshDatabaseHandle(),
    await temporaryFolder(),
    await temporaryFolder(),
  ];
  const config = readConfig({
    NODE_ENV: 'test',
    MARK_INDEX: 'first-search',
    DATA_DIR: dataDir,
    UPLOADS_DIR: uploadsDir,
  });
  const logger = pino({ level: 'silent' });
  const app = await createApp({ config, secret: 'x'.repeat(40), database, logger, clock: () => now });
  const server = app.express.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let people = 0;

  async function person(
    role: 'officer' | 'producer',
    more: { scope?: Scope; partyId?: string },
  ): Promise<Person> {
    people += 1;
    const account = {
      username: `p${people}@example.vn`,
      name: `Người ${people}`,
      role,
      password: 'mot-cau-de-nho-lam',
      ...more,
    };
    const id = await app.accounts.service.create(account, system);
    const token = await app.accounts.service.issueToken(
      (await app.accounts.queries.byId(id))!,
      'test',
      system,
    );
    const headers = { authorization: `Bearer ${token}` };
    const answer = async (response: Response) => ({
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
    });
    return {
      get: async (path, language = 'vi') =>
        answer(
          await fetch(base + path, {
            headers: { ...headers, cookie: `lang=${language}` },
            redirect: 'manual',
          }),
        ),
      post: async (path, body) =>
        answer(
          await fetch(base + path, {
            method: 'POST',
            headers: { ...headers, cookie: 'lang=vi' },
            redirect: 'manual',
            body: body instanceof FormData ? body : new URLSearchParams(body),
          }),
        ),
      bytes: async (path) => Buffer.from(await (await fetch(base + path, { headers })).arrayBuffer()),
    };
  }

  return {
    app,
    officer: (scope) => person('officer', { scope }),
    producer: (partyId) => person('producer', { partyId }),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await app.close();
    },
  };
}
