import { page, pagingOf, readList, route, textOf, withQuery, json, type Route } from '../http/index.ts';
import type { Places, PlaceHit } from '../localities/index.ts';
import { say, words } from '../text/index.ts';
import { filterChoices } from './filter.view.ts';
import { entryLine, hrefOf, totalText } from './lookup.view.ts';
import { readPublicFilter } from './public-filter.ts';
import { mostCounted, type SearchQueries } from './search.queries.ts';

export interface SearchDependencies {
  readonly queries: SearchQueries;
  readonly places: Places;
  readonly provinceCodes: readonly string[];
  readonly findPlaces: (text: string) => readonly PlaceHit[];
}

const placesShown = 5;

/** The public register's one box. */
export function searchRoutes(d: SearchDependencies): Route[] {
  return [
    route({
      method: 'get',
      path: '/register',
      access: 'public',
      rate: 'look-up',
      keep: true,
      async show({ query, url, language, asOf }) {
        const { filter, problems } = readPublicFilter(query, d.places);
        const list = readList(query, []);
        const found = await d.queries.search(filter, list, asOf);
        const choices = filterChoices(found.facets, filter, {
          url,
          language,
          places: d.places,
          provinceCodes: d.provinceCodes,
        });
        return page('lookup/search', {
          pageTitle: words('Tra cứu', 'Search'),
          q: filter.q,
          inForceOn: textOf(query, 'inForceOn'),
          ...choices,
          problems: [...problems].map(([name, problem]) => ({ name, problem })),
          uncounted: !found.facets,
          lines: found.items.map((entry) => entryLine(entry, d.places, asOf)),
          total: totalText(found.total, found.more),
          corrected: found.corrected,
          paging: pagingOf(url, list, Math.min(found.total, mostCounted)),
          placesFound: filter.q ? d.findPlaces(filter.q).slice(0, placesShown).map(placeLine) : [],
          withoutFilters: withQuery('/register', filter.q ? { q: filter.q } : {}),
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/public/suggestions',
      access: 'public',
      rate: 'picker',
      keep: true,
      api: {
        summary: 'The first names a beginning of words leads to',
        query: { q: { description: 'What was typed so far', schema: { type: 'string' } } },
        answer: { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } },
      },
      async show({ query, asOf, language }) {
        const q = textOf(query, 'q');
        if (q.length < 2) return json({ items: [] });
        const { items } = await d.queries.search({ q }, { page: 1, pageSize: 8 }, asOf);
        return json({
          items: items.map((entry) => {
            const { name, what, place } = entryLine(entry, d.places, asOf);
            const former = [what && say(what, language), place].filter(Boolean).join(', ');
            return { value: name, label: name, former, url: hrefOf(entry) };
          }),
        });
      },
    }),
  ];
}

function placeLine({ place, label, former }: PlaceHit) {
  return { href: `/register/places/${place.communeCode ?? place.provinceCode}`, label, former };
}
