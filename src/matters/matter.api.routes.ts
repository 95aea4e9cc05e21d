import type { Actor } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import {
  InvalidForm,
  json,
  NotPossible,
  pageOf,
  readList,
  route,
  textOf,
  whoIs,
  type Route,
} from '../http/index.ts';
import { words } from '../text/index.ts';
import { eventBody, type EventBody } from './event-body.form.ts';
import { matterKinds } from './matter-kinds.table.ts';
import { matterSorts } from './matter.queries.ts';
import type { MatterRecord } from './matter.model.ts';
import { eventsApi, matterApi, mattersApi, recordEventApi } from './matter.api.table.ts';
import { ofMatter, type MatterDependencies } from './matters.routes.ts';
import { phaseNames } from './phases.table.ts';
import { inOrder, statusOf } from './status.ts';

/** Matters as JSON, for the same people and within the same localities as the pages. */
export function matterApiRoutes({ queries, service, places, parties }: MatterDependencies): Route[] {
  async function asJson(matters: readonly MatterRecord[], asOf: PlainDate) {
    const names = await parties.namesOf([
      ...new Set(matters.flatMap(({ applicantId }) => applicantId ?? [])),
    ]);
    return matters.map((matter) => ({
      ...withStatus(matter, asOf),
      applicant: matter.applicantId && names.get(matter.applicantId),
      locality: places.label(matter.place),
      niceClasses: matter.goods.map(({ niceClass }) => niceClass),
      url: `/matters/${matter.id}`,
    }));
  }

  return [
    route({
      method: 'get',
      path: '/api/v1/matters',
      access: { may: 'matter.list' },
      api: mattersApi,
      async show({ actor, query, asOf }) {
        const list = readList(query, matterSorts);
        const kind = matterKinds.find((row) => row.value === textOf(query, 'kind'))?.value;
        const phase = phaseNames.find((row) => row.value === textOf(query, 'phase'))?.value;
        const { total, items } = await queries.list(actor as Actor, list, { kind, phase });
        const { page, pageSize } = list;
        return json({ total, page, pageSize, items: (await asJson(items, asOf)).map(inList) });
      },
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/api/v1/matters/:id',
      access: ofMatter(queries, 'matter.read'),
      api: matterApi,
      show: async ({ record, asOf }) => json((await asJson([record], asOf))[0]),
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/api/v1/matters/:id/events',
      access: ofMatter(queries, 'matter.read'),
      api: eventsApi,
      show: ({ record, query }) => json(pageOf(inOrder(record.events), query)),
    }),
    route<EventBody, MatterRecord>({
      method: 'post',
      path: '/api/v1/matters/:id/events',
      access: ofMatter(queries, 'matter.edit'),
      form: eventBody,
      audit: 'matter.event-recorded',
      api: recordEventApi,
      async perform(context) {
        const { record, input, asOf } = context;
        const wrong = (field: string, vi: string, en: string) =>
          new InvalidForm(new Map([[field, words(vi, en)]]));
        if (input.on > asOf)
          throw wrong(
            'on',
            'Ngày này chưa tới: sự kiện là việc đã xảy ra',
            'This day has not come: an event is what has happened',
          );
        try {
          const id = await service.recordEvent(record, input, whoIs(context), asOf);
          return json({ id, ...input }, 201);
        } catch (error) {
          if (!(error instanceof NotPossible) || !error.detail) throw error;
          throw wrong('on', error.detail.vi, error.detail.en);
        }
      },
    }),
  ];
}

function withStatus(matter: MatterRecord, asOf: PlainDate) {
  const { state, label, since, inForce, expiresOn } = statusOf(matter, asOf);
  return { ...matter, status: { state, label, since, inForce, expiresOn } };
}

/** Without the long texts: a page of 200 must not take megabytes. */
function inList<M extends MatterRecord>(matter: M) {
  const { regulations, character, rightsToUse, goods, struckEvents, ...rest } = matter;
  void [regulations, character, rightsToUse, goods, struckEvents];
  return rest;
}
