// The thread an import is done in, with a connection of its own: rows never pass through the thread that answers people.
import { openDatabase } from '../db/index.ts';
import { publicationServiceOn } from '../publications/index.ts';
import { batchModel } from './import-batch.model.ts';
import { rowModel } from './import-row.model.ts';
import {
  doImport,
  type ImportJob,
  type ImportOutcome,
  type ImportWorkDependencies,
} from './import-work.service.ts';

export interface ImportThreadData {
  readonly uri: string;
  readonly database: string;
}

let opened: Promise<ImportWorkDependencies>;

export async function start(data: ImportThreadData): Promise<void> {
  opened = open(data);
  await opened;
}

async function open({ uri, database }: ImportThreadData): Promise<ImportWorkDependencies> {
  const { connection } = await openDatabase({ mongodbUri: uri, dataDir: '', name: database });
  return {
    Batches: batchModel(connection),
    Rows: rowModel(connection),
    publications: publicationServiceOn(connection),
  };
}

/** @throws what the database throws */
export async function work(job: ImportJob): Promise<ImportOutcome> {
  return doImport(job, await opened);
}
