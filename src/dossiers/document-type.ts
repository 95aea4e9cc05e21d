import type { Words } from '../text/index.ts';
import type { Composition } from './composition.ts';
import type { DossierFacts } from './facts.ts';

/** One kind of generated document. Add one: a file in documents/, a line in documents/index.ts, its checklist items. */
export interface DocumentType {
  /** Stable, kebab-case: `declaration-04`. */
  readonly code: string;
  readonly title: Words;
  /** The form or article it follows, with its instrument. */
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
  /** Does this dossier have this document? By kind, day of law and facts. */
  applies(facts: DossierFacts): boolean;
  /** Pure: facts in, blocks out. `pageCounts` is known on the second pass: pages by document code and attachment id. */
  compose(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): Composition;
}
