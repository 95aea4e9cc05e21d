/** What a time limit is: a rule of law as dated data. The rows are in the tables beside this file. */
import type { Period, PlainDate } from '../calendar/index.ts';
import type { EventType, MatterKind } from '../matters/index.ts';
import type { OcopEventType } from '../products/index.ts';
import type { Words } from '../text/index.ts';
import type { OwnEventType } from './own-events.table.ts';

/** What a docket is kept for: a matter, an OCOP certificate, or a paper with a term of its own. */
export type DocketKind = MatterKind | 'ocop_certificate' | 'right_to_use' | 'permission' | 'craft_village';

export type DocketEventType = EventType | OcopEventType | OwnEventType;

export type Actor =
  | 'applicant'
  | 'owner'
  | 'representative'
  | 'complainant'
  | 'third_party'
  | 'opponent'
  | 'any_person'
  | 'office'
  | 'ministry'
  | 'provincial_peoples_committee'
  | 'commune_peoples_committee'
  | 'producer'
  | 'holder';

/** Who is written to, or who decides. */
export type Addressee =
  | 'office'
  | 'ministry'
  | 'court'
  | 'provincial_peoples_committee'
  | 'commune_peoples_committee'
  | 'owner'
  | 'none';

/** Rounds of a year, "MM-DD": files handed in before one day are decided before another. */
export interface Rounds {
  readonly unit: 'round';
  readonly rounds: readonly { readonly filedBefore: string; readonly decidedBefore: string }[];
  /** Which of the two days the limit is about. */
  readonly ends: 'filing' | 'decision';
}

/** Negative lengths are counted backwards. */
export type Length = Period | { readonly length: number; readonly unit: 'working-day' } | Rounds;

/** What the counting starts from. */
export type Start =
  | {
      readonly events: readonly DocketEventType[];
      /** The event's own day, the day its paper was received if known, or the end of the term its paper states. */
      readonly day: 'event' | 'receipt' | 'stated-end';
      /** Only the first, second … event of this type. */
      readonly nth?: number;
      /** Not when the event was decided like this. */
      readonly unlessOutcome?: 'for-applicant';
      /** Counted from this day instead (transitional clauses). */
      readonly fixedOn?: PlainDate;
    }
  | { readonly after: RuleName; readonly day: 'nominal' | 'due' };

export interface TimeLimit {
  readonly rule: RuleName;
  /** Names the law it is read from; rule and version together are unique. */
  readonly version: string;
  readonly kinds: readonly DocketKind[];
  readonly label: Words;
  readonly start: Start;
  readonly length: Length;
  /** A window: it opens this long from the start. */
  readonly opens?: Period;
  /** Does an end on a day off move to the next working day? Not backwards windows, nor the end of a term of protection. */
  readonly moves: boolean;
  /** Counted again for each event of this type (a term of protection after each renewal). */
  readonly repeatsWith?: DocketEventType;
  /** Only where such an event is recorded. */
  readonly requires?: DocketEventType;
  /** Without such an event the entry only says what would follow. */
  readonly contingentOn?: DocketEventType;
  /** A later event of the same type begins it anew. */
  readonly restarts?: boolean;
  readonly actor: Actor;
  readonly addressee: Addressee;
  /** What follows when it is missed. */
  readonly effect: Words;
  /** In time or late: the event's day tells. */
  readonly metBy: readonly DocketEventType[];
  /** Shows that it was met, not when. */
  readonly impliedBy: readonly DocketEventType[];
  /** Takes the ground away before the end. */
  readonly cancelledBy: readonly DocketEventType[];
  /** Falls away when that rule, of the same term, was met (late renewal after a renewal in time). */
  readonly unlessMet?: RuleName;
  /** `once`: by the same length, asked for before the end. `unknown`: no source says; what the Office granted counts. */
  readonly extension: 'once' | 'unknown' | 'no';
  /** Which day must lie in the window of force (Law 131/2025/QH15, art. 3). */
  readonly selectedBy: 'event' | 'filed' | 'published' | 'formality' | 'nominal';
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
  readonly note?: Words;
  /** Set where an office's practice shifted the row; the law's own length. */
  readonly practice?: { readonly lawLength: Length; readonly why: Words; readonly source: string };
}

/** Something that may be done until an event, without a number of days; no date is computed. */
export interface OpenTerm {
  readonly rule: string;
  readonly kinds: readonly DocketKind[];
  readonly label: Words;
  readonly from: readonly DocketEventType[];
  readonly until: readonly DocketEventType[];
  readonly actor: Actor;
  readonly addressee: Addressee;
  readonly citation: string;
  readonly confidence: TimeLimit['confidence'];
  readonly note: Words;
}

export type RuleName =
  | 'formality-examination'
  | 'formality-reply'
  | 'publication'
  | 'opposition'
  | 'opposition-reply'
  | 'opposition-court-proof'
  | 'substantive-examination'
  | 'accelerated-examination'
  | 'refusal-reply'
  | 'grant-fee'
  | 'grant-publication'
  | 'decision-publication'
  | 'priority'
  | 'priority-document'
  | 'power-of-attorney'
  | 'first-appeal'
  | 'appeal-acceptance'
  | 'first-appeal-settlement'
  | 'second-appeal'
  | 'second-appeal-unanswered'
  | 'second-appeal-settlement'
  | 'lawsuit'
  | 'lawsuit-after-appeal'
  | 'expiry'
  | 'renewal'
  | 'late-renewal'
  | 'renewal-examination'
  | 'non-use'
  | 'cancellation-limit'
  | 'termination-reply'
  | 'lapsed-mark-bar'
  | 'assignment-reply'
  | 'duplicate-issue'
  | 'duplicate-reply'
  | 'duplicate-refusal'
  | 'duplicate-report'
  | 'duplicate-publication'
  | 'licence-recordal'
  | 'licence-reply'
  | 'licence-refusal'
  | 'licence-change'
  | 'licence-change-reply'
  | 'licence-renewal'
  | 'commune-check'
  | 'provincial-round-filing'
  | 'provincial-round'
  | 'national-round'
  | 'evaluation-transition'
  | 'certificate-expiry'
  | 're-evaluation-filing'
  | 're-evaluation-decision'
  | 'transitional-validity'
  | 'certificate-withdrawal'
  | 'right-to-use-expiry'
  | 'permission-expiry'
  | 'craft-village-recognition';
