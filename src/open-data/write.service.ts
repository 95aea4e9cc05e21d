// Writes one set of records in all formats from one reading, a few hundred records at a time.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PublicEntry } from '../lookup/index.ts';
import { encoderOf, formats, valuesOf, type Format } from './encode.ts';
import type { Dataset, KnownOfEntry } from './field.ts';
import type { DumpFile } from './manifest.ts';

const squeeze = promisify(gzip);
/** Records between two turns of the others: some 10 ms of work. */
const atOnce = 250;

export interface WriteRequest {
  readonly dataset: Dataset;
  readonly folder: string;
  /** Groups of entries, in an order that does not change while they are read. */
  readonly groups: AsyncIterable<readonly PublicEntry[]>;
  readonly known: (entries: readonly PublicEntry[]) => Promise<(entry: PublicEntry) => KnownOfEntry>;
}

export async function writeDataset(
  request: WriteRequest,
): Promise<{ readonly records: number; readonly files: readonly DumpFile[] }> {
  const { dataset, folder, groups, known } = request;
  const outs = await Promise.all(
    formats.map(async (format) => ({
      encoder: encoderOf(format, dataset),
      plain: await outputTo(folder, `${dataset.id}.${format}`, format, false),
      // Parts squeezed one by one and set one behind the other are one file to every reader of gzip (RFC 1952).
      packed: await outputTo(folder, `${dataset.id}.${format}.gz`, format, true),
    })),
  );
  let records = 0;
  try {
    await Promise.all(outs.map((out) => put(out, out.encoder.begin)));
    for await (const group of groups) {
      const knownOf = await known(group);
      for (let at = 0; at < group.length; at += atOnce) {
        const texts = outs.map(() => '');
        for (const entry of group.slice(at, at + atOnce)) {
          const values = valuesOf(dataset, entry, knownOf(entry));
          outs.forEach(({ encoder }, i) => (texts[i] += encoder.record(entry, values, records === 0)));
          records += 1;
        }
        await Promise.all(outs.map((out, i) => put(out, texts[i]!)));
        await new Promise(setImmediate);
      }
    }
    await Promise.all(outs.map((out) => put(out, out.encoder.end)));
    return {
      records,
      files: await Promise.all(
        outs.flatMap(({ plain, packed }) => [plain, packed].map((one) => one.finish())),
      ),
    };
  } finally {
    await Promise.all(outs.flatMap(({ plain, packed }) => [plain.close(), packed.close()]));
  }
}

type Output = Awaited<ReturnType<typeof outputTo>>;

async function put(out: { readonly plain: Output; readonly packed: Output }, text: string): Promise<void> {
  if (text === '') return;
  const bytes = Buffer.from(text, 'utf8');
  await out.plain.write(bytes);
  await out.packed.write(await squeeze(bytes));
}

async function outputTo(folder: string, name: string, format: Format, compressed: boolean) {
  const handle = await open(join(folder, name), 'wx');
  const hash = createHash('sha256');
  let length = 0;
  return {
    async write(bytes: Buffer): Promise<void> {
      hash.update(bytes);
      length += bytes.length;
      await handle.writeFile(bytes);
    },
    /** On disk for good. */
    async finish(): Promise<DumpFile> {
      await handle.sync();
      return { name, format, compressed, bytes: length, sha256: hash.digest('hex') };
    },
    close: () => handle.close(),
  };
}
