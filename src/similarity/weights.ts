import type { PlaceNames } from './place-names.ts';
import type { ReadWord } from './reading.ts';
import { joined } from './telling.ts';
import { goodsWords } from './weights.table.ts';

/** What the register knows of its words. */
export interface Lexicon {
  /** How many marks there are. */
  readonly marks: number;
  /** How many of them have this folded word. */
  markCount(folded: string): number;
  readonly places: PlaceNames;
}

/** A register smaller than this has not yet shown how common a word is. */
const fewestMarks = 20_000;
const least = 0.06;

/**
 * How much each word tells one trader from another, 0.06 to 1: rare words much, words of goods, trades and places
 * little. Learnt from the register; the table of goods words speaks where the register is small.
 */
export function weigh(words: readonly ReadWord[], lexicon: Lexicon): readonly number[] {
  const size = Math.max(lexicon.marks, fewestMarks);
  const weights = words.map(({ folded }) => {
    const count = Math.max(lexicon.markCount(folded), goodsWords.has(folded) ? size * 0.004 : 0);
    return Math.max(least, Math.log((size + 20) / (count + 20)) / Math.log((size + 20) / 20));
  });
  // A place name of two or three words tells where, not who.
  for (let length = 3; length > 1; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1)
      if (lexicon.places.has(joined(words, at, at + length)))
        for (let one = at; one < at + length; one += 1) weights[one] = Math.max(least, weights[one]! * 0.7);
  return weights;
}
