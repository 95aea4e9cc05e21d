import { Schema, type Connection, type Model } from 'mongoose';
import type { PublicEntry } from './entry.ts';

/** A word of the register, how it may be mistyped, and that somebody is found by it. */
export interface KnownWord {
  readonly _id: string;
  readonly near: readonly string[];
}

/** How far the list has followed the audit trail, and in which shape it was built. */
export interface EntryState {
  readonly _id: 'public';
  readonly sequence: number;
  readonly shape: number;
  /** Raised whenever a process has written to the list. */
  readonly revision?: number;
}

/** Derived from the records: it can be thrown away and built again. */
export function entryModels(connection: Connection) {
  const free = (collection: string) =>
    new Schema(
      { _id: String },
      { collection, strict: false, autoIndex: false, autoCreate: false, versionKey: false },
    );
  const entry = free('public_entries');
  // Each filter alone, and with a type, gives its first page in the order of lists.
  for (const field of [
    undefined,
    'terms',
    'type',
    'kind',
    'niceClasses',
    'stars',
    'set',
    'place.provinceCode',
    'place.communeCode',
  ])
    entry.index({ ...(field ? { [field]: 1 as const } : {}), order: 1, folded: 1, _id: 1 });
  entry.index({ outcome: 1, order: 1, folded: 1, _id: 1 });
  entry.index({ ownerId: 1 }, { sparse: true });
  entry.index({ applicationNumber: 1 }, { sparse: true });
  entry.index({ registrationNumber: 1 }, { sparse: true });
  entry.index({ 'ref.kind': 1, 'ref.id': 1 });
  const word = free('public_words');
  word.index({ near: 1 });
  return {
    Entries: connection.model('PublicEntry', entry) as unknown as Model<PublicEntry>,
    Words: connection.model('PublicWord', word) as unknown as Model<KnownWord>,
    State: connection.model('PublicState', free('public_state')) as unknown as Model<EntryState>,
  };
}

export type EntryModels = ReturnType<typeof entryModels>;
