import type { Connection } from 'mongoose';
import type { AccountQueries } from '../accounts/index.ts';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import type { Config } from '../config/index.ts';
import type { DocketQueries } from '../docket/index.ts';
import type { Context } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { feedModels } from './feed.model.ts';
import { feedRoutes } from './feed.routes.ts';
import { feedService } from './feed.service.ts';
import type { SubjectOfRecord } from './feed.ts';
import { letterService } from './letter.service.ts';
import { mailModels } from './mail.model.ts';
import { mailRoutes } from './mail.routes.ts';
import { smtpMailer } from './mailer.service.ts';
import { outbox } from './outbox.service.ts';
import { subscriptionsPage, type Extra } from './page.view.ts';
import { scheduler } from './scheduler.service.ts';
import { sentRoutes } from './sent.routes.ts';

export interface SubscriptionsDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly config: Pick<Config, 'publicUrl' | 'port' | 'smtpUrl' | 'mailFrom'>;
  readonly accounts: AccountQueries;
  readonly docket: Pick<DocketQueries, 'lines' | 'revision'>;
  readonly subjectOf: SubjectOfRecord;
  readonly places: Pick<Places, 'label'>;
  /** Signs the addresses that stop letters. */
  readonly secret: string;
  readonly clock: () => Date;
  /** The list of dates is whole and has seen what was written before. */
  readonly ready: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** What reaches people where they are: calendar feeds, and letters. */
export function createSubscriptions(d: SubscriptionsDependencies) {
  const baseUrl = (d.config.publicUrl ?? `http://localhost:${d.config.port}`).replace(/\/$/, '');
  const feeds = feedService({ ...d, models: feedModels(d.connection), baseUrl });
  const models = mailModels(d.connection);
  const { smtpUrl } = d.config;
  const configured = smtpUrl !== undefined;
  const sent = outbox(
    models.Letters,
    smtpUrl ? smtpMailer(smtpUrl, d.config.mailFrom ?? senderOf(baseUrl)) : null,
  );
  const letters = letterService({ ...d, lines: d.docket.lines, baseUrl });
  const choices = models.Choices;
  const mail = scheduler({ ...d, models, letters, outbox: sent, configured });
  const paged = { ...d, feeds, baseUrl, placeLabel: d.places.label, choices, outbox: sent, configured };
  const show = (context: Context<unknown, unknown>, extra?: Extra) =>
    subscriptionsPage(paged, context, extra);
  return {
    feeds,
    models,
    scheduler: mail,
    routes: [
      ...feedRoutes({ feeds, baseUrl, show }),
      ...mailRoutes({ ...d, models, letters, scheduler: mail, configured, show }),
      ...sentRoutes({ outbox: sent, accounts: d.accounts }),
    ],
    finish: async () => {
      await feeds.finish();
      await createRecords(d.trail, 'mail-choice').finish(choices);
    },
  };
}

function senderOf(baseUrl: string): string {
  return `Nhãn Làng <nhan-lang@${new URL(baseUrl).hostname}>`;
}
