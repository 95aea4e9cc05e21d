import { randomUUID } from 'node:crypto';
import { followTrail, type AuditTrail, type Follower, type TrailChange } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { daysChanged } from './days-changed.ts';
import type { DocketModels } from './docket.model.ts';
import type { SubjectKind } from './kept.ts';
import type { LawService } from './law.service.ts';
import { kinds, type ListService, type SubjectRef } from './list.service.ts';

export interface FollowDependencies {
  readonly models: Pick<DocketModels, 'State' | 'Kept'>;
  readonly list: ListService;
  readonly law: LawService;
  /** Subjects with a date near a day that became another kind of day. */
  readonly subjectsNear: (changed: readonly PlainDate[]) => Promise<readonly SubjectRef[]>;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly failed: (error: unknown) => void;
  readonly everyMs?: number | undefined;
}

/** Raised when what a stored line or summary holds changes: the list is then built anew. */
const listShape = 3;

/** While it builds, a process says so every batch; silent for so long, it is taken for dead. */
const leaseMs = 20_000;
/** What changes the law all dates are counted by. */
const ofLaw: ReadonlySet<string> = new Set(['calendar-notice', 'office-practice']);

/**
 * Keeps the stored list true: follows every change of every process from where the list stood, and counts everything
 * anew when there is no list yet or the law it was counted by is another. A crash loses nothing: the position moves on
 * only after the lines are stored.
 */
export function followService(d: FollowDependencies) {
  const { State } = d.models;
  const me = randomUUID();
  let follower: Follower | undefined;
  let building: Promise<void> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function take(changes: readonly TrailChange[]): Promise<void> {
    const stamp = changes.at(-1)!.sequence;
    if (changes.some(({ subject }) => ofLaw.has(subject.kind))) {
      const former = d.law.current();
      const now = await d.law.reload();
      if (now.version !== former.version) {
        // the dates that move first, then the version of all the others
        const changed = daysChanged(former.law.calendar, now.law.calendar);
        if (changed.length > 0) await d.list.refresh(await d.subjectsNear(changed), stamp);
        ensureBuilt();
      }
    }
    const wanted = new Map<string, { ref: SubjectRef; sequence: number }>();
    const want = (ref: SubjectRef, sequence: number) =>
      wanted.set(`${ref.kind}:${ref.id}`, { ref, sequence });
    for (const { subject, sequence } of changes) {
      if (isKind(subject.kind)) want({ kind: subject.kind, id: subject.id }, sequence);
      else if (subject.kind === 'party')
        for (const ref of await d.list.ownedBy(subject.id)) want(ref, sequence);
      else if (subject.kind === 'docket') {
        const kept = await d.models.Kept.findById(subject.id).select({ subjectKind: 1 }).lean();
        if (kept) want({ kind: kept.subjectKind, id: subject.id }, sequence);
      }
    }
    if (wanted.size > 0) {
      const stamps = await d.list.stampsOf([...wanted.values()].map(({ ref }) => ref));
      const stale = [...wanted].filter(([key, { sequence }]) => (stamps.get(key) ?? -1) < sequence);
      await d.list.refresh(
        stale.map(([, { ref }]) => ref),
        stamp,
      );
    }
    await State.updateOne({ _id: 'docket' }, { $max: { sequence: stamp } }, { upsert: true });
  }

  /** Counts everything anew, in one process at a time, until the list is of the law in force. */
  function ensureBuilt(): void {
    building = building.then(build).catch(d.failed);
  }

  const countedBy = () => `${d.law.current().version}#${listShape}`;

  async function build(): Promise<void> {
    if (stopped) return;
    const version = countedBy();
    const state = await State.findById('docket').lean();
    if (state?.lawVersion === version) return;
    if (!(await lease())) {
      timer = setTimeout(ensureBuilt, leaseMs / 4).unref();
      return;
    }
    const stamp = await d.trail.last();
    let finished = true;
    await d.list.rebuild(stamp, async () => {
      finished = !stopped && version === countedBy() && (await lease());
      return finished;
    });
    if (finished)
      await State.updateOne(
        { _id: 'docket' },
        { $set: { lawVersion: version }, $max: { sequence: stamp } },
        { upsert: true },
      );
    await State.deleteOne({ _id: 'lease', by: me } as never);
    if (!finished) ensureBuilt();
  }

  async function lease(): Promise<boolean> {
    const now = new Date();
    try {
      const mine = await State.collection.updateOne(
        { _id: 'lease' as never, $or: [{ by: me }, { until: { $lt: now } }] },
        { $set: { by: me, until: new Date(now.getTime() + leaseMs) } },
        { upsert: true },
      );
      return mine.matchedCount + mine.upsertedCount > 0;
    } catch (error) {
      if ((error as { code?: number }).code === 11000) return false;
      throw error;
    }
  }

  return {
    /** At start, before anybody is served. The list of a large registry is built while people work. */
    async start(): Promise<void> {
      await d.law.reload();
      const state = await State.findById('docket').lean();
      const from = state?.sequence ?? (await d.trail.last());
      follower = followTrail(d.trail, {
        from,
        take,
        failed: d.failed,
        ...(d.everyMs === undefined ? {} : { everyMs: d.everyMs }),
      });
      ensureBuilt();
    },

    /** All that was written before this call is in the list; gives up waiting after `most` milliseconds. */
    async caughtUp(most = 10_000): Promise<void> {
      const late = new Promise<void>((done) => setTimeout(done, most).unref());
      await Promise.race([follower?.caughtUp().catch(d.failed), late]);
    },

    /** The first build, or the one after a change of law, is done. */
    built: () => building,

    async stop(): Promise<void> {
      stopped = true;
      if (timer) clearTimeout(timer);
      await follower?.stop();
      await building;
    },
  };
}

export type FollowService = ReturnType<typeof followService>;

function isKind(kind: string): kind is SubjectKind {
  return (kinds as readonly string[]).includes(kind);
}
