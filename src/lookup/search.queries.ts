// Searching the public register: words in any order, unfinished, mistyped; numbers; filters with counts. Bounded work.
import type { PlainDate } from '../calendar/index.ts';
import type { MatterKind } from '../matters/index.ts';
import type { EntryModels } from './entry.model.ts';
import { statusOn, type EntryType, type PublicEntry, type RightStatus } from './entry.ts';
import { fitOf, isOneSlip, nearForms, numbersIn, termsOf } from './terms.ts';

export interface PublicFilter {
  readonly q: string;
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

export interface PublicPage {
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly items: readonly PublicEntry[];
  /** Words that were read as others: typed, taken. */
  readonly corrected: readonly { readonly typed: string; readonly taken: string }[];
}

export type FacetName = 'type' | 'kind' | 'status' | 'province' | 'niceClass' | 'set' | 'stars';
export type Facets = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** As many as are weighed against each other and counted; a search that finds more should say more. */
export const mostWeighed = 1000;
export const mostCounted = 10_000;
const mostWords = 8;
const patience = 5_000;
const hidden = { stamp: 0, order: 0 };

export function searchQueries({ Entries, Words }: Pick<EntryModels, 'Entries' | 'Words'>) {
  const words = Words.collection;
  const entries = Entries.collection;

  /** The word as it is, unfinished, or with one slip; undefined when nothing of the register is near it. */
  async function readings(
    word: string,
  ): Promise<{ readonly match: object; readonly taken?: string } | undefined> {
    if (await words.findOne({ _id: word as never }, { projection: { _id: 1 } })) {
      return {
        match: word.length >= 2 ? { $or: [{ terms: word }, { terms: startingWith(word) }] } : { terms: word },
      };
    }
    if (
      word.length >= 2 &&
      (await words.findOne({ _id: startingWith(word) as never }, { projection: { _id: 1 } }))
    )
      return { match: { terms: startingWith(word) } };
    if (word.length < 4) return undefined;
    const near = await words
      .find({ near: { $in: nearForms(word) } as never }, { projection: { _id: 1 } })
      .limit(200)
      .toArray();
    const slips = near.map(({ _id }) => String(_id)).filter((one) => isOneSlip(one, word));
    if (slips.length === 0) return undefined;
    return { match: { terms: { $in: slips.slice(0, 20) } }, taken: slips.slice(0, 3).join(', ') };
  }

  /** Undefined: nothing can be found. */
  async function matchOf(filter: PublicFilter, asOf: PlainDate) {
    const numbers = numbersIn(filter.q);
    const conditions: object[] = [];
    const corrected: { typed: string; taken: string }[] = [];
    if (numbers.length > 0)
      conditions.push({
        $or: [{ applicationNumber: { $in: numbers } }, { registrationNumber: { $in: numbers } }],
      });
    else
      for (const word of termsOf(filter.q).slice(0, mostWords)) {
        const reading = await readings(word);
        if (!reading) return undefined;
        if (reading.taken) corrected.push({ typed: word, taken: reading.taken });
        conditions.push(reading.match);
      }
    const { types, kind, status, provinceCode, communeCode, niceClass, set, stars, inForceOn } = filter;
    const equal = {
      ...(types?.length ? { type: types.length === 1 ? types[0] : { $in: types } } : {}),
      ...(kind ? { kind } : {}),
      ...(provinceCode ? { 'place.provinceCode': provinceCode } : {}),
      ...(communeCode ? { 'place.communeCode': communeCode } : {}),
      ...(niceClass ? { niceClasses: niceClass } : {}),
      ...(set ? { set } : {}),
      ...(stars ? { stars } : {}),
    };
    if (Object.keys(equal).length > 0) conditions.push(equal);
    if (status) conditions.push(ofStatus(status, asOf));
    if (inForceOn)
      conditions.push({ outcome: 'registered', inForceFrom: { $lte: inForceOn } }, notEnded(inForceOn));
    return { match: conditions.length > 0 ? { $and: conditions } : {}, corrected };
  }

  return {
    /** Best first: what fits the accents typed, then by name. Pages beyond `mostWeighed` go by name alone. */
    async search(
      filter: PublicFilter,
      { page, pageSize }: { readonly page: number; readonly pageSize: number },
      asOf: PlainDate,
    ): Promise<PublicPage> {
      const reading = await matchOf(filter, asOf);
      if (!reading) return { total: 0, more: false, items: [], corrected: [] };
      const { match, corrected } = reading;
      const from = (page - 1) * pageSize;
      const weighs = filter.q.trim() !== '' && from + pageSize <= mostWeighed;
      const [total, found] = await Promise.all([
        entries.countDocuments(match, { limit: mostCounted + 1, maxTimeMS: patience }),
        entries
          .find(match, { maxTimeMS: patience, projection: hidden })
          .sort(weighs ? {} : { order: 1, folded: 1, _id: 1 })
          .skip(weighs ? 0 : Math.min(from, mostCounted))
          .limit(weighs ? mostWeighed : pageSize)
          .toArray(),
      ]);
      const items = found as unknown as PublicEntry[];
      return {
        total: Math.min(total, mostCounted),
        more: total > mostCounted,
        items: weighs ? weighed(items, filter.q).slice(from, from + pageSize) : items,
        corrected,
      };
    },

    /** How many each choice would show, among the first `mostCounted` found. */
    async facets(filter: PublicFilter, asOf: PlainDate): Promise<Facets> {
      const reading = await matchOf(filter, asOf);
      const counts: Record<FacetName, Map<string, number>> = {
        type: new Map(),
        kind: new Map(),
        status: new Map(),
        province: new Map(),
        niceClass: new Map(),
        set: new Map(),
        stars: new Map(),
      };
      if (!reading) return counts;
      const found = entries.find(reading.match, {
        maxTimeMS: patience,
        limit: mostCounted,
        projection: {
          _id: 0,
          type: 1,
          kind: 1,
          outcome: 1,
          inForceTo: 1,
          place: 1,
          niceClasses: 1,
          set: 1,
          stars: 1,
        },
      });
      const plus = (name: FacetName, value: unknown) => {
        if (value !== undefined) counts[name].set(String(value), (counts[name].get(String(value)) ?? 0) + 1);
      };
      for await (const one of found as unknown as AsyncIterable<PublicEntry>) {
        plus('type', one.type);
        plus('kind', one.kind);
        plus('status', statusOn(one, asOf));
        plus('province', one.place?.provinceCode);
        plus('set', one.set);
        plus('stars', one.stars);
        for (const each of one.niceClasses ?? []) plus('niceClass', each);
      }
      return counts;
    },

    byId: (id: string) =>
      entries.findOne({ _id: id as never }, { projection: hidden }) as unknown as Promise<PublicEntry | null>,

    byOwner: (ownerId: string) => lines({ ownerId }),
    inPlace: (place: { readonly provinceCode: string; readonly communeCode?: string | undefined }) =>
      lines(
        place.communeCode
          ? { 'place.communeCode': place.communeCode }
          : { 'place.provinceCode': place.provinceCode },
      ),
    /** How many of each type lie in each commune of a province; what is known only to the province under ''. */
    async countsByCommune(
      provinceCode: string,
    ): Promise<ReadonlyMap<string, Partial<Record<EntryType, number>>>> {
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
        .find(
          { _id: { $gt: id || `${type}:`, $lt: `${type};` } as never },
          { projection: { ...hidden, terms: 0 } },
        )
        .sort({ _id: 1 })
        .limit(most)
        .toArray() as unknown as Promise<readonly PublicEntry[]>,
  };

  function lines(match: object): Promise<readonly PublicEntry[]> {
    return entries
      .find(match, { projection: { ...hidden, terms: 0 }, maxTimeMS: patience })
      .sort({ order: 1, folded: 1, _id: 1 })
      .limit(500)
      .toArray() as unknown as Promise<readonly PublicEntry[]>;
  }
}

export type SearchQueries = ReturnType<typeof searchQueries>;

/** Words are letters and digits only, so nothing of a pattern can be typed into it; anchored, it walks the index. */
const startingWith = (word: string) => ({ $regex: `^${word.replace(/[^\p{L}\p{N}]/gu, '')}` });

const notEnded = (day: PlainDate) => ({ $or: [{ inForceTo: { $gte: day } }, { inForceTo: null }] });

function ofStatus(status: RightStatus, asOf: PlainDate): object {
  if (status === 'in_force') return { outcome: 'registered', ...notEnded(asOf) };
  if (status === 'expired') return { outcome: 'registered', inForceTo: { $lt: asOf } };
  return { outcome: status };
}

function weighed(items: readonly PublicEntry[], q: string): readonly PublicEntry[] {
  const fit = new Map(items.map((item) => [item, fitOf(item.name, q)]));
  return [...items].sort(
    (a, b) =>
      fit.get(b)! - fit.get(a)! ||
      (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a._id < b._id ? -1 : 1),
  );
}
