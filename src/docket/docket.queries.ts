import { scopeFilter } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { fold } from '../text/index.ts';
import { provisionalIndex, type DocketModels, type KeptModel } from './docket.model.ts';
import { nothingKept, type KeptDocket, type SubjectKind } from './kept.ts';
import type { LineFilter, LineState } from './line-filter.ts';
import { lineOn, type DocketLine, type StoredLine, type SubjectSummary } from './line.ts';

export interface Paging {
  readonly page: number;
  readonly pageSize: number;
  /** Counts no further. */
  readonly countTo?: number | undefined;
}

/** As many lines as anybody reads at once. */
export const mostLines = 20_000;

/** Reads of the stored lines. */
export function docketQueries({ Kept, Lines, Summaries, State }: DocketModels) {
  async function count(filter: LineFilter, asOf: PlainDate, most?: number): Promise<number> {
    return Lines.collection.countDocuments(matchOf(filter, asOf), {
      ...(most && { limit: most }),
      // few lines are provisional and they have an index of their own, which the planner does not see the worth of
      ...(onlyProvisional(filter) && { hint: provisionalIndex }),
    });
  }

  return {
    count,

    /** Another word whenever the stored lines may be others: how far they follow the trail, and by which law. */
    async revision(): Promise<string> {
      const state = await State.findById('docket').lean();
      return `${state?.sequence ?? -1}:${state?.lawVersion ?? ''}`;
    },

    /** By due date, then title; `total` counts all that fit. */
    async lines(
      filter: LineFilter,
      asOf: PlainDate,
      { page, pageSize, countTo }: Paging = { page: 1, pageSize: mostLines },
    ): Promise<{ readonly total: number; readonly items: readonly DocketLine[] }> {
      const found = Lines.collection
        .find(matchOf(filter, asOf), { projection: { stamp: 0 } })
        .sort({ dueOn: 1, _id: 1 })
        .skip((page - 1) * pageSize)
        .limit(pageSize);
      const [total, items] = await Promise.all([count(filter, asOf, countTo), found.toArray()]);
      return { total, items: items.map((line) => lineOn(line as unknown as StoredLine, asOf)) };
    },

    /** Lines of each province (`01`) or, inside one, of each commune (`01-10003`; `01` for those of no commune). */
    async countsByPlace(filter: LineFilter, asOf: PlainDate): Promise<ReadonlyMap<string, number>> {
      const own = filter.actor?.role === 'officer' ? filter.actor.scope : undefined;
      const within = filter.place?.provinceCode ?? (own?.level === 'province' ? own.code : undefined);
      const groups = await Lines.collection
        .aggregate<{ _id: { p: string; c?: string }; n: number }>([
          { $match: matchOf({ ...filter, place: within ? { provinceCode: within } : undefined }, asOf) },
          {
            $group: {
              _id: { p: '$place.provinceCode', ...(within && { c: '$place.communeCode' }) },
              n: { $sum: 1 },
            },
          },
        ])
        .toArray();
      return new Map(groups.map(({ _id: { p, c }, n }) => [c ? `${p}-${c}` : p, n]));
    },

    /** What people added to the docket of a subject, with the version an edit must send back. */
    keptOf: (kind: SubjectKind, id: string) => keptOf(Kept, kind, id),

    /** Live subjects without any date ahead and none of ours open: a file somebody forgot. */
    async nothingDocketed(filter: LineFilter, asOf: PlainDate, paging: Paging) {
      return subjects(
        {
          $and: [scopeOf(filter), { live: true, oursOpen: false, lastOn: { $lt: asOf } }],
        },
        // the longest forgotten first, in the order of the index
        { lastOn: 1 },
        paging,
      );
    },

    /** Live subjects whose owner was dissolved: nobody can act for them. */
    ownerDissolved: (filter: LineFilter, paging: Paging) =>
      subjects(
        { $and: [scopeOf(filter), { live: true, ownerDissolvedOn: { $gt: '' } }] },
        { ownerDissolvedOn: 1 },
        paging,
      ),
  };

  async function subjects(match: object, order: Record<string, 1>, { page, pageSize, countTo }: Paging) {
    const [total, items] = await Promise.all([
      Summaries.collection.countDocuments(match, countTo ? { limit: countTo } : {}),
      Summaries.collection
        .find(match)
        .sort(order)
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .toArray(),
    ]);
    return { total, items: items as unknown as readonly SubjectSummary[] };
  }
}

