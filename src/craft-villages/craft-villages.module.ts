import type { Connection } from 'mongoose';
import type { Attachments } from '../attachments/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import type { PagePart } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import type { PartyQueries } from '../parties/index.ts';
import { createVillageForm } from './craft-village.form.ts';
import { villageModel } from './craft-village.model.ts';
import { villageQueries } from './craft-village.queries.ts';
import { villageRoutes } from './craft-village.routes.ts';
import { villageService } from './craft-village.service.ts';
import { villageListRoutes } from './village-list.routes.ts';

export interface CraftVillagesDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly places: Places;
  readonly parties: Pick<PartyQueries, 'resolve' | 'namesOf' | 'recordOf'>;
  /** Files of a village's page; absent: the page has none. */
  readonly attachments?: Pick<Attachments, 'panel' | 'uploadRoute'> | undefined;
  readonly docket?: PagePart | undefined;
}

/** Recognised craft villages and crafts. */
export function createCraftVillages({
  connection,
  trail,
  places,
  parties,
  attachments,
  docket,
}: CraftVillagesDependencies) {
  const Villages = villageModel(connection);
  const queries = villageQueries(Villages);
  const service = villageService(Villages, trail);
  const form = createVillageForm(places);
  return {
    models: [Villages],
    queries,
    service,
    routes: [
      ...villageListRoutes({ queries, places }),
      ...villageRoutes({ queries, service, form, places, trail, parties, attachments, docket }),
    ],
  };
}

export type CraftVillages = ReturnType<typeof createCraftVillages>;
