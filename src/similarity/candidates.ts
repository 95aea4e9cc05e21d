// From a million marks to the few hundred worth comparing.
import { isKey } from './features.ts';
import type { Segment } from './segment.ts';

export interface AskedFeature {
  readonly feature: number;
  /** How much it says: the logarithm of how rare it is. */
  readonly weight: number;
}

/** Marks looked at in all: the rarest features say most, and are asked first. */
const mostPostings = 100_000;
/** Marks under one key beyond these are as like as those. */
const mostOfKey = 120;
/** Of the weight of all that is asked, what a mark must share to be looked at closely. */
const leastShare = 0.1;

/**
 * Where marks add up what they share. Kept from question to question, so that nothing of the size of the register is
 * made or cleared for one: `touched` says where to clear.
 */
export interface Scratch {
  readonly shared: Uint16Array;
  readonly touched: Uint32Array;
}

export function scratchFor(size: number): Scratch {
  return { shared: new Uint16Array(size), touched: new Uint32Array(Math.min(size, mostPostings)) };
}

/**
 * The best `most` marks of a segment by the weight of shared features, and all marks under a shared key.
 * @param asked by falling weight
 */
export function candidatesIn(
  segment: Segment,
  asked: readonly AskedFeature[],
  most: number,
  { shared, touched }: Scratch,
): ReadonlySet<number> {
  const found = new Set<number>();
  const { postings, featureCounts } = segment;
  let [budget, total, used, touches] = [mostPostings, 0, 0, 0];
  for (const { feature, weight } of asked) {
    if (isKey(feature)) {
      postings.addMarksOf(feature, mostOfKey, found);
      continue;
    }
    const marks = postings.of(feature);
    if (marks.length > budget) continue;
    budget -= marks.length;
    const points = Math.round(weight * 16);
    total += points;
    used += 1;
    for (let at = 0; at < marks.length; at += 1) {
      const mark = marks[at]!;
      if (shared[mark] === 0) touched[touches++] = mark;
      shared[mark] = shared[mark]! + points;
    }
  }
  const usual = used === 0 ? 1 : total / used;
  const best = bestOf(most);
  const enough = total * leastShare;
  for (let at = 0; at < touches; at += 1) {
    const mark = touched[at]!;
    const weight = shared[mark]!;
    shared[mark] = 0;
    // Like both ways (Dice), or much of what is asked inside a longer name.
    if (weight > enough)
      best.offer(mark, (2 * weight) / (total + featureCounts[mark]! * usual) + (0.4 * weight) / total);
  }
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
