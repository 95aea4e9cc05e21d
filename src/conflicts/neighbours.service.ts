// Keeps the signs in preparation in mind, whichever process writes them.
import { followTrail, idsAmong, type AuditTrail, type Follower } from '../audit/index.ts';
import type { PlaceNames } from '../similarity/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import { preparedSigns } from './neighbours.ts';

export interface NeighboursDependencies {
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly matters: Pick<MatterQueries, 'ids' | 'byIds'>;
  readonly placeNames: PlaceNames;
  readonly failed: (error: unknown) => void;
}

const atOnce = 200;
/** Nobody waits longer for the newest change before a page is shown. */
const patienceMs = 500;

export function neighboursService({ trail, matters, placeNames, failed }: NeighboursDependencies) {
  const signs = preparedSigns(placeNames);
  let follower: Follower | undefined;
  let loading: Promise<void> = Promise.resolve();

  async function take(ids: readonly string[]): Promise<void> {
    const found = await matters.byIds(ids);
    signs.put(found);
    for (const matter of found) {
      signs.pair(matter);
      await new Promise(setImmediate);
    }
  }

  async function load(): Promise<void> {
    let some: string[] = [];
    for await (const id of matters.ids()) {
      some.push(id);
      if (some.length < atOnce) continue;
      await take(some);
      some = [];
    }
    await take(some);
  }

  return {
    ...signs,

    /** Reads in the background what is being prepared; then follows every change. */
    async start(): Promise<void> {
      const from = await trail.last();
      loading = load().catch(failed);
      follower = followTrail(trail, {
        from,
        failed,
        async take(changes) {
          await loading;
          const ids = idsAmong(changes, 'matter');
          if (ids.length > 0) await take(ids);
        },
      });
    },

    /** All that was written before is known; gives up waiting after a moment. */
    async caughtUp(most = patienceMs): Promise<void> {
      await follower?.caughtUpWithin(most);
    },

    async stop(): Promise<void> {
      await follower?.stop();
      await loading;
    },
  };
}

export type NeighboursService = ReturnType<typeof neighboursService>;
