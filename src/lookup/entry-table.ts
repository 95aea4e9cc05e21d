// The facts the public register is filtered by, one column each, so that a million entries are counted in some
// milliseconds: https://en.wikipedia.org/wiki/Faceted_search
import type { PlainDate } from '../calendar/index.ts';
import type { MatterKind } from '../matters/index.ts';
import {
  classBits,
  dayNumber,
  entryColumns,
  inForce,
  mostNameWords,
  type TableEntry,
} from './entry-columns.ts';
import { entryTypeNames, statusNames, type EntryType, type RightStatus } from './entry.ts';
import type { WordReading } from './word-rows.ts';

export type { TableEntry } from './entry-columns.ts';

export interface TableFilter {
  readonly types?: readonly EntryType[] | undefined;
  readonly kind?: MatterKind | undefined;
  readonly status?: RightStatus | undefined;
  readonly provinceCode?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly niceClass?: number | undefined;
  readonly set?: number | undefined;
  readonly stars?: number | undefined;
  /** In force on that day. */
  readonly inForceOn?: PlainDate | undefined;
}

export interface TableQuestion {
  /** All of them must be met. */
  readonly readings: readonly WordReading[];
  readonly filter: TableFilter;
  readonly asOf: PlainDate;
  /** How many ids are wanted at most. */
  readonly most: number;
}

export type FacetName = 'type' | 'kind' | 'status' | 'province' | 'set' | 'stars' | 'niceClass';
/** How many each choice of a filter would show, the other filters staying as they are. */
export type Facets = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

export interface TableAnswer {
  readonly total: number;
  readonly facets: Facets;
  /** Of what was found; of more than wanted, those with the shortest names, or none where no word was asked. */
  readonly ids: readonly string[];
}

const expired = statusNames.indexOf('expired') + 1;
/** Each with its bit in what a row misses; the Nice classes, of which a row may have several, come after. */
const single = ['type', 'kind', 'status', 'province', 'set', 'stars'] as const;
const classBit = 1 << single.length;
const facetBits = [...single.map((_, at) => 1 << at), classBit];
/** Gone, without the words, in another commune, or not in force on the day. */
const outOfQuestion = classBit << 1;
const mostCodes = 128;
const mostClasses = 64;
const mostRemembered = 200;
const mostCrossedOut = 50_000;

/** How many each choice has, and which rows the question finds. Loops go down one column each: nothing is faster. */
export function entryTable() {
  const kept = entryColumns();
  const { kinds, words } = kept;
  /** Answers since the last change. */
  const remembered = new Map<string, TableAnswer>();
  let statuses: { readonly asOf: PlainDate; readonly codes: Uint8Array } | undefined;

  /** Which codes of each single facet are wanted; undefined = any. */
  function wanted({ types, kind, status, provinceCode, communeCode, set, stars }: TableFilter) {
    const only = (codes: readonly number[]) => {
      const table = new Uint8Array(mostCodes);
      for (const code of codes) table[code] = 1;
      return table;
    };
    return [
      types?.length ? only(types.map((type) => entryTypeNames.indexOf(type) + 1)) : undefined,
      kind ? only([kinds.indexOf(kind) + 1 || mostCodes - 1]) : undefined,
      status ? only([statusNames.indexOf(status) + 1]) : undefined,
      // A commune lies in its province: another province is no choice beside it.
      provinceCode && !communeCode ? only([Number(provinceCode)]) : undefined,
      set ? only([set]) : undefined,
      stars ? only([stars]) : undefined,
    ] as const;
  }

  /** What each row is out of question for, before any facet is looked at. */
  function questionable({ readings, filter }: TableQuestion): Uint8Array {
    const { type, commune, outcome, from, to } = kept.all();
    const rows = kept.rows();
    const missed = new Uint8Array(rows);
    if (rows > kept.live())
      for (let row = 0; row < rows; row += 1) if (type[row] === 0) missed[row] = outOfQuestion;
    if (readings.length > 0) {
      const bits = words.havingAll(readings, rows);
      for (let row = 0; row < rows; row += 1)
        if ((bits[row >>> 5]! & (1 << (row & 31))) === 0) missed[row] = outOfQuestion;
    }
    if (filter.communeCode) {
      const place = Number(filter.communeCode);
      for (let row = 0; row < rows; row += 1) if (commune[row] !== place) missed[row] = outOfQuestion;
    }
    if (filter.inForceOn) {
      const day = dayNumber(filter.inForceOn);
      for (let row = 0; row < rows; row += 1) {
        const [begins, ends] = [from[row]!, to[row]!];
        if (outcome[row] !== inForce || begins === 0 || begins > day || (ends !== 0 && ends < day))
          missed[row] = outOfQuestion;
      }
    }
    return missed;
  }

  /** Of each row on a day; the same until something changes. */
  function statusesOn(asOf: PlainDate): Uint8Array {
    if (statuses?.asOf === asOf) return statuses.codes;
    const { outcome, to } = kept.all();
    const today = dayNumber(asOf);
    const codes = outcome.slice(0, kept.rows());
    for (let row = 0; row < codes.length; row += 1)
      if (codes[row] === inForce && to[row]! !== 0 && to[row]! < today) codes[row] = expired;
    statuses = { asOf, codes };
    return codes;
  }

  function count(question: TableQuestion): TableAnswer {
    const { filter, readings, asOf, most } = question;
    const { type, kind, province, set, stars, lowClasses, highClasses, nameWords } = kept.all();
    const columns = [type, kind, statusesOn(asOf), province, set, stars] as const;
    const missed = questionable(question);
    const wants = wanted(filter);
    for (const [at, codes] of wants.entries()) if (codes) miss(missed, columns[at]!, codes, 1 << at);
    if (filter.niceClass !== undefined) {
      const [low, high] = classBits([filter.niceClass]);
      for (let row = 0; row < missed.length; row += 1)
        if (((lowClasses[row]! & low) | (highClasses[row]! & high)) === 0) missed[row]! |= classBit;
    }

    const { none: all, only } = rowsByMissed(missed);
    // Who misses one facet only would be shown by another choice of that one.
    const counts = columns.map((column, at) =>
      countCodes(only[at]!, column, countCodes(all, column, new Uint32Array(mostCodes))),
    );
    const classCounts = new Uint32Array(mostClasses);
    for (const rows of [all, only[single.length]!]) countClasses(rows, lowClasses, highClasses, classCounts);
    const total = all.length;
    const found = total <= most || readings.length > 0 ? all : all.subarray(0, 0);
    return {
      total,
      facets: {
        type: named(counts[0]!, (code) => entryTypeNames[code - 1]!),
        kind: named(counts[1]!, (code) => kinds[code - 1]!),
        status: named(counts[2]!, (code) => statusNames[code - 1]!),
        province: named(counts[3]!, (code) => String(code).padStart(2, '0')),
        set: named(counts[4]!, String),
        stars: named(counts[5]!, String),
        niceClass: named(classCounts, String),
      },
      ids: Array.from(shortest(found, nameWords, most), kept.idAt),
    };
  }

  return {
    add: kept.add,
    /** All were added for the first time. */
    filled: words.sort,
    /** How many entries there are. */
    size: kept.live,

    /** These are other or gone, and this is what there is of them now. */
    replace(gone: readonly string[], entries: readonly TableEntry[]): void {
      remembered.clear();
      statuses = undefined;
      for (const id of gone) kept.remove(id);
      for (const entry of entries) {
        kept.remove(entry._id);
        kept.add(entry);
      }
      if (kept.rows() - kept.live() > kept.live() + mostCrossedOut) kept.compact();
    },

    look(question: TableQuestion): TableAnswer {
      const key = JSON.stringify(question);
      const before = remembered.get(key);
      if (before) return before;
      const answer = count(question);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, answer);
      return answer;
    },

    /** How many of each type lie in each commune of a province; what is known only to the province under ''. */
    byCommune(provinceCode: string): Map<string, Partial<Record<EntryType, number>>> {
      const { type, province, commune } = kept.all();
      const found = new Map<string, Partial<Record<EntryType, number>>>();
      const wantedProvince = Number(provinceCode);
      for (let row = 0, rows = kept.rows(); row < rows; row += 1) {
        if (type[row] === 0 || province[row] !== wantedProvince) continue;
        const code = commune[row] === 0 ? '' : String(commune[row]).padStart(5, '0');
        const name = entryTypeNames[type[row]! - 1]!;
        const held = found.get(code) ?? {};
        held[name] = (held[name] ?? 0) + 1;
        found.set(code, held);
      }
      return found;
    },
  };
}

