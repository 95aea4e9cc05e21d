import type { Attachment } from '../attachments/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { SimilarityReport } from '../conflicts/index.ts';
import type { CraftVillage } from '../craft-villages/index.ts';
import type { Matter } from '../matters/index.ts';
import type { Party } from '../parties/index.ts';
import type { Product } from '../products/index.ts';

/** Everything a dossier is made from; gathered once, frozen, hashed. Same facts, same bytes. */
export interface DossierFacts {
  readonly matter: Matter;
  readonly applicant?: Party | undefined;
  readonly products: readonly Product[];
  readonly village?: CraftVillage | undefined;
  readonly attachments: readonly Attachment[];
  /** The latest search for what stands in the way of the sign; advice. */
  readonly similarityReport?: SimilarityReport | undefined;
  /** Names of today for the matter's place: "xã Tây Phương", "thành phố Hà Nội". */
  readonly placeNames: { readonly commune?: string | undefined; readonly province: string };
  readonly asOf: PlainDate;
}

/** The day that chooses law, form and tariff: the filing if it happened, else the planned day, else today. */
export function lawDay(facts: Pick<DossierFacts, 'matter' | 'asOf'>): PlainDate {
  const filed = facts.matter.events.find((event) => event.type === 'application-filed');
  return filed?.on ?? facts.matter.plannedFilingOn ?? facts.asOf;
}
