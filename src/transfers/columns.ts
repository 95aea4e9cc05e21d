// Which column holds what: by INID code or by a heading in Vietnamese or English, wherever the heading row stands.
import { fold, fromLegacy } from '../text/index.ts';
import { columnHeadings, type ColumnCode } from './columns.table.ts';

/** A row of a file: its number as the spreadsheet counts (the first row is 1), and its cells as text. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Where each column stands. */
export type Columns = ReadonlyMap<ColumnCode, number>;

const codes = Object.keys(columnHeadings) as ColumnCode[];
const byHeading = new Map(codes.flatMap((code) => columnHeadings[code].map((heading) => [heading, code])));
const code = new RegExp(`(?:^|[^0-9])(${codes.join('|')})(?![0-9])`);

/** `columnOf('(541) Nhãn hiệu')` -> `'541'`; headings in fonts from before Unicode are read too. */
export function columnOf(heading: string): ColumnCode | undefined {
  const numbered = code.exec(heading);
  if (numbered) return numbered[1] as ColumnCode;
  for (const text of [heading, fromLegacy(heading, 'tcvn3'), fromLegacy(heading, 'vni')]) {
    const found = byHeading.get(fold(text)) as ColumnCode | undefined;
    if (found) return found;
  }
  return undefined;
}

/** The columns of a heading row; undefined when it is none: it names a number and something else. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns = new Map<ColumnCode, number>();
  cells.forEach((cell, at) => {
    // A heading is short; a cell of goods that mentions 541 is none.
    const found = cell.length <= 80 ? columnOf(cell) : undefined;
    if (found && !columns.has(found)) columns.set(found, at);
  });
  return columns.size >= 2 && (columns.has('210') || columns.has('111')) ? columns : undefined;
}
