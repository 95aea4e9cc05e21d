export { statusOn, type EntryType, type PublicEntry, type RightStatus } from './entry.ts';
export { hrefOf } from './lookup.view.ts';
