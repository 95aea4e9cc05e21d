import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import { NotFound } from '../http/index.ts';
import { sizeOf } from './disk-store.service.ts';
import { pathOfHash, type ContentStore } from './store.ts';

const bucketName = 'attachment-content';

/**
 * Content in the database, for several machines that share no disk. `cacheDir` keeps copies of this machine for work
 * that needs a real path; it may be emptied at any time.
 */
export function gridfsStore(connection: Connection, cacheDir: string): ContentStore {
  const bucket = () =>
    new mongoose.mongo.GridFSBucket(connection.getClient().db(connection.name), {
      bucketName,
    });
  let ready: Promise<unknown> | undefined;
  // The driver's own index on names is not unique; two people may send the same file at once.
  const prepare = () => {
    ready ??= connection.collection(`${bucketName}.files`).createIndex({ filename: 1 }, { unique: true });
    ready.catch(() => (ready = undefined));
    return ready;
  };
  const find = async (sha256: string) => (await bucket().find({ filename: sha256 }).limit(1).toArray())[0];

  async function open(sha256: string) {
    const found = await find(sha256);
    if (!found) throw new NotFound();
    return bucket().openDownloadStream(found._id);
  }

  return {
    async put(file, sha256) {
      await prepare();
      if (await find(sha256)) return;
      const upload = bucket().openUploadStream(sha256);
      try {
        await pipeline(createReadStream(file), upload);
      } catch (error) {
        await bucket()
          .delete(upload.id)
          .catch(() => undefined);
        if (await find(sha256)) return;
        throw error;
      }
    },
    open,
    async path(sha256) {
      const place = join(cacheDir, pathOfHash(sha256));
      const found = await find(sha256);
      if (!found) throw new NotFound();
      if ((await sizeOf(place)) === found.length) return place;
      await mkdir(dirname(place), { recursive: true });
      const copy = `${place}.${randomUUID()}`;
      try {
        await pipeline(await open(sha256), createWriteStream(copy));
        await rename(copy, place);
      } finally {
        await rm(copy, { force: true });
      }
      return place;
    },
  };
}
