import { expect } from 'chai';
import { deflateSync } from 'node:zlib';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfProblem } from '../../../src/dossiers/inspect-pdf.ts';
import { createDossierRenderer, type DossierRenderer } from '../../../src/dossiers/render.module.ts';
import { lockedPdf, samplePdf } from '../../support/kitchen-sink.ts';
import {
  latin1,
  packed,
  pdfEnd,
  sameNodeOverAndOver,
  veryManyObjects,
  zeros,
} from '../../support/pdf-traps.ts';

describe('inspection of uploaded PDFs', () => {
  let renderer: DossierRenderer;

  before(() => {
    renderer = createDossierRenderer({ inspectTimeoutMs: 15_000 });
  });

  after(() => renderer.close());

  it('counts the pages of a sound file, by path and as bytes', async () => {
    const bytes = await samplePdf([{}, { turn: 90 }, {}]);
    const folder = await mkdtemp(join(tmpdir(), 'inspect-'));
    await writeFile(join(folder, 'a.pdf'), bytes);
    expect(await renderer.inspectPdf(join(folder, 'a.pdf'))).to.deep.equal({ pages: 3 });
    expect(await renderer.inspectPdf(bytes)).to.deep.equal({ pages: 3 });
    await rm(folder, { recursive: true });
  });

  const objectStream = '/Type/ObjStm/N 1/First 4';
  const traps: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
    [
      'an object stream of 100 MB',
      () => packed(`${objectStream}/Filter/FlateDecode`, zeros(100)),
      'too-heavy',
    ],
    [
      'its name written in hexadecimal',
      () => packed('/Type/Obj#53tm/N 1/First 4/Filter/Fl#61teDecode', zeros(100)),
      'too-heavy',
    ],
    [
      'packed twice',
      () => packed(`${objectStream}/Filter[/FlateDecode/FlateDecode]`, deflateSync(zeros(100))),
      'too-heavy',
    ],
    ['another way of packing', () => packed(`${objectStream}/Filter/LZWDecode`, zeros(1)), 'too-heavy'],
    [
      'its filter hidden in another object',
      () => packed(`${objectStream}/Filter 7 0 R`, zeros(100)),
      'too-heavy',
    ],
    [
      'a cross-reference stream of 100 MB',
      () => packed('/Type/XRef/W[1 1 1]/Size 9/Filter/FlateDecode', zeros(100)),
      'too-heavy',
    ],
    ['ten million pages in one kilobyte', sameNodeOverAndOver, 'too-many-pages'],
    [
      'arrays nested ten thousand deep',
      () => latin1(`%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}\nendobj${pdfEnd}`),
      'damaged',
    ],
    ['a password', lockedPdf, 'encrypted'],
    ['its second half lost', async () => (await samplePdf([{}, {}])).subarray(0, 500), 'damaged'],
    ['nothing of a PDF', () => latin1('PK\u0003\u0004 a spreadsheet'), 'damaged'],
    ['no byte', () => new Uint8Array(), 'damaged'],
    [
      'no page',
      () =>
        latin1(
          `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj${pdfEnd}`,
        ),
      'no-pages',
    ],
    ['a page of a million points', async () => samplePdf([{ width: 1_000_000 }]), 'page-size'],
  ];
  for (const [what, make, unusable] of traps)
    it(`answers a file with ${what}: ${unusable}`, async () => {
      const bytes = await make();
      expect(await renderer.inspectPdf(bytes)).to.deep.equal({ unusable });
      expect(pdfProblem(unusable).vi).to.match(/tệp PDF/);
    });

  it('ends a reading that needs too much memory, holds the server up no moment meanwhile, and answers the next', async () => {
    let last = performance.now();
    let longest = 0;
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const bomb = veryManyObjects(400_000);
    last = performance.now();
    longest = 0;
    expect(await renderer.inspectPdf(bomb)).to.deep.equal({ unusable: 'too-heavy' });
    expect(await renderer.inspectPdf(await samplePdf([{}]))).to.deep.equal({ pages: 1 });
    clearInterval(timer);
    expect(longest).to.be.lessThan(1000);
  });

  it('ends a reading that unpacks too far in a way no look beforehand sees', async () => {
    const wary = createDossierRenderer({ inspectGrowthMb: 150 });
    // The word in the string parts the dictionary for whoever looks for keywords.
    const bytes = packed(`${objectStream}/X(endobj stream)/Filter/FlateDecode`, zeros(400));
    expect(await wary.inspectPdf(bytes)).to.deep.equal({ unusable: 'too-heavy' });
    await wary.close();
  });
});
