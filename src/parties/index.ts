export * from './party.ts';
export * from './kinds.table.ts';
export type { PartyQueries, PartyRecord } from './party.queries.ts';
export type { PartyFacts, PartyService } from './party.service.ts';
