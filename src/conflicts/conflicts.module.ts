import type { Connection } from 'mongoose';
import type { AuditTrail } from '../audit/index.ts';
import type { MatterQueries } from '../matters/index.ts';
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
  readonly print: ReportRouteDependencies['print'];
}

/** What stands in the way of a sign, and whom our marks stand in the way of. */
export function createConflicts(d: ConflictsDependencies) {
  const reports = reportService({ ...d, Reports: reportModel(d.connection) });
  return {
    reports,
    service: { finish: reports.finish },
    routes: reportRoutes({ ...d, reports }),
  };
}
