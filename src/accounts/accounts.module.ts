import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Connection } from 'mongoose';
import type { Actor } from '../access/index.ts';
import type { AuditTrail } from '../audit/index.ts';
import { accountModel } from './account.model.ts';
import { accountQueries } from './account.queries.ts';
import { accountService } from './account.service.ts';
import { administrationRoutes, type AdministrationDependencies } from './administration.routes.ts';
import { ownAccountRoutes } from './own-account.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';

/** People, sign-in, roles. */
export function createAccounts(
  deps: { connection: Connection; trail: AuditTrail } & Pick<
    AdministrationDependencies,
    'scopeName' | 'readScope' | 'partyOptions'
  >,
) {
  const model = accountModel(deps.connection);
  const queries = accountQueries(model);
  const service = accountService(deps.connection, model, queries, deps.trail);
  const firstRun: { code: string | null } = { code: null };
  return {
    model,
    queries,
    service,
    routes: [
      ...signInRoutes({ queries, service, firstRun }),
      ...ownAccountRoutes({ queries, service, scopeName: deps.scopeName }),
      ...administrationRoutes({ ...deps, queries, service }),
    ],

    /** On an empty database: the code that lets the person at the console make the first administrator. */
    async prepareFirstRun(): Promise<string | null> {
      firstRun.code = (await queries.anybody()) ? null : randomBytes(9).toString('base64url');
      return firstRun.code;
    },

    /** Nobody can sign in yet: the first page is the one that makes the first administrator. */
    awaitsFirst: async (): Promise<boolean> => firstRun.code !== null && !(await queries.anybody()),

    /** Who sends this request: a bearer token's owner, or the session's. */
    identify(req: Request): Promise<Actor | null> {
      const bearer = /^Bearer (nl_[\w-]+)$/i.exec(req.headers.authorization ?? '')?.[1];
      if (bearer) return queries.actorOfToken(bearer);
      const { accountId, epoch } = req.session ?? {};
      return accountId && epoch ? queries.actorOfSession(accountId, epoch) : Promise.resolve(null);
    },
  };
}
