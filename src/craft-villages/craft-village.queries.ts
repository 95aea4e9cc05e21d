import { scopeFilter, type Scope } from '../access/index.ts';
import type { Stored } from '../audit/index.ts';
import type { ListQuery } from '../http/index.ts';
import { fold } from '../text/index.ts';
import type { VillageFields, VillageModel } from './craft-village.model.ts';
import type { CraftVillage, VillageTitle } from './craft-village.ts';

export interface VillageRecord extends CraftVillage {
  readonly version: number;
}

export interface VillageFilter {
  readonly title?: VillageTitle | undefined;
  readonly tradeGroup?: number | undefined;
  readonly status?: CraftVillage['status'] | undefined;
  readonly provinceCode?: string | undefined;
  readonly communeCode?: string | undefined;
}

export const villageSorts = ['name', 'title', 'decided', 'changed'] as const;

/** As many rows as one exported file holds. */
export const mostExported = 20_000;

/** Reads of craft villages: public facts, open to all who are signed in. */
export function villageQueries(Villages: VillageModel) {
  async function find(
    where: object,
    most: number,
    skip = 0,
    order: Record<string, 1 | -1> = { sortName: 1 },
  ) {
    const found = await Villages.find(where)
      .sort({ ...order, _id: 1 })
      .skip(skip)
      .limit(most)
      .select({ outbox: 0, searchWords: 0 })
      .lean();
    return (found as unknown as Stored<VillageFields>[]).map(villageFrom);
  }

  return {
    async byId(id: string): Promise<VillageRecord | null> {
      return /^[0-9a-f]{24}$/.test(id) ? ((await find({ _id: id }, 1))[0] ?? null) : null;
    },

    byIds: (ids: readonly string[]) =>
      find({ _id: { $in: ids.filter((id) => /^[0-9a-f]{24}$/.test(id)) } }, ids.length || 1),

    /** Every id, or those of one locality: for lists derived from all of them. */
    async *ids(scope?: Scope): AsyncGenerator<string> {
      const where = scope ? scopeFilter(scope) : {};
      for await (const { _id } of Villages.find(where as never)
        .select({ _id: 1 })
        .lean()
        .cursor())
        yield String(_id);
    },

    async list(list: ListQuery, filter: VillageFilter, most = list.pageSize) {
      const where = { $and: [filterOf(filter), ...wordsFilter(list.q)] };
      const by =
        { name: 'sortName', title: 'title', decided: 'decidedOn', changed: 'changedAt' }[list.sort] ??
        'sortName';
      const order: Record<string, 1 | -1> = {
        [by]: list.descending ? -1 : 1,
        ...(by === 'sortName' ? {} : { sortName: 1 }),
      };
      const skip = most === list.pageSize ? (list.page - 1) * list.pageSize : 0;
      const [total, items] = await Promise.all([
        Villages.countDocuments(where),
        find(where, most, skip, order),
      ]);
      return { total, items };
    },

    /** For a select: villages by name. */
    async options(): Promise<readonly { value: string; label: string }[]> {
      const found = await Villages.find()
        .sort({ sortName: 1, _id: 1 })
        .limit(5_000)
        .select({ name: 1 })
        .lean();
      return found.map(({ _id, name }) => ({ value: String(_id), label: name }));
    },

    async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const known = [...new Set(ids)].filter((id) => /^[0-9a-f]{24}$/.test(id));
      const found = known.length ? await find({ _id: known }, known.length) : [];
      return new Map(found.map((village) => [village.id, village.name]));
    },

    /** Villages a party speaks for. */
    representedBy: (partyId: string) => find({ representativePartyId: partyId }, 100),

    /** Another village with the same name and title in the same commune and hamlet. */
    async twinOf(village: Pick<CraftVillage, 'name' | 'title' | 'place'>, exceptId?: string) {
      const { provinceCode, communeCode, detail } = village.place;
      const found = await find(
        {
          sortName: fold(village.name),
          title: village.title,
          'place.provinceCode': provinceCode,
          'place.communeCode': communeCode ?? null,
        },
        20,
      );
      const same = (other?: string) => fold(other ?? '') === fold(detail ?? '');
      return found.find((other) => other.id !== exceptId && same(other.place.detail)) ?? null;
    },

    /** Was a village made by this submission already? */
    async madeBy(submissionKey: string): Promise<boolean> {
      return (await Villages.exists({ submissionKey })) !== null;
    },
  };
}

export type VillageQueries = ReturnType<typeof villageQueries>;

/** Each word must begin some word of the record; folding leaves letters and figures only, so nothing needs escaping. */
function wordsFilter(sought: string): object[] {
  return fold(sought)
    .split(' ')
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => ({ searchWords: new RegExp(`^${word}`) }));
}

function filterOf(filter: VillageFilter): object {
  return {
    ...(filter.title ? { title: filter.title } : {}),
    ...(filter.tradeGroup ? { tradeGroup: filter.tradeGroup } : {}),
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.provinceCode ? { 'place.provinceCode': filter.provinceCode } : {}),
    ...(filter.communeCode ? { 'place.communeCode': filter.communeCode } : {}),
  };
}

function villageFrom(stored: Stored<VillageFields>): VillageRecord {
  const { _id, outbox: _outbox, searchWords: _words, sortName: _name, ...rest } = stored;
  const { submissionKey: _key, createdAt: _made, changedAt: _at, ...village } = rest;
  return { ...village, id: _id.toString() };
}
