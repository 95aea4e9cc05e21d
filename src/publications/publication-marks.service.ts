// Imports write rows without an audit entry each: here they say that they are writing and that they have written, so
// that nobody takes what was read meanwhile for the present state.
import { randomUUID } from 'node:crypto';
import type { MarkModel } from './publication.model.ts';

/** A write that has not ended by then has died with its process. */
const leaseMs = 60_000;
/**
 * Not waited for on disk: the rows that follow are, and a journal keeps its order, so whoever can read them can read
 * this too.
 */
const quick = { writeConcern: { w: 1, j: false } } as const;

export interface PublicationRevision {
  readonly revision: number;
  /** Rows may be changing just now. */
  readonly writing: boolean;
}

export function publicationMarks(Marks: MarkModel) {
  const marks = Marks.collection;
  const one = { _id: 'writes' as never };
  return {
    /** Does the write between two marks. */
    async around<T>(write: () => Promise<T>): Promise<T> {
      const lease = `leases.${randomUUID()}`;
      const until = new Date(Date.now() + leaseMs);
      await marks.updateOne(
        one,
        { $inc: { revision: 1 }, $set: { [lease]: until } },
        { upsert: true, ...quick },
      );
      try {
        return await write();
      } finally {
        await marks.updateOne(one, { $inc: { revision: 1 }, $unset: { [lease]: '' } }, quick);
      }
    },

    async revision(): Promise<PublicationRevision> {
      const found = (await marks.findOne(one)) as { revision?: number; leases?: Record<string, Date> } | null;
      const now = new Date();
      return {
        revision: found?.revision ?? 0,
        writing: Object.values(found?.leases ?? {}).some((until) => until > now),
      };
    },
  };
}

export type PublicationMarks = ReturnType<typeof publicationMarks>;
