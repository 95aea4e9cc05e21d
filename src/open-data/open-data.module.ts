import type { AuditTrail } from '../audit/index.ts';
import { editionsService } from './editions.service.ts';
import { editionFolder } from './folder.service.ts';
import type { OpenDataSources } from './open-data.ports.ts';
import { openDataRoutes } from './open-data.routes.ts';

export interface OpenDataDependencies {
  readonly trail: AuditTrail;
  readonly sources: OpenDataSources;
  readonly uploadsDir: string;
  readonly publicUrl: string | undefined;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
  /** Editions are made no more often than this. */
  readonly everyMs?: number;
}

const hourMs = 3_600_000;

/** The public register as files for everybody: written in the background, served whole. */
export function createOpenData(d: OpenDataDependencies) {
  const folder = editionFolder(d.uploadsDir);
  const editions = editionsService({ everyMs: hourMs, ...d, folder });
  return { folder, editions, routes: openDataRoutes({ ...d, folder, editions }) };
}
