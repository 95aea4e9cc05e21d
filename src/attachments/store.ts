import type { Readable } from 'node:stream';

/** Where content lies: by its hash, the same content once, never changed. */
export interface ContentStore {
  /** Copies the file in; when it returns, the content is on disk for good. The file given is left alone. */
  put(file: string, sha256: string): Promise<void>;
  /** Throws NotFound when the content is not there. */
  open(sha256: string): Promise<Readable>;
  /** A real path, for work done in another thread; throws NotFound. */
  path(sha256: string): Promise<string>;
}

/** `ab/cd/abcd…`: no folder of a million files. */
export function pathOfHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}
