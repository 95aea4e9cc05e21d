import type { Connection } from 'mongoose';
import { followTrail, idsAmong, type AuditTrail, type Follower } from '../audit/index.ts';
import { unpublishedMark } from './hidden-marks.ts';
import type { PlaceNames } from './place-names.ts';
import { similarRoutes, type SimilarRoutesDependencies } from './similar.routes.ts';
import { similarityService } from './similarity.service.ts';
import type { MatterQueries } from '../matters/index.ts';

export interface SimilarityModuleDependencies {
  readonly connection: Connection;
  /** Where another thread reaches the same database. */
  readonly uri: string;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  readonly matters: Pick<MatterQueries, 'ids' | 'byId' | 'byIds'>;
  readonly places: PlaceNames;
  readonly facts: SimilarRoutesDependencies['facts'];
  readonly failed: (error: unknown) => void;
}

/** What stands near a name: an index of all published marks and of the signs being prepared. */
export function createSimilarity(d: SimilarityModuleDependencies) {
  async function* hidden() {
    for await (const id of d.matters.ids()) {
      const matter = await d.matters.byId(id);
      const mark = matter && unpublishedMark(matter);
      if (mark?.name) yield mark;
    }
  }
  const service = similarityService({
    marks: {
      uri: d.uri,
      database: d.connection.name,
      collection: 'public_entries',
      filter: { type: 'right' },
      places: d.places,
    },
    hidden,
    failed: d.failed,
  });
  let follower: Follower | undefined;
  return {
    service,
    routes: similarRoutes({ index: service, facts: d.facts }),

    /** `atOnce`: loads now, in the background; else at the first search. */
    async start(atOnce: boolean): Promise<void> {
      const from = await d.trail.last();
      if (atOnce) service.start();
      follower = followTrail(d.trail, {
        from,
        failed: d.failed,
        async take(changes) {
          const ids = idsAmong(changes, 'matter');
          if (ids.length > 0) await service.changedHidden((await d.matters.byIds(ids)).map(unpublishedMark));
        },
      });
    },

    async stop(): Promise<void> {
      await follower?.stop();
      await service.stop();
    },
  };
}
