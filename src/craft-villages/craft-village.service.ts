import { createRecords, type AuditTrail } from '../audit/index.ts';
import type { Who } from '../http/index.ts';
import { searchKeysOf, type VillageModel } from './craft-village.model.ts';
import type { CraftVillage } from './craft-village.ts';

export type VillageFacts = Omit<CraftVillage, 'id'>;

/** Changes to craft villages. */
export function villageService(Villages: VillageModel, trail: AuditTrail) {
  const records = createRecords(trail, 'village');
  return {
    /** The same submissionKey again gives the first village back. */
    create(facts: VillageFacts, who: Who, options: { submissionKey?: string | undefined; id?: string } = {}) {
      return records.create(Villages, { ...facts, ...searchKeysOf(facts) }, who, options);
    },

    /** Fields given as undefined are removed. Throws RecordConflict. */
    change(id: string, version: number | undefined, facts: VillageFacts, who: Who) {
      return records.change(Villages, id, version, { ...facts, ...searchKeysOf(facts) }, who);
    },

    finish: () => records.finish(Villages),
  };
}

export type VillageService = ReturnType<typeof villageService>;
