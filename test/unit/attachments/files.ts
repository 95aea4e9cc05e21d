// Files to try: good ones of every kind, and the bad ones people and attackers send.
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import ExcelJS from 'exceljs';
import sharp from 'sharp';

export const picture = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#9b1c2e',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

export async function pdfOf(pages: number): Promise<Buffer> {
  const paper = await PDFDocument.create();
  for (let i = 0; i < pages; i += 1) paper.addPage();
  return Buffer.from(await paper.save());
}

export async function xlsxFile(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Thành viên').addRow(['Nguyễn Thị Lụa']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const docxParts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** A zip of stored parts, which may claim to unpack to any size. */
export function zipOf(names: readonly string[], claimed?: number): Buffer {
  const content = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><x/>');
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const bytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(claimed ?? content.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, bytes, content);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    table.push(Buffer.from('PK\x01\x02\x14\x00'), common, where, bytes);
    at += 30 + bytes.length + content.length;
  }
  const size = table.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...table, end]);
}

/** A whole and valid one-bit PNG: small to send, huge to open. */
export function hugePng(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What the application does in a worker, done here. */
export async function inspectPdf(path: string): Promise<{ pages?: number; unusable?: string }> {
  const { readFile } = await import('node:fs/promises');
  try {
    const paper = await PDFDocument.load(await readFile(path), { ignoreEncryption: true });
    return paper.isEncrypted ? { unusable: 'encrypted' } : { pages: paper.getPageCount() };
  } catch {
    return { unusable: 'damaged' };
  }
}
