// From a million marks to the few hundred worth comparing.
import { isKey } from './features.ts';
import type { Segment } from './segment.ts';

export interface AskedFeature {
  readonly feature: number;
  /** How much it says: the logarithm of how rare it is. */
  readonly weight: number;
}

/** Marks looked at in all: the rarest features say most, and are asked first. Far more of them find hardly any more. */
const mostPostings = 60_000;
/** Marks under one key beyond these are as like as those. */
const mostOfKey = 120;
/** Of the weight of all that is asked, what a mark must share to be looked at closely. */
const leastShare = 0.1;

/** Marks are added up so many at a time: what they share stays in the nearest memory of the processor. */
const block = 2 ** 15;
const shared = new Uint32Array(block);
const touched = new Uint16Array(block);

interface AskedList {
  readonly marks: Uint32Array;
  readonly points: number;
  /** The first of the marks that is not added up yet. */
  next: number;
}

/**
 * The best `most` marks of a segment by the weight of shared features, and all marks under a shared key.
 * @param asked by falling weight
 */
export function candidatesIn(
  segment: Segment,
  asked: readonly AskedFeature[],
  most: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const lists: AskedList[] = [];
  let [budget, total] = [mostPostings, 0];
  for (const { feature, weight } of asked) {
    if (isKey(feature)) {
      segment.postings.addMarksOf(feature, mostOfKey, found);
      continue;
    }
    const marks = segment.postings.of(feature);
    if (marks.length > budget) continue;
    budget -= marks.length;
    const points = Math.round(weight * 16);
    total += points;
    lists.push({ marks, points, next: 0 });
  }
  const best = bestOf(most);
  const usual = total / lists.length;
  const enough = total * leastShare;
  for (let from = 0; from < segment.size; from += block) {
    const touches = addUp(lists, from);
    for (let at = 0; at < touches; at += 1) {
      const mark = touched[at]!;
      const weight = shared[mark]!;
      shared[mark] = 0;
      // Like both ways (Dice), or much of what is asked inside a longer name.
      if (weight > enough)
        best.offer(
          from + mark,
          (2 * weight) / (total + segment.featureCounts[from + mark]! * usual) + (0.4 * weight) / total,
        );
    }
  }
  for (const mark of best.taken()) found.add(mark);
  return found;
}

/** What the marks of one block share, in `shared`; how many share anything: the first of `touched`. */
function addUp(lists: readonly AskedList[], from: number): number {
  const end = from + block;
  let touches = 0;
  for (const list of lists) {
    const { marks, points } = list;
    let at = list.next;
    for (; at < marks.length && marks[at]! < end; at += 1) {
      const mark = marks[at]! - from;
      if (shared[mark] === 0) touched[touches++] = mark;
      shared[mark] = shared[mark]! + points;
    }
    list.next = at;
  }
  return touches;
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
