import { can } from '../access/index.ts';
import {
  exportList,
  exportFormat,
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
import { words, type Words } from '../text/index.ts';
import { partyKinds } from './kinds.table.ts';
import { mostExported, partySorts, type PartyFilter, type PartyQueries } from './party.queries.ts';
import { partyColumns, partyLine } from './party.view.ts';

/** The list of parties: filters and order live in the address bar. */
export function partyListRoutes({ queries, places }: { queries: PartyQueries; places: Places }): Route[] {
  return [
    route({
      method: 'get',
      path: '/parties',
      access: { may: 'party.list' },
      async show(context) {
        const { query, url, language } = context;
        const list = readList(query, partySorts);
        const filters = readFilters(context, places);
        const format = exportFormat(query);
        const actor = context.actor!;
        const found = await queries.list(actor, list, filters.filter, format ? mostExported : undefined);
        if (format)
          return exportList(format, {
            sheetName: words('Chủ thể', 'Parties')[language],
            columns: partyColumns(places, language),
            rows: found.items,
          });
        const without = (name: string) => withQuery(url, { [name]: undefined, page: undefined });
        return page('parties/list', {
          pageTitle: words('Chủ thể', 'Parties'),
          parties: found.items.map((party) => partyLine(party, places)),
          paging: pagingOf(url, list, found.total),
          total: found.total,
          q: list.q,
          sort: textOf(query, 'sort', 20),
          placeText: filters.placeText,
          placeProblem: filters.placeProblem,
          kinds: partyKinds.map((row) => ({ ...row, selected: row.kind === filters.filter.kind })),
          state: filters.filter.state,
          chips: [
            ...(list.q ? [{ label: words(`“${list.q}”`, `“${list.q}”`), href: without('q') }] : []),
            ...partyKinds
              .filter((row) => row.kind === filters.filter.kind)
              .map((row) => ({ label: row.name, href: without('kind') })),
            ...(filters.filter.provinceCode && !filters.placeProblem
              ? [{ label: words(filters.placeText, filters.placeText), href: without('place') }]
              : []),
            ...(filters.filter.state
              ? [{ label: stateWords[filters.filter.state], href: without('state') }]
              : []),
          ],
          exports: { xlsx: withQuery(url, { format: 'xlsx' }), csv: withQuery(url, { format: 'csv' }) },
          mayCreate: can(actor, 'party.create'),
        });
      },
    }),
  ];
}

const stateWords: Record<'active' | 'dissolved', Words> = {
  active: words('Đang hoạt động', 'Active'),
  dissolved: words('Đã giải thể', 'Dissolved'),
};

function readFilters({ query }: Pick<Context<unknown, unknown>, 'query'>, places: Places) {
  const kind = partyKinds.find((row) => row.kind === textOf(query, 'kind'))?.kind;
  const state = (['active', 'dissolved'] as const).find((one) => one === textOf(query, 'state'));
  const placeText = textOf(query, 'place');
  const reading = placeText ? places.resolve(placeText) : undefined;
  const place = reading?.kind === 'one' ? reading.place : undefined;
  const filter: PartyFilter = {
    kind,
    state,
    provinceCode: place?.provinceCode,
    communeCode: place?.communeCode,
  };
  return { filter, placeText, placeProblem: placeProblemOf(reading) };
}

/** Why a place typed in a filter does not narrow the list. */
function placeProblemOf(reading: ReturnType<Places['resolve']> | undefined): Words | undefined {
  if (reading?.kind === 'none')
    return words('Không tìm thấy địa phương này, nên chưa lọc.', 'No such place, so nothing is filtered.');
  if (reading?.kind !== 'many') return undefined;
  const some = reading.candidates
    .slice(0, 6)
    .map((candidate) => candidate.label)
    .join('; ');
  return words(
    `Có nhiều nơi tên này, hãy ghi đủ: ${some}`,
    `Several places have this name; write one in full: ${some}`,
  );
}
