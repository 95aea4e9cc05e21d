// What a dry run said row by row is for deciding and for mending the file; long after the import has ended nobody reads
// it, and a list of the whole country leaves a hundred thousand rows. Totals, the file and the history are kept.
import { Types } from 'mongoose';
import type { BatchModel, BatchState } from './import-batch.model.ts';
import type { RowModel } from './import-row.model.ts';

/** Reports are kept so long after the import ended. */
export const reportsKeptDays = 90;
/** Looked for so often. */
const everyMs = 86_400_000;
/** Nobody is waiting for a decision, and no process works at them. */
const endedStates: readonly BatchState[] = ['done', 'cancelled', 'interrupted', 'refused'];

export function importReports(d: {
  readonly Batches: BatchModel;
  readonly Rows: RowModel;
  readonly clock: () => Date;
}) {
  let lookedAt = -Infinity;

  return {
    /**
     * Once a day, and at start. No audit entry: nothing of the import changes. Rows go before it is said that they went,
     * so that what a crash leaves is cleared the next time.
     */
    async clearOld(): Promise<void> {
      const now = d.clock();
      if (now.getTime() - lookedAt < everyMs) return;
      lookedAt = now.getTime();
      const old = await d.Batches.find({
        state: { $in: endedStates },
        changedAt: { $lt: new Date(now.getTime() - reportsKeptDays * 86_400_000) },
        rowsClearedAt: { $exists: false },
      })
        .select({ _id: 1, version: 1 })
        .lean();
      for (const { _id, version } of old) {
        await d.Rows.deleteMany({ batchId: String(_id) });
        // Somebody who has just asked for another check gets a new report.
        await d.Batches.collection.updateOne(
          { _id: new Types.ObjectId(String(_id)), version },
          { $set: { rowsClearedAt: now } },
        );
      }
    },
  };
}
