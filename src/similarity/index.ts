export { createMarkIndex, type MarkIndex, type SimilarMark, type SimilarQuestion } from './mark-index.ts';
export type { IndexedMark } from './segment.ts';
export type { Reason, Signal, Span } from './compare.ts';
export { shownFrom } from './signals.table.ts';
