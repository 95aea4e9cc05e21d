import type { Connection } from 'mongoose';
import type { AttachmentQueries, AttachmentService } from '../attachments/index.ts';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import type { PagePart } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import type { MatterQueries, MatterService } from '../matters/index.ts';
import { noticeModel } from './calendar-notice.model.ts';
import { docketModels, requireTwoPersons } from './docket.model.ts';
import type { DissolvedAmong, PeopleFor, SubjectSources } from './docket.ports.ts';
import { docketQueries } from './docket.queries.ts';
import { assignRoutes } from './assign.routes.ts';
import { closeRoutes } from './close.routes.ts';
import { sectionOf } from './docket.routes.ts';
import { docketService } from './docket.service.ts';
import { followService } from './follow.service.ts';
import type { SubjectKind } from './kept.ts';
import { eventRoutes } from './event.routes.ts';
import { taskRoutes } from './task.routes.ts';
import { verifyRoutes } from './verify.routes.ts';
import { deskView } from './desk.view.ts';
import { docketListRoutes } from './list.routes.ts';
import type { Localities } from './list.view.ts';
import { calendarRoutes } from './calendar.routes.ts';
import { changeRoutes } from './change.routes.ts';
import { noticeService } from './notice.service.ts';
import { practiceModel } from './practice.model.ts';
import { practiceRoutes } from './practice.routes.ts';
import { practiceService } from './practice.service.ts';
import { previewService } from './preview.service.ts';
import { sheetRoutes } from './sheet.routes.ts';
import { lawService } from './law.service.ts';
import { listService } from './list.service.ts';

export interface DocketDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly sources: SubjectSources;
  readonly dissolvedAmong: DissolvedAmong;
  readonly peopleFor: PeopleFor;
  readonly attachments: { readonly service: AttachmentService; readonly queries: AttachmentQueries };
  readonly matters: { readonly queries: MatterQueries; readonly service: MatterService };
  readonly places: Places;
  readonly localities: Localities;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
}

/** The docket in use: the stored list of dates, what people add to it, and its pages. */
export function createDocket(d: DocketDependencies) {
  const models = docketModels(d.connection);
  const Notices = noticeModel(d.connection);
  const practices = practiceService(practiceModel(d.connection), createRecords(d.trail, 'office-practice'));
  const law = lawService(Notices, practices.inForce);
  const notices = noticeService(Notices, createRecords(d.trail, 'calendar-notice'));
  const previews = previewService(models, d.sources);
  const records = createRecords(d.trail, 'docket');
  const service = docketService({ ...d, Kept: models.Kept, records, law });
  const list = listService({ ...d, models, law, recordMoves: service.recordMoves });
  const follow = followService({ ...d, models, list, law, subjectsNear: previews.subjectsNear });
  const queries = docketQueries(models);
  const routed = { ...d, models, queries, service, list, follow, law, notices, practices, previews };
  return {
    models,
    law,
    list,
    service: {
      ...service,
      finish: async () => (await service.finish()) + (await notices.finish()) + (await practices.finish()),
    },
    notices,
    practices,
    follow,
    queries,
    section:
      (kind: SubjectKind): PagePart =>
      (id, context) =>
        sectionOf(routed, kind, id, context),
    desk: deskView(routed),
    prepare: () => requireTwoPersons(d.connection),
    routes: [
      ...docketListRoutes(routed),
      ...sheetRoutes(routed),
      ...changeRoutes(routed),
      ...calendarRoutes(routed),
      ...practiceRoutes(routed),
      ...verifyRoutes(routed),
      ...closeRoutes(routed),
      ...taskRoutes(routed),
      ...assignRoutes(routed),
      ...eventRoutes(routed),
    ],
  };
}

export type Docket = ReturnType<typeof createDocket>;
