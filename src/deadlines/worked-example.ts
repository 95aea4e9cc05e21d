/** What an example of a rule is: facts, the days they lead to by hand, and the arithmetic in words. */
import type { PlainDate } from '../calendar/index.ts';
import type { Words } from '../text/index.ts';
import type { DocketEvent } from './docket.ts';
import type { DocketKind, RuleName } from './time-limit.ts';

export interface WorkedExample {
  readonly rule: RuleName;
  readonly version: string;
  readonly kind: DocketKind;
  readonly events: readonly DocketEvent[];
  /** Which term of protection. */
  readonly term?: number;
  readonly nominalOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly safeOn: PlainDate;
  readonly opensOn?: PlainDate;
  /** Counted by hand from the statute, article by article; never by this program. */
  readonly working: Words;
  /** Why people get this one wrong. */
  readonly trap?: Words;
}

/** A day written in a table; tests read every one of them. */
export const day = (text: string): PlainDate => text as PlainDate;
