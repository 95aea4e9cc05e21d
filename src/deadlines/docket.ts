/** The shapes of a docket: the facts it is read from, and what it says. */
import type { PlainDate } from '../calendar/index.ts';
import type { Contradiction } from '../matters/index.ts';
import type { Words } from '../text/index.ts';
import type {
  Actor,
  Addressee,
  DocketEventType,
  DocketKind,
  OpenTerm,
  RuleName,
  TimeLimit,
} from './time-limit.ts';

/** A dated fact. Every event of a matter is one; the docket knows more types and a few more facts of a paper. */
export interface DocketEvent {
  readonly id?: string | undefined;
  readonly type: DocketEventType;
  readonly on: PlainDate;
  /** Absent = to the day. Nothing is counted from another. */
  readonly precision?: 'day' | 'month' | 'year' | 'not-later-than' | undefined;
  readonly outcome?: 'for-applicant' | 'against-applicant' | undefined;
  /** The end of the term as the Office's paper prints it: it wins over the computed one. */
  readonly printedDueOn?: PlainDate | undefined;
  /** When the paper was received or its content known; appeals run from it. */
  readonly receivedOn?: PlainDate | undefined;
  /** The end a contract, permission or right-to-use paper states. */
  readonly endsOn?: PlainDate | undefined;
  /** Id of the notice a reply answers or an extension extends, where that is not plain. */
  readonly answers?: string | undefined;
}

/** Days not counted: force majeure or an objective obstacle the Office accepted (Decree 65/2023, art. 15(3)). */
export interface Exclusion {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly why: Words;
  /** Absent = every limit of the party it falls into. */
  readonly rule?: RuleName | undefined;
}

/** A date a person set, outside the rules. */
export interface ManualTask {
  readonly id: string;
  readonly title: string;
  readonly dueOn: PlainDate;
  readonly doneOn?: PlainDate | undefined;
  readonly createdOn: PlainDate;
}

export type Side = 'owner' | 'opponent';

export interface DocketFacts {
  readonly kind: DocketKind;
  readonly events: readonly DocketEvent[];
  /** On whose side the docket is kept; `owner` if absent. The same events, seen from the other side of an opposition. */
  readonly side?: Side | undefined;
  readonly exclusions?: readonly Exclusion[] | undefined;
  readonly tasks?: readonly ManualTask[] | undefined;
}

export interface Step {
  readonly on: PlainDate;
  readonly why: Words;
}

/** `missed`: the end passed, whether or not it was done later (`metOn`). `superseded`: its ground fell away in time. */
export type EntryState = 'open' | 'met' | 'missed' | 'superseded';

export interface DocketEntry {
  /** The same for the same rule, version, trigger and term, whenever it is computed. */
  readonly key: string;
  readonly rule: RuleName | 'manual-task';
  readonly ruleVersion: string;
  readonly label: Words;
  readonly trigger: {
    readonly type: DocketEventType | 'task-created';
    readonly on: PlainDate;
    readonly id?: string | undefined;
  };
  /** First, second … term of protection. */
  readonly term?: number | undefined;
  readonly nominalOn: PlainDate;
  /** The legal end: moved off days off, extended, or as printed. */
  readonly dueOn: PlainDate;
  readonly safeOn: PlainDate;
  readonly opensOn: PlainDate | null;
  /** What the rule gives, where the Office printed another day. */
  readonly computedDueOn?: PlainDate | undefined;
  readonly printedDueOn?: PlainDate | undefined;
  readonly extension?: { readonly on: PlainDate; readonly formerDueOn: PlainDate } | undefined;
  readonly excludedDays: number;
  readonly actor: Actor;
  readonly addressee: Addressee;
  /** Is it for us to act? The rest is watched. */
  readonly ours: boolean;
  readonly effect: Words;
  readonly citation: string;
  readonly confidence: TimeLimit['confidence'];
  readonly note?: Words | undefined;
  readonly state: EntryState;
  readonly metOn?: PlainDate | undefined;
  readonly supersededBy?: { readonly type: DocketEventType; readonly on: PlainDate } | undefined;
  /** It would follow only if an event not recorded yet happens (the end of a term not granted yet). */
  readonly contingent: boolean;
  /** Why the date may still move. */
  readonly provisional: Words | null;
  /** Its trigger contradicts another event; the date stands for what that event says, no more. */
  readonly contested: boolean;
  readonly calendarVersion: string;
  /** How it was counted, in words. */
  readonly steps: readonly Step[];
}

export interface OpenTermReading {
  readonly term: OpenTerm;
  readonly since: PlainDate;
  readonly until?: PlainDate | undefined;
}

/** An event nothing was counted from, though a rule speaks of it; never left out in silence. */
export interface Uncounted {
  readonly event: DocketEvent;
  readonly rules: readonly RuleName[];
  readonly reason: 'inexact-day' | 'no-rule-of-that-time' | 'no-end-stated';
  readonly why: Words;
}

export interface Docket {
  /** By legal end, then rule. */
  readonly entries: readonly DocketEntry[];
  readonly openTerms: readonly OpenTermReading[];
  readonly uncounted: readonly Uncounted[];
  /** Facts that cannot all be true, or that leave open what they answer. */
  readonly problems: readonly Contradiction[];
}
