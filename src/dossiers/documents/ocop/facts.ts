// What the OCOP forms are made from, and what kind of document they are.
import type { PlainDate } from '../../../calendar/index.ts';
import type { CraftVillage } from '../../../craft-villages/index.ts';
import type { Party } from '../../../parties/index.ts';
import type { Product } from '../../../products/index.ts';
import type { Words } from '../../../text/index.ts';
import type { Composition } from '../../composition.ts';
import type { DossierFacts } from '../../facts.ts';

/** Gathered once for one product; same facts, same bytes. */
export interface OcopFacts {
  readonly product: Product;
  readonly producer?: Party | undefined;
  readonly village?: CraftVillage | undefined;
  readonly placeNames: DossierFacts['placeNames'];
  readonly asOf: PlainDate;
  /** Names of group, subgroup and set of the taxonomy in force. */
  readonly classification?:
    { readonly group: string; readonly subgroup: string; readonly set: string } | undefined;
  /** Absent: again when the product has a certificate, first when it has none. */
  readonly evaluation?: 'first' | 'upgrade' | 'again' | undefined;
}

export interface OcopDocumentType {
  /** `ocop-form-01` */
  readonly code: string;
  readonly title: Words;
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
  /** Pure: facts in, blocks out. */
  compose(facts: OcopFacts): Composition;
}

/** First evaluation, upgrade, or again (phân hạng lại). */
export function evaluationOf(facts: OcopFacts): 'first' | 'upgrade' | 'again' {
  return facts.evaluation ?? (facts.product.certificates.length > 0 ? 'again' : 'first');
}
