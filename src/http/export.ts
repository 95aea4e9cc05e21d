import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import { formatPlainDate, partsOf, type PlainDate } from '../calendar/index.ts';
import { fold } from '../text/index.ts';
import { file, type Reply } from './reply.ts';

/** Lists as files: what a list shows, as XLSX or CSV. */

export type ExportFormat = 'xlsx' | 'csv';

/** Text, a number, a day, or an instant (shown in Vietnamese time); nothing is an empty cell. */
export type ExportValue = string | number | { readonly day: PlainDate } | Date | null | undefined;

export interface ExportColumn<T> {
  readonly title: string;
  /** About as many characters; 18 when not said. */
  readonly width?: number | undefined;
  readonly value: (row: T) => ExportValue;
}

export interface ExportedList<T> {
  /** Names the sheet and the file. */
  readonly sheetName: string;
  readonly columns: readonly ExportColumn<T>[];
  /** All rows the filters leave, or a cursor over them. */
  readonly rows: Iterable<T> | AsyncIterable<T>;
}

/** `xlsx` or `csv` when the address bar asks for one of them (`?format=`). */
export function exportFormat(query: Readonly<Record<string, unknown>>): ExportFormat | undefined {
  const { format } = query;
  return format === 'xlsx' || format === 'csv' ? format : undefined;
}

/** The list as a file to save, made whole before it is sent: a failing row is an error page, not half a file. */
export async function exportList<T>(format: ExportFormat, list: ExportedList<T>): Promise<Reply> {
  const name = fold(list.sheetName).replaceAll(' ', '-') || 'danh-sach';
  return format === 'csv'
    ? file(await csv(list), 'text/csv; charset=utf-8', `${name}.csv`)
    : file(await xlsx(list), xlsxType, `${name}.xlsx`);
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Excel's own limit for one cell. */
const longestCell = 32_767;

async function xlsx<T>(list: ExportedList<T>): Promise<Buffer> {
  const stream = new PassThrough();
  const whole = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet(sheetNameOf(list.sheetName), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = list.columns.map(({ width }) => ({ width: width ?? 18 }));
  const head = sheet.addRow(list.columns.map(({ title }) => cleanText(title)));
  head.font = { bold: true };
  head.commit();
  for await (const row of unhurried(list.rows)) {
    const line = sheet.addRow([]);
    for (const [i, column] of list.columns.entries()) fill(line.getCell(i + 1), column.value(row));
    line.commit();
  }
  sheet.commit();
  await book.commit();
  return whole;
}

function fill(cell: ExcelJS.Cell, value: ExportValue): void {
  if (value === null || value === undefined || value === '') return;
  if (value instanceof Date) {
    // Excel knows no zones: the hour in Viet Nam (UTC+7 all year) is written as if it were UTC.
    cell.value = new Date(value.getTime() + 7 * 3_600_000);
    cell.numFmt = 'dd/mm/yyyy hh:mm';
  } else if (typeof value === 'object') {
    const { year, month, day } = partsOf(value.day);
    cell.value = new Date(Date.UTC(year, month - 1, day));
    cell.numFmt = 'dd/mm/yyyy';
  } else {
    // A string cell is never run as a formula, whatever it begins with.
    cell.value = typeof value === 'string' ? cleanText(value).slice(0, longestCell) : value;
  }
}

async function csv<T>(list: ExportedList<T>): Promise<Buffer> {
  const line = (cells: (string | number)[], bom = false) =>
    Buffer.from(stringify([cells], { bom, record_delimiter: 'windows' }), 'utf8');
  // Without the mark Excel reads the file as Windows-1252 and garbles Vietnamese.
  const lines = [
    line(
      list.columns.map(({ title }) => harmless(title)),
      true,
    ),
  ];
  for await (const row of unhurried(list.rows))
    lines.push(line(list.columns.map(({ value }) => csvCell(value(row)))));
  return Buffer.concat(lines);
}

function csvCell(value: ExportValue): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return harmless(value);
  return value instanceof Date ? instantFormat.format(value).replace(',', '') : formatPlainDate(value.day);
}

/** Spreadsheets run a text cell of a CSV that begins so as a formula; an apostrophe keeps it text. */
export function harmless(text: string): string {
  const clean = cleanText(text);
  return /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠|%]/u.test(clean) || /^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
}

/** Control characters are not allowed in a sheet's XML, nor wanted anywhere. */
function cleanText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '');
}

/** At most 31 characters, none of `[]:*?/\`, as Excel wants it. */
function sheetNameOf(name: string): string {
  const clean = cleanText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return [...clean].slice(0, 31).join('') || 'Danh sách';
}

/** Lets others be served between every few hundred rows. */
async function* unhurried<T>(rows: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    count += 1;
    if (count % 200 === 0) await new Promise(setImmediate);
  }
}

const instantFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
