import { expect } from 'chai';
import { createDossierRenderer, type DossierRenderer } from '../../../src/dossiers/render.module.ts';
import { planDossier } from '../../../src/dossiers/plan.ts';
import { aDossier } from '../../support/a-dossier.ts';
import {
  annexed,
  bundleOf,
  composed,
  kitchenSink,
  samplePdf,
  samplePicture,
} from '../../support/kitchen-sink.ts';
import { veryManyObjects } from '../../support/pdf-traps.ts';
import { readPdf } from '../../support/read-pdf.ts';

describe('rendering in worker threads', () => {
  let renderer: DossierRenderer;

  beforeEach(() => {
    renderer = createDossierRenderer();
  });

  afterEach(() => renderer.close());

  it('prints a complete dossier from its facts and plan, page counts filled in', async () => {
    const facts = aDossier();
    const [paper, picture] = [await samplePdf([{}, {}]), await samplePicture('png')];
    const result = await renderer.render({
      title: 'Hồ sơ Mộc Chàng Sơn',
      facts,
      plan: planDossier(facts),
      files: facts.attachments.map(({ id, mime }) => ({
        id,
        bytes: mime === 'application/pdf' ? paper : picture,
      })),
      draft: false,
      createdAt: '2026-11-23T03:00:00.000Z',
      inputHash: 'a'.repeat(64),
    });
    expect(result.problems).to.deep.equal([]);
    const pdf = await readPdf(result.bytes);
    expect(pdf.pages).to.have.length(result.pages);
    expect(pdf.outline.map(([, page]) => page)).to.deep.equal(result.parts.map(({ page }) => page));
    const declaration = result.parts.find(({ key }) => key === 'declaration-04');
    expect(pdf.pages.join(' ')).to.include(`Tờ khai, gồm 0${declaration?.pages} trang`);
  });

  it('renders two dossiers at a time to the bytes each has alone', async () => {
    const one = bundleOf([composed(kitchenSink)]);
    const two = bundleOf(
      [
        composed(kitchenSink),
        annexed({ id: 'x', fileName: 'x.pdf', mime: 'application/pdf', bytes: await samplePdf([{}]) }),
      ],
      { draft: true },
    );
    const alone = [await renderer.renderBundle(one), await renderer.renderBundle(two)];
    const together = await Promise.all([renderer.renderBundle(one), renderer.renderBundle(two)]);
    together.forEach((result, index) =>
      expect(Buffer.compare(result.bytes, alone[index]?.bytes ?? result.bytes.subarray(1))).to.equal(0),
    );
  });

  it('prints the rest of a dossier when an upload needs too much memory, and goes on serving', async function () {
    // Twice to the end of the memory, on a machine that may be busy.
    this.timeout(60_000);
    await renderer.close();
    renderer = createDossierRenderer({ memoryMb: 112, inspectMemoryMb: 48 });
    const bomb = {
      id: 'bomb',
      fileName: 'bom.pdf',
      mime: 'application/pdf',
      bytes: veryManyObjects(300_000),
    };
    const result = await renderer.renderBundle(bundleOf([composed(kitchenSink), annexed(bomb)]));
    expect(result.problems.map(({ fileName }) => fileName)).to.deep.equal(['bom.pdf']);
    expect((await readPdf(result.bytes)).pages.at(-1)).to.include('Tên tệp: bom.pdf');
  });

  it('gives up a rendering that takes too long, with an error that says so', async () => {
    await renderer.close();
    renderer = createDossierRenderer({ timeoutMs: 1 });
    const error = await renderer
      .renderBundle(bundleOf([composed(kitchenSink)]))
      .catch((caught: unknown) => caught);
    expect(error).to.have.property('name', 'RenderError');
  });

  it('closes before anything was rendered, and twice', async () => {
    await renderer.close();
    await renderer.close();
  });
});
