export * from './craft-village.ts';
export * from './titles.table.ts';
export * from './trade-groups.table.ts';
export type { VillageQueries, VillageRecord } from './craft-village.queries.ts';
export type { VillageFacts, VillageService } from './craft-village.service.ts';
