export * from './matter.ts';
