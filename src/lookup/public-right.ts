// One shape for what the public may know of a right, whether the registry keeps its matter or only imported it.
import type { Located } from '../access/index.ts';
import { dayInVietNam, formatPlainDate, type PlainDate } from '../calendar/index.ts';
import {
  deriveStatus,
  endsUndone,
  inOrder,
  type EventType,
  type GoodsClass,
  type MatterEvent,
  type MatterKind,
  type MatterRecord,
  type RegulationsOfUse,
  type StatusReading,
} from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import type { Publication } from '../publications/index.ts';
import type { RightOutcome } from './entry.ts';

export interface PublicRight {
  /** Its part of the address: the application number, else the registration number, else the record's id. */
  readonly key: string;
  readonly source: { readonly kind: 'matter' | 'publication'; readonly id: string };
  readonly kind: MatterKind;
  readonly name: string;
  readonly owner?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly applicant?: string | undefined;
  readonly place?: Located | undefined;
  readonly applicationNumber?: string | undefined;
  readonly registrationNumber?: string | undefined;
  readonly events: readonly MatterEvent[];
  readonly goods: readonly GoodsClass[];
  readonly niceClasses: readonly number[];
  readonly niceEdition?: string | undefined;
  readonly sign?: MatterRecord['sign'] | undefined;
  readonly regulations?: RegulationsOfUse | undefined;
  readonly productIds: readonly string[];
  readonly sample?: string | undefined;
  /** When this was last learnt. */
  readonly asKnownOn?: Date | undefined;
}

/** Events the Office makes public; the rest of a matter is between it and the applicant. */
const publicEvents: ReadonlySet<EventType> = new Set([
  'application-filed',
  'priority-claimed',
  'application-published',
  'registration-granted',
  'registration-published',
  'application-refused',
  'renewal-granted',
  'assignment-recorded',
  'withdrawn',
  'terminated',
  'cancelled',
]);
const published: readonly EventType[] = [
  'application-published',
  'registration-granted',
  'registration-published',
];

export const isPublicEvent = (type: EventType): boolean => publicEvents.has(type);

/** Null for a matter of which nothing was published: nobody learns that it is being prepared. */
export function rightOfMatter(matter: MatterRecord, owner?: string): PublicRight | null {
  return matter.events.some(({ type }) => published.includes(type)) ? asPublished(matter, owner) : null;
}

/** What would be shown of it once it is published; only for those who may read the matter. */
export function asPublished(matter: MatterRecord, owner?: string): PublicRight {
  const { applicationNumber, registrationNumber, sign } = matter;
  const ordered = inOrder(matter.events);
  // The appeal that lifted it is no public event: left in, the end would seem to last.
  const undone = endsUndone(ordered, ['application-refused', 'terminated', 'cancelled']);
  return {
    key: applicationNumber ?? registrationNumber ?? matter.id,
    source: { kind: 'matter', id: matter.id },
    kind: matter.kind,
    name: sign.words,
    owner,
    ownerId: matter.applicantId,
    place: matter.place,
    applicationNumber,
    registrationNumber,
    events: ordered
      .filter((event) => publicEvents.has(event.type) && !undone.has(event))
      .map(({ id, type, on, precision }) => ({ id, type, on, precision })),
    goods: matter.goods,
    niceClasses: matter.goods.map(({ niceClass }) => niceClass).sort((a, b) => a - b),
    niceEdition: matter.niceEdition,
    sign,
    // Part of what was published with the application; the list of users stays with the owner.
    regulations: matter.regulations,
    productIds: matter.productIds,
    sample: matter.source,
  };
}

export function rightOfPublication(publication: Publication): PublicRight {
  const { id, kind, words, applicationNumber, registrationNumber, applicant, owner, place } = publication;
  const dated: readonly [EventType, PlainDate | undefined][] = [
    ['application-filed', publication.filedOn],
    ['application-published', publication.publishedOn],
    ['registration-granted', publication.registeredOn],
  ];
  return {
    key: applicationNumber ?? registrationNumber ?? id,
    source: { kind: 'publication', id },
    kind,
    name: words,
    owner: owner ?? applicant,
    applicant,
    place,
    applicationNumber,
    registrationNumber,
    events: dated.flatMap(([type, on]) => (on ? [{ id: type, type, on }] : [])),
    goods: [],
    niceClasses: publication.niceClasses,
    productIds: [],
    asKnownOn: publication.changedAt,
  };
}

/** Where the right stands on a day; a certificate number without its date still says it is registered. */
export function statusOfRight(right: PublicRight, asOf: PlainDate): StatusReading {
  return deriveStatus(right.events, asOf, right.kind);
}

const ends: readonly EventType[] = ['application-refused', 'withdrawn', 'terminated', 'cancelled'];

const grants: readonly EventType[] = ['registration-granted', 'registration-published'];

/** By the last event that decides: a refusal before the grant was overcome. */
export function outcomeOf({ events, registrationNumber }: PublicRight): RightOutcome {
  const last = events.findLast(({ type }) => ends.includes(type) || grants.includes(type));
  if (last && ends.includes(last.type)) return 'ended';
  return last || registrationNumber ? 'registered' : 'pending';
}

/** Where this is known from, and how fresh it is. */
export function sourceOf({ source, asKnownOn, events }: PublicRight): Words {
  if (source.kind === 'publication' && asKnownOn) {
    const day = formatPlainDate(dayInVietNam(asKnownOn));
    return words(
      `Theo danh sách công bố của Cục Sở hữu trí tuệ, nhập ngày ${day}.`,
      `From the Office’s published lists, imported on ${day}.`,
    );
  }
  const last = events.at(-1);
  const day = last && formatPlainDate(last.on);
  return day
    ? words(
        `Theo hồ sơ của địa phương; việc công bố gần nhất ghi ngày ${day}.`,
        `From the locality’s own file; the latest published event is of ${day}.`,
      )
    : words('Theo hồ sơ của địa phương.', 'From the locality’s own file.');
}
