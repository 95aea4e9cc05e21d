// Follows what is published and imported, in one process at a time, and raises what comes near our own marks.
import type { Model } from 'mongoose';
import { idsAmong, keptFollower, type AuditTrail, type TrailChange } from '../audit/index.ts';
import { dayInVietNam } from '../calendar/index.ts';
import { ofLaw, type LawService } from '../docket/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import type { OwnMarks } from './own-marks.service.ts';
import type { WatchCompareService } from './watch-compare.service.ts';
import type { WatchState } from './watch-hit.model.ts';
import type { WatchService } from './watch.service.ts';

export interface WatchFollowDependencies {
  readonly State: Model<WatchState>;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly watch: Pick<WatchService, 'learnFromDocket' | 'recount'>;
  readonly compare: WatchCompareService;
  readonly own: OwnMarks;
  readonly matters: Pick<MatterQueries, 'byIds'>;
  /** Nothing more will be written under this import. */
  readonly importEnded: (batchId: string) => Promise<boolean>;
  readonly law: Pick<LawService, 'current' | 'reload'>;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
}

/** Renewed with every group. */
const leaseMs = 30_000;

export function watchFollowService(d: WatchFollowDependencies) {
  let first: Promise<void> | undefined;
  const follow = keptFollower<WatchState>({
    ...d,
    name: 'watch',
    leaseMs,
    failed,
    async take(changes) {
      await first?.catch(() => undefined);
      first = undefined;
      await take(changes);
    },
  });

  function failed(error: unknown): void {
    if (!follow.stopped()) d.failed(error);
  }

  /** True when it is for this process to take these changes; false when another has. */
  async function turn(last: number): Promise<boolean> {
    while (!follow.stopped()) {
      if (((await follow.state())?.sequence ?? 0) >= last) return false;
      if (await follow.hold()) return true;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error('the watch stops');
  }

  /** Between two groups of a long comparison. */
  async function goOn(): Promise<void> {
    if (follow.stopped()) throw new Error('the watch stops');
    await follow.hold();
  }

  async function take(changes: readonly TrailChange[]): Promise<void> {
    const last = changes.at(-1)!.sequence;
    const matters = idsAmong(changes, 'matter');
    const dockets = idsAmong(changes, 'docket');
    const batches = idsAmong(changes, 'publication-batch');
    const ofTheLaw = changes.filter(({ subject }) => ofLaw.includes(subject.kind));
    if (ofTheLaw.length > 0) await d.law.reload();
    // A thread that is open here must know our marks, whoever compares.
    if (matters.length + dockets.length + batches.length + ofTheLaw.length > 0 && (await turn(last))) {
      if (matters.length > 0) await d.compare.matters(matters, goOn);
      for (const id of dockets) await d.watch.learnFromDocket(id, d.compare.who());
      if (batches.length > 0) await takeBatches(batches);
      await recount();
    } else if (matters.length > 0) await d.own.changed(await d.matters.byIds(matters));
  }

  /** When the law or the calendar is another than the one the days were counted by. */
  async function recount(): Promise<void> {
    const { law, version } = d.law.current();
    if ((await follow.state())?.lawVersion === version) return;
    await d.watch.recount(dayInVietNam(d.clock()), law, d.compare.who());
    await follow.remember({ lawVersion: version });
  }

  /** What was published before there was a watch, and days counted by a law that changed while nobody followed. */
  async function begin(isNew: boolean, from: number): Promise<void> {
    if (isNew && from > 0) await d.compare.running(goOn);
    if (isNew) await follow.remember({}, from);
    if ((await follow.state())?.lawVersion === d.law.current().version || !(await follow.hold())) return;
    await recount();
    await follow.release();
  }

  /** With them those begun before that never said their end: what they wrote before they died is compared, too. */
  async function takeBatches(ids: readonly string[]): Promise<void> {
    const before = (await follow.state())?.pending ?? [];
    const pending = [];
    for (const batchId of new Set([...before, ...ids])) {
      const ended = await d.importEnded(batchId);
      await d.compare.batch(batchId, goOn);
      if (!ended) pending.push(batchId);
    }
    await follow.remember({ pending: pending.slice(-20) });
  }

  return {
    /** Goes on from where the watch stood; the first time, with what may be opposed now. */
    async start(): Promise<void> {
      const { state, from } = await follow.begins();
      first = begin(state?.sequence === undefined, from);
      first.catch(failed);
      follow.follow(from);
    },

    /** Resolves when all that was written before is compared. */
    async caughtUp(): Promise<void> {
      await first?.catch(() => undefined);
      await follow.caughtUp();
    },

    async stop(): Promise<void> {
      await follow.stop();
      await first?.catch(() => undefined);
      await d.own.close();
      await follow.release();
    },
  };
}

export type WatchFollow = ReturnType<typeof watchFollowService>;
