import { keyFrom } from './features.ts';

/** Which marks have a feature, rising. */
export interface Postings {
  of(feature: number): Uint32Array;
  countOf(feature: number): number;
  /** Adds the first `most` marks of a key: a question asks hundreds of keys, most of which nobody has. */
  addMarksOf(key: number, most: number, to: Set<number>): void;
  readonly bytes: number;
}

/** Below this many features in all, a table of those there are is smaller than a place for each there could be. */
const few = 1_000_000;
const nobody = new Uint32Array(0);
/** Keys are spread over so many places by their lower bits; what is above is kept beside each mark, to tell them apart. */
const keyBits = 21;
/** Own copies: what is imported is looked up anew each time, in loops that go a hundred million rounds. */
const keysFrom = keyFrom;
const isKey = (feature: number) => feature >= keysFrom;
const placeCount = keysFrom + 2 ** keyBits;

/** From the features of all marks in a row, and where each mark's end, to the marks of each feature. */
export function packPostings(features: Uint32Array, ends: Uint32Array): Postings {
  return features.length < few ? packFew(features, ends) : packMany(features, ends);
}

function packMany(features: Uint32Array, ends: Uint32Array): Postings {
  const starts = startsOf(features, placeCount, placeOf);
  const firstKey = starts[keysFrom]!;
  const marks = new Uint32Array(features.length);
  const checks = new Uint16Array(marks.length - firstKey);
  const next = starts.slice();
  for (let mark = 0, at = 0; mark < ends.length; mark += 1)
    for (; at < ends[mark]!; at += 1) {
      const feature = features[at]!;
      const place = next[placeOf(feature)]!++;
      marks[place] = mark;
      if (isKey(feature)) checks[place - firstKey] = checkOf(feature);
    }
  const of = (feature: number) => {
    const place = placeOf(feature);
    const [start, end] = [starts[place]!, starts[place + 1]!];
    if (!isKey(feature) || start === end) return marks.subarray(start, end);
    const check = checkOf(feature);
    return marks.subarray(start, end).filter((_, at) => checks[start + at - firstKey] === check);
  };
  return {
    of,
    countOf: (feature) => (isKey(feature) ? of(feature).length : starts[feature + 1]! - starts[feature]!),
    addMarksOf(key, most, to) {
      const [place, check] = [placeOf(key), checkOf(key)];
      let left = most;
      for (let at = starts[place]!; at < starts[place + 1]! && left > 0; at += 1)
        if (checks[at - firstKey] === check) {
          to.add(marks[at]!);
          left -= 1;
        }
    },
    bytes: marks.byteLength + starts.byteLength + checks.byteLength,
  };
}

function placeOf(feature: number): number {
  return isKey(feature) ? keysFrom + ((feature - keysFrom) & (2 ** keyBits - 1)) : feature;
}

function checkOf(feature: number): number {
  return (feature - keysFrom) >>> keyBits;
}

function packFew(features: Uint32Array, ends: Uint32Array): Postings {
  const numberOf = new Map<number, number>();
  for (const feature of features) if (!numberOf.has(feature)) numberOf.set(feature, numberOf.size);
  const starts = startsOf(features, numberOf.size, (feature) => numberOf.get(feature)!);
  const marks = new Uint32Array(features.length);
  const next = starts.slice();
  for (let mark = 0, at = 0; mark < ends.length; mark += 1)
    for (; at < ends[mark]!; at += 1) marks[next[numberOf.get(features[at]!)!]!++] = mark;
  const of = (feature: number) => {
    const at = numberOf.get(feature);
    return at === undefined ? nobody : marks.subarray(starts[at], starts[at + 1]);
  };
  return {
    of,
    countOf: (feature) => of(feature).length,
    addMarksOf(key, most, to) {
      for (const mark of of(key).subarray(0, most)) to.add(mark);
    },
    bytes: marks.byteLength + starts.byteLength + numberOf.size * 40,
  };
}

/** Where each feature's marks begin: counted and summed up, so that nothing is sorted. */
function startsOf(
  features: Uint32Array,
  placeCount: number,
  placeOf: (feature: number) => number,
): Uint32Array {
  const starts = new Uint32Array(placeCount + 1);
  for (let at = 0; at < features.length; at += 1) starts[placeOf(features[at]!) + 1]! += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!;
  return starts;
}
