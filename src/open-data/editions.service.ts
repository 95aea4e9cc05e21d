// Keeps an edition of the open data that is true: made in the background when public facts or the day changed.
import { randomBytes } from 'node:crypto';
import { followTrail, type AuditTrail, type Follower } from '../audit/index.ts';
import { dayInVietNam } from '../calendar/index.ts';
import { datasets } from './datasets.table.ts';
import type { EditionFolder } from './folder.service.ts';
import { dueAt, editionId, type DueQuestion, type Edition } from './manifest.ts';
import type { OpenDataSources } from './open-data.ports.ts';
import { knownOf } from './known.service.ts';
import { writeDataset } from './write.service.ts';

/** Records whose change may change what is public. */
const publicKinds: ReadonlySet<string> = new Set([
  'matter',
  'product',
  'village',
  'party',
  'publication-batch',
]);
const groupSize = 1000;
const lookEveryMs = 30_000;

export interface EditionsDependencies {
  readonly folder: EditionFolder;
  readonly sources: OpenDataSources;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly clock: () => Date;
  readonly publicUrl: string | undefined;
  /** Never more often than this. */
  readonly everyMs: number;
  readonly failed: (error: unknown) => void;
}

export function editionsService(d: EditionsDependencies) {
  const { folder, sources, trail, clock } = d;
  let changed: DueQuestion['changed'] = null;
  let follower: Follower | undefined;
  let timer: NodeJS.Timeout | undefined;
  let making: Promise<Edition> | undefined;
  let stopped = false;

  async function* groupsOf(type: (typeof datasets)[number]['type']) {
    for (let after = ''; ;) {
      if (stopped) throw new Stopped();
      const group = await sources.entries(type, after, groupSize);
      const last = group.at(-1);
      if (!last) return;
      yield group;
      after = last._id;
    }
  }

  async function makeNow(): Promise<Edition> {
    // What was recorded before this is in the register's list when it has caught up, and so in the files.
    const [sequence, began] = [await trail.last(), clock()];
    await sources.ready();
    const asOf = dayInVietNam(began);
    const place = await folder.begin();
    try {
      const written: Edition['datasets'][number][] = [];
      for (const dataset of datasets)
        written.push({
          id: dataset.id,
          ...(await writeDataset({
            dataset,
            folder: place,
            groups: groupsOf(dataset.type),
            known: knownOf(sources, { asOf, publicUrl: d.publicUrl ?? '' }),
          })),
        });
      const edition: Edition = {
        id: editionId(began, randomBytes(2).toString('hex')),
        factsUpTo: began.toISOString(),
        madeAt: clock().toISOString(),
        asOf,
        datasets: written,
      };
      await folder.publish(place, { edition, sequence });
      await folder.tidy(clock());
      return edition;
    } catch (error) {
      await folder.discard(place);
      throw error;
    }
  }

  /** One at a time; who asks while one is made gets that one. */
  function make(): Promise<Edition> {
    making ??= makeNow().finally(() => {
      making = undefined;
    });
    return making;
  }

  async function due(): Promise<Date | null> {
    const now = clock();
    return dueAt({
      current: await folder.current(),
      changed,
      now,
      today: dayInVietNam(now),
      everyMs: d.everyMs,
    });
  }

  async function look(): Promise<void> {
    const at = await due();
    if (at && at <= clock() && !making && !stopped) await make();
  }

  return {
    make,
    due,
    /** Makes one now if it is time; what the clock does every half a minute. */
    look,
    isMaking: () => making !== undefined,

    /** Follows what changes and makes editions when it is time. */
    async start(): Promise<void> {
      const from = (await folder.current())?.sequence ?? (await trail.last());
      follower = followTrail(trail, {
        from,
        failed: d.failed,
        take(changes) {
          const last = changes.findLast(({ subject }) => publicKinds.has(subject.kind));
          if (last) changed = { sequence: last.sequence, seenAt: clock() };
          return Promise.resolve();
        },
      });
      const wake = () =>
        void look().catch((error: unknown) => !(error instanceof Stopped) && d.failed(error));
      timer = setInterval(wake, lookEveryMs);
      timer.unref();
      await follower.caughtUp().catch(d.failed);
      wake();
    },

    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await follower?.stop();
      await making?.catch(() => undefined);
    },
  };
}

export type Editions = ReturnType<typeof editionsService>;

class Stopped extends Error {}
