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
  const pairs: (WordPair & { readonly gain: number })[] = [];
  for (let i = 0; i < a.words.length; i += 1)
    for (let j = 0; j < b.words.length; j += 1) {
      const { likeness, signal } = likenessOf(a.words[i]!, b.words[j]!);
      if (likeness === 0) continue;
      const gain = likeness * (weightsA[i]! + weightsB[j]!) - Math.abs(i - j) * 1e-3;
      pairs.push({ a: i, b: j, likeness, signal, gain });
    }
  if (pairs.length < 2) return pairs;
  pairs.sort((one, other) => other.gain - one.gain);
  let [takenA, takenB] = [0, 0];
  return pairs.filter((pair) => {
    if (((takenA >> pair.a) | (takenB >> pair.b)) & 1) return false;
    takenA |= 1 << pair.a;
    takenB |= 1 << pair.b;
    return true;
  });
}

/** True where the pairs stand in the same order in both marks. */
export function inOrder(pairs: readonly WordPair[]): boolean {
  return pairs.every((one) => pairs.every((other) => one.a <= other.a || one.b > other.b));
}
