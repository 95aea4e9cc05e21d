import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { words, type Words } from '../text/index.ts';
import { headingsOf, mostMembers, type SheetRow } from './member-rows.ts';

/** Turns pasted text, a CSV file or an XLSX file into rows of cells. */

/** A sheet that cannot be read at all, in words that say what to do. */
export class UnreadableSheet extends Error {
  readonly words: Words;
  constructor(phrase: Words) {
    super(phrase.en);
    this.words = phrase;
  }
}

const largestSheet = 5 * 1024 * 1024;
/** A full list takes about 6 MB unpacked; more is a mistake or a zip bomb. */
const largestUnpacked = 40 * 1024 * 1024;
/** Blank rows may stand between full ones. */
const mostRows = mostMembers * 3;

/** Reads an uploaded sheet by its content, not its name. Throws UnreadableSheet. */
export async function readSheetFile(path: string): Promise<readonly SheetRow[]> {
  const content = await readFile(path);
  if (content.length === 0) throw new UnreadableSheet(words('Tệp trống.', 'The file is empty.'));
  if (content.length > largestSheet)
    throw new UnreadableSheet(
      words(
        'Bảng tính lớn hơn 5 MB. Hãy chỉ giữ lại trang danh sách thành viên rồi gửi lại.',
        'The sheet is larger than 5 MB. Keep only the list of members and send it again.',
      ),
    );
  return content.readUInt16BE(0) === 0x504b ? readWorkbook(content) : readDelimited(decode(content));
}

function decode(content: Buffer): string {
  const utf16 = content.length > 1 && content.readUInt16BE(0) === 0xfffe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(content);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the message: a legacy Vietnamese code page or no text at all.
  }
  throw new UnreadableSheet(
    words(
      'Không đọc được tệp. Hãy lưu lại dưới dạng .xlsx hoặc CSV UTF-8 rồi gửi lại.',
      'The file cannot be read. Save it as .xlsx or as CSV UTF-8 and send it again.',
    ),
  );
}

/** Text with tab, `;` or `,` between the cells, or one name a line. Throws UnreadableSheet. */
export function readDelimited(text: string): readonly SheetRow[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(clean);
  if (!delimiter)
    return clean.split('\n').map((line, i) => ({ line: i + 1, cells: [line.replaceAll('"', '')] }));
  try {
    const records = parse(clean, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record }));
    return delimiter === ',' ? joinAddresses(rows) : rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 0);
    throw new UnreadableSheet(
      words(
        `Dòng ${line}: dấu ngoặc kép mở ra mà không đóng lại. Chưa có gì được lưu.`,
        `Line ${line}: a quotation mark is opened and never closed. Nothing was stored.`,
      ),
    );
  }
}

/** The mark found on the most lines; on a tie the one less likely inside an address. */
function delimiterOf(text: string): string | undefined {
  const lines = text.split('\n');
  const counted = ['\t', ';', ','].map((mark) => ({
    mark,
    lines: lines.filter((line) => line.includes(mark)).length,
  }));
  const best = counted.reduce((most, one) => (one.lines > most.lines ? one : most));
  return best.lines > 0 ? best.mark : undefined;
}

/** Addresses hold commas too: in a comma list, cells beyond the expected ones belong to the address. */
function joinAddresses(rows: readonly SheetRow[]): readonly SheetRow[] {
  const titles = rows[0]?.cells ?? [];
  const known = headingsOf(titles);
  const join = (cells: readonly string[], from: number, to: number) =>
    to - from <= 1
      ? cells
      : [
          ...cells.slice(0, from),
          cells
            .slice(from, to)
            .map((cell) => cell.trim())
            .join(', '),
          ...cells.slice(to),
        ];
  return rows.map(({ line, cells }) => {
    if (known) {
      const at = known.indexOf('address');
      return { line, cells: at < 0 ? cells : join(cells, at, at + 1 + cells.length - titles.length) };
    }
    const numbered = /^\s*\d{1,5}[.)]?\s*$/.test(cells[0] ?? '');
    const dated = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s*$/.test(cells.at(-1) ?? '');
    return { line, cells: join(cells, numbered ? 2 : 1, dated ? cells.length - 1 : cells.length) };
  });
}

async function readWorkbook(content: Buffer): Promise<readonly SheetRow[]> {
  const broken = new UnreadableSheet(
    words(
      'Tệp bảng tính bị hỏng hoặc không phải .xlsx. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
      'The sheet is damaged or no .xlsx. Open it in Excel, save it as .xlsx and send it again.',
    ),
  );
  if (!unpacksWithin(content, largestUnpacked)) throw broken;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
  } catch {
    throw broken;
  }
  const sheet = workbook.worksheets.find((one) => one.actualRowCount > 0);
  if (!sheet) throw new UnreadableSheet(words('Bảng tính không có dòng nào.', 'The sheet has no rows.'));
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    if (rows.length > mostRows) return;
    const width = Math.min(row.cellCount, 30);
    rows.push({ line, cells: Array.from({ length: width }, (_, i) => cellText(row.getCell(i + 1).value)) });
  });
  return rows;
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('text' in value) return cellText(value.text as ExcelJS.CellValue);
  return '';
}

/** Unpacks every entry of the zip and counts: sizes written in a zip may lie, and exceljs believes them. */
function unpacksWithin(zip: Buffer, most: number): boolean {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > zip.length) return false;
  let left = most;
  let at = zip.readUInt32LE(end + 16);
  try {
    for (let n = zip.readUInt16LE(end + 10); n > 0; n -= 1) {
      if (zip.readUInt32LE(at) !== 0x02014b50) return false;
      const packed = zip.readUInt32LE(at + 20);
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const part = zip.subarray(start, start + packed);
      const stored = zip.readUInt16LE(at + 10) === 0;
      left -= stored ? part.length : inflateRawSync(part, { maxOutputLength: Math.max(left, 1) }).length;
      if (left < 0) return false;
      at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    return false;
  }
}
