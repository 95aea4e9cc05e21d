import type { Scope } from '../access/index.ts';
import { json, readList, route, textOf, type Route } from '../http/index.ts';
import { fold, words, type Words } from '../text/index.ts';
import { findPlaces } from './find-places.ts';
import { loadLocalities } from './localities.queries.ts';
import { readPlace } from './place.form.ts';
import type { Place } from './place.ts';
import { provincesByName } from './provinces-by-name.ts';
import { placesOver } from './resolve-place.ts';

/** Places by present or former name, for forms, pages and the picker. */
export function createLocalities() {
  const localities = loadLocalities();
  const places = placesOver(localities);
  // The search index is built now, at start: at the first question it would hold up everybody else.
  findPlaces(localities, 'Hà Nội');
  return {
    localities,
    places,
    reader: { read: (text: string): Place | Words => readPlace(places, text), label: places.label },
    placeNames: (place: Place) => localities.placeNames(place),

    provincesByName: provincesByName(localities),

    /** "cả nước", or the officer's unit in words. */
    scopeName({ scope }: { readonly scope?: Scope | undefined }): string {
      if (!scope) return '';
      if (scope.level === 'nation') return 'cả nước';
      return localities.label(
        scope.level === 'province'
          ? { provinceCode: scope.code }
          : { provinceCode: scope.provinceCode, communeCode: scope.code },
      );
    },

    readScope(text: string): Scope | Words {
      if (['ca nuoc', 'whole country', 'viet nam'].includes(fold(text))) return { level: 'nation' };
      if (!fold(text)) return words('Hãy ghi địa bàn phụ trách', 'Write the locality looked after');
      const place = readPlace(places, text);
      if (!('provinceCode' in place)) return place;
      return place.communeCode
        ? { level: 'commune', code: place.communeCode, provinceCode: place.provinceCode }
        : { level: 'province', code: place.provinceCode };
    },

    routes: [
      route({
        method: 'get',
        path: '/api/v1/places',
        access: 'public',
        rate: 'picker',
        api: {
          summary: 'Provinces and communes by any present or former name',
          query: {
            q: { description: 'Words of the name, with or without accents', schema: { type: 'string' } },
            limit: { description: 'At most 50', schema: { type: 'integer', default: 12 } },
          },
          answer: { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } },
        },
        show({ query }) {
          const { pageSize } = readList({ pageSize: query['limit'] }, [], 12);
          const found = findPlaces(localities, textOf(query, 'q'), { limit: Math.min(pageSize, 50) });
          return json({
            items: found.map(({ place, label, former }) => ({ value: label, label, former, place })),
          });
        },
      }),
    ] as Route[],
  };
}

export type LocalitiesModule = ReturnType<typeof createLocalities>;
