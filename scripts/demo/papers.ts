/** Draws the sample papers as small PDFs; the same input gives the same bytes. */
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { SamplePaper } from './papers.table.ts';

const font = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`));
const REGULAR = font('400Regular/Tinos_400Regular.ttf');
const BOLD = font('700Bold/Tinos_700Bold.ttf');
const ITALIC = font('400Regular_Italic/Tinos_400Regular_Italic.ttf');

/** Fixed, because pdfkit writes it into the file and makes the file's identifier from it. */
const MADE_ON = new Date('2026-11-20T00:00:00Z');
const MARGIN = { top: 57, bottom: 57, left: 85, right: 43 };
const WIDTH = 595.28 - MARGIN.left - MARGIN.right;

type Page = PDFKit.PDFDocument;

/** The paper as PDF, one page for each entry of `pages`. */
export function drawPaper(paper: SamplePaper): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    autoFirstPage: false,
    lang: 'vi-VN',
    info: { Title: `${paper.title} (tài liệu mẫu)`, CreationDate: MADE_ON, ModDate: MADE_ON },
  });
  const bytes = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  document.registerFont('regular', REGULAR).registerFont('bold', BOLD).registerFont('italic', ITALIC);
  paper.pages.forEach((paragraphs, index) => {
    document.addPage();
    mark(document);
    if (index === 0) head(document, paper);
    body(document, paragraphs);
    if (index === 0 && paper.rows) results(document, paper.rows);
    if (index === paper.pages.length - 1) foot(document, paper);
  });
  document.end();
  return bytes;
}

function mark(page: Page): void {
  page.save().fillColor('#b03a2e', 0.13).font('bold').fontSize(58);
  page.rotate(-45, { origin: [297, 421] });
  // at a fixed place and not wrapped: a mark must never push text or start a page
  page.text('TÀI LIỆU MẪU', 90, 390, { lineBreak: false });
  page.restore();
  page.fillColor('#000000', 1);
  page.x = MARGIN.left;
  page.y = MARGIN.top;
}

function head(page: Page, paper: SamplePaper): void {
  const half = WIDTH / 2;
  page.font('bold').fontSize(11.5);
  page.text(paper.issuer.join('\n'), MARGIN.left, MARGIN.top, { width: half - 10, align: 'center' });
  page.font('regular').text(paper.number, { width: half - 10, align: 'center' });
  const right = MARGIN.left + half - 10;
  page.font('bold').fontSize(11);
  page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, MARGIN.top, { width: half + 10, align: 'center' });
  page.fontSize(12).text('Độc lập - Tự do - Hạnh phúc', { width: half + 10, align: 'center' });
  page.font('italic').text(paper.placeAndDate, { width: half + 10, align: 'center' });
  page.x = MARGIN.left;
  page.y = MARGIN.top + 90;
  page.font('bold').fontSize(15).text(paper.title, { width: WIDTH, align: 'center' });
  if (paper.subtitle) page.fontSize(13).text(paper.subtitle, { width: WIDTH, align: 'center' });
  page.moveDown();
}

function body(page: Page, paragraphs: readonly string[]): void {
  page.font('regular').fontSize(13);
  for (const paragraph of paragraphs)
    page.text(paragraph, { width: WIDTH, align: 'left', indent: 28, paragraphGap: 6, lineGap: 2 });
}

function results(page: Page, rows: NonNullable<SamplePaper['rows']>): void {
  const columns = [0, 0.5, 0.75];
  const write = (cells: readonly string[], face: string) => {
    const { y } = page;
    cells.forEach((cell, index) => {
      page
        .font(face)
        .text(cell, MARGIN.left + WIDTH * columns[index]!, y, { width: WIDTH * 0.25 + (index ? 0 : 100) });
    });
    page.x = MARGIN.left;
    page.y = y + 22;
  };
  page.moveDown();
  write(['Chỉ tiêu', 'Kết quả', 'Mức yêu cầu'], 'bold');
  for (const row of rows) write(row, 'regular');
}

function foot(page: Page, paper: SamplePaper): void {
  const [role, name] = paper.signer;
  const left = MARGIN.left + WIDTH / 2;
  page.moveDown(2);
  page
    .font('bold')
    .fontSize(13)
    .text(role, left, page.y, { width: WIDTH / 2, align: 'center' });
  page.moveDown(3);
  page.font('regular').text(name, left, page.y, { width: WIDTH / 2, align: 'center' });
}
