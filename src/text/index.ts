export * from './words.ts';
export * from './fold.ts';
