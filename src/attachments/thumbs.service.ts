import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sizeOf } from './disk-store.service.ts';
import { makeThumb } from './picture.service.ts';
import { pathOfHash, type ContentStore } from './store.ts';

/** Thumbnails, made when first asked for and kept under `uploads/.thumbs`, which may be emptied at any time. */
export function thumbnails(uploadsDir: string, store: ContentStore) {
  return {
    /** Path of the WebP thumbnail of a stored picture. */
    async of(sha256: string): Promise<string> {
      const place = join(uploadsDir, '.thumbs', `${pathOfHash(sha256)}.webp`);
      if (await sizeOf(place)) return place;
      await mkdir(dirname(place), { recursive: true });
      const making = `${place}.${randomUUID()}`;
      try {
        await makeThumb(await store.path(sha256), making);
        await rename(making, place);
      } finally {
        await rm(making, { force: true });
      }
      return place;
    },
  };
}
