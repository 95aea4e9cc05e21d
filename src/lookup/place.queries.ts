// What the public page of a locality shows: how much the register holds there, the first few of each, and where the
// rest is. A large province has thousands of entries; its page is for finding one's way, the search lists them all.
import type { PlainDate } from '../calendar/index.ts';
import { withQuery } from '../http/index.ts';
import { formerNames, type Localities, type Places, type Unit } from '../localities/index.ts';
import { words } from '../text/index.ts';
import type { EntryModels } from './entry.model.ts';
import type { EntryType, PublicEntry } from './entry.ts';
import { placeLinkedData } from './linked-data.ts';
import { entryLine, reportHref } from './lookup.view.ts';
import { placeMap, type PlaceCounts } from './place-map.view.ts';
import { entryTypes } from './public-filter.ts';
import type { SearchQueries } from './search.queries.ts';

/** Of each type. A province leads on to its communes and to the search; a commune is looked at as a whole. */
const mostShown = { province: 5, commune: 20 } as const;
/** Lines under the map that are shown at once; a province has up to 168 communes. */
const mostUnfolded = 8;
/** What people come for first. */
const sectionOrder: readonly EntryType[] = ['village', 'product', 'right', 'owner'];

type LookedUpPlace = { readonly provinceCode: string; readonly communeCode?: string | undefined };

export interface PlacePageDependencies {
  readonly models: Pick<EntryModels, 'Entries'>;
  readonly queries: Pick<SearchQueries, 'countsByCommune'>;
  readonly places: Places;
  readonly localities: Localities;
  /** The whole address of a path; undefined where the site does not know its own. */
  readonly addressOf: (path: string) => string | undefined;
}

export function placePages({ models, queries, places, localities, addressOf }: PlacePageDependencies) {
  const entries = models.Entries.collection;

  const first = (place: LookedUpPlace, type: EntryType, most: number) =>
    entries
      .find(
        {
          ...(place.communeCode
            ? { 'place.communeCode': place.communeCode }
            : { 'place.provinceCode': place.provinceCode }),
          type,
        },
        { projection: { stamp: 0, order: 0, terms: 0 }, maxTimeMS: 5_000 },
      )
      // The order of the search, so that its first page begins with the same.
      .sort({ order: 1, folded: 1, _id: 1 })
      .limit(most)
      .toArray() as unknown as Promise<readonly PublicEntry[]>;

  return {
    async place(unit: Unit, asOf: PlainDate) {
      const place: LookedUpPlace = unit.parentCode
        ? { provinceCode: unit.parentCode, communeCode: unit.code }
        : { provinceCode: unit.code };
      const counts = await queries.countsByCommune(place.provinceCode);
      const totals = totalsOf(place, counts);
      const { lines: mapLines, points: mapPoints } = placeMap(localities, place, counts);
      const label = places.label(place);
      const path = `/register/places/${unit.code}`;
      return {
        pageTitle: words(label, label),
        canonical: addressOf(path) ?? path,
        reportHref: reportHref(`place:${unit.code}`),
        label,
        parent: place.communeCode && {
          href: `/register/places/${place.provinceCode}`,
          label: places.label({ provinceCode: place.provinceCode }),
        },
        former: formerNames(localities, unit),
        isProvince: !place.communeCode,
        mapLines,
        mapFolded: mapLines.length > mostUnfolded,
        mapPoints,
        sections: await Promise.all(
          sectionOrder
            .filter((type) => totals(type) > 0)
            .map(async (type) => {
              const found = await first(
                place,
                type,
                place.communeCode ? mostShown.commune : mostShown.province,
              );
              const total = totals(type);
              return {
                id: type,
                title: entryTypes.find(({ value }) => value === type)!.label,
                total,
                lines: found.map((entry) => entryLine(entry, places, asOf)),
                allHref:
                  total > found.length ? withQuery('/register', { type, locality: unit.code }) : undefined,
              };
            }),
        ),
        linkedData: placeLinkedData(label, addressOf(path) ?? path),
      };
    },
  };
}

/** How many of a type lie in the place; a province has those that name none of its communes too. */
function totalsOf(place: LookedUpPlace, counts: ReadonlyMap<string, PlaceCounts>) {
  const held = place.communeCode ? [counts.get(place.communeCode) ?? {}] : [...counts.values()];
  return (type: EntryType) => held.reduce((sum, one) => sum + (one[type] ?? 0), 0);
}
