export * from './party.ts';
