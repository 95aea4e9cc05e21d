export {
  isOutdated,
  unjudged,
  verdictOn,
  type ReportHit,
  type SimilarityReport,
  type Verdict,
} from './report.ts';
