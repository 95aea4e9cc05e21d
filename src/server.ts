import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { ConfigError, configHelp, keptSecret, readConfig, type Config } from './config/index.ts';
import { FolderInUse, NoDatabase, openDatabase } from './db/index.ts';

/** Configuration, database, listening, and closing cleanly. */

export interface RunningServer {
  readonly url: string;
  readonly app: Awaited<ReturnType<typeof createApp>>;
  close(): Promise<void>;
}

/** Starts serving; the returned `close` lets requests under way finish. */
export async function startServer(config: Config, say: (line: string) => void): Promise<RunningServer> {
  const logger = pino({ level: config.logLevel });
  const database = await openDatabase({ mongodbUri: config.mongodbUri, dataDir: config.dataDir, say });
  const app = await createApp({
    config,
    secret: config.sessionSecret ?? keptSecret(config.dataDir),
    database,
    logger,
    clock: () => new Date(),
  });
  const server = createServer(app.express);
  server.headersTimeout = 20_000;
  server.requestTimeout = 300_000;
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(config.port, config.host, done);
  });
  app.subscriptions.scheduler.start();
  await app.openData.editions.start();
  const { port } = server.address() as AddressInfo;
  const host = config.host === '127.0.0.1' ? 'localhost' : config.host;
  return {
    url: `http://${host}:${port}`,
    app,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 8_000).unref();
      await closed;
      await app.close();
      await database.close();
    },
  };
}

/** Runs a server until it is told to stop; what people can mend is said plainly, with exit code 1. */
export async function serveUntilStopped(
  start: (config: Config, say: (line: string) => void) => Promise<RunningServer>,
): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const running = await start(readConfig(process.env), say);
    let closing = false;
    const stop = () => {
      if (closing) return;
      closing = true;
      running.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      console.error(
        'Cổng này đang có chương trình khác dùng. Hãy đặt PORT khác.\nAnother program uses this port. Set another PORT.',
      );
      process.exit(1);
    }
    const known = error instanceof ConfigError || error instanceof NoDatabase || error instanceof FolderInUse;
    console.error(known ? (error as Error).message : error);
    process.exit(1);
  }
}

if (process.argv[1]?.endsWith('server.ts')) {
  if (process.argv.includes('--help')) process.stdout.write(configHelp());
  else
    await serveUntilStopped(async (config, say) => {
      const running = await startServer(config, say);
      say(`Nhãn Làng: ${running.url}`);
      const code = await running.app.accounts.prepareFirstRun();
      if (code)
        say(
          `Cơ sở dữ liệu còn trống. Mở ${running.url}/first-run và nhập mã dùng một lần: ${code}\nThe database is empty. Open ${running.url}/first-run and enter the one-time code: ${code}`,
        );
      return running;
    });
}
