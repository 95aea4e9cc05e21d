/** What people add to a docket and no rule can know: kept apart from what is derived, one record a subject. */
import type { PlainDate } from '../calendar/index.ts';
import type { DocketEvent, RuleName } from '../deadlines/index.ts';

export type SubjectKind = 'matter' | 'product' | 'village';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** An event only the docket knows (a permission with its term, a file lodged with the commune). */
export interface RecordedEvent extends DocketEvent {
  readonly id: string;
  readonly documentNumber?: string | undefined;
  readonly attachmentId?: string | undefined;
  readonly note?: string | undefined;
  readonly enteredBy?: Person | undefined;
}

/** A second person has looked at this date. It holds for this date only: a date that moves is unverified again. */
export interface Verification {
  readonly slot: string;
  readonly dueOn: PlainDate;
  readonly enteredBy: Person;
  readonly verifiedBy: Person;
  readonly at: Date;
}

export type Outcome = 'done' | 'not-needed' | 'given-up';

/** Why an entry is not followed any more, with the paper that shows it. */
export interface Closing {
  readonly slot: string;
  readonly outcome: Outcome;
  readonly on: PlainDate;
  readonly attachmentId: string;
  readonly documentNumber?: string | undefined;
  readonly note?: string | undefined;
  readonly by: Person;
  readonly at: Date;
}

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly dueOn: PlainDate;
  readonly createdOn: PlainDate;
  readonly createdBy: Person;
  /** The page that says what it is about. */
  readonly href?: string | undefined;
  readonly doneOn?: PlainDate | undefined;
  readonly doneBy?: Person | undefined;
  readonly cancelled?: { readonly on: PlainDate; readonly why: string; readonly by: Person } | undefined;
  /** Days it was due on before, each until it was moved; the earliest first. */
  readonly formerly?: readonly { readonly dueOn: PlainDate; readonly until: PlainDate }[] | undefined;
}

export interface KeptExclusion {
  readonly id: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly why: string;
  readonly rule?: RuleName | undefined;
  readonly documentNumber?: string | undefined;
  readonly by: Person;
  readonly struck?: { readonly on: PlainDate; readonly why: string; readonly by: Person } | undefined;
}

/** One date as a version of the rules and of the calendar gave it. */
export interface DatedReading {
  readonly nominalOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly safeOn: PlainDate;
  readonly ruleVersion: string;
  readonly calendarVersion: string;
}

/** An open date that a change of law or calendar would move. Until somebody accepts it the former date is shown. */
export interface Move {
  readonly id: string;
  readonly slot: string;
  readonly former: DatedReading;
  readonly present: DatedReading;
  readonly foundAt: Date;
  readonly accepted?: { readonly by: Person; readonly at: Date } | undefined;
}

/** Who sees to a date, or to every date of the subject that has nobody of its own (`slot` is empty). */
export interface Assignment {
  readonly slot: string;
  readonly to: Person;
  readonly by: Person;
  readonly at: Date;
}

export interface KeptDocket {
  readonly subjectKind: SubjectKind;
  readonly events: readonly RecordedEvent[];
  readonly struckEvents: readonly (RecordedEvent & { readonly reason: string })[];
  readonly verifications: readonly Verification[];
  readonly closings: readonly Closing[];
  readonly tasks: readonly Task[];
  readonly exclusions: readonly KeptExclusion[];
  readonly moves: readonly Move[];
  readonly assignments: readonly Assignment[];
}

export const nothingKept = (subjectKind: SubjectKind): KeptDocket => ({
  subjectKind,
  events: [],
  struckEvents: [],
  verifications: [],
  closings: [],
  tasks: [],
  exclusions: [],
  moves: [],
  assignments: [],
});
