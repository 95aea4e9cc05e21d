// `npm run restore -- <folder>`: brings a backup into an empty database, after proving every file of it.
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import mongoose, { type Connection } from 'mongoose';
import { auditTrail, entryModel } from '../src/audit/index.ts';
import { linesOf, manifestName, measureFile, type Manifest } from './support/backup-format.ts';
import { CommandError, isCommand, onDatabase } from './support/command.ts';

const { EJSON } = mongoose.mongo.BSON;
const batchBytes = 8_000_000;

/**
 * Restores into an empty database and an uploads folder. Throws CommandError, with nothing written, when a file of the
 * backup is missing or not as it was made, or when the database holds anything.
 */
export async function restore(
  from: string,
  to: { connection: Connection; uploadsDir: string },
): Promise<Manifest> {
  const manifest = await readManifest(from);
  for (const file of [...manifest.collections, ...manifest.uploads]) await prove(from, file);
  const occupied = await occupiedCollections(to.connection);
  if (occupied.length > 0)
    throw new CommandError(
      `Cơ sở dữ liệu không trống (${occupied.join(', ')}): chỉ khôi phục vào cơ sở dữ liệu trống; hãy đặt DATA_DIR hoặc MONGODB_URI khác.\n` +
        `The database is not empty (${occupied.join(', ')}): restoring needs an empty one; set another DATA_DIR or MONGODB_URI.`,
    );
  for (const { path } of manifest.uploads) {
    const target = join(to.uploadsDir, path.slice('uploads/'.length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(from, path), target);
  }
  try {
    for (const { name, path, documents } of manifest.collections) {
      const loaded = await load(to.connection, name, join(from, path));
      if (loaded !== documents) throw new Error(`${path}: ${loaded} of ${documents} records`);
    }
  } catch (error) {
    // Half a registry would look like a whole one.
    for (const { name } of manifest.collections) await to.connection.collection(name).deleteMany({});
    throw error;
  }
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new CommandError(`Không phải một bản sao lưu hoàn chỉnh / not a complete backup: ${folder}`);
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1)
    throw new CommandError(`Dạng sao lưu lạ / unknown backup format: ${String(manifest.format)}`);
  for (const { path } of [...manifest.collections, ...manifest.uploads])
    if (!/^(?:collections|uploads)\//.test(path) || path.split(/[/\\]/).includes('..'))
      throw new CommandError(`Đường dẫn lạ trong bản sao lưu / a strange path in the backup: ${path}`);
  return manifest;
}

async function prove(folder: string, { path, bytes, sha256 }: Manifest['uploads'][number]): Promise<void> {
  const found = await measureFile(join(folder, path)).catch(() => undefined);
  if (!found) throw new CommandError(`Bản sao lưu thiếu tệp / the backup lacks the file: ${path}`);
  if (found.bytes !== bytes || found.sha256 !== sha256)
    throw new CommandError(`Tệp không còn như khi sao lưu / the file is not as it was backed up: ${path}`);
}

async function occupiedCollections(connection: Connection): Promise<string[]> {
  const names = (await connection.listCollections())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'));
  const holds = await Promise.all(
    names.map((name) => connection.collection(name).findOne({}, { projection: { _id: 1 } })),
  );
  return names.filter((_, i) => holds[i]);
}

async function load(connection: Connection, name: string, file: string): Promise<number> {
  const collection = connection.collection(name);
  let batch: object[] = [];
  let bytes = 0;
  let count = 0;
  const write = async () => {
    if (batch.length > 0) await collection.insertMany(batch, { ordered: true });
    count += batch.length;
    batch = [];
    bytes = 0;
  };
  for await (const line of linesOf(createReadStream(file).pipe(createGunzip()))) {
    batch.push(EJSON.parse(line, { relaxed: false }) as object);
    bytes += line.length;
    if (bytes > batchBytes || batch.length >= 1_000) await write();
  }
  await write();
  return count;
}

if (isCommand('restore.ts'))
  await onDatabase(async ({ config, database }) => {
    const [folder] = process.argv.slice(2);
    if (!folder) throw new CommandError('npm run restore -- <thư mục sao lưu / backup folder>');
    const { connection } = database;
    const { collections, uploads } = await restore(resolve(folder), {
      connection,
      uploadsDir: config.uploadsDir,
    });
    const documents = collections.reduce((sum, collection) => sum + collection.documents, 0);
    console.log(
      `Đã khôi phục ${documents} bản ghi và ${uploads.length} tệp. / ${documents} records and ${uploads.length} files restored.`,
    );
    const { entries, broken } = await auditTrail(entryModel(connection)).verify();
    console.log(
      broken
        ? `Nhật ký đứt tại mục ${broken.sequence}. / The audit trail is broken at ${broken.sequence}: ${broken.why}`
        : `Nhật ký liền mạch: ${entries} mục. / The audit trail holds: ${entries} entries.`,
    );
    return !broken;
  });
