// A CSV or XLSX file as rows of text, a few hundred at a time: never the whole file in memory.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import ExcelJS from 'exceljs';
import { zipEntries } from '../attachments/index.ts';
import { words, type Words } from '../text/index.ts';
import type { TableRow } from './columns.ts';
import { charsetOf, textStream, type Charset } from './decode.service.ts';

/** A file that cannot be read as a table, in words that say what to do. */
export class UnreadableTable extends Error {
  readonly words: Words;
  constructor(phrase: Words) {
    super(phrase.vi);
    this.words = phrase;
  }
}

export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly charset?: Charset | undefined;
  rows(): AsyncGenerator<readonly TableRow[]>;
}

const rowsAtOnce = 1000;
/** Columns of one row; more is no list of publications. */
const mostColumns = 300;
/** What a workbook may unpack to: a million full rows take about 900 MB. */
const mostUnpacked = 1.5 * 1024 ** 3;
const mostRatio = 200;
/** The format's own limit. */
const lastRow = 1_048_576;

/** Opens a file by its content, not its name. @throws UnreadableTable, here and while reading */
export async function openTable(path: string): Promise<Table> {
  const { size } = await stat(path);
  if (size === 0) throw new UnreadableTable(words('Tệp trống.', 'The file is empty.'));
  if (await isZip(path)) {
    await refuseBomb(path, size);
    return { format: 'xlsx', rows: () => workbookRows(path) };
  }
  const charset = await charsetOf(path);
  return { format: 'csv', charset, rows: () => delimitedRows(path, charset) };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.readUInt32BE(0) === 0x504b0304;
  } finally {
    await file.close();
  }
}

async function refuseBomb(path: string, size: number): Promise<void> {
  const entries = await zipEntries(path);
  const unpacked = (entries ?? []).reduce((sum, entry) => sum + entry.unpacked, 0);
  if (!entries || unpacked > mostUnpacked || (unpacked > 50 * 1024 ** 2 && unpacked > size * mostRatio))
    throw new UnreadableTable(
      words(
        'Tệp nén bung ra quá lớn hoặc bị hỏng, không phải bảng tính thông thường.',
        'The archive unpacks to too much or is damaged; it is no ordinary workbook.',
      ),
    );
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw new UnreadableTable(words('Tệp không phải bảng tính XLSX.', 'The file is not an XLSX workbook.'));
}

async function* delimitedRows(path: string, charset: Charset): AsyncGenerator<readonly TableRow[]> {
  const parser = textStream(path, charset).pipe(
    parse({
      delimiter: await delimiterOf(path, charset),
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: 100_000,
    }),
  );
  try {
    yield* inGroups(parser as AsyncIterable<string[]>);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 0);
    throw new UnreadableTable(
      words(
        `Dòng ${line}: dấu ngoặc kép mở ra mà không đóng lại, hoặc dòng quá dài.`,
        `Line ${line}: a quotation mark is opened and never closed, or the line is too long.`,
      ),
    );
  } finally {
    parser.destroy();
  }
}

/** The mark found most often in the first lines that have any. */
async function delimiterOf(path: string, charset: Charset): Promise<string> {
  let head = '';
  for await (const chunk of textStream(path, charset)) {
    head += String(chunk);
    if (head.length > 20_000) break;
  }
  const count = (mark: string) => head.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** The first sheet, formulas as the values they were last computed to. */
async function* workbookRows(path: string): AsyncGenerator<readonly TableRow[]> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      yield* inGroups(cellsOf(sheet as AsyncIterable<ExcelJS.Row>));
      return;
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(
      words('Bảng tính bị hỏng, không đọc được.', 'The workbook is damaged and cannot be read.'),
    );
  }
}

async function* cellsOf(sheet: AsyncIterable<ExcelJS.Row>): AsyncGenerator<readonly string[]> {
  let next = 1;
  for await (const row of sheet) {
    if (row.number > lastRow) throw new Error('a row number beyond the format');
    // Rows nobody wrote into are left out of the file: the numbers still count them.
    for (; next < row.number; next += 1) yield [];
    next = row.number + 1;
    const cells: string[] = [];
    for (let at = 1; at <= Math.min(row.cellCount, mostColumns); at += 1)
      cells.push(textOf(row.getCell(at).value));
    yield cells;
  }
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue);
  return '';
}

/** Rows numbered from 1, blank ones left out, in groups small enough to give others their turn. */
async function* inGroups(records: AsyncIterable<readonly string[]>): AsyncGenerator<readonly TableRow[]> {
  let group: TableRow[] = [];
  let row = 0;
  for await (const cells of records) {
    row += 1;
    if (cells.some((cell) => cell.trim() !== '')) group.push({ row, cells: cells.slice(0, mostColumns) });
    if (group.length === rowsAtOnce) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
