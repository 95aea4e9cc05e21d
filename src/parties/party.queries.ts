import { scopeFilter, type Actor } from '../access/index.ts';
import type { Stored } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { ListQuery } from '../http/index.ts';
import { fold } from '../text/index.ts';
import type { MemberList, MemberListModel } from './member-list.model.ts';
import type { PartyFields, PartyModel } from './party.model.ts';
import type { Member, Party, PartyKind } from './party.ts';

/** A party as its pages show it: everything but the members themselves. */
export interface PartyRecord extends Omit<Party, 'members'> {
  readonly version: number;
  readonly memberCount: number;
  readonly memberList?: string | undefined;
}

export interface PartyFilter {
  readonly kind?: PartyKind | undefined;
  readonly provinceCode?: string | undefined;
  readonly communeCode?: string | undefined;
  readonly state?: 'active' | 'dissolved' | undefined;
}

/** As many rows as one exported file holds. */
export const mostExported = 20_000;

export const partySorts = ['name', 'kind', 'changed'] as const;

/** Reads of parties. Every list is cut to what the actor may read. */
export function partyQueries(Parties: PartyModel, MemberLists: MemberListModel) {
  async function recordOf(id: string): Promise<PartyRecord | null> {
    if (!isId(id)) return null;
    const found = await Parties.findById(id).select({ outbox: 0, searchWords: 0 }).lean();
    return found && partyFrom(found as unknown as Stored<PartyFields>);
  }

  async function membersOf(list: string | undefined): Promise<readonly Member[]> {
    const found = list && (await MemberLists.findById(list).lean<MemberList>());
    return found ? found.members : [];
  }

  async function find(
    where: object,
    most: number,
    skip = 0,
    order: Record<string, 1 | -1> = { sortName: 1 },
  ) {
    const found = await Parties.find(where)
      .sort({ ...order, _id: 1 })
      .skip(skip)
      .limit(most)
      .select({ outbox: 0, searchWords: 0 })
      .lean();
    return (found as unknown as Stored<PartyFields>[]).map(partyFrom);
  }

  return {
    recordOf,
    membersOf,

    /** Some members of a list, and of all of them how many have no address; the database cuts the list. */
    async membersPage(list: string | undefined, from: number, most: number) {
      const withoutAddress = {
        $size: { $filter: { input: '$members', cond: { $eq: ['$$this.address', ''] } } },
      };
      const [found] = await MemberLists.aggregate<{ members: readonly Member[]; withoutAddress: number }>([
        { $match: { _id: list ?? '' } },
        { $project: { _id: 0, members: { $slice: ['$members', from, most] }, withoutAddress } },
      ]);
      return found ?? { members: [], withoutAddress: 0 };
    },

    /** How many members a list of this party has; undefined when there is no such list. */
    async countOf(list: string, partyId: string): Promise<number | undefined> {
      const [found] = await MemberLists.aggregate<{ count: number }>([
        { $match: { _id: list, partyId } },
        { $project: { count: { $size: '$members' } } },
      ]);
      return found?.count;
    },

    /** The whole party with all its members, for dossiers. */
    async byId(id: string): Promise<Party | null> {
      const record = await recordOf(id);
      if (!record) return null;
      const { version: _version, memberCount: _count, memberList, ...party } = record;
      return { ...party, members: await membersOf(memberList) };
    },

    async list(actor: Actor, list: ListQuery, filter: PartyFilter, most = list.pageSize) {
      const where = { $and: [readableBy(actor), ...wordsFilter(list.q), filterOf(filter)] };
      const way = list.descending ? -1 : 1;
      const by = { name: 'sortName', kind: 'kind', changed: 'changedAt' }[list.sort] ?? 'sortName';
      const skip = most === list.pageSize ? (list.page - 1) * list.pageSize : 0;
      const [total, items] = await Promise.all([
        Parties.countDocuments(where),
        find(where, most, skip, { [by]: way, ...(by === 'sortName' ? {} : { sortName: 1 as const }) }),
      ]);
      return { total, items };
    },

    /** Id -> name; names are no secret, so that pages of other records can show whose they are. */
    async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const known = [...new Set(ids)].filter(isId);
      const found = known.length ? await Parties.find({ _id: known }).select({ name: 1 }).lean() : [];
      return new Map(found.map((party) => [String(party._id), party.name]));
    },

    async kindsOf(ids: readonly string[]): Promise<ReadonlyMap<string, PartyKind>> {
      const known = [...new Set(ids)].filter(isId);
      const found = known.length
        ? await Parties.find({ _id: { $in: known } })
            .select({ kind: 1 })
            .lean()
        : [];
      return new Map(found.map((party) => [String(party._id), party.kind]));
    },

    /** Id -> day, of those that were dissolved. */
    async dissolvedAmong(ids: readonly string[]): Promise<ReadonlyMap<string, PlainDate>> {
      const known = [...new Set(ids)].filter(isId);
      const found = known.length
        ? await Parties.find({ _id: { $in: known }, dissolved: { $ne: null } })
            .select({ dissolved: 1 })
            .lean()
        : [];
      return new Map(found.flatMap(({ _id, dissolved }) => (dissolved ? [[String(_id), dissolved.on]] : [])));
    },

    /** For a select: active parties the actor may read, by name. */
    async options(actor: Actor): Promise<readonly { value: string; label: string }[]> {
      const found = await Parties.find({ $and: [readableBy(actor), { dissolved: null }] })
        .sort({ sortName: 1, _id: 1 })
        .limit(5_000)
        .select({ name: 1 })
        .lean();
      return found.map(({ _id, name }) => ({ value: String(_id), label: name }));
    },

    /** A party named in a form: by tax code, whole name, or words that fit one party only. */
    async resolve(
      actor: Actor,
      typed: string,
    ): Promise<{ one: PartyRecord } | { many: readonly PartyRecord[] }> {
      const key = fold(typed);
      const exact = await find(
        { $and: [readableBy(actor), { $or: [{ taxCode: typed }, { sortName: key }] }] },
        9,
      );
      const found = exact.length
        ? exact
        : key
          ? await find({ $and: [readableBy(actor), ...wordsFilter(typed)] }, 9)
          : [];
      return found.length === 1 && found[0] ? { one: found[0] } : { many: found };
    },

    async withTaxCode(taxCode: string, exceptId?: string): Promise<PartyRecord | null> {
      const found = await find({ taxCode }, 2);
      return found.find((party) => party.id !== exceptId) ?? null;
    },

    /** Was a party made by this submission already? */
    async madeBy(submissionKey: string): Promise<boolean> {
      return (await Parties.exists({ submissionKey })) !== null;
    },

    /** Parties this one took the place of. */
    predecessorsOf: (id: string) => find({ 'dissolved.successorId': id }, 50),
  };
}

