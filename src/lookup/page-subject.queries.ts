import type { Located } from '../access/index.ts';
import type { Localities, Places } from '../localities/index.ts';
import { hrefOf } from './lookup.view.ts';
import type { SearchQueries } from './search.queries.ts';

/** What a public page is about, by the id its link names: an entry of the register, or `place:10003`. */
export function subjectOfPage(d: {
  readonly queries: Pick<SearchQueries, 'byId'>;
  readonly localities: Localities;
  readonly places: Places;
}) {
  return async (
    about: string,
  ): Promise<{ readonly name: string; readonly href: string; readonly place?: Located } | null> => {
    const code = /^place:(\d{2}|\d{5})$/.exec(about)?.[1];
    if (code) {
      const unit = d.localities.unit('current', code);
      if (!unit) return null;
      const place = unit.parentCode
        ? { provinceCode: unit.parentCode, communeCode: unit.code }
        : { provinceCode: unit.code };
      return { name: d.places.label(place), href: `/register/places/${code}`, place };
    }
    const entry = about.length <= 120 ? await d.queries.byId(about) : null;
    return entry && { name: entry.name, href: hrefOf(entry), ...(entry.place ? { place: entry.place } : {}) };
  };
}
