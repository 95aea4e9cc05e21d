// From a million marks to the few hundred worth comparing.
import { isKey } from './features.ts';
import type { Segment } from './segment.ts';

export interface AskedFeature {
  readonly feature: number;
  /** How much it says: the logarithm of how rare it is. */
  readonly weight: number;
}

/** Marks of one feature that are looked at in all; common features, which say little, are left out first. */
const mostPostings = 700_000;
/** Marks under one key beyond these are as like as those. */
const mostOfKey = 200;

/** The best `most` marks of a segment by the weight of shared features, and all marks under a shared key. */
export function candidatesIn(
  segment: Segment,
  asked: readonly AskedFeature[],
  most: number,
  scratch: Float32Array,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { postings, featureCounts } = segment;
  let [budget, total, used] = [mostPostings, 0, 0];
  for (const { feature, weight } of [...asked].sort((a, b) => b.weight - a.weight)) {
    const marks = postings.of(feature);
    if (isKey(feature)) {
      for (const mark of marks.subarray(0, mostOfKey)) found.add(mark);
      continue;
    }
    if (marks.length > budget) continue;
    budget -= marks.length;
    total += weight;
    used += 1;
    for (let at = 0; at < marks.length; at += 1) scratch[marks[at]!]! += weight;
  }
  const usual = used === 0 ? 1 : total / used;
  const best = bestOf(most);
  const enough = total * 0.1;
  for (let mark = 0; mark < segment.size; mark += 1) {
    const shared = scratch[mark]!;
    if (shared <= enough) continue;
    // Like both ways (Dice), or much of what is asked inside a longer name.
    best.offer(mark, (2 * shared) / (total + featureCounts[mark]! * usual) + (0.4 * shared) / total);
  }
  scratch.fill(0, 0, segment.size);
  for (const mark of best.taken()) found.add(mark);
  return found;
}

/** Keeps the highest few of many: a heap with the lowest of them on top. */
function bestOf(most: number) {
  const ids = new Uint32Array(most);
  const scores = new Float32Array(most);
  let size = 0;
  const swap = (a: number, b: number) => {
    [ids[a], ids[b]] = [ids[b]!, ids[a]!];
    [scores[a], scores[b]] = [scores[b]!, scores[a]!];
  };
  function sink(at: number): void {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < size && scores[child]! < scores[least]!) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }
  return {
    offer(id: number, score: number): void {
      if (size < most) {
        ids[size] = id;
        scores[size] = score;
        let at = size++;
        while (at > 0 && scores[(at - 1) >> 1]! > scores[at]!) {
          swap(at, (at - 1) >> 1);
          at = (at - 1) >> 1;
        }
      } else if (score > scores[0]!) {
        ids[0] = id;
        scores[0] = score;
        sink(0);
      }
    },
    taken: () => ids.subarray(0, size),
  };
}
