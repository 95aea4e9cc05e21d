// One row of a list of publications: its cells checked and put into the registry's forms.
import { addPeriod, parsePlainDate, type PlainDate } from '../calendar/index.ts';
import {
  parseApplicationNumber,
  parseRegistrationNumber,
  type MatterKind,
  type NumberReading,
} from '../matters/index.ts';
import type { PublicationRow } from '../publications/index.ts';
import { fold, tidy, words, type Words } from '../text/index.ts';
import { kindWords, type ColumnCode } from './columns.table.ts';

export interface CellProblem {
  readonly column: ColumnCode;
  readonly problem: Words;
}

export type RowReading =
  | { readonly ok: true; readonly row: PublicationRow }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

const longest = 500;
const marks = new RegExp('[\\u0000-\\u001f\\u007f\\ufffd]', 'g');

/** `cell(code)` gives a column's text, empty where there is none. */
export function readRow(cell: (code: ColumnCode) => string): RowReading {
  const problems: CellProblem[] = [];
  const fail = (column: ColumnCode, problem: Words) => void problems.push({ column, problem });

  const text = (column: ColumnCode): string | undefined => {
    const raw = cell(column);
    if (raw.includes('\ufffd'))
      fail(column, words('có ký tự không đọc được', 'has characters that cannot be read'));
    const value = tidy(raw.replace(marks, ' '));
    if (value.length > longest)
      fail(column, words(`dài quá ${longest} ký tự`, `is longer than ${longest} characters`));
    return value || undefined;
  };
  const number = (column: ColumnCode, parse: (text: string) => NumberReading) => {
    const value = text(column);
    if (value === undefined) return undefined;
    const reading = parse(value);
    if (reading.ok) return reading.value;
    fail(column, reading.problem);
    return undefined;
  };
  const date = (column: ColumnCode) => {
    const value = text(column);
    if (value === undefined) return undefined;
    try {
      return readDay(value);
    } catch {
      fail(
        column,
        words(`“${value.slice(0, 40)}” không phải là một ngày`, `“${value.slice(0, 40)}” is not a day`),
      );
      return undefined;
    }
  };

  const kind = kindOf(text('551'), fail);
  const numbersOf = kind ?? 'trademark';
  const read: PublicationRow = {
    kind,
    applicationNumber: number('210', (value) => parseApplicationNumber(value, numbersOf)),
    registrationNumber: number('111', (value) => parseRegistrationNumber(value, numbersOf)),
    words: text('541'),
    filedOn: date('220'),
    publishedOn: date('441'),
    registeredOn: date('151'),
    applicant: text('731'),
    owner: text('732'),
    niceClasses: classesOf(text('511'), fail),
  };
  if (!cell('210').trim() && !cell('111').trim())
    fail('210', words('thiếu số đơn và số văn bằng', 'neither application nor registration number'));
  const before = (first: PlainDate | undefined, later: PlainDate | undefined) =>
    first && later && later < first;
  if (before(read.filedOn, read.publishedOn))
    fail('441', words('ngày công bố trước ngày nộp đơn', 'published before it was filed'));
  if (before(read.filedOn, read.registeredOn))
    fail('151', words('ngày cấp trước ngày nộp đơn', 'registered before it was filed'));
  if (problems.length > 0) return { ok: false, problems };
  // Absent, not undefined: an empty cell says nothing.
  const row = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { ok: true, row };
}

/** A day as people and spreadsheets write it; a bare number is a spreadsheet's day since 30/12/1899. */
function readDay(text: string): PlainDate {
  if (/^\d{5}(?:\.0+)?$/.test(text))
    return addPeriod('1899-12-30' as PlainDate, { length: Math.floor(Number(text)), unit: 'day' });
  return parsePlainDate(text.replace(/[T ]\d{2}:\d{2}.*$/, ''));
}

function kindOf(
  value: string | undefined,
  fail: (column: ColumnCode, problem: Words) => void,
): MatterKind | undefined {
  if (value === undefined) return undefined;
  const kind = (kindWords as Readonly<Record<string, MatterKind>>)[fold(value)];
  if (!kind)
    fail('551', words(`không rõ loại “${value.slice(0, 40)}”`, `unknown kind “${value.slice(0, 40)}”`));
  return kind;
}

function classesOf(
  value: string | undefined,
  fail: (column: ColumnCode, problem: Words) => void,
): readonly number[] | undefined {
  if (value === undefined) return undefined;
  const found = value.split(/[\s,;./]+/).filter(Boolean);
  const bad = found.find((one) => !/^\d{1,2}$/.test(one) || Number(one) < 1 || Number(one) > 45);
  if (bad !== undefined) {
    fail(
      '511',
      words(
        `“${bad.slice(0, 20)}” không phải là nhóm từ 1 đến 45`,
        `“${bad.slice(0, 20)}” is no class from 1 to 45`,
      ),
    );
    return undefined;
  }
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
}
