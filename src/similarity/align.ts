// Which word of one mark answers which of the other.
import type { Reading } from './reading.ts';
import { wordLikeness, type WordLikeness } from './word-likeness.ts';

export interface WordPair extends WordLikeness {
  /** Places of the two words in their marks. */
  readonly a: number;
  readonly b: number;
}

/** The best pairs first, each word in one pair at most. */
export function alignWords(
  a: Reading,
  b: Reading,
  weightsA: readonly number[],
  weightsB: readonly number[],
  likenessOf: typeof wordLikeness = wordLikeness,
): readonly WordPair[] {
  const pairs: WordPair[] = [];
  a.words.forEach((word, i) =>
    b.words.forEach((other, j) => {
      const found = likenessOf(word, other);
      if (found.likeness > 0) pairs.push({ a: i, b: j, ...found });
    }),
  );
  if (pairs.length < 2) return pairs;
  const gain = (pair: WordPair) =>
    pair.likeness * (weightsA[pair.a]! + weightsB[pair.b]!) - Math.abs(pair.a - pair.b) * 1e-3;
  pairs.sort((one, other) => gain(other) - gain(one));
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  return pairs.filter((pair) => {
    if (takenA.has(pair.a) || takenB.has(pair.b)) return false;
    takenA.add(pair.a);
    takenB.add(pair.b);
    return true;
  });
}

/** True where the pairs stand in the same order in both marks. */
export function inOrder(pairs: readonly WordPair[]): boolean {
  const sorted = [...pairs].sort((one, other) => one.a - other.a);
  return sorted.every((pair, at) => at === 0 || sorted[at - 1]!.b < pair.b);
}
