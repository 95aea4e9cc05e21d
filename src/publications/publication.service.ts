// Writing imported rows: matched by number, merged with what is stored, in bulk, and safe to do again.
import type { AnyBulkWriteOperation, Connection, Types } from 'mongoose';
import { isDuplicate } from '../audit/index.ts';
import { changesOf, newFacts, type PublicationRow } from './merge.ts';
import { publicationMarks, type PublicationMarks } from './publication-marks.service.ts';
import {
  markModel,
  publicationModel,
  type PublicationModel,
  type StoredPublication,
} from './publication.model.ts';
import type { FieldChange } from './publication.ts';

export type RowOutcome =
  | { readonly kind: 'new' | 'same' }
  | { readonly kind: 'changed'; readonly changes: readonly FieldChange[] }
  /** Its two numbers are those of two different publications; or a new row does not say what it must. */
  | { readonly kind: 'conflict' | 'no-words' };

export interface BatchMark {
  readonly batchId: string;
  readonly at: Date;
  /** The same rows may have been written before an interruption: what this import wrote is told as its own work. */
  readonly again?: boolean;
}

type Kept = StoredPublication & { readonly _id: Types.ObjectId };

export function publicationService(Publications: PublicationModel, marks: Pick<PublicationMarks, 'around'>) {
  async function storedFor(rows: readonly PublicationRow[]): Promise<ReadonlyMap<string, Kept>> {
    const numbers = (field: 'applicationNumber' | 'registrationNumber') =>
      rows.flatMap((row) => (row[field] === undefined ? [] : [row[field]]));
    // Two questions, each on its own index: an $or of two long lists is planned worse.
    const [byApplication, byRegistration] = await Promise.all(
      (['applicationNumber', 'registrationNumber'] as const).map(async (field) => {
        const asked = numbers(field);
        if (asked.length === 0) return [];
        return Publications.collection
          .find({ [field]: { $in: asked } }, { projection: { history: { $slice: -1 } } })
          .toArray();
      }),
    );
    const found = new Map<string, Kept>();
    for (const one of [...byApplication!, ...byRegistration!] as unknown as Kept[]) {
      if (one.applicationNumber) found.set(`a ${one.applicationNumber}`, one);
      if (one.registrationNumber) found.set(`r ${one.registrationNumber}`, one);
    }
    return found;
  }

  /** What each row means now, and the writes that make it so. */
  async function weigh(rows: readonly PublicationRow[], mark: BatchMark | undefined) {
    const stored = await storedFor(rows);
    const writes: AnyBulkWriteOperation<StoredPublication>[] = [];
    const outcomes = rows.map((row): RowOutcome => {
      const byApplication = row.applicationNumber && stored.get(`a ${row.applicationNumber}`);
      const byRegistration = row.registrationNumber && stored.get(`r ${row.registrationNumber}`);
      if (byApplication && byRegistration && !byApplication._id.equals(byRegistration._id))
        return { kind: 'conflict' };
      const kept = byApplication || byRegistration;
      if (!kept) {
        if (!row.words) return { kind: 'no-words' };
        if (mark) writes.push({ insertOne: { document: fresh({ ...row, words: row.words }, mark) } });
        return { kind: 'new' };
      }
      const changes = changesOf(kept, row);
      if (changes.length === 0) return mark?.again ? writtenBefore(kept, mark) : { kind: 'same' };
      if (mark) writes.push({ updateOne: changing(kept, changes, mark) });
      return { kind: 'changed', changes };
    });
    return { outcomes, writes };
  }

  /** Writes in bulk; false when another import at the same time was first with one of them. */
  async function write(writes: readonly AnyBulkWriteOperation<StoredPublication>[]): Promise<boolean> {
    if (writes.length === 0) return true;
    try {
      const done = await marks.around(() =>
        Publications.collection.bulkWrite(writes as never, { ordered: false }),
      );
      return done.insertedCount + done.matchedCount === writes.length;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  return {
    /**
     * What each row means beside what is stored; with `mark`, written too. No two of the rows share a number.
     * Doing it again after a crash changes nothing twice: what was written reads as the same.
     */
    async take(rows: readonly PublicationRow[], mark?: BatchMark): Promise<readonly RowOutcome[]> {
      const first = await weigh(rows, mark);
      let { writes } = first;
      for (let tries = 0; !(await write(writes)); tries += 1) {
        if (tries === 10) throw new Error('the register is being changed by too many imports at once');
        ({ writes } = await weigh(rows, mark));
      }
      return first.outcomes;
    },
  };
}

export type PublicationService = ReturnType<typeof publicationService>;

/** For a thread with a connection of its own. */
export const publicationServiceOn = (connection: Connection): PublicationService =>
  publicationService(publicationModel(connection), publicationMarks(markModel(connection)));

/** What a row that says nothing new was told as when this very import wrote it. */
function writtenBefore(kept: Kept, { batchId }: BatchMark): RowOutcome {
  if (kept.batchId !== batchId) return { kind: 'same' };
  const last = kept.history?.at(-1);
  return last?.batchId === batchId ? { kind: 'changed', changes: last.changes } : { kind: 'new' };
}

function fresh(
  row: PublicationRow & { readonly words: string },
  { batchId, at }: BatchMark,
): StoredPublication {
  return { ...newFacts(row), batchId, version: 1, importedAt: at, changedAt: at, history: [] };
}

/** Only where it still is at the version read: another import at the same time is found, not overwritten. */
function changing(kept: Kept, changes: readonly FieldChange[], { batchId, at }: BatchMark) {
  return {
    filter: { _id: kept._id, version: kept.version },
    update: {
      $set: {
        ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
        batchId,
        changedAt: at,
      },
      $inc: { version: 1 },
      $push: { history: { at, batchId, changes } },
    },
  } as never;
}
