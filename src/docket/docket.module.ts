import type { Connection } from 'mongoose';
import type { AuditTrail } from '../audit/index.ts';
import { noticeModel } from './calendar-notice.model.ts';
import { docketModels, requireTwoPersons } from './docket.model.ts';
import type { DissolvedAmong, SubjectSources } from './docket.ports.ts';
import { docketQueries } from './docket.queries.ts';
import { docketService } from './docket.service.ts';
import { followService } from './follow.service.ts';
import { lawService } from './law.service.ts';
import { listService } from './list.service.ts';

export interface DocketDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly sources: SubjectSources;
  readonly dissolvedAmong: DissolvedAmong;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
}

/** The docket in use: the stored list of dates, what people add to it, and its pages. */
export function createDocket(d: DocketDependencies) {
  const models = docketModels(d.connection);
  const law = lawService(noticeModel(d.connection));
  const service = docketService(models.Kept, d.trail, d.clock);
  const list = listService({ ...d, models, law, recordMoves: service.recordMoves });
  const follow = followService({ ...d, models, list, law });
  return {
    models,
    law,
    list,
    service,
    follow,
    queries: docketQueries(models),
    prepare: () => requireTwoPersons(d.connection),
    routes: [],
  };
}

export type Docket = ReturnType<typeof createDocket>;
