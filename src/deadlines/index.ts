export * from './time-limit.ts';
export * from './docket.ts';
export { ownEventLabels, type OwnEventType } from './own-events.table.ts';
export { openTerms, timeLimits } from './time-limits.table.ts';
export {
  compileRules,
  lawAsWritten,
  type DocketLaw,
  type OfficePractice,
  type RuleIndex,
} from './rule-index.ts';
export { countTerm, type Counted } from './count.ts';
export { computeDueDate, type DueDate } from './compute-due-date.ts';
export { eventLabel, lengthInWords } from './explain.ts';
export { eventTypesOf } from './events-of-kind.ts';
export { entryView, type EntryView } from './entry.view.ts';
export {
  actorLabels,
  addresseeLabels,
  confidenceLabels,
  outcomesOfDecisions,
  stateLabels,
} from './names.table.ts';
export { closedTracks, closedTracksOf, type ClosedTrack } from './closed-tracks.table.ts';
export { readDocket } from './read-docket.ts';
export { renewalDates, type RenewalDates } from './renewal-dates.ts';
export { workedExamples } from './worked-examples.table.ts';
export type { WorkedExample } from './worked-example.ts';
