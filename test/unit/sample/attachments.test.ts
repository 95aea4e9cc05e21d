import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import sharp from 'sharp';
import { sampleAttachments } from '../../../scripts/demo/attachments.ts';
import { line } from '../../../scripts/demo/lettering.ts';
import { samplePapers } from '../../../scripts/demo/papers.table.ts';

describe('files of the sample application', () => {
  it('give every paper the checklist of a collective mark with a place name asks for', () => {
    const roles = new Set(sampleAttachments.map((one) => one.role));
    for (const role of [
      'sign-picture',
      'map',
      'establishment-proof',
      'place-name-permission',
      'payment-proof',
    ])
      expect([...roles]).to.include(role);
  });

  it('draw the sign at 80 mm and 300 dots to the inch', async () => {
    const sign = await sharp(await sampleAttachments[0]!.draw()).metadata();
    expect([sign.width, sign.height, sign.density, sign.format]).to.deep.equal([945, 945, 300, 'png']);
  });

  it('draw the same bytes every time', async () => {
    for (const { draw, fileName } of sampleAttachments)
      expect((await draw()).equals(await draw()), fileName).to.equal(true);
  });

  it('keep each paper to its pages', async () => {
    for (const paper of samplePapers) {
      const bytes = await sampleAttachments.find((one) => one.fileName === paper.fileName)!.draw();
      const { length } = (await PDFDocument.load(bytes)).getPages();
      expect(length, paper.fileName).to.equal(paper.pages.length);
    }
  });

  it('say which letter has no outline instead of leaving it out', () => {
    const style = { size: 20, colour: '#000000' };
    expect(() => line('Ж', 0, 0, style)).to.throw('Ж');
  });
});
