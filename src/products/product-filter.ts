/** Which products a list shows, as said in the address bar, and the same as a query. */
import type { Actor } from '../access/index.ts';
import type { Place } from '../localities/index.ts';
import { fold } from '../text/index.ts';

/** The filters with counts beside their choices. */
export type Dimension = 'set' | 'stars' | 'status' | 'locality' | 'producer';

export interface ProductFilter {
  /** Folded words, each the beginning of a word of the product. */
  readonly words?: readonly string[] | undefined;
  /** Products of these producers are found too, whatever their own words. */
  readonly producersNamed?: readonly string[] | undefined;
  /** null: in no set. */
  readonly sets?: readonly (number | null)[] | undefined;
  /** 'none': without a certificate. */
  readonly stars?: '3' | '4' | '5' | 'none' | undefined;
  readonly status?: string | undefined;
  /** Of today's list. */
  readonly locality?: Pick<Place, 'provinceCode' | 'communeCode'> | undefined;
  /** An id, or 'none'. */
  readonly producer?: string | undefined;
  /** Not a choice: all this person may see. */
  readonly onlyProducer?: string | undefined;
}

/** The match of a filter; `without` leaves one filter out, for the counts beside its choices. */
export function matchOf(filter: ProductFilter, without?: Dimension): Record<string, unknown> {
  const parts: object[] = [];
  if (filter.words?.length) {
    // Folded words hold letters and digits only: nothing in them is special to a pattern.
    const inWords = { $and: filter.words.map((word) => ({ 'keys.words': { $regex: `^${word}` } })) };
    parts.push(
      filter.producersNamed?.length
        ? { $or: [inWords, { producerId: { $in: filter.producersNamed } }] }
        : inWords,
    );
  }
  if (filter.sets && without !== 'set') parts.push({ setNumber: { $in: filter.sets } });
  if (filter.stars && without !== 'stars')
    parts.push({ 'keys.stars': filter.stars === 'none' ? null : Number(filter.stars) });
  if (filter.status && without !== 'status') parts.push({ status: filter.status });
  if (filter.locality && without !== 'locality') {
    const { provinceCode, communeCode } = filter.locality;
    parts.push({
      'place.provinceCode': provinceCode,
      ...(communeCode && { 'place.communeCode': communeCode }),
    });
  }
  if (filter.producer && without !== 'producer')
    parts.push({ producerId: filter.producer === 'none' ? null : filter.producer });
  if (filter.onlyProducer) parts.push({ producerId: filter.onlyProducer });
  return parts.length ? { $and: parts } : {};
}

/** What the list shows this person at all: producers see their own party's. */
export function visibleTo(actor: Actor): ProductFilter {
  return actor.role === 'producer' ? { onlyProducer: actor.partyId ?? '-' } : {};
}

/** Words sought, as the keys hold them. */
export function wordsSought(q: string, most = 10): readonly string[] {
  return fold(q).split(' ').filter(Boolean).slice(0, most);
}
