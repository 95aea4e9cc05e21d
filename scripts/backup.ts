// `npm run backup [-- folder]`: everything the registry knows, into a new folder that proves itself complete.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import mongoose, { type Connection } from 'mongoose';
import {
  filesBelow,
  manifestName,
  measuring,
  type BackupFile,
  type Manifest,
} from './support/backup-format.ts';
import { CommandError, isCommand, onDatabase } from './support/command.ts';

const { EJSON } = mongoose.mongo.BSON;

/** Sign-ins are not kept: a restored database asks everybody to sign in again. */
const leftOut = ['sessions'];

/**
 * Writes a backup to `to`, which must not exist. Works beside a running server on a MongoDB: records first, the audit
 * trail after them, attached files last, so that nothing refers to what was not yet read.
 */
export async function backUp(
  from: { connection: Connection; uploadsDir: string },
  to: string,
): Promise<Manifest> {
  const making = `${to}.partial`;
  await mkdir(dirname(to), { recursive: true });
  await Promise.all([
    mkdir(making, { mode: 0o700 }),
    readFile(join(to, manifestName)).then(refuse, () => undefined),
  ]);
  await mkdir(join(making, 'collections'));
  const collections: Manifest['collections'][number][] = [];
  for (const name of await collectionNames(from.connection))
    collections.push(await dump(from.connection, name, making));
  const uploads: BackupFile[] = [];
  for (const path of await filesBelow(from.uploadsDir))
    uploads.push(await copy(join(from.uploadsDir, path), making, `uploads/${path}`));
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  const manifest: Manifest = { format: 1, version, madeAt: new Date().toISOString(), collections, uploads };
  await writeFile(join(making, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(making, to);
  return manifest;
}

const refuse = () => {
  throw new CommandError('Thư mục này đã có một bản sao lưu. / There is a backup in this folder already.');
};

async function collectionNames(connection: Connection): Promise<readonly string[]> {
  const found = await connection.listCollections();
  // GridFS writes a file's entry after its pieces: read in the other order, every entry has them.
  const turn = (name: string) =>
    name === 'audit' ? 3 : name.endsWith('.chunks') ? 2 : name.endsWith('.files') ? 1 : 0;
  return found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.') && !leftOut.includes(name))
    .sort((a, b) => turn(a) - turn(b) || (a < b ? -1 : 1));
}

async function dump(connection: Connection, name: string, folder: string) {
  // Numbers as they are stored: 1 and 1.0 are two things to the database.
  const documents = connection.collection(name).find({}, { promoteValues: false }).sort({ _id: 1 });
  let count = 0;
  async function* lines() {
    for await (const document of documents) {
      count += 1;
      yield `${EJSON.stringify(document, { relaxed: false })}\n`;
    }
  }
  const path = `collections/${name}.jsonl.gz`;
  const meter = measuring();
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    meter,
    createWriteStream(join(folder, path), { flags: 'wx' }),
  );
  return { name, path, documents: count, ...meter.measured() };
}

async function copy(file: string, folder: string, path: string): Promise<BackupFile> {
  const meter = measuring();
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await pipeline(createReadStream(file), meter, createWriteStream(join(folder, path), { flags: 'wx' }));
  return { path, ...meter.measured() };
}

if (isCommand('backup.ts'))
  await onDatabase(async ({ config, database }) => {
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    const to = resolve(process.argv[2] ?? join('backups', stamp));
    const { collections, uploads } = await backUp(
      { connection: database.connection, uploadsDir: config.uploadsDir },
      to,
    );
    const documents = collections.reduce((sum, collection) => sum + collection.documents, 0);
    console.log(
      `Đã sao lưu ${documents} bản ghi và ${uploads.length} tệp. / ${documents} records and ${uploads.length} files backed up.`,
    );
    console.log(`Backup: ${to}`);
  });
