export * from './publication.ts';
export * from './merge.ts';
export type { PublicationQueries } from './publication.queries.ts';
export type { PublicationRevision } from './publication-marks.service.ts';
export {
  publicationServiceOn,
  type BatchMark,
  type PublicationService,
  type RowOutcome,
} from './publication.service.ts';
