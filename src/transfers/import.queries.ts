import { Types } from 'mongoose';
import type { Stored } from '../audit/index.ts';
import type { ListQuery } from '../http/index.ts';
import { batchFrom, type BatchModel, type BatchRecord, type ImportBatch } from './import-batch.model.ts';
import type { RowReport } from './import-report.ts';
import type { RowModel, StoredRow } from './import-row.model.ts';

type Paged = Pick<ListQuery, 'page' | 'pageSize'>;

/** Reads of imports, on a page and by command, and of what was said row by row. */
export function importQueries(Batches: BatchModel, Rows: RowModel) {
  const rowsOf = (batchId: string, kind: RowReport['kind'] | undefined) =>
    Rows.find({ batchId, ...(kind ? { kind } : {}) } as never).sort({ row: 1 });

  return {
    async byId(id: string): Promise<BatchRecord | null> {
      if (!Types.ObjectId.isValid(id)) return null;
      const found = await Batches.findById(id).lean();
      return found && batchFrom(found as unknown as Stored<ImportBatch>);
    },

    /** Newest first. */
    async list({ page, pageSize }: Paged): Promise<{ total: number; batches: readonly BatchRecord[] }> {
      const [total, found] = await Promise.all([
        Batches.countDocuments(),
        Batches.find()
          .sort({ createdAt: -1 })
          .skip((page - 1) * pageSize)
          .limit(pageSize)
          .lean(),
      ]);
      return { total, batches: (found as unknown as Stored<ImportBatch>[]).map(batchFrom) };
    },

    /** What the dry run said, in the order of the file. */
    async rows(
      batchId: string,
      kind: RowReport['kind'] | undefined,
      { page, pageSize }: Paged,
    ): Promise<readonly RowReport[]> {
      return (await rowsOf(batchId, kind)
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .lean()) as unknown as StoredRow[];
    },

    /** All of them, one after another. */
    eachRow: (batchId: string, kind: RowReport['kind'] | undefined): AsyncIterable<RowReport> =>
      rowsOf(batchId, kind).lean().cursor({ batchSize: 500 }) as unknown as AsyncIterable<RowReport>,
  };
}

export type ImportQueries = ReturnType<typeof importQueries>;
