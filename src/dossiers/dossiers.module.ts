import type { Connection } from 'mongoose';
import type { Attachments } from '../attachments/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import type { DossierSources, RenderPort } from './dossier.ports.ts';
import { dossierRoutes, type DossierRouteDependencies } from './dossier.routes.ts';
import { dossierService } from './dossier.service.ts';
import { ocopFormRoutes, type OcopFormDependencies } from './ocop-form.routes.ts';
import { issueModel } from './issue.model.ts';

/** Checklists, completeness, documents, the bundle. */
export function createDossiers(deps: {
  connection: Connection;
  trail: AuditTrail;
  attachments: Attachments;
  matters: MatterQueries;
  sources: DossierSources;
  renderer: RenderPort & OcopFormDependencies['renderer'];
  product: OcopFormDependencies['product'];
  placeLabel: DossierRouteDependencies['placeLabel'];
  docket: DossierRouteDependencies['docket'];
  watched: DossierRouteDependencies['watched'];
  neighbours: DossierRouteDependencies['neighbours'];
}) {
  const Issues = issueModel(deps.connection);
  const service = dossierService({ ...deps, Issues, store: deps.attachments.store });
  return {
    models: [Issues],
    service,
    routes: [...dossierRoutes({ ...deps, service }), ...ocopFormRoutes(deps)],
  };
}
