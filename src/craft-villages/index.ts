export * from './craft-village.ts';
export * from './titles.table.ts';
export * from './trade-groups.table.ts';
