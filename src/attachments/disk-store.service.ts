import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { NotFound } from '../http/index.ts';
import { pathOfHash, type ContentStore } from './store.ts';

/** Content under `uploads/ab/cd/<sha256>`: whole or not at all, whenever the power fails. */
export function diskStore(uploadsDir: string): ContentStore {
  const incoming = join(uploadsDir, '.incoming');
  const at = (sha256: string) => join(uploadsDir, pathOfHash(sha256));

  async function path(sha256: string): Promise<string> {
    const place = at(sha256);
    if ((await sizeOf(place)) === null) throw new NotFound();
    return place;
  }

  return {
    async put(file, sha256) {
      const place = at(sha256);
      // A file of another size under this hash was damaged on disk: the good one takes its place.
      if ((await sizeOf(place)) === (await stat(file)).size) return;
      await mkdir(dirname(place), { recursive: true });
      await mkdir(incoming, { recursive: true });
      const copy = join(incoming, randomUUID());
      try {
        await copyFile(file, copy, constants.COPYFILE_FICLONE);
        await flush(copy);
        await rename(copy, place);
      } finally {
        await rm(copy, { force: true });
      }
      // The names too must reach the disk, up to the folders just made.
      const folder = dirname(place);
      for (const each of [folder, dirname(folder), uploadsDir]) await flushFolder(each);
    },
    async open(sha256) {
      return Readable.from(chunksOf(await path(sha256)), { objectMode: false });
    },
    path,
  };
}

/** Opens the file at the first read: an answer of 304 reads nothing and would leave it open. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

/** Bytes, or null when nothing is there. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows opens no folders and needs no such step.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
