// Marks that say the same in other words: a prompt to look, for no table knows all meanings.
import type { Weighed } from './compare.ts';
import type { ReadWord } from './reading.ts';
import { meanings } from './translations.table.ts';

const groupsOf = new Map<string, number[]>();
meanings.forEach((group, at) =>
  group.forEach((phrase) => groupsOf.set(phrase, [...(groupsOf.get(phrase) ?? []), at])),
);

interface Phrase {
  /** What it means: rows of the table; and last the word itself where it is one. */
  readonly keys: readonly string[];
  readonly known: boolean;
  /** The words it is of: `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** Words and pairs of words with what they mean; a phrase of two before its words. */
function phrasesOf(words: readonly ReadWord[]): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const two = words[at + 1] && groupsOf.get(`${words[at]!.folded} ${words[at + 1]!.folded}`);
    if (two) {
      found.push({ keys: two.map(String), known: true, from: at, to: at + 2 });
      at += 1;
      continue;
    }
    const groups = groupsOf.get(words[at]!.folded);
    found.push({
      keys: [...(groups ?? []).map(String), words[at]!.folded],
      known: groups !== undefined,
      from: at,
      to: at + 1,
    });
  }
  return found;
}

/** Under these a name of up to five words is found that means the same, in whatever order it says it. */
export function meaningKeys(words: readonly ReadWord[]): readonly string[] {
  if (words.length > 5 || !mayMean(words)) return [];
  const phrases = phrasesOf(words);
  if (!phrases.some(({ known }) => known)) return [];
  let keys: readonly (readonly string[])[] = [[]];
  for (const phrase of phrases)
    keys = keys.flatMap((key) =>
      (phrase.known ? phrase.keys.filter((one) => /^\d+$/.test(one)) : phrase.keys).map((one) => [
        ...key,
        one,
      ]),
    );
  return keys.slice(0, mostKeys).map((key) => [...key].sort().join(' '));
}

const mostKeys = 12;

/** Most names have no word of the table, and are not looked at further. */
const known = new Set([...groupsOf.keys()].map((phrase) => phrase.split(' ')[0]!));
const mayMean = (words: readonly ReadWord[]) => words.some(({ folded }) => known.has(folded));

/** The share of both marks, by weight, that means the same, where at least one word is said otherwise; else 0. */
export function sameMeaning(a: Weighed, b: Weighed): number {
  if (!mayMean(a.reading.words) || !mayMean(b.reading.words)) return 0;
  const [ofA, ofB] = [phrasesOf(a.reading.words), phrasesOf(b.reading.words)];
  if (!ofA.some(({ known }) => known) || !ofB.some(({ known }) => known)) return 0;
  const free = new Set(ofB);
  let shared = 0;
  let otherwise = false;
  for (const one of ofA) {
    const other = [...free].find(({ keys }) => keys.some((key) => one.keys.includes(key)));
    if (!other) continue;
    free.delete(other);
    shared += weightOf(one, a) + weightOf(other, b);
    if (one.keys.at(-1) !== other.keys.at(-1)) otherwise = true;
  }
  const share = shared / [...a.weights, ...b.weights].reduce((sum, weight) => sum + weight, 0);
  return otherwise && share > 0.6 ? share : 0;
}

function weightOf({ from, to }: Phrase, { weights }: Weighed): number {
  return weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
}
