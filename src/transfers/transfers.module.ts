import type { Connection } from 'mongoose';
import type { ContentStore } from '../attachments/index.ts';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import type { PublicationRevision } from '../publications/index.ts';
import { batchModel } from './import-batch.model.ts';
import { rowModel } from './import-row.model.ts';
import { importReports } from './import-reports.service.ts';
import { importRunner } from './import-runner.service.ts';
import { importQueries } from './import.queries.ts';
import { importRoutes } from './import.routes.ts';
import { importService } from './import.service.ts';

export interface TransfersDependencies {
  readonly connection: Connection;
  /** Where another thread reaches the same database. */
  readonly uri: string;
  readonly trail: AuditTrail;
  readonly store: ContentStore;
  /** Changes with everything an import writes. */
  readonly revision: () => Promise<PublicationRevision>;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
  readonly leaseMs?: number;
}

/** Lists of publications, brought in on a page. */
export function createTransfers({ connection, uri, trail, store, revision, ...d }: TransfersDependencies) {
  const Batches = batchModel(connection);
  const Rows = rowModel(connection);
  const records = createRecords(trail, 'publication-batch');
  const runner = importRunner({
    ...d,
    Batches,
    Rows,
    records,
    store,
    revision,
    tidy: importReports({ Batches, Rows, clock: d.clock }).clearOld,
    thread: { uri, database: connection.name },
  });
  const queries = importQueries(Batches, Rows);
  const service = importService({ Batches, records, store, revision, wake: runner.wake });
  return { queries, service, runner, routes: importRoutes({ queries, service }) };
}

export type Transfers = ReturnType<typeof createTransfers>;
