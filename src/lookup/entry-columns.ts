// The facts of entries that can be filtered by, one column each: a million entries in some dozen long arrays.
import type { PlainDate } from '../calendar/index.ts';
import { entryTypeNames, statusNames, type PublicEntry, type RightStatus } from './entry.ts';
import { wordRows } from './word-rows.ts';

/** What a row is made of. */
export type TableEntry = Pick<
  PublicEntry,
  | '_id'
  | 'type'
  | 'kind'
  | 'outcome'
  | 'place'
  | 'niceClasses'
  | 'set'
  | 'stars'
  | 'inForceFrom'
  | 'inForceTo'
  | 'terms'
  | 'folded'
>;

/** As a status; who is registered is in force here, whatever the day. */
export const inForce = statusNames.indexOf('in_force') + 1;
export const mostNameWords = 255;

export const dayNumber = (day: PlainDate | undefined) => (day ? Number(day.replaceAll('-', '')) : 0);

/** Class 1 to 31 in the first number, 32 to 45 in the second, each a bit. */
export function classBits(classes: readonly number[]): [number, number] {
  const bits: [number, number] = [0, 0];
  for (const number of classes) bits[number >>> 5]! |= 1 << (number & 31);
  return bits;
}

function columnsFor(rows: number) {
  return {
    type: new Uint8Array(rows),
    kind: new Uint8Array(rows),
    /** As a status; who is registered counts as in force here, and as expired from the day after `to`. */
    outcome: new Uint8Array(rows),
    province: new Uint8Array(rows),
    set: new Uint8Array(rows),
    stars: new Uint8Array(rows),
    nameWords: new Uint8Array(rows),
    commune: new Uint32Array(rows),
    from: new Uint32Array(rows),
    to: new Uint32Array(rows),
    lowClasses: new Uint32Array(rows),
    highClasses: new Uint32Array(rows),
  };
}
export type Columns = ReturnType<typeof columnsFor>;

/** Codes are one more than the place in a list, so that 0 is none; a row of type 0 is crossed out. */
export function entryColumns() {
  let columns = columnsFor(256);
  let ids: string[] = [];
  const rowOf = new Map<string, number>();
  const words = wordRows();
  const kinds: string[] = [];

  /** The rows that stay, one after another from the first. */
  function copyTo(larger: Columns, rows?: readonly number[]): void {
    for (const name of Object.keys(columns) as (keyof Columns)[])
      if (rows) for (let at = 0; at < rows.length; at += 1) larger[name][at] = columns[name][rows[at]!]!;
      else larger[name].set(columns[name]);
    columns = larger;
  }

  function codeOfKind(kind: string | undefined): number {
    if (kind === undefined) return 0;
    if (!kinds.includes(kind)) kinds.push(kind);
    return kinds.indexOf(kind) + 1;
  }

  return {
    words,
    kinds,
    all: (): Columns => columns,
    /** Crossed out ones included. */
    rows: (): number => ids.length,
    live: (): number => rowOf.size,
    idAt: (row: number): string => ids[row]!,

    add(entry: TableEntry): void {
      const row = ids.length;
      if (row === columns.type.length) copyTo(columnsFor(row * 2));
      columns.type[row] = entryTypeNames.indexOf(entry.type) + 1;
      columns.kind[row] = codeOfKind(entry.kind);
      columns.outcome[row] =
        entry.outcome === 'registered' ? inForce : statusNames.indexOf(entry.outcome as RightStatus) + 1;
      columns.province[row] = Number(entry.place?.provinceCode ?? 0);
      columns.commune[row] = Number(entry.place?.communeCode ?? 0);
      columns.set[row] = entry.set ?? 0;
      columns.stars[row] = entry.stars ?? 0;
      columns.nameWords[row] = Math.min(mostNameWords, entry.folded.split(' ').length);
      columns.from[row] = dayNumber(entry.inForceFrom);
      columns.to[row] = dayNumber(entry.inForceTo);
      [columns.lowClasses[row], columns.highClasses[row]] = classBits(entry.niceClasses ?? []);
      for (const word of new Set(entry.terms)) words.add(word, row);
      ids.push(entry._id);
      rowOf.set(entry._id, row);
    },

    /** Crosses out its row. */
    remove(id: string): void {
      const row = rowOf.get(id);
      if (row === undefined) return;
      columns.type[row] = 0;
      rowOf.delete(id);
      ids[row] = '';
    },

    /** Takes the crossed out rows away. */
    compact(): void {
      const rows = [...ids.keys()].filter((row) => columns.type[row] !== 0);
      const newRow = new Map(rows.map((row, at) => [row, at]));
      copyTo(columnsFor(Math.max(256, Math.ceil(rows.length * 1.2))), rows);
      words.renumber((row) => newRow.get(row));
      ids = rows.map((row) => ids[row]!);
      for (const [at, id] of ids.entries()) rowOf.set(id, at);
    },
  };
}

export type EntryColumns = ReturnType<typeof entryColumns>;
