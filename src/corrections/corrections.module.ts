import type { Connection } from 'mongoose';
import type { AuditTrail } from '../audit/index.ts';
import { correctionModel } from './correction.model.ts';
import { correctionRoutes, type CorrectionDependencies } from './correction.routes.ts';
import { correctionService } from './correction.service.ts';

/** Errors that readers of public pages report, on the desk of the officer of the locality. */
export function createCorrections(
  d: Omit<CorrectionDependencies, 'service'> & {
    readonly connection: Connection;
    readonly trail: AuditTrail;
  },
) {
  const service = correctionService(correctionModel(d.connection), d.trail);
  return { service, routes: correctionRoutes({ ...d, service }) };
}
