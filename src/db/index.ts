export { NoDatabase, openDatabase, type Database } from './database.ts';
export { FolderInUse } from './folder-lock.ts';
export { makeIndexes, migrate, type Migration } from './migrations.ts';
export { oneAtATime } from './one-at-a-time.ts';
export { keptCollection, type KeptCollectionData } from './kept-collection.ts';
