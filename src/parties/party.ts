import type { PlainDate } from '../calendar/index.ts';
import type { Place } from '../localities/index.ts';

/** Kinds of organisation and person; people's committees and agencies hold certification marks and GIs. */
export type PartyKind =
  | 'cooperative'
  | 'cooperative-group'
  | 'association'
  | 'company'
  | 'business-household'
  | 'peoples-committee'
  | 'agency'
  | 'person';

/** A member of a collective organisation: who may use its mark. No identity numbers here: the list is published. */
export interface Member {
  readonly name: string;
  readonly address: string;
  readonly joinedOn?: PlainDate | undefined;
}

export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly place: Place;
  readonly address: string;
  /** WIPO ST.3, "VN". */
  readonly countryCode: string;
  readonly taxCode?: string | undefined;
  readonly identityNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** Legal representative and position. */
  readonly representativeName?: string | undefined;
  readonly representativeTitle?: string | undefined;
  /** Founding paper: number, date, issuer. */
  readonly foundedBy?:
    { readonly number: string; readonly on?: PlainDate | undefined; readonly authority: string } | undefined;
  readonly members: readonly Member[];
  /** A dissolved body and what took its place, with the deciding document. */
  readonly dissolved?:
    | { readonly on: PlainDate; readonly successorId?: string | undefined; readonly document: string }
    | undefined;
  /** Where a sample record's facts come from. */
  readonly source?: string | undefined;
}