export type PartyQueries = ReturnType<typeof partyQueries>;

export function isId(id: string): boolean {
  return /^[0-9a-f]{24}$/.test(id);
}

/** The policy of `party.read` as a filter: an officer's unit and below, a producer's own party. */
export function readableBy(actor: Actor): object {
  if (actor.role === 'administrator') return {};
  if (actor.role === 'officer' && actor.scope) return scopeFilter(actor.scope);
  return { _id: actor.partyId && isId(actor.partyId) ? actor.partyId : null };
}

/** Each word must begin some word of the record; folding leaves letters and figures only, so nothing needs escaping. */
export function wordsFilter(sought: string): object[] {
  return fold(sought)
    .split(' ')
    .filter(Boolean)
    .slice(0, 12)
    .map((word) => ({ searchWords: new RegExp(`^${word}`) }));
}

function filterOf(filter: PartyFilter): object {
  return {
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.provinceCode ? { 'place.provinceCode': filter.provinceCode } : {}),
    ...(filter.communeCode ? { 'place.communeCode': filter.communeCode } : {}),
    ...(filter.state === 'active' ? { dissolved: null } : {}),
    ...(filter.state === 'dissolved' ? { 'dissolved.on': /^\d/ } : {}),
  };
}

function partyFrom(stored: Stored<PartyFields>): PartyRecord {
  const {
    _id,
    outbox: _outbox,
    searchWords: _words,
    sortName: _name,
    submissionKey: _key,
    createdAt: _made,
    changedAt: _at,
    ...party
  } = stored;
  return { ...party, id: _id.toString() };
}
