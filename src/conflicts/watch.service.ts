// Raising a hit once, with its task in the docket; closing it with a reason, for good.
import { scopeFilter, type Actor } from '../access/index.ts';
import { createRecords, isDuplicate, type AuditTrail } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { DocketLaw } from '../deadlines/index.ts';
import type { DocketQueries, DocketService } from '../docket/index.ts';
import { NotPossible, RecordConflict, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import { oppositionTo, taskTitle, type WatchHit } from './watch-hit.ts';
import { hitFrom, hitId, type HitModel, type HitRecord } from './watch-hit.model.ts';

export interface WatchDependencies {
  readonly Hits: HitModel;
  readonly trail: AuditTrail;
  readonly docket: {
    readonly service: Pick<DocketService, 'edit' | 'cancelTask' | 'moveTask'>;
    readonly queries: Pick<DocketQueries, 'keptOf'>;
  };
}

export type NewHit = Omit<WatchHit, 'state' | 'reason' | 'closedBy' | 'closedOn'>;

/** Of a hit, in the docket of our mark. */
export const taskOf = (id: string) => `watch-${id}`;
export const hitPath = (id: string) => `/watch/${id}`;

export function watchService({ Hits, trail, docket }: WatchDependencies) {
  const records = createRecords(trail, 'watch-hit');

  async function byId(id: string): Promise<HitRecord | null> {
    if (!/^[0-9a-f]{24}$/.test(id)) return null;
    const found = await Hits.findById(id).lean();
    return found && hitFrom(found as never);
  }

  /** The task is there once, on the day the hit says, unless somebody has dealt with it. */
  async function ensureTask(hit: HitRecord, asOf: PlainDate, who: Who): Promise<void> {
    const { dueOn } = hit;
    if (hit.state !== 'open' || !dueOn) return;
    const id = taskOf(hit.id);
    const createdBy = { id: who.actor.id, name: who.actor.name };
    const task = { id, title: taskTitle(hit), dueOn, createdOn: asOf, createdBy, href: hitPath(hit.id) };
    const ref = { kind: 'matter' as const, id: hit.matterId };
    await docket.service.edit(ref, 'task-added', who, (kept) =>
      kept.tasks.some((one) => one.id === id) ? {} : { tasks: [...kept.tasks, task] },
    );
    await docket.service.moveTask(ref, id, dueOn, asOf, who);
  }

  async function changeOpen(id: string, changes: Partial<WatchHit>, who: Who): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const hit = await byId(id);
      if (hit?.state !== 'open') return;
      try {
        return await records.change(Hits, id, hit.version, changes, who, changes.state ?? 'changed');
      } catch (error) {
        if (tries >= 20 || !(error instanceof RecordConflict)) throw error;
      }
    }
  }

  const scoped = (actor: Actor) => {
    if (actor.role === 'administrator') return {};
    if (actor.role === 'producer') return { applicantId: actor.partyId ?? 'none' };
    return actor.scope ? scopeFilter(actor.scope) : { _id: null };
  };

  return {
    byId,

    /**
     * A published mark comes near ours. Raised already: nothing, but that a day of publication learnt since, or another
     * one, moves the task. Safe to do again from the beginning wherever it was broken off.
     */
    async raise(given: NewHit, asOf: PlainDate, who: Who): Promise<void> {
      // What is not known is left out: the database would keep it as nothing at all.
      const hit = JSON.parse(JSON.stringify(given)) as NewHit;
      const id = hitId(hit.matterId, hit.found);
      try {
        await records.create(Hits, { ...hit, state: 'open' }, who, { id });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const before = await byId(id);
        if (before?.state === 'open' && before.dueOn !== hit.dueOn)
          await changeOpen(id, { dueOn: hit.dueOn, found: hit.found }, who);
      }
      const kept = await byId(id);
      if (kept) await ensureTask(kept, asOf, who);
    },

    /** Not worth an opposition. The pair stays closed, however often it is imported. */
    async dismiss(hit: HitRecord, reason: string, asOf: PlainDate, who: Who): Promise<void> {
      if (hit.state !== 'open')
        throw new NotPossible(words('Việc này đã được khép lại rồi.', 'This is closed already.'));
      // The task first: where a crash comes between, the watch learns it from the docket.
      const ref = { kind: 'matter' as const, id: hit.matterId };
      const { tasks } = await docket.queries.keptOf(ref.kind, ref.id);
      if (tasks.some(({ id }) => id === taskOf(hit.id)))
        await docket.service.cancelTask(ref, taskOf(hit.id), asOf, reason, who);
      const closedBy = { id: who.actor.id, name: who.actor.name };
      await changeOpen(hit.id, { state: 'dismissed', reason, closedBy, closedOn: asOf }, who);
    },

    /** What was done or cancelled in the docket itself. */
    async learnFromDocket(matterId: string, who: Who): Promise<void> {
      const open = await Hits.find({ matterId, state: 'open' }).select({ _id: 1 }).lean();
      if (open.length === 0) return;
      const { tasks } = await docket.queries.keptOf('matter', matterId);
      for (const { _id } of open) {
        const task = tasks.find(({ id }) => id === taskOf(String(_id)));
        if (task?.cancelled) {
          const { why, by, on } = task.cancelled;
          const change = { state: 'dismissed', reason: why, closedBy: by, closedOn: on } as const;
          await changeOpen(String(_id), change, who);
        } else if (task?.doneOn) {
          const change = { state: 'handled', closedBy: task.doneBy, closedOn: task.doneOn } as const;
          await changeOpen(String(_id), change, who);
        }
      }
    },

    /** Open ones go to the day of the law in force: days off announced since may move the end of the time to oppose. */
    async recount(asOf: PlainDate, law: DocketLaw, who: Who): Promise<void> {
      for await (const one of Hits.find({ state: 'open' }).lean().cursor()) {
        const hit = hitFrom(one as never);
        const dueOn = oppositionTo(hit.found, asOf, law)?.dueOn;
        if (!dueOn || dueOn === hit.dueOn) continue;
        // The task first: broken off in between, the hit still says that it is to be moved.
        await ensureTask({ ...hit, dueOn }, asOf, who);
        await changeOpen(hit.id, { dueOn }, who);
      }
    },

    /** Open ones first, by the day they end. */
    async list(actor: Actor, states: readonly WatchHit['state'][], most: number) {
      const where = { ...scoped(actor), state: { $in: states } } as never;
      const [total, found] = await Promise.all([
        Hits.countDocuments(where),
        Hits.find(where).sort({ state: -1, dueOn: 1, _id: 1 }).limit(most).lean(),
      ]);
      return { total, items: found.map((one) => hitFrom(one as never)) };
    },

    async ofMatter(matterId: string): Promise<readonly HitRecord[]> {
      const found = await Hits.find({ matterId, state: 'open' }).sort({ dueOn: 1 }).limit(20).lean();
      return found.map((one) => hitFrom(one as never));
    },

    finish: () => records.finish(Hits),
  };
}

export type WatchService = ReturnType<typeof watchService>;
