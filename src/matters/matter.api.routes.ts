import type { Actor } from '../access/index.ts';
import { json, readList, route, textOf, type Route } from '../http/index.ts';
import { matterKinds } from './matter-kinds.table.ts';
import type { MatterRecord } from './matter.model.ts';
import { matterSorts, type MatterQueries } from './matter.queries.ts';
import { ofMatter } from './matters.routes.ts';
import { phaseNames } from './phases.table.ts';
import { statusOf } from './status.ts';

/** Matters as JSON, for the same people and within the same localities as the pages. */
export function matterApiRoutes(queries: MatterQueries): Route[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/matters',
      access: { may: 'matter.list' },
      async show({ actor, query, asOf }) {
        const list = readList(query, matterSorts);
        const kind = matterKinds.find((row) => row.value === textOf(query, 'kind'))?.value;
        const phase = phaseNames.find((row) => row.value === textOf(query, 'phase'))?.value;
        const { total, items } = await queries.list(actor as Actor, list, { kind, phase });
        return json({
          total,
          page: list.page,
          pageSize: list.pageSize,
          items: items.map((matter) => withStatus(matter, asOf)),
        });
      },
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/api/v1/matters/:id',
      access: ofMatter(queries, 'matter.read'),
      show: ({ record, asOf }) => json(withStatus(record, asOf)),
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/api/v1/matters/:id/events',
      access: ofMatter(queries, 'matter.read'),
      show: ({ record }) => json({ total: record.events.length, items: record.events }),
    }),
  ];
}

function withStatus(matter: MatterRecord, asOf: Parameters<typeof statusOf>[1]) {
  const { state, label, since, inForce, expiresOn } = statusOf(matter, asOf);
  return { ...matter, status: { state, label, since, inForce, expiresOn } };
}
