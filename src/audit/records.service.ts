import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Types, type Model } from 'mongoose';
import { NotFound, RecordConflict, type Who } from '../http/index.ts';
import type { Change, PendingEntry, Stored } from './record.model.ts';
import type { AuditTrail } from './trail.service.ts';

/**
 * The one way records are written. The audit entry rides in the record's own outbox, in the same atomic write, and is
 * then moved to the chain: there are no transactions in the embedded engine, and a crash between the two steps is
 * finished at the next start.
 */
export function createRecords(trail: AuditTrail, kind: string) {
  async function deliver<T>(
    model: Model<T>,
    id: Types.ObjectId,
    entries: readonly PendingEntry[],
  ): Promise<void> {
    for (const entry of entries) {
      await trail.append(entry);
      await model.collection.updateOne(
        { _id: id as never },
        { $pull: { outbox: { entryId: entry.entryId } } as never },
      );
    }
  }

  return {
    /** Stores a new record; the same `submissionKey` again gives the first one back with `created: false`. */
    async create<T>(
      model: Model<T>,
      fields: object,
      who: Who,
      options: { submissionKey?: string | undefined; id?: string } = {},
    ): Promise<{ id: string; created: boolean }> {
      refuseDollarNames(fields);
      const id = new Types.ObjectId(options.id);
      const submissionKey = options.submissionKey && submissionKeyOf(who.actor, options.submissionKey);
      const entry = entryFor(kind, id.toString(), 'created', who, changesBetween({}, fields));
      const record = {
        ...fields,
        _id: id,
        version: 1,
        createdAt: who.now,
        changedAt: who.now,
        outbox: [entry],
        ...(submissionKey ? { submissionKey } : {}),
      };
      try {
        await model.create([record as never]);
      } catch (error) {
        const first =
          submissionKey &&
          isDuplicate(error) &&
          (await model
            .findOne({ submissionKey } as never)
            .select({ _id: 1 })
            .lean());
        if (!first) throw error;
        return { id: String((first as { _id: unknown })._id), created: false };
      }
      await deliver(model, id, [entry]);
      return { id: id.toString(), created: true };
    },

    /**
     * Changes the given fields if the record still is at `version`; `undefined` removes a field.
     * Throws RecordConflict with the present record when somebody else was first, NotFound when it is not there.
     */
    async change<T>(
      model: Model<T>,
      id: string,
      version: number | undefined,
      changes: object,
      who: Who,
      action = 'changed',
    ): Promise<void> {
      if (!Types.ObjectId.isValid(id)) throw new NotFound();
      refuseDollarNames(changes);
      const current = (await model.findById(id).lean()) as unknown as Stored<Record<string, unknown>> | null;
      if (!current) throw new NotFound();
      const differences = changesBetween(current, changes);
      // Nothing to change, or the same edit sent twice: what was wanted is what is stored.
      if (differences.length === 0) return;
      if (version !== undefined && current.version !== version) throw new RecordConflict(current);
      const entry = entryFor(kind, id, action, who, differences);
      const set: Record<string, unknown> = { changedAt: who.now };
      const unset: Record<string, 1> = {};
      for (const [field, value] of Object.entries(changes)) {
        if (value === undefined) unset[field] = 1;
        else set[field] = value;
      }
      const changed = await model.findOneAndUpdate(
        { _id: id, version: current.version } as never,
        { $set: set, $unset: unset, $inc: { version: 1 }, $push: { outbox: entry } } as never,
        { runValidators: true, projection: { _id: 1 } },
      );
      if (!changed)
        throw new RecordConflict(
          (await model.findById(id).lean()) as unknown as Stored<Record<string, unknown>>,
        );
      await deliver(model, new Types.ObjectId(id), [entry]);
    },

    /** At start: moves what a crash left in the outboxes to the chain. */
    async finish<T>(model: Model<T>): Promise<number> {
      const left = (await model
        .find({ 'outbox.entryId': { $type: 'string' } } as never)
        .select({ outbox: 1 })
        .lean()) as unknown as { _id: Types.ObjectId; outbox: PendingEntry[] }[];
      for (const record of left) await deliver(model, record._id, record.outbox);
      return left.length;
    },
  };
}

export type Records = ReturnType<typeof createRecords>;

/** A submission's key as it is stored: another person's copy of a form makes a record of its own. */
export function submissionKeyOf(actor: { readonly id: string } | null, key: string): string {
  return `${actor?.id ?? ''}:${key}`;
}

/** Names that begin with `$` are the database's and mongoose's own: no record has them, whatever was sent. */
function refuseDollarNames(value: unknown): void {
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$')) throw new Error(`no field of a record is called ${JSON.stringify(name)}`);
    refuseDollarNames(inner);
  }
}

export function isDuplicate(error: unknown): boolean {
  return (error as { code?: number }).code === 11000;
}

/** Never written into the trail in clear. */
const secret = new Set(['passwordHash', 'tokens', 'identityNumber']);
const bookkeeping = new Set(['_id', 'version', 'outbox', 'createdAt', 'changedAt', 'submissionKey']);

function changesBetween(before: object, after: object): Change[] {
  return Object.entries(after)
    .filter(
      ([field, to]) =>
        !bookkeeping.has(field) &&
        !isDeepStrictEqual(plain((before as Record<string, unknown>)[field]), plain(to)),
    )
    .map(([field, to]) =>
      secret.has(field)
        ? { field }
        : { field, from: plain((before as Record<string, unknown>)[field]), to: plain(to) },
    );
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function entryFor(
  kind: string,
  id: string,
  action: string,
  who: Who,
  changes: readonly Change[],
): PendingEntry {
  const { actor } = who;
  return {
    entryId: randomUUID(),
    at: who.now,
    actor: { id: actor.id, name: actor.name, role: actor.role },
    requestId: who.requestId,
    action: `${kind}.${action}`,
    subject: { kind, id },
    changes,
  };
}
