// What a text file is written in, from its first bytes, and a stream of it as Unicode.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { recogniseLegacy } from '../text/index.ts';

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

/**
 * Unicode when it is marked or well formed; else a single byte a letter: windows-1252 where an old Vietnamese font
 * explains the bytes, windows-1258 where not.
 */
export async function charsetOf(path: string): Promise<Charset> {
  const head = await firstBytes(path, 256 * 1024);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (isUtf8(head)) return 'utf-8';
  const lines = new TextDecoder('windows-1252').decode(head).split(/\r?\n/);
  return recogniseLegacy(lines) ? 'windows-1252' : 'windows-1258';
}

async function firstBytes(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(most);
    const { bytesRead } = await file.read(buffer, 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isUtf8(head: Buffer): boolean {
  try {
    // `stream`: the last letter may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The file as composed Unicode text. */
export function textStream(path: string, charset: Charset) {
  const decoder = new TextDecoder(charset);
  const decode = new Transform({
    decodeStrings: true,
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
  return createReadStream(path, { highWaterMark: 256 * 1024 }).pipe(decode);
}
