export * from './words.ts';
export * from './fold.ts';
export * from './legacy.ts';
export * from './sound.ts';
export { letterNames, letterShapes } from './sound.table.ts';
