// The real application on a free port over a database of its own, for a measurement; all gone when it ends.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { openDatabase } from '../../src/db/index.ts';

/** Serves an Express application on a free port; gives its address. */
export type Listen = (handler: Express) => Promise<string>;

export async function withServedApp<T>(use: (app: App, listen: Listen) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-bench-'));
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  const app = await createApp({
    config: readConfig({
      NODE_ENV: 'test',
      DATA_DIR: join(folder, 'data'),
      UPLOADS_DIR: join(folder, 'uploads'),
      LOOKUP_RATE: '10000000',
      MARK_INDEX: 'first-search',
    }),
    secret: randomBytes(20).toString('hex'),
    database,
    // As in production, but into nothing: what is written is paid for, the terminal is not.
    logger: pino({ level: 'info' }, { write: () => undefined }),
    clock: () => new Date(),
  });
  app.express.enable('view cache');
  const servers: Server[] = [];
  try {
    return await use(app, async (handler) => {
      const server = handler.listen(0, '127.0.0.1');
      servers.push(server);
      await new Promise((done) => server.once('listening', done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
  } finally {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await app.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
