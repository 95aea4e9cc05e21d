import {
  apiList,
  InvalidForm,
  json,
  pagedQuery,
  readList,
  route,
  type Context,
  type Route,
} from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { statusOn, type EntryType, type PublicEntry } from './entry.ts';
import { hrefOf, placeText } from './lookup.view.ts';
import { readPublicFilter } from './public-filter.ts';
import type { SearchQueries } from './search.queries.ts';

/** The public register as JSON: the same search as the page. */
export function lookupApiRoutes(d: { readonly queries: SearchQueries; readonly places: Places }): Route[] {
  async function list(
    { query, asOf }: Context<unknown, unknown>,
    type: EntryType,
    item: (entry: PublicEntry) => object,
  ) {
    const { filter, problems } = readPublicFilter(query, d.places);
    if (problems.size > 0) throw new InvalidForm(problems);
    const { page, pageSize } = readList(query, []);
    const found = await d.queries.search({ ...filter, types: [type] }, { page, pageSize }, asOf);
    return json({ total: found.total, page, pageSize, items: found.items.map(item) });
  }
  const locality = (entry: PublicEntry) => placeText(entry, d.places);
  const idOf = ({ _id }: PublicEntry) => _id.slice(_id.indexOf(':') + 1);

  return [
    route({
      method: 'get',
      path: '/api/v1/public/rights',
      access: 'public',
      rate: 'look-up',
      keep: true,
      api: {
        summary: 'Published marks and geographical indications',
        query: {
          q: { description: 'Words, in any order, or a number', schema: { type: 'string' } },
          kind: { description: 'Kind of right', schema: { type: 'string' } },
          status: { description: 'pending, in_force, expired or ended', schema: { type: 'string' } },
          locality: { description: 'Code or name, present or former', schema: { type: 'string' } },
          niceClass: { description: '1 to 45', schema: { type: 'integer' } },
          ...pagedQuery,
        },
        answer: apiList({ type: 'object' }),
      },
      show: (context) =>
        list(context, 'right', (entry) => ({
          id: idOf(entry),
          kind: entry.kind,
          name: entry.name,
          owner: entry.owner ?? null,
          status: statusOn(entry, context.asOf),
          applicationNumber: entry.applicationNumber ?? null,
          registrationNumber: entry.registrationNumber ?? null,
          expiresOn: entry.inForceTo ?? null,
          niceClasses: entry.niceClasses ?? [],
          locality: locality(entry) ?? null,
          url: hrefOf(entry),
        })),
    }),
    route({
      method: 'get',
      path: '/api/v1/public/products',
      access: 'public',
      rate: 'look-up',
      keep: true,
      api: {
        summary: 'Published OCOP products',
        query: {
          q: { description: 'Words, in any order', schema: { type: 'string' } },
          stars: { description: '3 to 5', schema: { type: 'integer' } },
          locality: { description: 'Code or name, present or former', schema: { type: 'string' } },
          set: { description: 'Number of the set, 1 to 26', schema: { type: 'integer' } },
          ...pagedQuery,
        },
        answer: apiList({ type: 'object' }),
      },
      show: (context) =>
        list(context, 'product', (entry) => ({
          id: idOf(entry),
          name: entry.name,
          producer: entry.owner ?? null,
          set: entry.set ?? null,
          stars: entry.stars ?? null,
          certifiedTo: entry.certifiedTo ?? null,
          locality: locality(entry) ?? null,
          url: hrefOf(entry),
        })),
    }),
  ];
}
