// A mark somebody else has published that comes near one of ours, and until when it may be opposed.
import type { Located } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { readDocket, type DocketEntry, type DocketLaw } from '../deadlines/index.ts';
import { phaseOf, type MatterKind, type MatterRecord } from '../matters/index.ts';
import type { Publication } from '../publications/index.ts';
import type { ClassRelation, Reason } from '../similarity/index.ts';
import { classesOf } from './report.ts';

/** What was published, as it stands in the register. */
export interface PublishedMark {
  readonly kind: 'publication' | 'matter';
  readonly id: string;
  readonly name: string;
  readonly markKind: MatterKind;
  readonly number?: string | undefined;
  readonly applicant?: string | undefined;
  readonly applicantId?: string | undefined;
  readonly niceClasses: readonly number[];
  readonly filedOn?: PlainDate | undefined;
  readonly publishedOn?: PlainDate | undefined;
  /** Granted, refused or given up: there is no application left to oppose. */
  readonly closed: boolean;
}

export interface WatchHit {
  readonly matterId: string;
  readonly place: Located;
  readonly applicantId?: string | undefined;
  /** The words of our mark as they were compared. */
  readonly own: string;
  readonly ownClasses: readonly number[];
  readonly found: PublishedMark;
  readonly score: number;
  readonly classes: ClassRelation;
  /** `a` is the published mark's, `b` ours. */
  readonly reasons: readonly Reason[];
  /** The end of the time to oppose; absent while the day of publication is not known. */
  readonly dueOn?: PlainDate | undefined;
  readonly state: 'open' | 'dismissed' | 'handled';
  readonly reason?: string | undefined;
  readonly closedBy?: { readonly id: string; readonly name: string } | undefined;
  readonly closedOn?: PlainDate | undefined;
}

/** Less like than this is left for a search somebody makes. */
export const watchedFrom = 0.75;

export function publishedFrom(publication: Publication): PublishedMark {
  const { id, words, kind, applicationNumber, registrationNumber, applicant, owner } = publication;
  const { niceClasses, filedOn, publishedOn, registeredOn } = publication;
  return {
    kind: 'publication',
    id,
    name: words,
    markKind: kind,
    number: applicationNumber ?? registrationNumber,
    applicant: applicant ?? owner,
    niceClasses,
    filedOn,
    publishedOn,
    closed: registrationNumber !== undefined || registeredOn !== undefined,
  };
}

const ends: readonly string[] = [
  'registration-granted',
  'registration-published',
  'application-refused',
  'withdrawn',
  'terminated',
  'cancelled',
];

/** Only facts that are published: nobody learns more of another locality's file. */
export function publishedOf(matter: MatterRecord, applicant: string | undefined): PublishedMark | undefined {
  const dayOf = (type: string) =>
    matter.events.find((event) => event.type === type && (event.precision ?? 'day') === 'day')?.on;
  const publishedOn = dayOf('application-published');
  if (!publishedOn) return undefined;
  return {
    kind: 'matter',
    id: matter.id,
    name: matter.sign.words,
    markKind: matter.kind,
    number: matter.applicationNumber,
    applicant,
    applicantId: matter.applicantId,
    niceClasses: matter.goods.map(({ niceClass }) => niceClass),
    filedOn: dayOf('application-filed'),
    publishedOn,
    closed: matter.events.some(({ type }) => ends.includes(type)),
  };
}

/** The time for a third person to oppose, by the law of the day of publication; undefined where it cannot be counted. */
export function oppositionTo(
  { markKind, publishedOn }: Pick<PublishedMark, 'markKind' | 'publishedOn'>,
  asOf: PlainDate,
  law: DocketLaw,
): DocketEntry | undefined {
  if (!publishedOn) return undefined;
  const { entries } = readDocket(
    {
      kind: markKind,
      side: 'opponent',
      events: [{ type: 'application-published', on: publishedOn }],
    },
    asOf,
    law,
  );
  return entries.find(({ rule }) => rule === 'opposition');
}

/**
 * Of many marks those that may still be opposed, as far as is known. A list has few days of publication: the time is
 * counted once for each.
 */
export function opposable(
  marks: readonly PublishedMark[],
  asOf: PlainDate,
  law: DocketLaw,
): readonly PublishedMark[] {
  const runs = new Map<string, boolean>();
  return marks.filter((mark) => {
    if (mark.closed) return false;
    if (mark.publishedOn === undefined) return true;
    const key = `${mark.markKind} ${mark.publishedOn}`;
    const known = runs.get(key) ?? (oppositionTo(mark, asOf, law)?.dueOn ?? '') >= asOf;
    runs.set(key, known);
    return known;
  });
}

/** Our right or application: filed or granted, and not over. */
export function isWatched({ events }: Pick<MatterRecord, 'events'>): boolean {
  return ['pending', 'registered'].includes(phaseOf(events));
}

/** What decides whether something comes near: with another of these our mark is compared anew. */
export function comparedAs({
  sign,
  goods,
  applicantId,
}: Pick<MatterRecord, 'sign' | 'goods' | 'applicantId'>): string {
  return JSON.stringify([sign.words, classesOf({ goods }), applicantId ?? null]);
}

/** What the docket of our mark is asked to do. */
export function taskTitle({ found, own }: Pick<WatchHit, 'found' | 'own'>): string {
  const number = found.number ? ` ${found.number}` : '';
  return `Xem xét phản đối đơn${number} “${found.name}”, gần giống “${own}”`.slice(0, 200);
}
