export * from './plain-date.ts';
