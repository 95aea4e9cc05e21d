import type { Attachment } from '../attachments/index.ts';
import type { SimilarityReport } from '../conflicts/index.ts';
import type { CraftVillage } from '../craft-villages/index.ts';
import type { Place } from '../localities/index.ts';
import type { Party } from '../parties/index.ts';
import type { Product } from '../products/index.ts';
import type { BundleFile, BundleResult } from './bundle.ts';
import type { DossierFacts } from './facts.ts';
import type { PlanPart } from './plan.ts';

/** What a dossier is gathered from; wired in app.ts. */
export interface DossierSources {
  party(id: string): Promise<Party | null>;
  product(id: string): Promise<Product | null>;
  village(id: string): Promise<CraftVillage | null>;
  attachments(matterId: string): Promise<readonly Attachment[]>;
  similarityReport(matterId: string): Promise<SimilarityReport | undefined>;
  pathOf(sha256: string): Promise<string>;
  placeNames(place: Place): DossierFacts['placeNames'];
}

/** One rendering, done in another thread. */
export interface DossierJob {
  readonly title: string;
  readonly facts: DossierFacts;
  readonly plan: readonly PlanPart[];
  /** The content of every attachment the plan or a picture needs. */
  readonly files: readonly BundleFile[];
  readonly draft: boolean;
  readonly createdAt: string;
  readonly inputHash: string;
}

export interface RenderPort {
  /** `signal` is aborted when nobody waits for the result any more. */
  render(job: DossierJob, signal?: AbortSignal): Promise<BundleResult>;
}