export type EntryTable = ReturnType<typeof entryTable>;

function miss(missed: Uint8Array, column: Uint8Array, wants: Uint8Array, bit: number): void {
  for (let row = 0; row < missed.length; row += 1) if (wants[column[row]!] === 0) missed[row]! |= bit;
}

/** The rows that miss nothing, and for each facet those that miss only it: all in one walk. */
function rowsByMissed(missed: Uint8Array) {
  const counts = new Uint32Array(256);
  for (let row = 0; row < missed.length; row += 1) counts[missed[row]!]! += 1;
  const rowsOf: (Uint32Array | undefined)[] = [];
  for (const value of [0, ...facetBits]) rowsOf[value] = new Uint32Array(counts[value]!);
  counts.fill(0);
  for (let row = 0; row < missed.length; row += 1) {
    const value = missed[row]!;
    const rows = rowsOf[value];
    if (rows) rows[counts[value]!++] = row;
  }
  return { none: rowsOf[0]!, only: facetBits.map((bit) => rowsOf[bit]!) };
}

function named(counts: Uint32Array, nameOf: (code: number) => string): ReadonlyMap<string, number> {
  return new Map([...counts].flatMap((n, code) => (n > 0 && code > 0 ? [[nameOf(code), n] as const] : [])));
}

/** Adds how many of the rows have each code. */
function countCodes(rows: Uint32Array, column: Uint8Array, counts: Uint32Array): Uint32Array {
  for (let at = 0; at < rows.length; at += 1) counts[column[rows[at]!]!]! += 1;
  return counts;
}

/** Adds how many of the rows have each class. */
function countClasses(rows: Uint32Array, low: Uint32Array, high: Uint32Array, counts: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    for (let left = low[row]!; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]! += 1;
    for (let left = high[row]!; left !== 0; left &= left - 1) counts[63 - Math.clz32(left & -left)]! += 1;
  }
}

/** The rows with the shortest names, in their order; all where there are not too many. */
function shortest(rows: Uint32Array, nameWords: Uint8Array, most: number): Uint32Array {
  if (rows.length <= most) return rows;
  const bySize = countCodes(rows, nameWords, new Uint32Array(mostNameWords + 1));
  let [limit, taken] = [0, 0];
  while (taken + bySize[limit]! <= most) taken += bySize[limit++]!;
  return rows.filter((row) => {
    if (nameWords[row] !== limit) return nameWords[row]! < limit;
    return taken++ < most;
  });
}
