// What others search names with, behind the same door: MiniSearch in this process, PostgreSQL's pg_trgm in a private cluster.
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import pg from 'pg';
import type { IndexedMark } from '../../src/similarity/index.ts';
import { fold } from '../../src/text/index.ts';
import type { Searcher } from '../evaluation/searcher.ts';
import { descendantsMemory } from './measures.ts';

/** Words typed wrongly by a fifth of their letters, and beginnings of words; accents and đ folded for it. */
export function miniSearcher(): Searcher {
  const index = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    tokenize: (text) => fold(text).split(' '),
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  const ids: string[] = [];
  return {
    name: 'MiniSearch, fuzzy',
    build(marks) {
      for (const { id, name } of marks) index.add({ id: ids.push(id) - 1, name });
      return Promise.resolve();
    },
    search: (name, _classes, limit) =>
      Promise.resolve(
        index
          .search(name)
          .slice(0, limit)
          .map(({ id }) => ({ id: ids[id as number]!, shown: true })),
      ),
    bytes: () => process.memoryUsage().rss,
    close: () => Promise.resolve(),
  };
}

const binaries = '/usr/lib/postgresql/15/bin';
export const postgresIsHere = (): boolean => existsSync(join(binaries, 'postgres'));
const batch = 20_000;

/** GIN over trigrams of the folded names, threshold 0.4, by similarity: what PostgreSQL's own pages advise. */
export async function postgresSearcher(): Promise<Searcher> {
  const { client, stop } = await privateCluster();
  await client.query('CREATE EXTENSION pg_trgm');
  await client.query('CREATE TABLE marks (id text, folded text)');
  await client.query('SET pg_trgm.similarity_threshold = 0.4');
  return {
    name: 'PostgreSQL pg_trgm',
    async build(marks) {
      for (const some of inBatches(marks))
        await client.query('INSERT INTO marks SELECT * FROM unnest($1::text[], $2::text[])', [
          some.map(({ id }) => id),
          some.map(({ name }) => fold(name)),
        ]);
      await client.query('CREATE INDEX ON marks USING gin (folded gin_trgm_ops)');
      await client.query('ANALYZE marks');
    },
    async search(name, _classes, limit) {
      const { rows } = await client.query<{ id: string }>({
        name: 'near',
        text: 'SELECT id FROM marks WHERE folded % $1 ORDER BY similarity(folded, $1) DESC LIMIT $2',
        values: [fold(name), limit],
      });
      return rows.map(({ id }) => ({ id, shown: true }));
    },
    bytes: descendantsMemory,
    async close() {
      await client.end();
      await stop();
    },
  };
}

function* inBatches(marks: Iterable<IndexedMark>): Generator<readonly IndexedMark[]> {
  let some: IndexedMark[] = [];
  for (const mark of marks) {
    some.push(mark);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  yield some;
}

/** A server nobody else can reach, on a socket in a folder that goes with it. PostgreSQL refuses to run as root. */
async function privateCluster() {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-pg-'));
  const who = userInfo().uid === 0 ? await unprivileged() : undefined;
  if (who) await chown(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const run = promisify(execFile);
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...who,
      cwd: folder,
    },
  );
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    shared_buffers: '512MB',
    maintenance_work_mem: '512MB',
    work_mem: '64MB',
    // A measurement may lose its data.
    fsync: 'off',
    full_page_writes: 'off',
    max_wal_size: '4GB',
  };
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...who, cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const kill = () => void server.kill('SIGINT');
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await ended;
    process.off('exit', kill);
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ host: folder, user: 'bench', database: 'postgres' });
    try {
      await client.connect();
      return { client, stop };
    } catch (error) {
      if (tries === 100) {
        await stop();
        throw error;
      }
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}

async function unprivileged(): Promise<{ uid: number; gid: number }> {
  const number = async (flag: string) =>
    Number((await promisify(execFile)('id', [flag, 'postgres'])).stdout.trim());
  return { uid: await number('-u'), gid: await number('-g') };
}
