// A file as a list of publications: where its headings stand, which old font a column was typed in, each row checked.
import { fromLegacy, recogniseLegacy, words, type LegacyEncoding } from '../text/index.ts';
import { columnsOf, type Columns, type TableRow } from './columns.ts';
import type { ColumnCode } from './columns.table.ts';
import { readRow, type RowReading } from './read-row.ts';
import { openTable, UnreadableTable, type Table } from './read-table.service.ts';

/** A column typed with an old font, and what it reads as. */
export interface LegacyColumn {
  readonly column: ColumnCode;
  readonly encoding: LegacyEncoding;
  /** Some cells, as they stand and as they are read. */
  readonly samples: readonly { readonly before: string; readonly after: string }[];
}

export interface ReadRow {
  readonly row: number;
  readonly reading: RowReading;
  /** Cells an old font was read in, as they stand. */
  readonly before?: readonly { readonly column: ColumnCode; readonly text: string }[] | undefined;
  /** Number and words as people see them in the file, for a row that cannot be read. */
  readonly seen: () => { readonly number: string; readonly words: string };
}

export interface PublicationList {
  readonly format: Table['format'];
  readonly charset?: Table['charset'];
  readonly columns: readonly ColumnCode[];
  readonly legacy: readonly LegacyColumn[];
  rows(): AsyncGenerator<readonly ReadRow[]>;
}

type Encodings = ReadonlyMap<ColumnCode, LegacyEncoding>;

const headingWithin = 20;
/** So many rows decide about a column's font. */
const sampleRows = 2000;
const prose: readonly ColumnCode[] = ['541', '731', '732', '551'];

/** `convert: false` takes text in old fonts as it stands. @throws UnreadableTable, here and while reading */
export async function openList(path: string, { convert = true } = {}): Promise<PublicationList> {
  const table = await openTable(path);
  const sample: TableRow[] = [];
  for await (const group of table.rows()) {
    sample.push(...group);
    if (sample.length >= sampleRows) break;
  }
  const head = sample.slice(0, headingWithin).findIndex(({ cells }) => columnsOf(cells));
  const headings = sample[head];
  const columns = headings && columnsOf(headings.cells);
  if (!columns || !headings)
    throw new UnreadableTable(
      words(
        'Không thấy dòng tiêu đề. Cần cột Số đơn (210) hoặc Số văn bằng (111) và ít nhất một cột nữa, ví dụ Nhãn hiệu (541).',
        'No heading row is found. A column for the application number (210) or the registration number (111) is needed and one more, like the mark (541).',
      ),
    );
  const legacy = legacyColumns(columns, sample.slice(head + 1));
  return {
    format: table.format,
    charset: table.charset,
    columns: [...columns.keys()],
    legacy,
    async *rows() {
      const encodings = new Map(convert ? legacy.map(({ column, encoding }) => [column, encoding]) : []);
      for await (const group of table.rows())
        yield group.filter(({ row }) => row > headings.row).map((each) => readOne(each, columns, encodings));
    },
  };
}

function readOne({ row, cells }: TableRow, columns: Columns, encodings: Encodings): ReadRow {
  const cell = reader(cells, columns, encodings);
  const asItStands = reader(cells, columns, new Map());
  const before = [...encodings.keys()]
    .map((column) => ({ column, text: asItStands(column) }))
    .filter(({ column, text }) => text !== cell(column));
  return {
    row,
    reading: readRow(cell),
    ...(before.length > 0 ? { before } : {}),
    seen: () => ({
      number: (cell('210') || cell('111')).slice(0, 100),
      words: cell('541').slice(0, 500),
    }),
  };
}

function reader(cells: readonly string[], columns: Columns, encodings: Encodings) {
  return (code: ColumnCode): string => {
    const at = columns.get(code);
    const cell = at === undefined ? '' : (cells[at] ?? '');
    const encoding = encodings.get(code);
    return encoding ? fromLegacy(cell, encoding) : cell;
  };
}

function legacyColumns(columns: Columns, rows: readonly TableRow[]): readonly LegacyColumn[] {
  return prose.flatMap((column) => {
    const at = columns.get(column);
    if (at === undefined) return [];
    const cells = rows.map(({ cells }) => cells[at] ?? '');
    const encoding = recogniseLegacy(cells);
    if (!encoding) return [];
    const samples = cells
      .map((before) => ({ before, after: fromLegacy(before, encoding) }))
      .filter(({ before, after }) => before !== after)
      .slice(0, 5);
    return [{ column, encoding, samples }];
  });
}
