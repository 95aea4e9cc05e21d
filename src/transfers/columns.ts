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

/** `byCode('(541) Nhãn hiệu')` -> `'541'` */
function byCode(heading: string): ColumnCode | undefined {
  return code.exec(heading)?.[1] as ColumnCode | undefined;
}

/** `byName('(540) Nhãn hiệu')` -> `'541'`: a code we have no use for is passed over; old fonts are read too. */
function byName(heading: string): ColumnCode | undefined {
  for (const text of [heading, fromLegacy(heading, 'tcvn3'), fromLegacy(heading, 'vni')]) {
    const found = byHeading.get(fold(text).replace(/^\d{3} | \d{3}$/g, ''));
    if (found) return found as ColumnCode;
  }
  return undefined;
}

/** The columns of a heading row; undefined when it is none: it names a number and something else. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const columns = new Map<ColumnCode, number>();
  // What bears its code is surer than what bears its name: (540) Nhãn hiệu is a picture where there is (541) too.
  for (const read of [byCode, byName])
    cells.forEach((cell, at) => {
      // A heading is short; a cell of goods that mentions 541 is none.
      const found = cell.length <= 80 ? read(cell) : undefined;
      if (found && !columns.has(found)) columns.set(found, at);
    });
  return columns.size >= 2 && (columns.has('210') || columns.has('111')) ? columns : undefined;
}
