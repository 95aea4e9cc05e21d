import type { Place } from '../localities/index.ts';
import type { PublicEntry } from '../lookup/index.ts';
import type { PartyKind } from '../parties/index.ts';

/** What the open data is read from; wired in app.ts. Only what the public register shows comes through here. */
export interface OpenDataSources {
  /** Entries of one type in the order of their ids, which never change, after this one. */
  readonly entries: (
    type: PublicEntry['type'],
    after: string,
    most: number,
  ) => Promise<readonly PublicEntry[]>;
  /** Resolves when the register's list holds what was written before. */
  readonly ready: () => Promise<void>;
  readonly partyKinds: (ids: readonly string[]) => Promise<ReadonlyMap<string, PartyKind>>;
  readonly placeLabel: (place: Place) => string;
}
