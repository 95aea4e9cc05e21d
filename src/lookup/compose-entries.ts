// From a record to what the public register lists of it; null where the public may not know it.
import type { PlainDate } from '../calendar/index.ts';
import type { VillageRecord } from '../craft-villages/index.ts';
import { expiryOf } from '../matters/index.ts';
import type { Party } from '../parties/index.ts';
import { certificateEndsOn, currentCertificate, type KeptProduct } from '../products/index.ts';
import { fold } from '../text/index.ts';
import type { PublicEntry } from './entry.ts';
import { outcomeOf, type PublicRight } from './public-right.ts';
import { termsOf } from './terms.ts';

const lastDay = '9999-12-31' as PlainDate;

export function rightEntry(right: PublicRight, placeName?: string): PublicEntry {
  const {
    key,
    source,
    kind,
    name,
    owner,
    ownerId,
    place,
    applicationNumber,
    registrationNumber,
    niceClasses,
  } = right;
  const outcome = outcomeOf(right);
  const granted = right.events.find(({ type }) => type === 'registration-granted');
  return {
    _id: `right:${key}`,
    type: 'right',
    ref: source,
    name,
    owner,
    ownerId,
    place: place && located(place),
    kind,
    outcome,
    applicationNumber,
    registrationNumber,
    inForceFrom: outcome === 'registered' ? granted?.on : undefined,
    inForceTo: outcome === 'registered' ? expiryOf(right.events, kind) : undefined,
    niceClasses,
    sample: right.sample ? true : undefined,
    terms: termsOf(name, owner, placeName, (place as { asWritten?: string } | undefined)?.asWritten),
    folded: fold(name),
  };
}

export function productEntry(
  product: KeptProduct,
  names: { readonly producer?: string | undefined; readonly place?: string | undefined },
): PublicEntry | null {
  if (product.status !== 'published') return null;
  const certificate = currentCertificate(product.certificates, lastDay);
  return {
    _id: `product:${product.id}`,
    type: 'product',
    ref: { kind: 'product', id: product.id },
    name: product.name,
    owner: names.producer,
    ownerId: product.producerId,
    place: located(product.place),
    set: product.setNumber,
    stars: certificate?.stars,
    certifiedTo: certificate && certificateEndsOn(certificate),
    sample: product.source ? true : undefined,
    terms: termsOf(product.name, product.nameEn, names.producer, names.place, product.place.asWritten),
    folded: fold(product.name),
  };
}

export function villageEntry(village: VillageRecord, placeName?: string): PublicEntry | null {
  if (village.status !== 'recognised') return null;
  return {
    _id: `village:${village.id}`,
    type: 'village',
    ref: { kind: 'village', id: village.id },
    name: village.name,
    place: located(village.place),
    craft: village.craft,
    sample: village.source ? true : undefined,
    terms: termsOf(village.name, village.nameEn, village.craft, placeName, village.place.asWritten),
    folded: fold(village.name),
  };
}

/** `known`: the register names it already, as an owner or a producer. */
export function ownerEntry(party: Party, known: boolean, placeName?: string): PublicEntry | null {
  if (!known) return null;
  return {
    _id: `owner:${party.id}`,
    type: 'owner',
    ref: { kind: 'party', id: party.id },
    name: party.name,
    place: located(party.place),
    sample: party.source ? true : undefined,
    terms: termsOf(party.name, party.nameEn, placeName, party.place.asWritten),
    folded: fold(party.name),
  };
}

/** Codes only: hamlet and street of a person are nobody's business. */
function located({ provinceCode, communeCode }: { provinceCode: string; communeCode?: string | undefined }) {
  return communeCode ? { provinceCode, communeCode } : { provinceCode };
}
