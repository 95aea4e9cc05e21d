import { expect } from 'chai';
import { inflateSync } from 'node:zlib';
import { renderBundle } from '../../../src/dossiers/bundle.pdf.ts';
import type { Block, Composition } from '../../../src/dossiers/composition.ts';
import { openTypeface, readFonts, type Typeface } from '../../../src/dossiers/fonts.pdf.ts';
import { millimetres } from '../../../src/dossiers/page-geometry.ts';
import { layOut } from '../../../src/dossiers/page-layout.pdf.ts';
import { bundleOf, composed, kitchenSink, samplePicture, sentence } from '../../support/kitchen-sink.ts';
import { nodesOf, readPdf, rolesOf, type ReadPdf } from '../../support/read-pdf.ts';

const composition = (blocks: readonly Block[], code = 'test'): Composition => ({
  code,
  title: 'Thử',
  blocks,
});
const longTable: Block = {
  kind: 'table',
  columns: [
    { title: 'Số thứ tự', width: 0.2 },
    { title: 'Nội dung', width: 0.8 },
  ],
  rows: Array.from({ length: 120 }, (_, index) => [String(index + 1), `Dòng ${index + 1}`]),
  total: ['', 'Cộng'],
};

describe('rendering of compositions', () => {
  let type: Typeface;
  let sink: ReadPdf;

  const render = async (blocks: readonly Block[]) =>
    renderBundle(bundleOf([composed(composition(blocks))]), type);
  const read = async (blocks: readonly Block[]) => readPdf((await render(blocks)).bytes);

  before(async () => {
    type = openTypeface(await readFonts());
    const pictures = [
      { id: 'sign', fileName: 's.png', mime: 'image/png', bytes: await samplePicture('png') },
    ];
    const { bytes } = await renderBundle(bundleOf([composed(kitchenSink)], { pictures }), type);
    sink = await readPdf(bytes);
  });

  it('writes every block as selectable text in composed Vietnamese, with its spaces', () => {
    const text = sink.pages.join(' ');
    for (const words of [
      sentence,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'Về việc ban hành Quy chế sử dụng nhãn hiệu tập thể',
      '(VIII) DANH MỤC TÀI LIỆU',
      'Hình 1. Mẫu nhãn hiệu',
      'Nguyễn Văn Mẫu',
    ])
      expect(text).to.include(words);
    expect(text).to.equal(text.normalize('NFC'));
  });

  it('prints on A4', () => {
    for (const [width, height] of sink.sizes) {
      expect(width).to.be.closeTo(millimetres(210), 0.01);
      expect(height).to.be.closeTo(millimetres(297), 0.01);
    }
  });

  it('is tagged with the roles of its blocks, and describes its pictures', () => {
    const roles = new Set(sink.trees.flatMap(rolesOf));
    expect([...roles]).to.include.members([
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
    ]);
    const alts = sink.trees.flatMap((tree) => nodesOf(tree, 'Figure')).map(({ alt }) => alt);
    expect(alts).to.deep.equal(['Mẫu nhãn hiệu Chàng Sơn', 'Mẫu nhãn hiệu']);
  });

  it('says its language, title and archival level', () => {
    expect(sink.language).to.equal('vi-VN');
    expect(sink.info['Title']).to.equal('Hồ sơ đăng ký nhãn hiệu tập thể Chàng Sơn');
    expect(sink.metadata).to.match(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
  });

  it('numbers the pages of a document at the top from the second on, and those of the bundle at the foot', () => {
    expect(sink.pages[0]).to.not.match(/^1 /);
    expect(sink.pages[1]).to.match(/^2 /);
    sink.pages.forEach((page, index) =>
      expect(page).to.match(new RegExp(`Mẫu số 04 Trang ${index + 1}/${sink.pages.length}$`)),
    );
  });

  it('repeats the heads of a table on every page, and keeps the total with the last row', async () => {
    const { pages } = await read([longTable]);
    expect(pages.length).to.be.greaterThan(2);
    for (const page of pages) expect(page).to.include('Số thứ tự Nội dung');
    expect(pages.at(-1)).to.match(/Dòng 120 Cộng/);
    const rows = pages.join(' ').match(/Dòng \d+/g);
    expect(rows).to.have.length(120);
  });

  it('breaks a row that is longer than a page', async () => {
    const rows = [['1', Array.from({ length: 900 }, (_, index) => `chữ${index}`).join(' ')]];
    const { pages } = await read([{ ...longTable, rows }]);
    expect(pages.length).to.be.greaterThan(1);
    expect(pages.join(' ').match(/chữ\d+/g)).to.have.length(900);
  });

  it('breaks a word that is wider than the line, and keeps all of it', async () => {
    const { pages } = await read([{ kind: 'paragraph', text: 'Ă'.repeat(300) }]);
    expect(pages.join('').match(/Ă/g)).to.have.length(300);
  });

  for (const content of [
    { kind: 'paragraph', text: 'Nội dung của điều.' },
    { kind: 'list', items: ['Mẫu nhãn hiệu;', 'Bản đồ khu vực địa lý.'] },
  ] as const)
    it(`never leaves a heading or a signature alone with a ${content.kind} between them`, () => {
      const lay = (blocks: readonly Block[]) =>
        layOut(composition(blocks), { type, pictures: new Map(), contents: [] });
      const signature: Block = {
        kind: 'signatures',
        parties: [{ role: 'GIÁM ĐỐC', name: 'Nguyễn Văn Mẫu' }],
      };
      const alone = lay([signature])[0]!.body.height;
      for (let lines = 1; lines < 60; lines += 1) {
        const filler: Block[] = Array.from({ length: lines }, () => ({
          kind: 'paragraph',
          text: 'Một dòng.',
        }));
        const laid = lay([...filler, { kind: 'heading', level: 1, text: 'Điều 1' }, content, signature]);
        // The last three belong together whenever the page ends among them: never a page of one signature.
        const last = laid.at(-1)!.body.height;
        if (laid.length > 1) expect(last, `after ${lines} lines`).to.be.greaterThan(alone + 30);
      }
    });

  it('sets a word mark as large as the 80 mm frame allows, without cutting a word', async () => {
    const { pages } = await read([
      { kind: 'picture', words: 'CHƯƠNGMỸLỤCNGẠN', widthMm: 80, heightMm: 80, alt: 'Nhãn' },
    ]);
    expect(pages[0]).to.include('CHƯƠNGMỸLỤCNGẠN');
  });

  it('frames the sign at exactly 80 x 80 mm', async () => {
    const { bytes } = await render([{ kind: 'picture', words: 'A', widthMm: 80, heightMm: 80, alt: 'Nhãn' }]);
    const raw = Buffer.from(bytes);
    const start = raw.indexOf('stream\n') + 7;
    const page = inflateSync(raw.subarray(start, raw.indexOf('\nendstream', start))).toString('latin1');
    // 80 mm = 226.772 points.
    expect(page).to.match(/ 226\.772 226\.772 re S/);
  });

  it('shows characters the typeface lacks as a square, and reports them', async () => {
    const result = await render([{ kind: 'paragraph', text: 'Trà 茶 Tân Cương' }]);
    expect((await readPdf(result.bytes)).pages[0]).to.include('Trà □ Tân Cương');
    expect(result.problems.map(({ problem }) => problem.vi).join()).to.include('茶');
  });

  it('gives the same bytes for the same input, and other bytes for another day', async () => {
    const input = bundleOf([composed(kitchenSink)]);
    const [one, two, later] = [
      await renderBundle(input, type),
      await renderBundle(input, openTypeface(await readFonts())),
      await renderBundle({ ...input, createdAt: '2026-11-24T03:00:00.000Z' }, type),
    ];
    expect(Buffer.compare(one.bytes, two.bytes)).to.equal(0);
    expect(Buffer.compare(one.bytes, later.bytes)).to.not.equal(0);
  });
});
