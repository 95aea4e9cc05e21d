// The addresses of the whole public register in files of at most 50,000, as the sitemap protocol asks.
import { Readable } from 'node:stream';
import type { Localities } from '../localities/index.ts';
import type { EntryModels } from './entry.model.ts';
import { entryTypeNames, isEntryType, type EntryType } from './entry.ts';
import { hrefOf } from './lookup.view.ts';
import type { SearchQueries } from './search.queries.ts';

export const mostInSitemap = 50_000;
const batch = 1_000;

/** Entries by their type, and the localities in which there are any. */
export type SitemapType = EntryType | 'place';
export const isSitemapType = (text: string): text is SitemapType => text === 'place' || isEntryType(text);

/** A file: addresses of a type that come after an id (`place:10003` for a locality), in the order of ids. */
export interface SitemapPart {
  readonly type: SitemapType;
  readonly after: string;
}

export function sitemapQueries(d: {
  readonly models: Pick<EntryModels, 'Entries'>;
  readonly queries: Pick<SearchQueries, 'after'>;
  readonly localities: Localities;
}) {
  const entries = d.models.Entries.collection;

  /** The last id of a file, walking the index alone; undefined where the file is the last one. */
  async function endOf(type: EntryType, after: string, most: number): Promise<string | undefined> {
    const [last] = await entries
      .find({ _id: { $gt: after || `${type}:`, $lt: `${type};` } as never }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .skip(most - 1)
      .limit(1)
      .toArray();
    return last && String(last._id);
  }

  /** Localities with at least one entry; an empty page is no use to anybody who searches. */
  async function placesAfter(after: string): Promise<readonly string[]> {
    const found = await Promise.all([
      entries.distinct('place.provinceCode'),
      entries.distinct('place.communeCode'),
    ]);
    const codes = (found.flat() as unknown[]).map(String);
    return codes
      .filter((code) => d.localities.unit('current', code))
      .map((code) => `place:${code}`)
      .filter((id) => id > after)
      .sort();
  }

  async function pathsAfter({ type, after }: SitemapPart, most: number) {
    if (type !== 'place')
      return (await d.queries.after(type, after, most)).map((entry) => ({
        id: entry._id,
        path: hrefOf(entry),
      }));
    const places = (await placesAfter(after)).slice(0, most);
    return places.map((id) => ({ id, path: `/register/places/${id.slice('place:'.length)}` }));
  }

  return {
    /** Where each file begins. */
    async parts(most = mostInSitemap): Promise<readonly SitemapPart[]> {
      const parts: SitemapPart[] = [];
      for (const type of entryTypeNames) {
        let after: string | undefined = '';
        while (after !== undefined) {
          const [first] = await d.queries.after(type, after, 1);
          if (!first) break;
          parts.push({ type, after });
          after = await endOf(type, after, most);
        }
      }
      const places = await placesAfter('');
      for (let from = 0; from < places.length; from += most)
        parts.push({ type: 'place', after: places[from - 1] ?? '' });
      return parts;
    },

    /** One file, read from the database as fast as it is taken. */
    stream: (
      { type, after }: SitemapPart,
      addressOf: (path: string) => string,
      most = mostInSitemap,
    ): Readable =>
      Readable.from(
        (async function* () {
          yield `${declaration}<urlset xmlns="${namespace}">\n`;
          let from = after;
          for (let left = most; left > 0; left -= batch) {
            const found = await pathsAfter({ type, after: from }, Math.min(batch, left));
            yield found.map(({ path }) => `<url><loc>${escaped(addressOf(path))}</loc></url>\n`).join('');
            if (found.length < batch) break;
            from = found.at(-1)!.id;
          }
          yield '</urlset>\n';
        })(),
      ),
  };
}

export type SitemapQueries = ReturnType<typeof sitemapQueries>;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The list of the files. */
export function sitemapIndex(addresses: readonly string[]): string {
  const items = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`);
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${items.join('')}</sitemapindex>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => entities[one]!);
