// The pages of a bundle drawn: text, page numbers, watermark, outline and structure tree.
import PDFDocument from 'pdfkit';
import type { BundleInput } from './bundle.ts';
import type { LaidPart } from './bundle-layout.pdf.ts';
import type { Typeface } from './fonts.pdf.ts';
import { millimetres, sizes, type Sheet } from './page-geometry.ts';
import { createPen, type Pen } from './page-pen.pdf.ts';
import { breakLines, runsOf, type Align } from './page-text.pdf.ts';

const draftWords = 'BẢN NHÁP';
const darkGrey = '#444444';

/** Draws all; an uploaded PDF's page is drawn as its stamp alone, see bundle-annexes.pdf.ts. */
export async function drawBundle(
  input: BundleInput,
  laid: readonly LaidPart[],
  type: Typeface,
  archival: boolean,
): Promise<Uint8Array> {
  const total = laid.reduce((sum, part) => sum + part.count, 0);
  const doc = openDocument(input, archival);
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const pen = createPen(doc, type);
  const root = doc.struct('Document', { title: input.title } as PDFKit.Mixins.StructureElementOptions);
  doc.addStructure(root);
  for (const part of laid) drawPart(part, { input, pen, type, total, root });
  const ended = new Promise<void>((resolve, reject) => {
    doc.once('end', resolve);
    doc.once('error', reject);
  });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function openDocument(input: BundleInput, archival: boolean): PDFKit.PDFDocument {
  const created = new Date(input.createdAt);
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: input.language === 'en' ? 'en-GB' : 'vi-VN',
    tagged: true,
    displayTitle: true,
    ...(archival ? { subset: 'PDF/A-2a' as const } : {}),
    info: {
      // pdfkit writes the title into XML as it stands.
      Title: input.title.replace(/[<>&]/g, ' ').replace(/ {2,}/g, ' '),
      Producer: 'Nhãn Làng',
      Creator: 'Nhãn Làng',
      CreationDate: created,
      ModDate: created,
      // Part of what the identifier of the file is computed from.
      InputHash: input.inputHash,
    } as PDFKit.DocumentInfo,
  });
  const inside = doc as unknown as {
    appendXML(xml: string): void;
    _root: { data: Record<string, unknown> };
  };
  // PDF/A wants every date of the info dictionary in the metadata too; pdfkit writes only the creation date.
  inside.appendXML(
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${created.toISOString().slice(0, 19)}Z</xmp:ModifyDate></rdf:Description>`,
  );
  inside._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
  return doc;
}

interface Desk {
  readonly input: BundleInput;
  readonly pen: Pen;
  readonly type: Typeface;
  readonly total: number;
  readonly root: ReturnType<PDFKit.PDFDocument['struct']>;
}

function drawPart(part: LaidPart, desk: Desk): void {
  const { pen } = desk;
  const title =
    part.annexNumber === undefined
      ? part.part.title
      : `Tài liệu kèm theo ${part.annexNumber}: ${part.part.title}`;
  const section = part.drawn && pen.tag('Sect', desk.root, { title });
  for (let index = 0; index < part.count; index += 1) {
    const page = part.drawn?.[index];
    const size = part.merged?.sizes[index];
    if (!page && !size) continue;
    const { width, height } = page?.sheet ?? size ?? { width: 0, height: 0 };
    pen.doc.addPage({ size: [width, height], margin: 0 });
    if (index === 0) pen.doc.outline.addItem(title);
    if (desk.input.draft) watermark(desk, width, height, page === undefined);
    if (page && section) {
      runningHead(desk, page.sheet, index);
      page.body.paint(pen, page.sheet.left, page.sheet.top, section);
      foot(desk, page.sheet, part, part.first + index + 1);
    } else stampFoot(desk, width, height, part, part.first + index + 1);
  }
}

function write(
  desk: Desk,
  text: string,
  x: number,
  y: number,
  width: number,
  size: number,
  align: Align,
): void {
  const [line] = breakLines(runsOf(text), width, size, desk.type);
  if (line) desk.pen.line(line, x, y, width, { size, height: size * 1.2, align });
}

/** Number of the page within its document, centred in the top margin, none on the first (Decree 30/2020, Appendix I). */
function runningHead(desk: Desk, sheet: Sheet, index: number): void {
  if (index === 0) return;
  const width = sheet.width - sheet.left - sheet.right;
  desk.pen.artifact(
    () => write(desk, String(index + 1), sheet.left, millimetres(11), width, sizes.body, 'center'),
    'Pagination',
  );
}

function foot(desk: Desk, sheet: Sheet, part: LaidPart, number: number): void {
  const width = sheet.width - sheet.left - sheet.right;
  const y = sheet.height - millimetres(12);
  const about =
    part.formNumber ?? (part.annexNumber === undefined ? '' : `Tài liệu kèm theo ${part.annexNumber}`);
  desk.pen.artifact(() => {
    desk.pen.doc.fillColor(darkGrey);
    if (about) write(desk, about, sheet.left, y, width / 2, sizes.foot, 'left');
    const page = desk.input.language === 'en' ? 'Page' : 'Trang';
    write(desk, `${page} ${number}/${desk.total}`, sheet.left + width / 2, y, width / 2, sizes.foot, 'right');
    desk.pen.doc.fillColor('#000000');
  }, 'Pagination');
}

/** On a page that is not ours: a pale strip under the words, for they may fall on a scan. */
function stampFoot(desk: Desk, width: number, height: number, part: LaidPart, number: number): void {
  const text = `Tài liệu kèm theo ${part.annexNumber ?? ''} – Trang ${number}/${desk.total}`;
  const size = Math.max(5, Math.min(sizes.foot, width / 30));
  const wide = desk.type.width(text, 'regular', size) + 8;
  const [x, y] = [
    width - wide - Math.min(millimetres(10), width * 0.04),
    height - Math.min(millimetres(9), height * 0.05),
  ];
  desk.pen.artifact(() => {
    const { doc } = desk.pen;
    doc
      .save()
      .fillOpacity(0.8)
      .rect(x, y - 1, wide, size * 1.2 + 2)
      .fill('#ffffff')
      .restore();
    doc.fillColor('#000000');
    write(desk, text, x + 4, y, wide - 8, size, 'left');
  }, 'Pagination');
}

function watermark(desk: Desk, width: number, height: number, onTop: boolean): void {
  const { doc } = desk.pen;
  const angle = Math.atan2(height, width);
  const unit = desk.type.width(draftWords, 'bold', 1);
  const size = (Math.hypot(width, height) * 0.55) / unit;
  const length = unit * size;
  const [line] = breakLines(runsOf(draftWords, { bold: true }), length * 2, size, desk.type);
  if (!line) return;
  desk.pen.artifact(() => {
    doc.save();
    // Under our own text it is a pale grey; over a scan it must let the scan through.
    if (onTop) doc.fillOpacity(0.2).fillColor('#555555');
    else doc.fillColor('#e9e9e9');
    doc.translate(width / 2, height / 2).rotate((-angle * 180) / Math.PI);
    desk.pen.line(line, -length / 2, -size * 0.6, length, { size, height: size * 1.2, align: 'left' });
    doc.restore();
    doc.fillColor('#000000').fillOpacity(1);
  }, 'Pagination');
}
