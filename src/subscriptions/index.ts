export type { About, Feed } from './feed.ts';
