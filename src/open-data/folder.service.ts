// Editions on disk: each in a folder of its own, made under another name and renamed whole; one small file says which is served.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { editionPattern, type Current, type Edition } from './manifest.ts';

const pointer = 'current.json';
const making = /^making-/;
const dayMs = 86_400_000;

/** The folder begins with a dot, so that backups leave out what can be made again. */
export function editionFolder(uploadsDir: string) {
  const root = join(uploadsDir, '.open-data');

  async function current(): Promise<Current | null> {
    try {
      return JSON.parse(await readFile(join(root, pointer), 'utf8')) as Current;
    } catch (error) {
      // None yet, or damaged on disk: it is made again.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
      throw error;
    }
  }

  return {
    current,

    /** A folder to write in; nobody is served from it. */
    async begin(): Promise<string> {
      const folder = join(root, `making-${randomUUID()}`);
      await mkdir(folder, { recursive: true });
      return folder;
    },

    /** From here on this edition is served. Its files must be on disk already. */
    async publish(folder: string, { edition, sequence }: Current): Promise<void> {
      await writeWhole(folder, 'edition.json', edition);
      await rename(folder, join(root, edition.id));
      await flushFolder(root);
      await writeWhole(root, pointer, { edition, sequence } satisfies Current);
    },

    discard: (folder: string) => rm(folder, { recursive: true, force: true }),

    /** Keeps the edition served and the one before it, for who is reading it, and removes what a crash left. */
    async tidy(now: Date): Promise<void> {
      const names = await readdir(root).catch(() => []);
      const served = (await current())?.edition.id;
      const older = names.filter((name) => editionPattern.test(name) && name !== served).sort();
      for (const name of older.slice(0, -1)) await rm(join(root, name), { recursive: true, force: true });
      for (const name of names.filter((one) => making.test(one))) {
        const path = join(root, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
        if (now.getTime() - mtimeMs > dayMs) await rm(path, { recursive: true, force: true });
      }
    },

    /** An edition still kept, served or older. */
    async edition(id: string): Promise<Edition | null> {
      if (!editionPattern.test(id)) return null;
      try {
        return JSON.parse(await readFile(join(root, id, 'edition.json'), 'utf8')) as Edition;
      } catch {
        return null;
      }
    },

    pathOf: (edition: Pick<Edition, 'id'>, name: string) => join(root, edition.id, name),
  };
}

export type EditionFolder = ReturnType<typeof editionFolder>;

async function writeWhole(folder: string, name: string, value: object): Promise<void> {
  const path = join(folder, `${name}.${randomUUID()}`);
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(JSON.stringify(value));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(path, join(folder, name));
  await flushFolder(folder);
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
