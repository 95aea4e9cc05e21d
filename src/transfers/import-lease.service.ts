// Who works at an import: one process at a time, for some seconds it keeps prolonging. By the database's clock, so that
// machines whose clocks differ agree. No audit entry: the work changes hands, the import does not change.
import { Types } from 'mongoose';
import type { Stored } from '../audit/index.ts';
import {
  batchFrom,
  busyStates,
  type BatchModel,
  type BatchRecord,
  type ImportBatch,
  type ImportPhase,
} from './import-batch.model.ts';
import { noCounts } from './import-report.ts';

export function importLease(
  Batches: BatchModel,
  { owner, ms }: { readonly owner: string; readonly ms: number },
) {
  const batches = Batches.collection;
  const until = { $add: ['$$NOW', ms] };
  const mine = (id: string) => ({ _id: new Types.ObjectId(id), 'work.owner': owner }) as never;

  return {
    owner,

    /** The oldest import nobody works at; one a command does is the command's. */
    async claim(): Promise<BatchRecord | null> {
      const found = await batches.findOneAndUpdate(
        {
          state: { $in: busyStates },
          sha256: { $type: 'string' },
          $or: [{ work: { $exists: false } }, { $expr: { $lt: ['$work.until', '$$NOW'] } }],
        } as never,
        [
          {
            $set: {
              work: {
                owner,
                until,
                tries: { $add: [{ $ifNull: ['$work.tries', 0] }, 1] },
                phase: '$work.phase',
                upTo: '$work.upTo',
                counts: '$work.counts',
              },
            },
          },
        ],
        { sort: { createdAt: 1 }, returnDocument: 'after' },
      );
      return found && batchFrom(found as unknown as Stored<ImportBatch>);
    },

    /** False: somebody else has taken it. */
    async prolong(id: string): Promise<boolean> {
      const done = await batches.updateOne(mine(id), [{ $set: { 'work.until': until } }]);
      return done.matchedCount === 1;
    },

    /** Work that begins from the first row. */
    async begin(id: string, phase: ImportPhase): Promise<void> {
      await batches.updateOne(mine(id), {
        $set: { 'work.phase': phase, 'work.upTo': 0, 'work.counts': noCounts },
      });
    },

    /** Whoever comes next need not wait. */
    async release(id: string): Promise<void> {
      await batches.updateOne(mine(id), { $set: { 'work.until': new Date(0), 'work.tries': 0 } });
    },
  };
}

export type ImportLease = ReturnType<typeof importLease>;
