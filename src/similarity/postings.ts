import { featureCount } from './features.ts';

/** Which marks have a feature, rising. */
export interface Postings {
  of(feature: number): Uint32Array;
  countOf(feature: number): number;
  readonly bytes: number;
}

/** Below this many features in all, a table of those there are is smaller than a place for each there could be. */
const few = 1_000_000;
const nobody = new Uint32Array(0);

/** From the features of all marks in a row, and where each mark's end, to the marks of each feature. */
export function packPostings(features: Uint32Array, ends: Uint32Array): Postings {
  const numberOf = features.length < few ? numbersOf(features) : undefined;
  const place = (feature: number) => (numberOf ? numberOf.get(feature)! : feature);
  // Counted, summed up, then filled: no sorting.
  const starts = new Uint32Array((numberOf?.size ?? featureCount) + 1);
  for (const feature of features) starts[place(feature) + 1]! += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const marks = new Uint32Array(features.length);
  for (let mark = 0, at = 0; mark < ends.length; mark += 1)
    for (; at < ends[mark]!; at += 1) marks[next[place(features[at]!)]!++] = mark;

  const found = (feature: number) => (numberOf ? numberOf.get(feature) : feature);
  return {
    of(feature) {
      const at = found(feature);
      return at === undefined ? nobody : marks.subarray(starts[at], starts[at + 1]);
    },
    countOf(feature) {
      const at = found(feature);
      return at === undefined ? 0 : starts[at + 1]! - starts[at]!;
    },
    bytes: marks.byteLength + starts.byteLength + (numberOf?.size ?? 0) * 40,
  };
}

function numbersOf(features: Uint32Array): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const feature of features) if (!numbers.has(feature)) numbers.set(feature, numbers.size);
  return numbers;
}
