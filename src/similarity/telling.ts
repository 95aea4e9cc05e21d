// The part of a name that tells one trader from another: without what is sold before it and what praises it after it.
import { goodsBefore, praiseAfter } from './goods-phrases.table.ts';
import type { ReadWord } from './reading.ts';

const longestPhrase = 4;

/** `[from, to)` of the words; all of them where nothing or everything would be left out. */
export function tellingPart(words: readonly ReadWord[]): readonly [from: number, to: number] {
  let [from, to] = [0, words.length];
  const first = phraseAt(words, 0, goodsBefore);
  for (let taken = first; taken > 0; taken = phraseAt(words, from, goodsBefore)) from += taken;
  for (let taken = 1; taken > 0 && to > from; to -= taken) taken = phraseBefore(words, to, praiseAfter);
  // Cà phê Tre Vàng: a name may be made of words that are goods and praise elsewhere.
  if (from >= to) [from, to] = [first, words.length];
  return from < to && lettersIn(words, from, to) > 1 ? [from, to] : [0, words.length];
}

function phraseAt(words: readonly ReadWord[], from: number, of: ReadonlySet<string>): number {
  for (let length = Math.min(longestPhrase, words.length - from); length > 0; length -= 1)
    if (of.has(joined(words, from, from + length))) return length;
  return 0;
}

function phraseBefore(words: readonly ReadWord[], to: number, of: ReadonlySet<string>): number {
  for (let length = Math.min(2, to); length > 0; length -= 1)
    if (of.has(joined(words, to - length, to))) return length;
  return 0;
}

/** Some of the words, folded, with spaces between. */
export function joined(words: readonly ReadWord[], from: number, to: number): string {
  let phrase = words[from]!.folded;
  for (let at = from + 1; at < to; at += 1) phrase += ` ${words[at]!.folded}`;
  return phrase;
}

function lettersIn(words: readonly ReadWord[], from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at += 1) letters += words[at]!.folded.length;
  return letters;
}
