import type { PlainDate } from '../calendar/index.ts';
import type { Located } from '../access/index.ts';
import type { MatterKind } from '../matters/index.ts';

/** What the Office has published of an application or a registration; INID codes of WIPO ST.60 beside the fields. */
export interface PublicationFacts {
  /** 551: collective, certification or neither. */
  readonly kind: MatterKind;
  /** 210, as `parseApplicationNumber` gives it. */
  readonly applicationNumber?: string | undefined;
  /** 111, as `parseRegistrationNumber` gives it. */
  readonly registrationNumber?: string | undefined;
  /** 541 */
  readonly words: string;
  /** 220 */
  readonly filedOn?: PlainDate | undefined;
  /** 441 */
  readonly publishedOn?: PlainDate | undefined;
  /** 151 */
  readonly registeredOn?: PlainDate | undefined;
  /** 731 */
  readonly applicant?: string | undefined;
  /** 732 */
  readonly owner?: string | undefined;
  /** 511, sorted. */
  readonly niceClasses: readonly number[];
}

export interface FieldChange {
  readonly field: keyof PublicationFacts;
  readonly from?: unknown;
  readonly to: unknown;
}

/** One import that changed a publication. */
export interface PublicationChange {
  readonly at: Date;
  readonly batchId: string;
  readonly changes: readonly FieldChange[];
}

export interface Publication extends PublicationFacts {
  readonly id: string;
  /** The import that last changed it. */
  readonly batchId: string;
  /** Rarely known. */
  readonly place?: Located | undefined;
  readonly version: number;
  readonly importedAt: Date;
  readonly changedAt: Date;
  readonly history: readonly PublicationChange[];
}
