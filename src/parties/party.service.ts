import { createRecords, isDuplicate, type AuditTrail } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Who } from '../http/index.ts';
import { NotPossible } from '../http/index.ts';
import { words } from '../text/index.ts';
import { searchKeysOf, type PartyFields, type PartyModel } from './party.model.ts';
import type { PartyQueries, PartyRecord } from './party.queries.ts';

/** What a person writes about a party; members and dissolution have steps of their own. */
export type PartyFacts = Omit<
  PartyFields,
  'memberList' | 'memberCount' | 'searchWords' | 'sortName' | 'dissolved'
>;

/** Another party bears this tax code. */
export class TaxCodeTaken extends Error {}

/** Changes to parties. */
export function partyService(Parties: PartyModel, queries: PartyQueries, trail: AuditTrail) {
  const records = createRecords(trail, 'party');

  const meetTaxCode = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (isDuplicate(error)) throw new TaxCodeTaken();
      throw error;
    }
  };

  return {
    /** The same submissionKey again gives the first party back. Throws TaxCodeTaken. */
    create(facts: PartyFacts, who: Who, options: { submissionKey?: string | undefined; id?: string } = {}) {
      return meetTaxCode(() =>
        records.create(Parties, { ...facts, memberCount: 0, ...searchKeysOf(facts) }, who, options),
      );
    },

    /** Fields given as undefined are removed. Throws RecordConflict, TaxCodeTaken. */
    change(id: string, version: number | undefined, facts: PartyFacts, who: Who) {
      return meetTaxCode(() =>
        records.change(Parties, id, version, { ...facts, ...searchKeysOf(facts) }, who),
      );
    },

    /** Records that a body was dissolved and what took its place. */
    async dissolve(
      party: PartyRecord,
      version: number | undefined,
      dissolved: { on: PlainDate; document: string; successorId?: string | undefined },
      who: Who,
    ): Promise<void> {
      if (dissolved.successorId && (await leadsTo(queries, dissolved.successorId, party.id)))
        throw new NotPossible(
          words(
            'Tổ chức kế thừa này lại do chính chủ thể đang ghi kế thừa. Hãy chọn tổ chức khác.',
            'That successor is itself succeeded by this party. Choose another.',
          ),
        );
      await records.change(Parties, party.id, version, { dissolved }, who, 'dissolved');
    },

    /** Takes back a dissolution recorded by mistake; the trail keeps both. */
    undoDissolution(party: PartyRecord, who: Who): Promise<void> {
      return records.change(Parties, party.id, party.version, { dissolved: undefined }, who, 'reinstated');
    },

    finish: () => records.finish(Parties),
  };
}

export type PartyService = ReturnType<typeof partyService>;

/** Follows successors; would the chain come back to `id`? */
async function leadsTo(queries: PartyQueries, from: string, id: string): Promise<boolean> {
  let next: string | undefined = from;
  for (let step = 0; next && step < 50; step += 1) {
    if (next === id) return true;
    next = (await queries.recordOf(next))?.dissolved?.successorId;
  }
  return false;
}
