// Searching the public register: words in any order, unfinished, mistyped; numbers; filters with counts. Bounded work.
import type { PlainDate } from '../calendar/index.ts';
import type { EntryModels } from './entry.model.ts';
import { entryTable, type Facets } from './entry-table.ts';
import { listOrder, type EntryType, type PublicEntry } from './entry.ts';
import type { TableService } from './table.service.ts';
import { fitOf, isOneSlip, nearForms, numbersIn, respelt, termsOf } from './terms.ts';
import { matchOf, startingWith, walkOf, type PublicFilter } from './search-match.ts';
import type { WordReading } from './word-rows.ts';

export type { PublicFilter } from './search-match.ts';

export interface PublicPage {
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly items: readonly PublicEntry[];
  /** Words that were read as others: typed, taken. */
  readonly corrected: readonly Corrected[];
  /** Undefined while nobody can count them. */
  readonly facets?: Facets | undefined;
}

interface Corrected {
  readonly typed: string;
  readonly taken: string;
}

/** As many as are weighed against each other and counted; a search that finds more should say more. */
export const mostWeighed = 500;
export const mostCounted = 10_000;
const mostWords = 8;
const patience = 5_000;
const hidden = { stamp: 0, order: 0, terms: 0 };
const nothingCounted = entryTable().look({
  readings: [],
  filter: {},
  asOf: '2000-01-01' as PlainDate,
  most: 0,
}).facets;

/** What the order of a list is made of. */
type Listed = Pick<PublicEntry, '_id' | 'type' | 'name' | 'folded'>;

/** What was typed: a number in all its readings, or words; undefined = a word nothing of the register is near to. */
type Typed =
  | { readonly numbers: readonly string[] }
  | { readonly readings: readonly WordReading[]; readonly corrected: readonly Corrected[] };

export interface SearchDependencies {
  readonly models: Pick<EntryModels, 'Entries' | 'Words'>;
  readonly table: Pick<TableService, 'look' | 'byCommune'>;
}

