import type { Connection } from 'mongoose';
import type { AuditTrail } from '../audit/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import { neighboursService, type NeighboursDependencies } from './neighbours.service.ts';
import { neighboursView, type NeighboursViewDependencies } from './neighbours.view.ts';
import { reportModel } from './report.model.ts';
import { reportRoutes, type ReportRouteDependencies } from './report.routes.ts';
import { reportService, type ReportDependencies } from './report.service.ts';

export interface ConflictsDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly matters: MatterQueries;
  readonly index: ReportDependencies['index'];
  readonly published: ReportDependencies['published'];
  readonly facts: ReportDependencies['facts'];
  readonly placeNames: NeighboursDependencies['placeNames'];
  readonly placeLabel: NeighboursViewDependencies['placeLabel'];
  readonly contactsOf: NeighboursViewDependencies['contactsOf'];
  readonly failed: (error: unknown) => void;
  readonly print: ReportRouteDependencies['print'];
}

/** What stands in the way of a sign, and whom our marks stand in the way of. */
export function createConflicts(d: ConflictsDependencies) {
  const reports = reportService({ ...d, Reports: reportModel(d.connection) });
  const neighbours = neighboursService(d);
  const warnings = neighboursView({ ...d, neighbours });
  return {
    reports,
    neighbours,
    warnings,
    service: { finish: reports.finish },
    routes: reportRoutes({ ...d, reports }),
    start: () => neighbours.start(),
    stop: () => neighbours.stop(),
  };
}
