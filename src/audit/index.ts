export {
  recordSchema,
  type Change,
  type PendingEntry,
  type RecordBase,
  type Stored,
} from './record.model.ts';
export { createRecords, isDuplicate, submissionKeyOf, type Records } from './records.service.ts';
export { auditTrail, type AuditTrail, type TrailChange } from './trail.service.ts';
export { keptFollower, type FollowState } from './kept-follow.service.ts';
export { followTrail, idsAmong, type Follower, type FollowOptions } from './follow.service.ts';
export { entryModel, type EntryModel } from './entry.model.ts';
export { canonical, type ChainEntry } from './chain.ts';
export { historyLines, type HistoryField, type HistoryLine } from './history.view.ts';
