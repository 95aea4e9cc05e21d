import { createConnection as createSocket } from 'node:net';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { NoEngine, openEmbedded } from './embedded-engine.ts';
import { lockFolder } from './folder-lock.ts';

export interface Database {
  readonly connection: Connection;
  readonly kind: 'embedded' | 'external';
  /** For a second process of the same user (tests, commands beside a running server). */
  readonly uri: string;
  /** True when the database answers within two seconds. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

export class NoDatabase extends Error {}

/**
 * Opens MONGODB_URI, or the embedded engine under the data folder; where no engine runs on this platform, a MongoDB on
 * 127.0.0.1:27017. Every acknowledged write is on disk: `w: majority, j: true`.
 */
export async function openDatabase(options: {
  readonly mongodbUri?: string | undefined;
  readonly dataDir: string;
  readonly name?: string;
  readonly say?: (line: string) => void;
}): Promise<Database> {
  if (options.mongodbUri)
    return connect(options.mongodbUri, 'external', options.name, () => Promise.resolve());
  const unlock = lockFolder(options.dataDir);
  try {
    const engine = await openEmbedded(join(options.dataDir, 'db'), join(options.dataDir, 'cache'));
    const opened = await connect(engine.uri, 'embedded', options.name, async () => {
      await engine.close();
      unlock();
    });
    await rankPlansByTrial(opened.connection);
    return opened;
  } catch (error) {
    unlock();
    if (!(error instanceof NoEngine)) throw new NoDatabase(cannotOpen(options.dataDir, error as Error));
    const local = 'mongodb://127.0.0.1:27017/';
    if (!(await answers('127.0.0.1', 27_017))) throw new NoDatabase(noDatabase((error as Error).message));
    options.say?.(
      `Không có bộ máy dữ liệu đi kèm cho máy này; dùng MongoDB tại 127.0.0.1:27017. / Using the MongoDB on 127.0.0.1:27017.`,
    );
    return connect(local, 'external', options.name, () => Promise.resolve());
  }
}

async function connect(
  uri: string,
  kind: Database['kind'],
  name: string | undefined,
  after: () => Promise<void>,
): Promise<Database> {
  let connection: Connection;
  try {
    connection = await connectDurably(uri, name ?? databaseNameOf(uri) ?? 'nhan-lang');
  } catch (error) {
    await after();
    throw new NoDatabase(unreachable(error as Error));
  }
  return {
    connection,
    kind,
    uri,
    async ping() {
      const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('late')), 2_000).unref());
      try {
        await Promise.race([connection.db?.admin().ping(), late]);
        return connection.readyState === 1;
      } catch {
        return false;
      }
    },
    async close() {
      await connection.close();
      await after();
    },
  };
}

/**
 * Acknowledged means on disk. On a single node that is `w: 1, j: true`: the embedded engine answers `w: majority` there
 * before the journal is written (killed under load it lost up to one in eight such writes, and none with `w: 1`). On a
 * replica set it is `w: majority, j: true`.
 */
async function connectDurably(uri: string, dbName: string): Promise<Connection> {
  const open = (w: 1 | 'majority') =>
    mongoose
      .createConnection(uri, {
        dbName,
        writeConcern: { w, j: true },
        autoIndex: false,
        autoCreate: false,
        serverSelectionTimeoutMS: 8_000,
        ignoreUndefined: true,
      })
      .asPromise();
  const single = await open(1);
  const hello = await single.db?.command({ hello: 1 });
  if (!hello?.['setName'] && hello?.['msg'] !== 'isdbgrid') return single;
  await single.close();
  return open('majority');
}

/**
 * Where no plan of a query finds anything at first, the embedded engine would estimate their costs by samples, with a
 * part of it that its build leaves out: any query that two indexes fit and that finds little then failed from some
 * 10,000 documents on (code 224). It is told to choose by trial alone, as MongoDB always did.
 */
async function rankPlansByTrial(connection: Connection): Promise<void> {
  await connection.db
    ?.admin()
    .command({ setParameter: 1, internalQueryPlanRanker: 'multiPlanning' })
    // a version that does not know the setting has no such ranker either
    .catch(() => undefined);
}

/** The name in `mongodb://a:1,b:2/name?…`; several hosts make it no URL for `new URL`. */
export function databaseNameOf(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] || undefined;
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createSocket({ host, port, timeout: 800 });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}

function cannotOpen(folder: string, error: Error): string {
  return [
    `Không mở được dữ liệu trong ${folder}: thư mục đang được dùng hoặc đã hỏng. Dữ liệu chưa bị thay đổi.`,
    `The data in ${folder} cannot be opened: it is in use or damaged. Nothing was changed.`,
    `(${error.message})`,
  ].join('\n');
}

function unreachable(error: Error): string {
  return `Không kết nối được MongoDB ở MONGODB_URI. / The MongoDB at MONGODB_URI does not answer.\n(${error.message})`;
}

function noDatabase(why: string): string {
  return [
    'Không mở được cơ sở dữ liệu. Có hai cách / No database could be opened. There are two ways:',
    '  1. Cài MongoDB Community 7 trở lên trên máy này rồi chạy lại (README có từng bước cho Windows).',
    '     Install MongoDB Community 7 or newer on this machine and start again (README shows Windows step by step).',
    '  2. Đặt MONGODB_URI trỏ tới một MongoDB có sẵn. / Set MONGODB_URI to an existing MongoDB.',
    `(${why})`,
  ].join('\n');
}
