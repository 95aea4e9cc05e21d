import { can } from '../access/index.ts';
import {
  exportFormat,
  exportList,
  page,
  pagingOf,
  readList,
  route,
  textOf,
  withQuery,
  type Context,
  type Route,
} from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { readPlace } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import { villageStates } from './craft-village.form.ts';
import {
  mostExported,
  villageSorts,
  type VillageFilter,
  type VillageQueries,
} from './craft-village.queries.ts';
import { villageColumns, villageLine } from './craft-village.view.ts';
import { villageTitles } from './titles.table.ts';
import { tradeGroups } from './trade-groups.table.ts';

/** The list of craft villages: filters and order live in the address bar. */
export function villageListRoutes({ queries, places }: { queries: VillageQueries; places: Places }): Route[] {
  return [
    route({
      method: 'get',
      path: '/craft-villages',
      access: { may: 'village.list' },
      async show(context) {
        const { query, url, language } = context;
        const list = readList(query, villageSorts);
        const { filter, chosen, placeText, placeProblem } = readFilters(context, places);
        const format = exportFormat(query);
        const found = await queries.list(list, filter, format ? mostExported : undefined);
        const sheetName = words('Làng nghề', 'Craft villages')[language];
        if (format)
          return exportList(format, {
            sheetName,
            columns: villageColumns(places, language),
            rows: found.items,
          });
        const sought = list.q ? [{ name: 'q', label: words(`“${list.q}”`, `“${list.q}”`) }] : [];
        return page('craft-villages/list', {
          pageTitle: words('Làng nghề', 'Craft villages'),
          villages: found.items.map((village) => villageLine(village, places)),
          paging: pagingOf(url, list, found.total),
          q: list.q,
          sort: textOf(query, 'sort', 20),
          placeText,
          placeProblem,
          titles: villageTitles.map((row) => ({ ...row, selected: row.title === filter.title })),
          groups: tradeGroups.map((row) => ({ ...row, selected: row.number === filter.tradeGroup })),
          states: villageStates.map((row) => ({ ...row, selected: row.value === filter.status })),
          chips: [...sought, ...chosen].map(({ name, label }) => ({
            label,
            href: withQuery(url, { [name]: undefined, page: undefined }),
          })),
          exports: { xlsx: withQuery(url, { format: 'xlsx' }), csv: withQuery(url, { format: 'csv' }) },
          mayCreate: can(context.actor, 'village.create'),
        });
      },
    }),
  ];
}

function readFilters({ query }: Pick<Context<unknown, unknown>, 'query'>, places: Places) {
  const title = villageTitles.find((row) => row.title === textOf(query, 'title'));
  const group = tradeGroups.find((row) => String(row.number) === textOf(query, 'group'));
  const state = villageStates.find((row) => row.value === textOf(query, 'status'));
  const placeText = textOf(query, 'place');
  const read = placeText ? readPlace(places, placeText) : undefined;
  const place = read && 'provinceCode' in read ? read : undefined;
  const filter: VillageFilter = {
    title: title?.title,
    tradeGroup: group?.number,
    status: state?.value,
    provinceCode: place?.provinceCode,
    communeCode: place?.communeCode,
  };
  const chosen: { name: string; label: Words }[] = [
    ...(title ? [{ name: 'title', label: title.name }] : []),
    ...(group ? [{ name: 'group', label: group.name }] : []),
    ...(state ? [{ name: 'status', label: state.label }] : []),
    ...(place ? [{ name: 'place', label: words(placeText, placeText) }] : []),
  ];
  return { filter, chosen, placeText, placeProblem: place ? undefined : (read as Words | undefined) };
}
