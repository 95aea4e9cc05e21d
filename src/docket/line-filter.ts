/** Which stored lines somebody asks for. */
import type { Actor, Located } from '../access/index.ts';
import { addPeriod, type PlainDate } from '../calendar/index.ts';
import type { DocketEntry, DocketKind } from '../deadlines/index.ts';
import type { SubjectKind } from './kept.ts';

/** `overdue`: pending and past; `open`: pending, the day has not passed; the rest as it was settled. */
export type LineState = 'open' | 'overdue' | 'met' | 'missed';

export interface LineFilter {
  /** Only what this person may see; absent: everything. */
  readonly actor?: Actor | undefined;
  readonly partyId?: string | undefined;
  readonly place?: Located | undefined;
  readonly subject?: { readonly kind: SubjectKind; readonly id: string } | undefined;
  /** Window of the due date, both days in it. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** Default: open and overdue. */
  readonly states?: readonly LineState[] | undefined;
  readonly ours?: boolean | undefined;
  readonly kinds?: readonly DocketKind[] | undefined;
  readonly rule?: DocketEntry['rule'] | undefined;
  readonly check?: 'unverified' | 'provisional' | 'presumed' | 'contested' | 'moved' | undefined;
  /** Id of a person; null: given to nobody. */
  readonly assignedTo?: string | null | undefined;
  /** Folded words of the title. */
  readonly q?: string | undefined;
  /** What would follow only from a grant; left out by default. */
  readonly contingent?: boolean | undefined;
}

/** The last day of a window of so many days, today being the first. */
export function windowEnd(asOf: PlainDate, days: number): PlainDate {
  return addPeriod(asOf, { length: days, unit: 'day' });
}
