import type { PlainDate } from '../calendar/index.ts';
import type { Place } from '../localities/index.ts';

/** A mark printed on a label, and the right behind it: a registry matter, a foreign number, or nothing yet. */
export interface LabelMark {
  readonly sign: string;
  readonly matterId?: string | undefined;
  readonly rightNumber?: string | undefined;
}

/** One version of the printed label. */
export interface LabelVersion {
  readonly name: string;
  readonly usedFrom?: PlainDate | undefined;
  readonly marks: readonly LabelMark[];
}

/** OCOP recognition; ends 36 months after issue (Decision 26/2026/QĐ-TTg, art. 4.3). */
export interface OcopCertificate {
  readonly stars: 3 | 4 | 5;
  readonly decisionNumber: string;
  readonly issuedOn: PlainDate;
  /** How well the day is known; absent = to the day. Otherwise `issuedOn` is the last day it can have been. */
  readonly precision?: 'day' | 'month' | 'year' | 'not-later-than' | undefined;
  readonly authority: string;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly producerId?: string | undefined;
  readonly craftVillageId?: string | undefined;
  readonly place: Place;
  /** Number of the set (1 to 26), Decision 26/2026/QĐ-TTg, Appendix II; group and subgroup follow from it. */
  readonly setNumber?: number | undefined;
  /** Number of the trade item (GS1) as written on the pack: 8, 12, 13 or 14 digits. */
  readonly gtin?: string | undefined;
  readonly description?: string | undefined;
  readonly story?: string | undefined;
  readonly labels: readonly LabelVersion[];
  readonly certificates: readonly OcopCertificate[];
  readonly matterIds: readonly string[];
  readonly status: 'proposed' | 'recognised' | 'published';
  readonly source?: string | undefined;
}
