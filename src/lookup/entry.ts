import type { Located } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { MatterKind } from '../matters/index.ts';

export const entryTypeNames = ['right', 'product', 'village', 'owner'] as const;
export type EntryType = (typeof entryTypeNames)[number];

/** Of lists over all types. */
export const listOrder: Readonly<Record<EntryType, number>> = { right: 0, product: 1, village: 2, owner: 3 };

export const isEntryType = (text: string): text is EntryType =>
  (entryTypeNames as readonly string[]).includes(text);

/** Where a right stands, but for what a day alone decides. */
export type RightOutcome = 'pending' | 'registered' | 'ended';
/** On a day. */
export const statusNames = ['pending', 'in_force', 'expired', 'ended'] as const;
export type RightStatus = (typeof statusNames)[number];

/** What the public register lists: one right, product, village or owner, with the keys it is found by. */
export interface PublicEntry {
  /** `right:4-2026-00774`, `product:<id>` */
  readonly _id: string;
  readonly type: EntryType;
  /** The record it is read from. */
  readonly ref: {
    readonly kind: 'matter' | 'publication' | 'product' | 'village' | 'party';
    readonly id: string;
  };
  readonly name: string;
  /** Of the owner or producer. */
  readonly owner?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly place?: Located | undefined;
  readonly kind?: MatterKind | undefined;
  readonly outcome?: RightOutcome | undefined;
  readonly applicationNumber?: string | undefined;
  readonly registrationNumber?: string | undefined;
  readonly inForceFrom?: PlainDate | undefined;
  /** The last day; absent = without end, or not in force. */
  readonly inForceTo?: PlainDate | undefined;
  readonly niceClasses?: readonly number[] | undefined;
  readonly set?: number | undefined;
  readonly stars?: number | undefined;
  /** At the latest: the day of issue may be known only as a month or a year. */
  readonly certifiedTo?: PlainDate | undefined;
  readonly craft?: string | undefined;
  /** A sample record of the demonstration. */
  readonly sample?: boolean | undefined;
  /** Words it is found by, folded. */
  readonly terms: readonly string[];
  /** The name, folded: the order of lists. */
  readonly folded: string;
}

/** `statusOn({ outcome: 'registered', inForceTo }, asOf)` */
export function statusOn(
  { outcome, inForceTo }: Pick<PublicEntry, 'outcome' | 'inForceTo'>,
  asOf: PlainDate,
): RightStatus | undefined {
  if (outcome !== 'registered') return outcome;
  return inForceTo === undefined || asOf <= inForceTo ? 'in_force' : 'expired';
}
