import type { Connection } from 'mongoose';
import type { AuditTrail } from '../audit/index.ts';
import { matterApiRoutes } from './matter.api.routes.ts';
import { matterModel } from './matter.model.ts';
import type { PartiesPort, PlacesPort, ProductsPort } from './matter.ports.ts';
import { matterQueries } from './matter.queries.ts';
import { matterService } from './matter.service.ts';
import { matterRoutes } from './matters.routes.ts';
import { sectionRoutes } from './section.routes.ts';
import { strikeRoutes } from './strike.routes.ts';

/** Marks and indications: the application, its events, its status. */
export function createMatters(deps: {
  connection: Connection;
  trail: AuditTrail;
  places: PlacesPort;
  parties: PartiesPort;
  products: ProductsPort;
}) {
  const model = matterModel(deps.connection);
  const queries = matterQueries(model);
  const service = matterService(model, deps.trail);
  const d = { ...deps, queries, service };
  // `/matters/:id/...` comes after `/matters/new`.
  return {
    model,
    queries,
    service,
    routes: [...matterRoutes(d), ...sectionRoutes(d), ...strikeRoutes(d), ...matterApiRoutes(d)],
  };
}
