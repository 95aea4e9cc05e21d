import { createHash } from 'node:crypto';
import type { PendingEntry } from './record.model.ts';

/** The chain's arithmetic: each entry's hash covers its content and the hash before it. */

export interface ChainEntry extends PendingEntry {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash "before the first entry". */
export const beginning = '0'.repeat(64);

/** JSON with sorted keys and ISO instants: one text for one content, whatever order the database gives back. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
    return `{${pairs.join(',')}}`;
  }
  // Half a character (a lone surrogate, which JSON can carry) is stored as U+FFFD: it must hash as what is read back.
  if (typeof value === 'string') return JSON.stringify(value.replace(/\p{Cs}/gu, '\ufffd'));
  return JSON.stringify(value ?? null);
}

/** SHA-256 of one entry in its place. */
export function hashEntry(entry: Omit<ChainEntry, 'hash'>): string {
  const { entryId, at, actor, requestId, action, subject, changes, sequence, previousHash } = entry;
  return createHash('sha256')
    .update(canonical({ entryId, at, actor, requestId, action, subject, changes, sequence, previousHash }))
    .digest('hex');
}

/** The entry with its place and hash. */
export function link(entry: PendingEntry, before: Pick<ChainEntry, 'sequence' | 'hash'> | null): ChainEntry {
  const placed = { ...entry, sequence: (before?.sequence ?? 0) + 1, previousHash: before?.hash ?? beginning };
  return { ...placed, hash: hashEntry(placed) };
}

/** What is wrong with an entry after the given one, or null when it holds. */
export function flawOf(
  entry: ChainEntry,
  before: Pick<ChainEntry, 'sequence' | 'hash'> | null,
): string | null {
  if (entry.sequence !== (before?.sequence ?? 0) + 1)
    return `sequence ${entry.sequence} does not follow ${before?.sequence ?? 0}`;
  if (entry.previousHash !== (before?.hash ?? beginning)) return 'does not point at the entry before it';
  return entry.hash === hashEntry(entry) ? null : 'its content was changed';
}
