export * from './party.ts';
export * from './kinds.table.ts';
