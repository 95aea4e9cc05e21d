// Follows what is published and imported, in one process at a time, and raises what comes near our own marks.
import type { Model } from 'mongoose';
import { idsAmong, keptFollower, type AuditTrail, type TrailChange } from '../audit/index.ts';
import { addPeriod, dayInVietNam } from '../calendar/index.ts';
import type { DocketLaw } from '../deadlines/index.ts';
import type { Who } from '../http/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import type { Publication, PublicationQueries } from '../publications/index.ts';
import { fold } from '../text/index.ts';
import type { OwnMarks } from './own-marks.service.ts';
import { classesOf } from './report.ts';
import {
  isWatched,
  opposable,
  oppositionTo,
  publishedFrom,
  publishedOf,
  type PublishedMark,
} from './watch-hit.ts';
import type { WatchState } from './watch-hit.model.ts';
import type { WatchService } from './watch.service.ts';

export interface WatchFollowDependencies {
  readonly State: Model<WatchState>;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly watch: Pick<WatchService, 'raise' | 'learnFromDocket'>;
  readonly own: OwnMarks;
  readonly matters: Pick<MatterQueries, 'byIds'>;
  readonly publications: Pick<PublicationQueries, 'ofBatch' | 'publishedSince'>;
  /** Nothing more will be written under this import. */
  readonly importEnded: (batchId: string) => Promise<boolean>;
  readonly partyNames: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly law: () => DocketLaw;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
}

const atOnce = 500;
/** Renewed with every group. */
const leaseMs = 30_000;
/** No time to oppose was ever longer. */
const longestTerm = { length: -6, unit: 'month' } as const;

export function watchFollowService(d: WatchFollowDependencies) {
  let first: Promise<void> | undefined;
  const follow = keptFollower<WatchState>({
    ...d,
    name: 'watch',
    leaseMs,
    failed: (error) => {
      if (!follow.stopped()) d.failed(error);
    },
    async take(changes) {
      await first?.catch(() => undefined);
      first = undefined;
      await take(changes);
    },
  });

  const who = (): Who => ({
    actor: { id: 'system', name: 'Hệ thống', role: 'administrator' },
    requestId: 'watch',
    now: d.clock(),
  });

  /** True when it is for this process to take these changes; false when another has. */
  async function turn(last: number): Promise<boolean> {
    while (!follow.stopped()) {
      if (((await follow.state())?.sequence ?? 0) >= last) return false;
      if (await follow.hold()) return true;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error('the watch stops');
  }

  async function compare(published: readonly PublishedMark[]): Promise<void> {
    const asOf = dayInVietNam(d.clock());
    const matches = await d.own.match(opposable(published, asOf, d.law()));
    if (matches.length === 0) return;
    const ours = new Map(
      (await d.matters.byIds([...new Set(matches.map(({ matterId }) => matterId))])).map((one) => [
        one.id,
        one,
      ]),
    );
    const names = await d.partyNames([...ours.values()].flatMap(({ applicantId }) => applicantId ?? []));
    for (const { found, matterId, mark } of matches) {
      const matter = ours.get(matterId);
      if (!matter || !isWatched(matter)) continue;
      const { applicantId, place, sign } = matter;
      // Nobody opposes themselves.
      if (applicantId && applicantId === found.applicantId) continue;
      const owner = applicantId && names.get(applicantId);
      if (owner && found.applicant && fold(owner) === fold(found.applicant)) continue;
      const dueOn = oppositionTo(found, asOf, d.law())?.dueOn;
      await d.watch.raise(
        {
          matterId,
          place: {
            provinceCode: place.provinceCode,
            ...(place.communeCode ? { communeCode: place.communeCode } : {}),
          },
          ...(applicantId ? { applicantId } : {}),
          own: sign.words,
          ownClasses: classesOf(matter),
          found,
          score: mark.score,
          classes: mark.classes,
          reasons: mark.reasons,
          ...(dueOn ? { dueOn } : {}),
        },
        asOf,
        who(),
      );
    }
  }

  async function compareAll(publications: AsyncIterable<Publication>): Promise<void> {
    let some: PublishedMark[] = [];
    for await (const one of publications) {
      some.push(publishedFrom(one));
      if (some.length < atOnce) continue;
      if (follow.stopped()) throw new Error('the watch stops');
      await compare(some);
      await follow.hold();
      some = [];
    }
    await compare(some);
  }

  async function takeMatters(ids: readonly string[]): Promise<void> {
    const found = await d.matters.byIds(ids);
    await d.own.changed(found);
    const names = await d.partyNames(found.flatMap(({ applicantId }) => applicantId ?? []));
    const published = found.map((one) => publishedOf(one, one.applicantId && names.get(one.applicantId)));
    await compare(published.filter((one) => one !== undefined));
  }

  async function take(changes: readonly TrailChange[]): Promise<void> {
    const last = changes.at(-1)!.sequence;
    const matters = idsAmong(changes, 'matter');
    const dockets = idsAmong(changes, 'docket');
    const batches = idsAmong(changes, 'publication-batch');
    // A thread that is open here must know our marks, whoever compares.
    if (matters.length + dockets.length + batches.length > 0 && (await turn(last))) {
      if (matters.length > 0) await takeMatters(matters);
      for (const id of dockets) await d.watch.learnFromDocket(id, who());
      if (batches.length > 0) await takeBatches(batches);
    } else if (matters.length > 0) await d.own.changed(await d.matters.byIds(matters));
  }

  /** With them those begun before that never said their end: what they wrote before they died is compared, too. */
  async function takeBatches(ids: readonly string[]): Promise<void> {
    const before = (await follow.state())?.pending ?? [];
    const pending = [];
    for (const batchId of new Set([...before, ...ids])) {
      const ended = await d.importEnded(batchId);
      await compareAll(d.publications.ofBatch(batchId));
      if (!ended) pending.push(batchId);
    }
    await follow.remember({ pending: pending.slice(-20) });
  }

  return {
    /** Goes on from where the watch stood; the first time, with what may be opposed now. */
    async start(): Promise<void> {
      const { state, from } = await follow.begins();
      first =
        state || from === 0
          ? Promise.resolve()
          : compareAll(d.publications.publishedSince(addPeriod(dayInVietNam(d.clock()), longestTerm)));
      first.catch(d.failed);
      follow.follow(from);
    },

    /** Resolves when all that was written before is compared. */
    caughtUp: (): Promise<void> => follow.caughtUp(),

    async stop(): Promise<void> {
      await follow.stop();
      await d.own.close();
      await follow.release();
    },
  };
}

export type WatchFollow = ReturnType<typeof watchFollowService>;
