export * from './craft-village.ts';