export function searchQueries({ models, table }: SearchDependencies) {
  const words = models.Words.collection;
  const entries = models.Entries.collection;

  /** The word as it is, or unfinished; undefined when the register has none. */
  async function asTyped(word: string): Promise<WordReading | undefined> {
    const [known, begun] = await Promise.all(
      [word, startingWith(word)].map((_id) =>
        words.findOne({ _id: _id as never }, { projection: { _id: 1 } }),
      ),
    );
    if (known && word.length < 2) return { word };
    return begun && word.length >= 2 ? { beginning: word } : undefined;
  }

  /** The word as typed, spelt out, or with one slip; undefined when nothing of the register is near it. */
  async function read(
    word: string,
  ): Promise<{ readonly reading: WordReading; readonly taken?: string } | undefined> {
    const reading = await asTyped(word);
    if (reading) return { reading };
    const spelt = respelt(word);
    const meant = spelt === word ? undefined : await asTyped(spelt);
    if (meant) return { reading: meant, taken: spelt };
    if (word.length < 4) return undefined;
    const near = await words
      .find({ near: { $in: nearForms(word) } as never }, { projection: { _id: 1 } })
      .limit(200)
      .toArray();
    const slips = near.map(({ _id }) => String(_id)).filter((one) => isOneSlip(one, word));
    if (slips.length === 0) return undefined;
    return { reading: { oneOf: slips.slice(0, 20) }, taken: slips.slice(0, 3).join(', ') };
  }

  async function readTyped(q: string): Promise<Typed | undefined> {
    const numbers = numbersIn(q);
    if (numbers.length > 0) return { numbers };
    const readings: WordReading[] = [];
    const corrected: Corrected[] = [];
    const asked = termsOf(q).slice(0, mostWords);
    for (const [at, found] of (await Promise.all(asked.map(read))).entries()) {
      if (!found) return undefined;
      const typed = asked[at]!;
      readings.push(found.reading);
      if (found.taken) corrected.push({ typed, taken: found.taken });
    }
    return { readings, corrected };
  }

  const found = (match: object, projection: object) =>
    entries.find(match, { maxTimeMS: patience, projection }).limit(mostWeighed).toArray() as unknown;
  const listed = (match: object) =>
    found(match, { type: 1, name: 1, folded: 1 }) as Promise<readonly Listed[]>;

  /** Whole, in the same order; without those that went meanwhile. */
  async function withIds(some: readonly Listed[]): Promise<readonly PublicEntry[]> {
    const whole = (await found({ _id: { $in: some.map(({ _id }) => _id) } }, hidden)) as PublicEntry[];
    const byId = new Map(whole.map((entry) => [entry._id, entry]));
    return some.flatMap(({ _id }) => byId.get(_id) ?? []);
  }

  /** A number leads to so few that they are counted where they are. */
  async function byNumber(numbers: readonly string[], filter: PublicFilter, asOf: PlainDate) {
    const either = [{ applicationNumber: { $in: numbers } }, { registrationNumber: { $in: numbers } }];
    const all = (await found({ $or: either }, { stamp: 0, order: 0 })) as PublicEntry[];
    const own = entryTable();
    for (const entry of all) own.add(entry);
    const counted = own.look({ readings: [], filter, asOf, most: mostWeighed });
    const ids = new Set(counted.ids);
    return { ...counted, items: all.filter(({ _id }) => ids.has(_id)) };
  }

  return {
    /** Best first: what fits the accents typed, then by name. Pages beyond `mostWeighed` go by name alone. */
    async search(
      filter: PublicFilter,
      { page, pageSize }: { readonly page: number; readonly pageSize: number },
      asOf: PlainDate,
    ): Promise<PublicPage> {
      const typed = await readTyped(filter.q);
      if (!typed) return { total: 0, more: false, items: [], corrected: [], facets: nothingCounted };
      const from = (page - 1) * pageSize;
      const shown = <T extends Listed>(items: readonly T[]) =>
        inOrder(items, filter.q).slice(from, from + pageSize);
      if ('numbers' in typed) {
        const { total, facets, items } = await byNumber(typed.numbers, filter, asOf);
        return { total, more: false, items: shown(items), corrected: [], facets };
      }
      const { readings, corrected } = typed;
      const match = matchOf(readings, filter, asOf);
      const counted = await table.look({ readings, filter, asOf, most: mostWeighed });
      const total =
        counted?.total ??
        (await entries.countDocuments(match, { limit: mostCounted + 1, maxTimeMS: patience }));
      // Few are fetched and put in order here; of many the first page is soon found by walking in order.
      const weighs = from + pageSize <= mostWeighed && (readings.length > 0 || total <= mostWeighed);
      const items = weighs
        ? await withIds(shown(await listed(counted ? { _id: { $in: counted.ids } } : match)))
        : await entries
            .find(match, { maxTimeMS: patience, projection: hidden, ...walkOf(readings, filter) })
            .sort({ order: 1, folded: 1, _id: 1 })
            .skip(Math.min(from, mostCounted))
            .limit(pageSize)
            .toArray();
      return {
        total: Math.min(total, mostCounted),
        more: total > mostCounted,
        items: items as readonly PublicEntry[],
        corrected,
        facets: counted?.facets,
      };
    },

    byId: (id: string) =>
      entries.findOne({ _id: id as never }, { projection: hidden }) as unknown as Promise<PublicEntry | null>,

    /** What a party owns, in the order of lists. */
    byOwner: (ownerId: string) =>
      entries
        .find({ ownerId }, { projection: hidden, maxTimeMS: patience })
        .sort({ order: 1, folded: 1, _id: 1 })
        .limit(mostWeighed)
        .toArray() as unknown as Promise<readonly PublicEntry[]>,

    /** How many of each type lie in each commune of a province; what is known only to the province under ''. */
    async countsByCommune(
      provinceCode: string,
    ): Promise<ReadonlyMap<string, Partial<Record<EntryType, number>>>> {
      const counted = await table.byCommune(provinceCode);
      if (counted) return counted;
      const groups = (await entries
        .aggregate(
          [
            { $match: { 'place.provinceCode': provinceCode } },
            { $group: { _id: { commune: '$place.communeCode', type: '$type' }, n: { $sum: 1 } } },
          ],
          { maxTimeMS: patience },
        )
        .toArray()) as unknown as { _id: { commune?: string; type: EntryType }; n: number }[];
      const counts = new Map<string, Partial<Record<EntryType, number>>>();
      for (const { _id, n } of groups) {
        const commune = _id.commune ?? '';
        counts.set(commune, { ...counts.get(commune), [_id.type]: n });
      }
      return counts;
    },
    /** Those of a type in the order of ids, which never change, after this one: for whoever reads them all. */
    after: (type: EntryType, id: string, most: number) =>
      entries
        .find({ _id: { $gt: id || `${type}:`, $lt: `${type};` } as never }, { projection: hidden })
        .sort({ _id: 1 })
        .limit(most)
        .toArray() as unknown as Promise<readonly PublicEntry[]>,
  };
}

export type SearchQueries = ReturnType<typeof searchQueries>;

/** The best fit for what was typed, then the order of lists. */
function inOrder<T extends Listed>(items: readonly T[], q: string): readonly T[] {
  const fit = new Map(items.map((item) => [item, q.trim() === '' ? 0 : fitOf(item.name, q)]));
  const places = new Map(items.map((item) => [item, listOrder[item.type]]));
  return [...items].sort(
    (a, b) =>
      fit.get(b)! - fit.get(a)! ||
      places.get(a)! - places.get(b)! ||
      (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a._id < b._id ? -1 : 1),
  );
}
