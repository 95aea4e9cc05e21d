// The facts the public register is filtered by, one column each, so that a million entries are counted in some
// milliseconds: https://en.wikipedia.org/wiki/Faceted_search
import type { PlainDate } from '../calendar/index.ts';
import { classBits, dayNumber, entryColumns, inForce, type TableEntry } from './entry-columns.ts';
import { entryTypeNames, statusNames, type EntryType, type RightStatus } from './entry.ts';
import type { WordReading } from './word-rows.ts';

export type { TableEntry } from './entry-columns.ts';

export interface TableFilter {
  readonly types?: readonly EntryType[] | undefined;
  readonly kind?: string | undefined;
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
  /** Of what was found; where there are more than wanted, those with the shortest names. */
  readonly ids: readonly string[];
}

const expired = statusNames.indexOf('expired') + 1;
/** In the order of their bits; the Nice classes, of which a row may have several, come after. */
const single = ['type', 'kind', 'status', 'province', 'set', 'stars'] as const;
const classBit = 1 << single.length;
const mostCodes = 128;
const mostClasses = 64;
const mostRemembered = 200;
const mostCrossedOut = 50_000;

/** How many each choice has, and which rows the question finds. */
export function entryTable() {
  const kept = entryColumns();
  const { kinds, words } = kept;
  /** Answers since the last change. */
  const remembered = new Map<string, TableAnswer>();

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

  /** True for rows that have the words, lie in the commune and were in force on the day, where these are asked. */
  function considered({ readings, filter }: TableQuestion): (row: number) => boolean {
    const { type, commune, outcome, from, to } = kept.all();
    const bits = readings.length > 0 ? words.havingAll(readings, kept.rows()) : undefined;
    const place = Number(filter.communeCode ?? 0);
    const day = dayNumber(filter.inForceOn);
    return (row) =>
      (!bits || (bits[row >>> 5]! & (1 << (row & 31))) !== 0) &&
      type[row] !== 0 &&
      (place === 0 || commune[row] === place) &&
      (day === 0 ||
        (outcome[row] === inForce &&
          from[row] !== 0 &&
          from[row]! <= day &&
          (to[row] === 0 || to[row]! >= day)));
  }

  function count(question: TableQuestion): TableAnswer {
    const { filter, asOf, most } = question;
    const isConsidered = considered(question);
    const wants = wanted(filter);
    const [lowWanted, highWanted] = classBits(filter.niceClass === undefined ? [] : [filter.niceClass]);
    const anyClass = filter.niceClass === undefined;
    const today = dayNumber(asOf);
    const { type, kind, province, set, stars, outcome, to, lowClasses, highClasses } = kept.all();
    const counts = single.map(() => new Uint32Array(mostCodes));
    const classCounts = new Uint32Array(mostClasses);
    const found: number[] = [];
    const codes = new Uint8Array(single.length);

    for (let row = 0, rows = kept.rows(); row < rows; row += 1) {
      if (!isConsidered(row)) continue;
      const hasExpired = outcome[row] === inForce && to[row] !== 0 && to[row]! < today;
      codes[0] = type[row]!;
      codes[1] = kind[row]!;
      codes[2] = hasExpired ? expired : outcome[row]!;
      codes[3] = province[row]!;
      codes[4] = set[row]!;
      codes[5] = stars[row]!;
      const [low, high] = [lowClasses[row]!, highClasses[row]!];
      let missed = anyClass || (low & lowWanted) !== 0 || (high & highWanted) !== 0 ? 0 : classBit;
      for (let at = 0; at < codes.length; at += 1) if (wants[at]?.[codes[at]!] === 0) missed |= 1 << at;
      if (missed === 0) {
        found.push(row);
        for (let at = 0; at < codes.length; at += 1) counts[at]![codes[at]!]! += 1;
        countBits(low, 0, classCounts);
        countBits(high, 32, classCounts);
      } else if (missed === classBit) {
        countBits(low, 0, classCounts);
        countBits(high, 32, classCounts);
      } else if ((missed & (missed - 1)) === 0) {
        // Who fails one filter only would be shown by another choice of that one.
        const at = 31 - Math.clz32(missed);
        counts[at]![codes[at]!]! += 1;
      }
    }

    return {
      total: found.length,
      facets: {
        type: named(counts[0]!, (code) => entryTypeNames[code - 1]!),
        kind: named(counts[1]!, (code) => kinds[code - 1]!),
        status: named(counts[2]!, (code) => statusNames[code - 1]!),
        province: named(counts[3]!, (code) => String(code).padStart(2, '0')),
        set: named(counts[4]!, String),
        stars: named(counts[5]!, String),
        niceClass: named(classCounts, String),
      },
      ids: shortest(found, kept.all().nameWords, most).map(kept.idAt),
    };
  }

  return {
    add: kept.add,
    /** How many entries there are. */
    size: kept.live,

    /** These are other or gone, and this is what there is of them now. */
    replace(gone: readonly string[], entries: readonly TableEntry[]): void {
      remembered.clear();
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

function named(counts: Uint32Array, nameOf: (code: number) => string): ReadonlyMap<string, number> {
  return new Map([...counts].flatMap((n, code) => (n > 0 && code > 0 ? [[nameOf(code), n] as const] : [])));
}

function countBits(bits: number, from: number, counts: Uint32Array): void {
  for (let left = bits; left !== 0; left &= left - 1) counts[from + 31 - Math.clz32(left & -left)]! += 1;
}

/** The rows with the shortest names, in their order; all where there are not too many. */
function shortest(rows: readonly number[], nameWords: Uint8Array, most: number): readonly number[] {
  if (rows.length <= most) return rows;
  const bySize = new Uint32Array(256);
  for (const row of rows) bySize[nameWords[row]!]! += 1;
  let [limit, taken] = [0, 0];
  while (taken + bySize[limit]! <= most) taken += bySize[limit++]!;
  return rows.filter((row) => {
    if (nameWords[row] !== limit) return nameWords[row]! < limit;
    return taken++ < most;
  });
}
