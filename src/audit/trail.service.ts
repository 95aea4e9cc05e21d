import { flawOf, link, type ChainEntry } from './chain.ts';
import type { EntryModel } from './entry.model.ts';
import type { PendingEntry } from './record.model.ts';

/** One entry as those see it who follow the trail: what happened to which record. */
export interface TrailChange {
  readonly sequence: number;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** The append-only trail. Nothing here updates or deletes an entry. */
export function auditTrail(Entries: EntryModel) {
  // One append at a time in this process; other processes are met by the unique sequence.
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  async function place(entry: PendingEntry): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const last = await Entries.findOne().sort({ sequence: -1 }).select({ sequence: 1, hash: 1 }).lean();
      try {
        await Entries.collection.insertOne(link(entry, last) as never);
        return;
      } catch (error) {
        if ((error as { code?: number }).code !== 11000) throw error;
        // Placed already (a crash came between placing it and clearing the outbox)?
        if (await Entries.exists({ entryId: entry.entryId })) return;
      }
    }
    throw new Error('the audit trail is too busy');
  }

  return {
    /** Appends once, whatever happened before: the entry's id is unique. */
    append(entry: PendingEntry): Promise<void> {
      const mine = turn.then(() => place(entry));
      turn = mine.then(
        () => listeners.forEach((listener) => listener()),
        () => undefined,
      );
      return mine;
    },

    /** Called after each append of this process, until the returned function is called. */
    onAppend(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** The sequence of the newest entry; 0 when there is none. */
    async last(): Promise<number> {
      const last = await Entries.findOne().sort({ sequence: -1 }).select({ sequence: 1 }).lean();
      return last?.sequence ?? 0;
    },

    /** What was appended after this sequence, by any process, oldest first. */
    since(sequence: number, most = 500): Promise<TrailChange[]> {
      return Entries.find({ sequence: { $gt: sequence } })
        .sort({ sequence: 1 })
        .limit(most)
        .select({ _id: 0, sequence: 1, action: 1, subject: 1 })
        .lean<TrailChange[]>();
    },

    /** Walks the whole chain; names the first broken entry. */
    async verify(): Promise<{
      readonly entries: number;
      readonly broken?: { sequence: number; why: string };
    }> {
      let before: ChainEntry | null = null;
      let entries = 0;
      for await (const entry of Entries.find().sort({ sequence: 1 }).lean().cursor()) {
        const why = flawOf(entry as ChainEntry, before);
        if (why) return { entries, broken: { sequence: (entry as ChainEntry).sequence, why } };
        before = entry as ChainEntry;
        entries += 1;
      }
      return { entries };
    },

    /** A record's changes, newest first, 50 a page. */
    historyOf(kind: string, id: string, page = 1): Promise<ChainEntry[]> {
      return Entries.find({ 'subject.kind': kind, 'subject.id': id })
        .sort({ sequence: -1 })
        .skip((page - 1) * 50)
        .limit(50)
        .lean<ChainEntry[]>();
    },
  };
}

export type AuditTrail = ReturnType<typeof auditTrail>;
