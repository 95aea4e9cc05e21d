// One change to a name, as the rules for generated pairs make them. Each gives undefined where there is nothing to change.
import type { Random } from './random.ts';

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const toneOf = /[\u0300\u0301\u0309\u0303\u0323]/g;

/** Without any accent, đ as d. */
export function bare(name: string): string | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return plain === name ? undefined : plain;
}

/** One syllable in another tone. */
export function otherTone(name: string, random: Random): string | undefined {
  return oneWord(name, random, (word) => {
    const letters = word.normalize('NFD');
    const now = letters.match(toneOf)?.[0];
    if (now === undefined) return undefined;
    const without = letters.replace(toneOf, '');
    // Before p, t, c and ch only two tones are said.
    const said = /(p|t|c|ch)$/i.test(without) ? ['\u0301', '\u0323'] : tones;
    // A tone stands after what else the vowel bears, and is composed with it.
    const at =
      letters.search(toneOf) +
      (/^.[\u0302\u0306\u031b]/u.test(letters.slice(letters.search(toneOf))) ? 1 : 0);
    return (
      without.slice(0, at) +
      random.any(said.filter((tone) => tone !== now)) +
      without.slice(at)
    ).normalize('NFC');
  });
}

/** Replaces a pattern by another once, in the first word where it stands, keeping capitals. */
export function swapOne(
  name: string,
  random: Random,
  pairs: readonly (readonly [from: RegExp, to: string])[],
): string | undefined {
  return oneWord(name, random, (word) => {
    const fits = pairs.filter(([from]) => from.test(word.toLowerCase()));
    if (fits.length === 0) return undefined;
    const [from, to] = random.any(fits);
    const changed = word.toLowerCase().replace(from, to);
    return word === word.toUpperCase()
      ? changed.toUpperCase()
      : word[0] === word[0]!.toLowerCase()
        ? changed
        : changed[0]!.toUpperCase() + changed.slice(1);
  });
}

/** One slip of the pen in a word of five letters or more: doubled, left out, put in, exchanged, or another vowel. */
export function slip(name: string, random: Random): string | undefined {
  return oneWord(name, random, (word) => {
    if (word.length < 5) return undefined;
    const at = 1 + random.below(word.length - 2);
    const letter = word[at]!;
    const kind = random.below(5);
    if (kind === 0) return word.slice(0, at) + letter + word.slice(at);
    if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 2) return word.slice(0, at) + random.any([...'nrsltaeio']) + word.slice(at);
    if (kind === 3) return word.slice(0, at) + word[at + 1]! + letter + word.slice(at + 2);
    const vowel = [...word].findIndex((one, i) => i > 0 && /[aeiou]/.test(one));
    if (vowel < 0) return undefined;
    return (
      word.slice(0, vowel) +
      random.any([...'aeiou'].filter((one) => one !== word[vowel])) +
      word.slice(vowel + 1)
    );
  });
}

/** The first word, from a place drawn at random on, that can be changed. */
function oneWord(
  name: string,
  random: Random,
  change: (word: string) => string | undefined,
): string | undefined {
  const words = name.split(' ');
  const first = random.below(words.length);
  for (let step = 0; step < words.length; step += 1) {
    const at = (first + step) % words.length;
    const changed = change(words[at]!);
    if (changed !== undefined && changed !== words[at]) return words.with(at, changed).join(' ');
  }
  return undefined;
}
