import type { Connection } from 'mongoose';
import type { AccountQueries } from '../accounts/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import type { Config } from '../config/index.ts';
import type { DocketQueries } from '../docket/index.ts';
import type { Context } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { feedModels } from './feed.model.ts';
import { feedRoutes } from './feed.routes.ts';
import { feedService } from './feed.service.ts';
import type { SubjectOfRecord } from './feed.ts';
import { subscriptionsPage, type Extra } from './page.view.ts';

export interface SubscriptionsDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly config: Pick<Config, 'publicUrl' | 'port' | 'smtpUrl'>;
  readonly accounts: AccountQueries;
  readonly lines: DocketQueries['lines'];
  readonly subjectOf: SubjectOfRecord;
  readonly places: Pick<Places, 'label'>;
}

/** What reaches people where they are: calendar feeds, and letters. */
export function createSubscriptions(d: SubscriptionsDependencies) {
  const baseUrl = (d.config.publicUrl ?? `http://localhost:${d.config.port}`).replace(/\/$/, '');
  const feeds = feedService({ ...d, models: feedModels(d.connection), baseUrl });
  const paged = { ...d, feeds, baseUrl, placeLabel: d.places.label };
  const show = (context: Context<unknown, unknown>, extra?: Extra) =>
    subscriptionsPage(paged, context, extra);
  return {
    feeds,
    routes: feedRoutes({ feeds, baseUrl, show }),
    finish: () => feeds.finish(),
  };
}
