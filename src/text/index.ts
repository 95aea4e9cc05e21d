export * from './words.ts';
export * from './fold.ts';
export * from './legacy.ts';
