import type { VillageQueries } from '../craft-villages/index.ts';
import type { Place } from '../localities/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import type { PartyQueries } from '../parties/index.ts';
import type { ProductQueries } from '../products/index.ts';
import type { PublicationQueries, PublicationRevision } from '../publications/index.ts';

/** The records the public register is derived from; wired in app.ts. */
export interface RegisterSources {
  readonly matters: Pick<MatterQueries, 'byId' | 'ids' | 'byIds'>;
  readonly products: Pick<ProductQueries, 'byId' | 'ids' | 'byIds' | 'forVillage' | 'forProducer' | 'byGtin'>;
  readonly villages: Pick<VillageQueries, 'byId' | 'ids'>;
  readonly parties: Pick<PartyQueries, 'byId' | 'namesOf'>;
  readonly publications: Pick<PublicationQueries, 'byId' | 'byNumber' | 'ofBatch' | 'all' | 'count'> & {
    readonly revision: () => Promise<PublicationRevision>;
  };
  /** "xã Tây Phương, thành phố Hà Nội"; throws on a place of no list. */
  readonly placeLabel: (place: Place) => string;
}
