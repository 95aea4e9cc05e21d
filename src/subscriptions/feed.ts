/** A calendar feed: whose dates it shows, and who may still read it. */
import { can, type Actor, type Located, type Subject } from '../access/index.ts';
import type { Account } from '../accounts/index.ts';
import type { SubjectKind } from '../docket/index.ts';
import type { Language } from '../text/index.ts';

export type About =
  | { readonly kind: 'own' }
  | { readonly kind: 'place'; readonly place: Located }
  | { readonly kind: 'subject'; readonly subject: { readonly kind: SubjectKind; readonly id: string } };

/** The secret of its address is kept only as a hash. */
export interface Feed {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly about: About;
  readonly language: Language;
  /** Also what authorities and others have to do. */
  readonly watched: boolean;
  /** Of the account when it was made: a new password, signing out everywhere and closing end every feed. */
  readonly epoch: number;
  readonly createdAt: Date;
  readonly revokedAt?: Date | undefined;
}

/** `own`, `place:01`, `place:01-10003`, `matter:<id>`; null for anything else. */
export function parseAbout(text: string): About | null {
  if (text === 'own' || text === '') return { kind: 'own' };
  const [, province, commune] = /^place:(\d{2})(?:-(\d{5}))?$/.exec(text) ?? [];
  if (province)
    return { kind: 'place', place: { provinceCode: province, ...(commune && { communeCode: commune }) } };
  const [, kind, id] = /^(matter|product|village):([0-9a-f]{24})$/.exec(text) ?? [];
  return kind && id ? { kind: 'subject', subject: { kind: kind as SubjectKind, id } } : null;
}

export function aboutText(about: About): string {
  if (about.kind === 'own') return 'own';
  if (about.kind === 'subject') return `${about.subject.kind}:${about.subject.id}`;
  const { provinceCode, communeCode } = about.place;
  return `place:${provinceCode}${communeCode ? `-${communeCode}` : ''}`;
}

/** Whose the record is that a feed about one record shows; null when there is none any more. */
export type SubjectOfRecord = (
  kind: SubjectKind,
  id: string,
) => Promise<(Subject & { readonly title: string }) | null>;

/** May this person read such a feed, as things stand now? */
export async function mayFollow(actor: Actor, about: About, subjectOf: SubjectOfRecord): Promise<boolean> {
  if (about.kind === 'own') return can(actor, 'docket.list');
  if (about.kind === 'place') return can(actor, 'docket.read', { place: about.place });
  const subject = await subjectOf(about.subject.kind, about.subject.id);
  return subject !== null && can(actor, 'docket.read', subject);
}

/** Has the account ended what it gave out? */
export function endedBy(account: Account | null, feed: Pick<Feed, 'epoch'>): boolean {
  return !account || account.disabledAt !== undefined || account.sessionEpoch !== feed.epoch;
}
