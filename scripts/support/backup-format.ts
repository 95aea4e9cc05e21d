// What a backup is made of: a folder with one gzipped file for each collection, the attached files, and a manifest.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const manifestName = 'manifest.json';

export interface BackupFile {
  /** Below the backup's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly format: 1;
  readonly version: string;
  readonly madeAt: string;
  /** Lines of canonical extended JSON: every number keeps its type. */
  readonly collections: readonly (BackupFile & { readonly name: string; readonly documents: number })[];
  readonly uploads: readonly BackupFile[];
}

/** A stream that lets everything through and knows its length and SHA-256 at the end. */
export function measuring(): Transform & { readonly measured: () => { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return Object.assign(through, { measured: () => ({ bytes, sha256: hash.digest('hex') }) });
}

/** Length and SHA-256 of a file. */
export async function measureFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const meter = measuring();
  meter.resume();
  await pipeline(createReadStream(path), meter);
  return meter.measured();
}

/** Lines at \n only: node's readline also breaks at U+2028, which JSON carries unescaped. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const text of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

/** Every file below a folder, but for what begins with a dot (uploads on their way, thumbnails); sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}
