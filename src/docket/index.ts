export * from './kept.ts';
export * from './subject.ts';
export * from './read-subject.ts';
export * from './line.ts';
export type { DocketQueries } from './docket.queries.ts';
export * from './line-filter.ts';
export type { DissolvedAmong, SubjectSource, SubjectSources } from './docket.ports.ts';
export type { DocketService } from './docket.service.ts';
