import type { PlainDate } from '../calendar/index.ts';
import type { Place } from '../localities/index.ts';

export type MatterKind = 'collective_mark' | 'certification_mark' | 'trademark' | 'geographical_indication';

/** The sign applied for (INID 540 and around it). */
export interface Sign {
  /** 541: the words of the mark. */
  readonly words: string;
  /** The picture is an attachment with role `sign-picture`. */
  readonly form: 'word' | 'figurative' | 'combined' | 'three-dimensional' | 'sound';
  /** 591 */
  readonly colours?: string | undefined;
  /** 571 */
  readonly description?: string | undefined;
  /** 561 */
  readonly transliteration?: string | undefined;
  /** 566 */
  readonly translation?: string | undefined;
  /** 526 */
  readonly disclaimer?: string | undefined;
  /** The place name in the sign, if any: it calls for the provincial People's Committee's permission. */
  readonly placeName?: string | undefined;
}

/** One Nice class with its items (511). */
export interface GoodsClass {
  readonly niceClass: number;
  readonly items: readonly string[];
}

export interface Priority {
  readonly basis: 'vietnam' | 'paris' | 'other';
  readonly number: string;
  readonly filedOn: PlainDate;
  readonly countryCode: string;
}

/** Kebab-case, past tense; the list is the stable interface of the docket. */
export type EventType =
  | 'application-filed'
  | 'priority-claimed'
  | 'formality-deficiency-notified'
  | 'formality-accepted'
  | 'transferred-for-publication'
  | 'application-published'
  | 'opposition-filed'
  | 'opposition-notified'
  | 'substantive-refusal-notified'
  | 'reply-filed'
  | 'extension-granted'
  | 'grant-notified'
  | 'grant-fee-paid'
  | 'registration-granted'
  | 'registration-published'
  | 'application-refused'
  | 'appeal-filed'
  | 'appeal-decided'
  | 'renewal-filed'
  | 'renewal-granted'
  | 'assignment-recorded'
  | 'withdrawn'
  | 'terminated'
  | 'cancelled';

/** A dated fact, with the document that proves it. */
export interface MatterEvent {
  readonly id: string;
  readonly type: EventType;
  readonly on: PlainDate;
  /**
   * How well the day is known; absent = to the day. `not-later-than`: a public record says only that it had happened
   * by `on`. Time limits are not counted from such a day.
   */
  readonly precision?: 'day' | 'month' | 'year' | 'not-later-than' | undefined;
  /** How an appeal was decided. */
  readonly outcome?: 'for-applicant' | 'against-applicant' | undefined;
  readonly documentNumber?: string | undefined;
  readonly attachmentId?: string | undefined;
  readonly note?: string | undefined;
  /** The end of the term as the paper prints it. */
  readonly printedDueOn?: PlainDate | undefined;
  /** When the paper was received, where that is not its own day. */
  readonly receivedOn?: PlainDate | undefined;
  /** The end that a contract or permission states. */
  readonly endsOn?: PlainDate | undefined;
  /** Id of the event it answers or extends. */
  readonly answers?: string | undefined;
  /** Who recorded it; absent for samples and imports. */
  readonly enteredBy?: { readonly id: string; readonly name: string } | undefined;
}

/**
 * Regulations of use, structured by the contents the law asks for. Each article is free text of paragraphs;
 * which are mandatory for which kind is data in dossiers/.
 */
export interface RegulationsOfUse {
  readonly decisionNumber?: string | undefined;
  readonly adoptedOn?: PlainDate | undefined;
  readonly ownerFacts?: string | undefined;
  readonly membershipCriteria?: string | undefined;
  readonly usersList?: string | undefined;
  readonly conditionsOfUse?: string | undefined;
  readonly sanctions?: string | undefined;
  readonly losingTheRight?: string | undefined;
  readonly usersDuties?: string | undefined;
  readonly ownersRights?: string | undefined;
  readonly control?: string | undefined;
  readonly disputes?: string | undefined;
  /** Certification marks: what is certified, how it is assessed, what it costs. */
  readonly certifiedCharacteristics?: string | undefined;
  readonly assessmentMethod?: string | undefined;
  readonly costs?: string | undefined;
}

/** A paper that lets one member use the mark, with its term. */
export interface RightToUse {
  readonly holder: string;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly validTo?: PlainDate | undefined;
}

/** Who acts for the applicant before the Office (740). */
export interface Representation {
  readonly kind: 'none' | 'ip-agent' | 'branch' | 'legal-representative' | 'authorised-person';
  readonly name?: string | undefined;
  readonly code?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly scope?: string | undefined;
  readonly term?: string | undefined;
  readonly signedOn?: PlainDate | undefined;
}

/** What the statement of particular character and quality, or a GI's description, is written from. */
export interface ProductCharacter {
  readonly productName?: string | undefined;
  readonly rawMaterial?: string | undefined;
  readonly qualities?: string | undefined;
  readonly method?: string | undefined;
  readonly linkToPlace?: string | undefined;
  readonly reputation?: string | undefined;
  readonly selfControl?: string | undefined;
  readonly areaDescription?: string | undefined;
}

export interface Matter {
  readonly id: string;
  readonly kind: MatterKind;
  readonly place: Place;
  readonly sign: Sign;
  /** 731 while pending, 732 once registered. */
  readonly applicantId?: string | undefined;
  readonly productIds: readonly string[];
  readonly representation: Representation;
  readonly priorities: readonly Priority[];
  /** The Nice edition the goods list is written in: "13-2026". */
  readonly niceEdition: string;
  readonly goods: readonly GoodsClass[];
  readonly regulations: RegulationsOfUse;
  readonly character: ProductCharacter;
  readonly rightsToUse: readonly RightToUse[];
  readonly events: readonly MatterEvent[];
  /** Recorded wrongly and struck out, with the reason; they count for nothing. */
  readonly struckEvents?: readonly (MatterEvent & { readonly reason: string })[] | undefined;
  /** 210, `4-2026-00774` */
  readonly applicationNumber?: string | undefined;
  /** 111, `4-0596993-000` */
  readonly registrationNumber?: string | undefined;
  /** The day the application is meant to be filed: chooses the law and the tariff until there is a filing event. */
  readonly plannedFilingOn?: PlainDate | undefined;
  /** How it will be filed: the channel decides a fee exemption. */
  readonly filingChannel: 'paper' | 'online' | 'vneid';
  readonly source?: string | undefined;
}
