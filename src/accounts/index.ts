export { actorOf, type Account } from './account.ts';
export type { AccountQueries } from './account.queries.ts';
export type { AccountService, NewAccount } from './account.service.ts';
