export { createMarkIndex, type MarkIndex, type SimilarMark, type SimilarQuestion } from './mark-index.ts';
export type { IndexedMark } from './segment.ts';
export type { Reason, Signal, Span } from './compare.ts';
export { shownFrom } from './signals.table.ts';
export type { ClassRelation } from './nice-relations.ts';
export type { SimilarityService } from './similarity.service.ts';
export { methodVersion } from './method.ts';
export { classLabels, closeness, pieces, shownSpans, signalLabels, type Piece } from './signals.view.ts';
export { unpublishedMark } from './hidden-marks.ts';
