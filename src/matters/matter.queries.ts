import { scopeFilter, type Actor, type Scope } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { ListQuery } from '../http/index.ts';
import { fold } from '../text/index.ts';
import type { MatterKind } from './matter.ts';
import { matterFrom, type MatterModel, type MatterRecord } from './matter.model.ts';
import type { StateRow } from './states.table.ts';
import { movingEvents, phaseOf } from './status.ts';

export interface MatterFilter {
  readonly kind?: MatterKind | undefined;
  readonly phase?: StateRow['phase'] | undefined;
}

const ended = ['withdrawn', 'terminated', 'cancelled'];
const refused = 'application-refused';
const granted = ['registration-granted', 'registration-published'];
const has = (...types: string[]) => ({ 'events.type': { $in: types } });
const hasNot = (...types: string[]) => ({ 'events.type': { $nin: types } });

/** A phase as the events that make it; a lapse by time alone shows in the list, not in the filter. */
const phases: Record<StateRow['phase'], object[]> = {
  preparation: [hasNot(...movingEvents)],
  pending: [has(...movingEvents), hasNot(...granted, refused, ...ended)],
  registered: [has(...granted), hasNot(...ended)],
  // a refusal before the grant was overcome
  ended: [{ $or: [has(...ended), { $and: [has(refused), hasNot(...granted)] }] }],
};

/** An end that was appealed may be none: which events there are does not tell, only what happened after what. */
const appealed = [has(...ended, refused), has('appeal-filed', 'appeal-decided')];

const sorts: Record<string, string> = { changed: 'changedAt', name: 'searchKey', kind: 'kind' };
export const matterSorts = ['-changed', 'name', 'kind'];

/** Reads of matters. */
export function matterQueries(Matters: MatterModel) {
  /** Conditions for what this actor may read, of one phase. The few whose end was appealed are read one by one. */
  async function visible(actor: Actor, phase?: StateRow['phase']): Promise<object[]> {
    const mine = visibleTo(actor);
    if (!phase) return [mine];
    const doubtful = await Matters.find({ $and: [mine, ...appealed] } as never)
      .select({ events: 1 })
      .lean();
    const inPhase = doubtful.filter(({ events }) => phaseOf(events) === phase).map(({ _id }) => _id);
    const others = doubtful.map(({ _id }) => _id);
    return [
      mine,
      { $or: [{ _id: { $in: inPhase } }, { $and: [...phases[phase], { _id: { $nin: others } }] }] },
    ];
  }

  return {
    async byId(id: string): Promise<MatterRecord | null> {
      if (!/^[0-9a-f]{24}$/.test(id)) return null;
      const found = await Matters.findById(id).lean();
      return found && matterFrom(found as never);
    },

    /** What this actor may read, filtered and paged. */
    async list(
      actor: Actor,
      list: ListQuery,
      filter: MatterFilter,
    ): Promise<{ total: number; items: MatterRecord[] }> {
      const conditions = {
        $and: [
          ...(await visible(actor, filter.phase)),
          ...wordsOf(list.q),
          ...(filter.kind ? [{ kind: filter.kind }] : []),
        ],
      };
      const by = sorts[list.sort] ?? 'changedAt';
      // `-changed` is the default: newest first.
      const direction = list.descending ? -1 : 1;
      const [total, found] = await Promise.all([
        Matters.countDocuments(conditions as never),
        Matters.find(conditions as never)
          .sort({ [by]: direction, _id: 1 })
          .skip((list.page - 1) * list.pageSize)
          .limit(list.pageSize)
          .lean(),
      ]);
      return { total, items: found.map((one) => matterFrom(one as never)) };
    },

    async forProduct(productId: string): Promise<MatterRecord[]> {
      return (await Matters.find({ productIds: productId }).sort({ changedAt: -1 }).limit(100).lean()).map(
        (one) => matterFrom(one as never),
      );
    },

    async byIds(ids: readonly string[]): Promise<MatterRecord[]> {
      const known = ids.filter((id) => /^[0-9a-f]{24}$/.test(id));
      return known.length === 0
        ? []
        : (await Matters.find({ _id: { $in: known } }).lean()).map((one) => matterFrom(one as never));
    },

    /** Every id, or those of one locality: for lists derived from all of them. */
    async *ids(scope?: Scope): AsyncGenerator<string> {
      const where = scope ? scopeFilter(scope) : {};
      for await (const { _id } of Matters.find(where as never)
        .select({ _id: 1 })
        .lean()
        .cursor())
        yield String(_id);
    },

    /** Those whose application was published on this day or later, a few at a time. */
    async *publishedSince(day: PlainDate): AsyncGenerator<readonly MatterRecord[]> {
      const published = { events: { $elemMatch: { type: 'application-published', on: { $gte: day } } } };
      let some: MatterRecord[] = [];
      for await (const one of Matters.find(published as never)
        .lean()
        .cursor()) {
        some.push(matterFrom(one as never));
        if (some.length < 200) continue;
        yield some;
        some = [];
      }
      if (some.length > 0) yield some;
    },

    /** The matter with this application or registration number, in its common form. */
    async idByNumber(numbers: readonly string[]): Promise<string | null> {
      const found = await Matters.find({
        $or: [{ applicationNumber: { $in: numbers } }, { registrationNumber: { $in: numbers } }],
      })
        .select({ _id: 1 })
        .limit(2)
        .lean();
      return found.length === 1 ? String(found[0]?._id) : null;
    },

    /** Matters to choose from, by the words of the mark. */
    async options(actor: Actor): Promise<{ value: string; label: string }[]> {
      const found = await Matters.find(visibleTo(actor) as never)
        .sort({ searchKey: 1 })
        .limit(5_000)
        .select({ 'sign.words': 1, registrationNumber: 1 })
        .lean();
      return found.map((one) => ({
        value: String(one._id),
        label: `${one.sign.words}${one.registrationNumber ? ` (${one.registrationNumber})` : ''}`,
      }));
    },

    async countVisible(actor: Actor, phase?: StateRow['phase']): Promise<number> {
      return Matters.countDocuments({ $and: await visible(actor, phase) } as never);
    },
  };
}

export type MatterQueries = ReturnType<typeof matterQueries>;

function visibleTo(actor: Actor): object {
  if (actor.role === 'administrator') return {};
  if (actor.role === 'producer') return { applicantId: actor.partyId ?? 'none' };
  return actor.scope ? scopeFilter(actor.scope) : { _id: null };
}

/** Every folded word must stand at the beginning of a word of the key. */
function wordsOf(q: string): object[] {
  return fold(q)
    .split(' ')
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => ({ searchKey: { $regex: `(^| )${word.replace(/[^\p{L}\p{N}]/gu, '')}` } }));
}
