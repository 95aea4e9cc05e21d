import { createHash } from 'node:crypto';
import type { PlainDate } from '../calendar/index.ts';
import type { FeedEntry } from './feed-entry.ts';
import { inTurns } from './in-turns.ts';
import type { EntryState, FeedModels } from './feed.model.ts';

/** So long an entry that fell away is still said to be cancelled; calendars that come later never had it. */
const cancelledForMs = 90 * 86_400_000;

/** What a feed shows now: entries of the days from `from` on, all of them up to `until` when there are too many. */
export interface Present {
  readonly entries: readonly FeedEntry[];
  readonly from: PlainDate;
  readonly until?: PlainDate | undefined;
}

/**
 * Brings the stored entries of a feed to what it shows now and gives what is to be sent. Each entry is one document,
 * changed only from what was read: of two processes one raises the number, and both send what is stored.
 */
export async function followEntries(
  Entries: FeedModels['Entries'],
  feedId: string,
  present: Present,
  now: Date,
): Promise<EntryState[]> {
  const stored = new Map((await read()).map((state) => [state.lineId, state]));
  const writes: object[] = [];
  const shown = new Set<string>();
  const digests = await inTurns(present.entries, digestOf);
  for (const [index, entry] of present.entries.entries()) {
    shown.add(entry.lineId);
    const digest = digests[index]!;
    const former = stored.get(entry.lineId);
    const _id = `${feedId}:${entry.lineId}`;
    const state = { feedId, lineId: entry.lineId, entry, digest, cancelled: false, changedAt: now };
    if (!former)
      writes.push({
        updateOne: { filter: { _id }, update: { $setOnInsert: { ...state, sequence: 0 } }, upsert: true },
      });
    else if (former.digest !== digest || former.cancelled) writes.push(changeOf(former, state));
  }
  for (const former of stored.values())
    if (!shown.has(former.lineId) && !former.cancelled && known(former.entry.on))
      writes.push(changeOf(former, { cancelled: true, changedAt: now }));
  if (writes.length > 0) await Entries.collection.bulkWrite(writes as never, { ordered: false });
  const after = writes.length > 0 ? await read() : [...stored.values()];
  return after
    .filter(({ cancelled, entry, lineId, changedAt }) =>
      cancelled
        ? now.getTime() - changedAt.getTime() < cancelledForMs
        : shown.has(lineId) && entry.on >= present.from,
    )
    .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : a._id < b._id ? -1 : 1));

  async function read(): Promise<EntryState[]> {
    // in batches small enough to be decoded between two others' turns
    return (await Entries.collection
      .find({ feedId }, { batchSize: 500 })
      .toArray()) as unknown as EntryState[];
  }

  /** Is the day one this feed shows all dates of? Elsewhere absence means nothing. */
  function known(on: PlainDate): boolean {
    return on >= present.from && (!present.until || on < present.until);
  }
}

function changeOf(former: EntryState, set: object): object {
  return {
    updateOne: {
      filter: { _id: former._id, sequence: former.sequence },
      update: { $set: set, $inc: { sequence: 1 } },
    },
  };
}

function digestOf(entry: FeedEntry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64url');
}
