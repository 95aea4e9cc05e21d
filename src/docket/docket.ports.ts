import type { Scope } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { SubjectKind } from './kept.ts';
import type { DocketSubject } from './subject.ts';

/** Where dockets are kept for: records of the floors below, wired in app.ts. */
export interface SubjectSource {
  byIds(ids: readonly string[]): Promise<readonly DocketSubject[]>;
  /** Every id, or those of one locality. */
  ids(scope?: Scope): AsyncIterable<string>;
}

export type SubjectSources = Readonly<Record<SubjectKind, SubjectSource>>;

/** People who can sign in and may see to the dates of this subject, by name. */
export type PeopleFor = (
  subject: DocketSubject,
) => Promise<readonly { readonly id: string; readonly name: string }[]>;

/** Of these parties, those dissolved, and when. */
export type DissolvedAmong = (ids: readonly string[]) => Promise<ReadonlyMap<string, PlainDate>>;
