import { PDFDocument, PDFName, type PDFDict } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import { renderBundle } from '../../../src/dossiers/bundle.pdf.ts';
import type { BundleFile, BundlePart } from '../../../src/dossiers/bundle.ts';
import type { Composition } from '../../../src/dossiers/composition.ts';
import { openTypeface, readFonts, type Typeface } from '../../../src/dossiers/fonts.pdf.ts';
import {
  annexed,
  bundleOf,
  composed,
  kitchenSink,
  lockedPdf,
  sampleAttachments,
  samplePdf,
} from '../../support/kitchen-sink.ts';
import { readPdf, rolesOf } from '../../support/read-pdf.ts';

const contents: BundlePart = { kind: 'contents', title: 'Danh mục tài liệu trong hồ sơ' };
const missing: BundlePart = { kind: 'missing', code: 'm', title: 'Văn bản cho phép', why: 'Chưa có.' };
const file = (fileName: string, bytes: Uint8Array | string, mime = 'application/pdf'): BundleFile => ({
  id: fileName,
  fileName,
  mime,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
});

describe('bundle of a dossier', () => {
  let type: Typeface;
  let attachments: readonly BundleFile[];

  before(async () => {
    type = openTypeface(await readFonts());
    attachments = await sampleAttachments();
  });

  const full = (draft: boolean) =>
    bundleOf([contents, composed(kitchenSink), missing, ...attachments.map((each) => annexed(each))], {
      draft,
    });

  it('merges PDFs and pictures in order, with contents, outline, labels and tags pointing to the right pages', async () => {
    const result = await renderBundle(full(false), type);
    const pdf = await readPdf(result.bytes);
    expect(pdf.pages).to.have.length(result.pages);
    expect(result.problems).to.deep.equal([]);
    expect(result.archival).to.equal(false);
    expect(pdf.metadata).to.not.include('pdfaid');
    expect(pdf.language).to.equal('vi-VN');
    expect(pdf.labels ?? pdf.pages.map((_, index) => String(index + 1))).to.include('9');
    const titles = result.parts.map(({ title, page }) => [title, page] as const);
    expect(
      pdf.outline.map(([title, page]) => [title.replace(/^Tài liệu kèm theo \d+: /, ''), page]),
    ).to.deep.equal(titles);
    for (const { title, page } of result.parts.slice(1))
      expect(pdf.pages[0]).to.match(new RegExp(`${title.replaceAll('.', '[.]')} \\.* ?${page}( |$)`));
    expect(pdf.trees.flatMap(rolesOf)).to.include.members(['TOC', 'TOCI', 'Table', 'Figure']);
    const uploaded = result.parts.find(({ key }) => key === 'pdf-2');
    expect(pdf.pages[(uploaded?.page ?? 0) - 1]).to.include('Uploaded page 1');
    expect(pdf.pages[(uploaded?.page ?? 0) - 1]).to.include(
      `Tài liệu kèm theo 5 – Trang ${uploaded?.page}/${result.pages}`,
    );
  });

  it('keeps the size and the turn of uploaded pages', async () => {
    const result = await renderBundle(full(false), type);
    const { sizes } = await readPdf(result.bytes);
    const start = (key: string) => (result.parts.find((part) => part.key === key)?.page ?? 0) - 1;
    expect(sizes[start('pdf-1')]).to.deep.equal([595, 842]);
    expect(sizes[start('pdf-1') + 1]).to.deep.equal([842, 595]);
    expect(sizes[start('pdf-2')]).to.deep.equal([842, 595]);
  });

  it('marks every page of a draft, uploaded ones too, and shows what is missing', async () => {
    const draft = await readPdf((await renderBundle(full(true), type)).bytes);
    for (const page of draft.pages) expect(page).to.include('BẢN NHÁP');
    expect(draft.pages.join(' ')).to.include('TÀI LIỆU CÒN THIẾU Văn bản cho phép');
    const final = await readPdf((await renderBundle(full(false), type)).bytes);
    expect(final.pages.join(' ')).to.not.match(/BẢN NHÁP|CÒN THIẾU/);
  });

  it('names broken, locked and office files on marked pages, and prints the rest', async () => {
    const whole = await samplePdf([{}, {}]);
    const odd = [
      file('rác.pdf', '%PDF-1.7 không phải PDF'),
      file('cụt.pdf', whole.subarray(0, whole.length >> 1)),
      file('khóa.pdf', await lockedPdf()),
      { ...file('đã biết.pdf', whole), unusable: 'too-heavy' },
      file('ảnh hỏng.png', 'not a picture', 'image/png'),
      { id: 'mất.pdf', fileName: 'mất.pdf', mime: 'application/pdf', path: '/nowhere/mat.pdf' },
      file('danh sách.docx', 'PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
      file('tốt.pdf', whole),
    ];
    const result = await renderBundle(
      bundleOf([composed(kitchenSink), ...odd.map((each) => annexed(each))]),
      type,
    );
    expect(result.problems.map(({ fileName }) => fileName)).to.have.members([
      'rác.pdf',
      'cụt.pdf',
      'khóa.pdf',
      'đã biết.pdf',
      'ảnh hỏng.png',
      'mất.pdf',
    ]);
    const { pages } = await readPdf(result.bytes);
    for (const { key, page } of result.parts.slice(1))
      expect(pages[page - 1]).to.include(key === 'tốt.pdf' ? 'Uploaded page 1' : `Tên tệp: ${key}`);
    expect(pages.at(-1)).to.include('Uploaded page 2');
  });

  it('composes again with page counts until they agree', async () => {
    const seen: ReadonlyMap<string, number>[] = [];
    const counting = (pages: number | undefined): Composition => ({
      code: 'counting',
      title: 'Đếm',
      blocks: [{ kind: 'paragraph', text: `Gồm ${pages ?? '……'} trang` }],
    });
    const parts = (pages?: number) => [composed(counting(pages)), composed(kitchenSink)];
    const result = await renderBundle(bundleOf(parts()), type, (counts) => {
      seen.push(counts);
      return Promise.resolve(parts(counts.get('kitchen-sink')));
    });
    const pages = result.parts[1]?.pages;
    expect([...(seen[0] ?? [])]).to.deep.equal([
      ['counting', 1],
      ['kitchen-sink', pages],
    ]);
    expect((await readPdf(result.bytes)).pages[0]).to.include(`Gồm ${pages} trang`);
  });

  it('gives the same bytes for the same input, annexes included', async () => {
    const [one, two] = [await renderBundle(full(true), type), await renderBundle(full(true), type)];
    expect(Buffer.compare(one.bytes, two.bytes)).to.equal(0);
  });

  it('takes scripts and actions out of uploaded pages, and keeps links', async () => {
    const evil = await PDFDocument.create({ updateMetadata: false });
    const { context } = evil;
    const annotation = (A: PDFDict) => context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A });
    const page = evil.addPage();
    page.node.set(
      PDFName.of('Annots'),
      context.obj([
        annotation(context.obj({ S: 'JavaScript', JS: PDFName.of('alertalert') })),
        annotation(context.obj({ S: 'URI', URI: PDFName.of('keepkeep') })),
      ]),
    );
    page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFName.of('openopen') } }));
    const bytes = await evil.save({ useObjectStreams: false });
    const result = await renderBundle(bundleOf([annexed(file('x.pdf', bytes))]), type);
    const raw = Buffer.from(result.bytes).toString('latin1');
    expect(raw).to.include('keepkeep');
    const merged = await PDFDocument.load(result.bytes);
    const kept = merged.getPage(0).node;
    expect(kept.has(PDFName.of('AA'))).to.equal(false);
    expect(kept.Annots()?.lookup(0)?.toString()).to.not.include('alertalert');
  });
});
