import type { Connection } from 'mongoose';
import type { Actor } from '../access/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { MatterQueries } from '../matters/index.ts';
import { neighboursService, type NeighboursDependencies } from './neighbours.service.ts';
import { neighboursView, type NeighboursViewDependencies } from './neighbours.view.ts';
import { ownMarks } from './own-marks.service.ts';
import { reportModel } from './report.model.ts';
import { reportRoutes, type ReportRouteDependencies } from './report.routes.ts';
import { comparedModel, hitModel, watchStateModel } from './watch-hit.model.ts';
import { watchCompareService, type WatchCompareDependencies } from './watch-compare.service.ts';
import { watchFollowService, type WatchFollowDependencies } from './watch-follow.service.ts';
import { watchRoutes } from './watch.routes.ts';
import { watchService, type WatchDependencies } from './watch.service.ts';
import { hitLine } from './watch.view.ts';
import { reportService, type ReportDependencies } from './report.service.ts';

export interface ConflictsDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly matters: MatterQueries;
  readonly index: ReportDependencies['index'];
  readonly published: ReportDependencies['published'];
  readonly facts: ReportDependencies['facts'];
  readonly placeNames: NeighboursDependencies['placeNames'];
  readonly placeLabel: NeighboursViewDependencies['placeLabel'];
  readonly contactsOf: NeighboursViewDependencies['contactsOf'];
  readonly docket: WatchDependencies['docket'];
  readonly publications: WatchCompareDependencies['publications'];
  readonly importEnded: WatchFollowDependencies['importEnded'];
  readonly partyNames: WatchCompareDependencies['partyNames'];
  readonly law: WatchFollowDependencies['law'];
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
  readonly print: ReportRouteDependencies['print'];
}

/** What stands in the way of a sign, and whom our marks stand in the way of. */
export function createConflicts(d: ConflictsDependencies) {
  const law = () => d.law.current().law;
  const reports = reportService({ ...d, Reports: reportModel(d.connection) });
  const neighbours = neighboursService(d);
  const warnings = neighboursView({ ...d, neighbours });
  const watch = watchService({ ...d, Hits: hitModel(d.connection) });
  const own = ownMarks(d);
  const compare = watchCompareService({ ...d, law, Compared: comparedModel(d.connection), watch, own });
  const follow = watchFollowService({
    ...d,
    State: watchStateModel(d.connection),
    watch,
    own,
    compare,
  });
  return {
    reports,
    neighbours,
    warnings,
    watch,
    follow,
    service: { finish: async () => (await reports.finish()) + (await watch.finish()) },
    routes: [...reportRoutes({ ...d, reports }), ...watchRoutes({ ...d, law, watch })],

    /** What the first page says. */
    async desk(actor: Actor, asOf: PlainDate) {
      const [files, { total, items }] = await Promise.all([
        warnings.desk(actor),
        watch.list(actor, ['open'], mostOnDesk),
      ]);
      return {
        neighbours: files,
        watch: {
          lines: items.map((hit) => hitLine(hit, asOf)),
          more: total > items.length ? total : undefined,
        },
      };
    },
    /** Published marks near this matter's that nobody has dealt with. */
    watched: async (matterId: string, asOf: PlainDate) =>
      (await watch.ofMatter(matterId)).map((hit) => hitLine(hit, asOf)),

    async start(): Promise<void> {
      await neighbours.start();
      await follow.start();
    },
    async stop(): Promise<void> {
      await neighbours.stop();
      await follow.stop();
    },
  };
}

const mostOnDesk = 5;
