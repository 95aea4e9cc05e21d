// One import done: the dry run with its report, or the writing. The same in the server's thread for imports, in tests
// and, but for the report, by the command.
import { Types } from 'mongoose';
import type { PublicationService } from '../publications/index.ts';
import type { Words } from '../text/index.ts';
import type { BatchModel, ImportPhase } from './import-batch.model.ts';
import { noCounts, type ImportCounts, type ImportReport, type RowReport } from './import-report.ts';
import type { RowModel } from './import-row.model.ts';
import { openList, type PublicationList } from './read-list.service.ts';
import { UnreadableTable } from './read-table.service.ts';
import { takeList, type TakenSoFar } from './take-list.service.ts';

export interface ImportJob {
  readonly batchId: string;
  /** Who holds the lease. */
  readonly owner: string;
  readonly path: string;
  readonly phase: ImportPhase;
  readonly convert: boolean;
  /** When the rows are said to have been written. */
  readonly at: Date;
  readonly from?: TakenSoFar | undefined;
}

/** Errors lose their class between threads: how it ended is an answer. */
export type ImportOutcome =
  | ({ readonly kind: 'finished'; readonly counts: ImportCounts } & ListReading)
  /** Somebody asked to stop. */
  | { readonly kind: 'stopped'; readonly counts: ImportCounts }
  /** Another process holds the lease now. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'unreadable'; readonly problem: Words };

export type ListReading = Pick<PublicationList, 'columns' | 'legacy' | 'charset'>;

export interface ImportWorkDependencies {
  readonly Batches: BatchModel;
  readonly Rows: RowModel;
  readonly publications: PublicationService;
}

class Ended extends Error {
  readonly outcome: ImportOutcome;
  constructor(outcome: ImportOutcome) {
    super(outcome.kind);
    this.outcome = outcome;
  }
}

/** Does it to its end, or until it is asked to stop or has lost the lease. */
export async function doImport(job: ImportJob, d: ImportWorkDependencies): Promise<ImportOutcome> {
  const { batchId, phase } = job;

  /** How far it is, the only word to others; and the place where others are heard. */
  async function progress(report: ImportReport, upTo: number): Promise<void> {
    const found = await d.Batches.collection.findOneAndUpdate(
      { _id: new Types.ObjectId(batchId), 'work.owner': job.owner } as never,
      { $set: { 'work.upTo': upTo, 'work.counts': countsOf(report), 'work.tries': 0 } },
      { projection: { state: 1 } },
    );
    if (!found) throw new Ended({ kind: 'lost' });
    if ((found as { state?: string }).state === 'stopping')
      throw new Ended({ kind: 'stopped', counts: countsOf(report) });
  }

  async function keep(rows: readonly RowReport[]): Promise<void> {
    const writes = rows.map((row) => {
      const _id = `${batchId}:${row.row}`;
      return { replaceOne: { filter: { _id }, replacement: { batchId, ...row }, upsert: true } };
    });
    await d.Rows.collection.bulkWrite(writes as never, { ordered: false });
  }

  try {
    const list = await openList(job.path, { convert: job.convert });
    const { columns, legacy, charset } = list;
    const report =
      phase === 'check'
        ? await takeList(list, d.publications, { rows: keep, progress })
        : await takeList(list, d.publications, {
            mark: { batchId, at: job.at },
            from: job.from,
            progress,
          });
    return { kind: 'finished', counts: countsOf(report), columns, legacy, charset };
  } catch (error) {
    if (error instanceof Ended) return error.outcome;
    if (error instanceof UnreadableTable) return { kind: 'unreadable', problem: error.words };
    throw error;
  }
}

/** The counts alone: what is said row by row has its own place. */
export function countsOf(report: ImportCounts): ImportCounts {
  const { rows, new: fresh, changed, same, failed } = { ...noCounts, ...report };
  return { rows, new: fresh, changed, same, failed };
}
