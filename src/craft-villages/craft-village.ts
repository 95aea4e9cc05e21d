import type { PlainDate } from '../calendar/index.ts';
import type { Place } from '../localities/index.ts';

/** The three titles of Decree 52/2018/NĐ-CP, art. 5. */
export type VillageTitle = 'craft-village' | 'traditional-craft' | 'traditional-craft-village';

export interface CraftVillage {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly title: VillageTitle;
  readonly craft: string;
  /** 1 to 7: the trade groups of Decree 52/2018/NĐ-CP, art. 4. */
  readonly tradeGroup?: number | undefined;
  readonly place: Place;
  readonly decidedBy?: string | undefined;
  readonly decisionNumber?: string | undefined;
  readonly decidedOn?: PlainDate | undefined;
  readonly households?: number | undefined;
  /** Public titles only ("nghệ nhân ưu tú"), never personal data. */
  readonly artisans: readonly { readonly name: string; readonly title: string }[];
  readonly representativePartyId?: string | undefined;
  readonly history?: string | undefined;
  readonly status: 'proposed' | 'recognised';
  /** Where a sample record's facts come from. */
  readonly source?: string | undefined;
}
