export * from './kept.ts';
export * from './subject.ts';
export * from './read-subject.ts';
export * from './line.ts';
export type { DocketQueries, LineFilter, LineState } from './docket.queries.ts';
export type { DissolvedAmong, SubjectSource, SubjectSources } from './docket.ports.ts';
export type { DocketService } from './docket.service.ts';
