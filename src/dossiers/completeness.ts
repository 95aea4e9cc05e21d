import type { AttachmentRole } from '../attachments/index.ts';
import type { Words } from '../text/index.ts';
import type { DossierFacts } from './facts.ts';

/** One thing the law (or good practice) asks of a dossier. */
export interface ChecklistItem {
  /** `place-name-permission` */
  readonly code: string;
  readonly title: Words;
  /** When it is asked for, in words; absent = always. */
  readonly condition?: Words | undefined;
  applies(facts: DossierFacts): boolean;
  readonly need: 'mandatory' | 'conditional' | 'advised';
  /** Blocking items stop a final dossier. */
  readonly blocking: boolean;
  readonly metBy:
    | {
        readonly kind: 'field';
        readonly section: ApplicationSection;
        missing(facts: DossierFacts): readonly Words[];
      }
    | {
        readonly kind: 'document';
        readonly documentCode: string;
        readonly section: ApplicationSection;
        missing(facts: DossierFacts): readonly Words[];
      }
    | { readonly kind: 'attachment'; readonly role: AttachmentRole };
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

/** Sections of the application's task list, in order; each is one page. */
export type ApplicationSection =
  | 'kind'
  | 'sign'
  | 'applicant'
  | 'representation'
  | 'priority'
  | 'goods'
  | 'regulations'
  | 'character'
  | 'members'
  | 'papers'
  | 'similarity'
  | 'filing';

export interface ItemReading {
  readonly item: ChecklistItem;
  readonly state: 'met' | 'missing' | 'attention';
  /** What is missing, each in words. */
  readonly problems: readonly Words[];
}

export interface Completeness {
  /** No blocking item is missing. */
  readonly complete: boolean;
  readonly readings: readonly ItemReading[];
  readonly blockingCount: number;
}
