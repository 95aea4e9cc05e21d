/** What a docket is kept for, as the docket reads it: a matter, the OCOP certificates of a product, a craft village. */
import type { Located, Subject } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { CraftVillage } from '../craft-villages/index.ts';
import type { DocketKind } from '../deadlines/index.ts';
import { eventTypeRow, type Matter } from '../matters/index.ts';
import type { Product } from '../products/index.ts';
import type { RecordedEvent, SubjectKind } from './kept.ts';

export interface DocketSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly docketKind: DocketKind;
  /** Words of the mark, name of the product or village. */
  readonly title: string;
  readonly place: Located;
  readonly partyIds: readonly string[];
  readonly events: readonly RecordedEvent[];
  /** Papers with a term of their own, each a docket beside the main one. */
  readonly papers: readonly (readonly RecordedEvent[])[];
  /** Under way or in force: something must be docketed for it. */
  readonly live: boolean;
}

export const pageOf: Readonly<Record<SubjectKind, string>> = {
  matter: '/matters/',
  product: '/products/',
  village: '/craft-villages/',
};

export function subjectOfMatter(matter: Matter): DocketSubject {
  const has = (...types: string[]) => matter.events.some(({ type }) => types.includes(type));
  const ended = matter.events.some(({ type }) => eventTypeRow(type).final) || has('application-refused');
  return {
    kind: 'matter',
    id: matter.id,
    docketKind: matter.kind,
    title: matter.sign.words,
    place: located(matter.place),
    partyIds: matter.applicantId ? [matter.applicantId] : [],
    events: matter.events,
    papers: matter.rightsToUse.map((paper, index) => {
      const later = matter.rightsToUse.find(
        (other) => other.holder === paper.holder && other.issuedOn > paper.issuedOn,
      );
      const id = `right-${paper.number || index}`;
      return [
        { id, type: 'right-to-use-issued', on: paper.issuedOn, endsOn: paper.validTo, note: paper.holder },
        ...(later
          ? [{ id: `${id}-renewed`, type: 'right-to-use-renewed' as const, on: later.issuedOn }]
          : []),
      ];
    }),
    live: has('application-filed', 'registration-granted') && !ended,
  };
}

export function subjectOfProduct(product: Product): DocketSubject {
  return {
    kind: 'product',
    id: product.id,
    docketKind: 'ocop_certificate',
    title: product.name,
    place: located(product.place),
    partyIds: product.producerId ? [product.producerId] : [],
    events: product.certificates.map(({ decisionNumber, issuedOn, precision }) => ({
      id: `certificate-${decisionNumber}`,
      type: 'certificate-issued',
      on: issuedOn,
      precision,
      documentNumber: decisionNumber,
    })),
    papers: [],
    live: product.certificates.length > 0,
  };
}

export function subjectOfVillage(village: CraftVillage): DocketSubject {
  return {
    kind: 'village',
    id: village.id,
    docketKind: 'craft_village',
    title: village.name,
    place: located(village.place),
    partyIds: village.representativePartyId ? [village.representativePartyId] : [],
    events: village.decidedOn
      ? [
          {
            id: 'recognition',
            type: 'recognition-decided',
            on: village.decidedOn as PlainDate,
            documentNumber: village.decisionNumber,
          },
        ]
      : [],
    papers: [],
    // a recognition has no end, and a proposed village nothing that runs until its file is lodged
    live: false,
  };
}

/** Whose it is, for permissions. */
export function accessTo(subject: Pick<DocketSubject, 'place' | 'partyIds'>): Subject {
  return { place: subject.place, partyIds: subject.partyIds };
}

function located({ provinceCode, communeCode }: Located): Located {
  return communeCode ? { provinceCode, communeCode } : { provinceCode };
}