export type DocketQueries = ReturnType<typeof docketQueries>;

export async function keptOf(
  Kept: KeptModel,
  kind: SubjectKind,
  id: string,
): Promise<KeptDocket & { readonly version: number }> {
  const found = /^[0-9a-f]{24}$/.test(id) ? await Kept.findById(id).lean() : null;
  return found
    ? { ...nothingKept(kind), ...found, version: found.version }
    : { ...nothingKept(kind), version: 0 };
}

/** Only what this person may see, as a filter of lines and of subjects. */
function scopeOf({ actor, partyId, place }: LineFilter): object {
  const parts: object[] = [];
  if (actor && actor.role === 'producer') parts.push({ partyIds: actor.partyId ?? 'none' });
  if (actor && actor.role === 'officer') parts.push(actor.scope ? scopeFilter(actor.scope) : { _id: null });
  if (partyId) parts.push({ partyIds: partyId });
  if (place?.communeCode) parts.push({ 'place.communeCode': place.communeCode });
  else if (place) parts.push({ 'place.provinceCode': place.provinceCode });
  return parts.length ? { $and: parts } : {};
}

const checks: Readonly<Record<NonNullable<LineFilter['check']>, object>> = {
  unverified: { verified: false },
  provisional: { provisional: { $type: 'object' } },
  presumed: { confidence: { $ne: 'verified' } },
  contested: { contested: true },
  moved: { 'proposed.dueOn': { $gt: '' } },
};

function matchOf(filter: LineFilter, asOf: PlainDate): object {
  const { subject, from, to, states = ['open', 'overdue'], ours, kinds, rule, check, q, contingent } = filter;
  const { assignedTo } = filter;
  const parts: object[] = [scopeOf(filter)];
  if (subject) parts.push({ 'subject.id': subject.id, 'subject.kind': subject.kind });
  parts.push(inStates(states, asOf, contingent ?? false));
  const window = { ...(from && { $gte: from }), ...(to && { $lte: to }) };
  if (from || to) parts.push({ dueOn: window });
  if (ours !== undefined) parts.push({ ours });
  if (kinds) parts.push({ docketKind: { $in: kinds } });
  if (rule) parts.push({ rule });
  if (assignedTo !== undefined)
    parts.push(assignedTo === null ? { assignedTo: { $exists: false } } : { 'assignedTo.id': assignedTo });
  if (check) parts.push(checks[check]);
  for (const word of fold(q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 10))
    parts.push({ titleKey: { $regex: `(^| )${word}` } });
  return { $and: parts };
}

/** Open dates that wait for a calendar, and nothing else. */
function onlyProvisional({ check, states = [], contingent }: LineFilter): boolean {
  return check === 'provisional' && !contingent && !states.includes('met') && !states.includes('missed');
}

/** Without `$or` wherever one condition can say it: on a large collection the embedded engine plans each branch anew. */
function inStates(states: readonly LineState[], asOf: PlainDate, contingent: boolean): object {
  const settled = states.filter((state) => state === 'met' || state === 'missed');
  const [open, overdue] = [states.includes('open'), states.includes('overdue')];
  const pending = {
    ...(contingent ? { settled: 'pending' } : { open: true }),
    ...(open && overdue ? {} : { dueOn: open ? { $gte: asOf } : { $lt: asOf } }),
  };
  if (!open && !overdue) return { settled: { $in: settled } };
  if (settled.length === 0) return pending;
  if (open && overdue)
    return { settled: { $in: ['pending', ...settled] }, ...(contingent ? {} : { contingent: false }) };
  return { $or: [pending, { settled: { $in: settled } }] };
}
