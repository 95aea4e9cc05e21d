/** Shapes of the sample records: like the real ones, linked by `key` until the loader gives them ids. */
import type { CraftVillage } from '../../src/craft-villages/index.ts';
import type { Matter } from '../../src/matters/index.ts';
import type { Party } from '../../src/parties/index.ts';
import type { LabelMark, LabelVersion, Product } from '../../src/products/index.ts';

/** Where a record comes from and how sure it is. */
export interface Sampled {
  /** Stable: `HN-001` for a public record, a word for an invented one. */
  readonly key: string;
  /** Addresses of public pages, or a sentence saying that the record is invented. */
  readonly source: string;
  /** `verified`: two public sources; `single-source`: one; `invented`: made up for the demonstration. */
  readonly confidence: 'verified' | 'single-source' | 'invented';
}

export type SampleVillage = Sampled &
  Omit<CraftVillage, 'id' | 'representativePartyId' | 'source'> & {
    readonly representativePartyKey?: string | undefined;
  };

export type SampleLabelMark = Omit<LabelMark, 'matterId'> & { readonly matterKey?: string | undefined };

export type SampleProduct = Sampled &
  Omit<Product, 'id' | 'producerId' | 'craftVillageId' | 'matterIds' | 'labels' | 'source'> & {
    readonly producerKey?: string | undefined;
    readonly craftVillageKey?: string | undefined;
    readonly matterKeys: readonly string[];
    readonly labels: readonly (Omit<LabelVersion, 'marks'> & {
      readonly marks: readonly SampleLabelMark[];
    })[];
  };

export type SampleParty = Sampled &
  Omit<Party, 'id' | 'dissolved'> & {
    readonly dissolved?:
      | {
          readonly on: NonNullable<Party['dissolved']>['on'];
          readonly document: string;
          readonly successorKey?: string | undefined;
        }
      | undefined;
  };

export type SampleMatter = Sampled &
  Omit<Matter, 'id' | 'applicantId' | 'productIds' | 'source'> & {
    readonly applicantKey?: string | undefined;
    readonly productKeys: readonly string[];
    readonly villageKey?: string | undefined;
  };
