import { keptFollower, type AuditTrail, type TrailChange } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { daysChanged } from './days-changed.ts';
import type { DocketModels, ListState } from './docket.model.ts';
import type { SubjectKind } from './kept.ts';
import { ofLaw } from './names.table.ts';
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

/**
 * Keeps the stored list true: follows every change of every process from where the list stood, and counts everything
 * anew when there is no list yet or the law it was counted by is another.
 */
export function followService(d: FollowDependencies) {
  const follow = keptFollower<ListState>({ ...d, State: d.models.State, name: 'docket', leaseMs, take });
  let building: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  /** Of the last change of law taken: others may have reloaded the law since. */
  let taken = d.law.current();

  async function take(changes: readonly TrailChange[]): Promise<void> {
    const stamp = changes.at(-1)!.sequence;
    if (changes.some(({ subject }) => ofLaw.includes(subject.kind))) {
      const now = await d.law.reload();
      if (now.version !== taken.version) {
        // the dates that move first, then the version of all the others
        const changed = daysChanged(taken.law.calendar, now.law.calendar);
        if (changed.length > 0) await d.list.refresh(await d.subjectsNear(changed), stamp);
        taken = now;
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
  }

  /** Counts everything anew, in one process at a time, until the list is of the law in force. */
  function ensureBuilt(): void {
    building = building.then(build).catch(d.failed);
  }

  const countedBy = () => `${d.law.current().version}#${listShape}`;

  async function build(): Promise<void> {
    if (follow.stopped()) return;
    const version = countedBy();
    if ((await follow.state())?.lawVersion === version) return;
    if (!(await follow.hold())) {
      timer = setTimeout(ensureBuilt, leaseMs / 4).unref();
      return;
    }
    const stamp = await d.trail.last();
    let finished = true;
    await d.list.rebuild(stamp, async () => {
      finished = !follow.stopped() && version === countedBy() && (await follow.hold());
      return finished;
    });
    if (finished) await follow.remember({ lawVersion: version }, stamp);
    await follow.release();
    if (!finished) ensureBuilt();
  }

  return {
    /** At start, before anybody is served. The list of a large registry is built while people work. */
    async start(): Promise<void> {
      taken = await d.law.reload();
      follow.follow((await follow.begins()).from);
      ensureBuilt();
    },

    /** All that was written before this call is in the list; gives up waiting after `most` milliseconds. */
    caughtUp: (most = 10_000): Promise<void> => follow.caughtUpWithin(most),

    /** The first build, or the one after a change of law, is done. */
    built: () => building,

    async stop(): Promise<void> {
      clearTimeout(timer);
      await follow.stop();
      await building;
    },
  };
}

export type FollowService = ReturnType<typeof followService>;

function isKind(kind: string): kind is SubjectKind {
  return (kinds as readonly string[]).includes(kind);
}
