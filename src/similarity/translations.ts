// Marks that say the same in other words: a prompt to look, for no table knows all meanings.
import type { Weighed } from './compare.ts';
import { hash } from './hash.ts';
import type { ReadWord } from './reading.ts';
import { meanings } from './translations.table.ts';

/** Of each phrase the rows of the table it stands in. */
const rowsOf = new Map<string, readonly number[]>();
meanings.forEach((row, at) =>
  row.forEach((phrase) => rowsOf.set(phrase, [...(rowsOf.get(phrase) ?? []), at])),
);
/** Most names have no word of the table, and are not looked at further. */
const firstWords = new Set([...rowsOf.keys()].map((phrase) => phrase.split(' ')[0]!));

interface Phrase {
  /** What it means: rows of the table, none where it does not know it. */
  readonly rows: readonly number[];
  /** Folded. */
  readonly said: string;
  /** The words it is of: `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

const nothing: readonly never[] = [];
const rowSums = meanings.map((_, row) => hash(String(row)));

/** Words and pairs of words with what they mean; a phrase of two before its words. None where none is known. */
function phrasesOf(words: readonly ReadWord[]): readonly Phrase[] {
  if (!words.some(({ folded }) => firstWords.has(folded))) return [];
  const found: Phrase[] = [];
  let known = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!.folded;
    const mayBe = firstWords.has(word);
    const two = mayBe && at + 1 < words.length ? `${word} ${words[at + 1]!.folded}` : word;
    const rowsOfTwo = two === word ? undefined : rowsOf.get(two);
    const rows = rowsOfTwo ?? ((mayBe && rowsOf.get(word)) || nothing);
    found.push({ rows, said: rowsOfTwo ? two : word, from: at, to: at + (rowsOfTwo ? 2 : 1) });
    if (rows !== nothing) known = true;
    if (rowsOfTwo) at += 1;
  }
  return known ? found : [];
}

/**
 * Under these a name of up to five words is found that means the same: sums over what its phrases mean, which are the
 * same in whatever order it says them.
 */
export function meaningSums(words: readonly ReadWord[]): readonly number[] {
  if (words.length > 5) return nothing;
  const phrases = phrasesOf(words);
  if (phrases.length === 0) return nothing;
  let sums = [0];
  for (const { rows, said } of phrases) {
    // Many meanings multiply: what is beyond the first few would be cut off at the end all the same.
    const longer: number[] = [];
    for (const sum of sums)
      if (rows === nothing) longer.push(sum + hash(said));
      else for (const row of rows) if (longer.length < mostKeys) longer.push(sum + rowSums[row]!);
    sums = longer;
  }
  return sums;
}

const mostKeys = 12;

/** The share of both marks, by weight, that means the same, where at least one word is said otherwise; else 0. */
export function sameMeaning(a: Weighed, b: Weighed): number {
  const ofA = phrasesOf(a.reading.words);
  if (ofA.length === 0) return 0;
  const free = [...phrasesOf(b.reading.words)];
  let shared = 0;
  let otherwise = false;
  for (const one of ofA) {
    const at = free.findIndex((other) => meanAlike(one, other));
    if (at < 0) continue;
    const [other] = free.splice(at, 1);
    shared += weightOf(one, a) + weightOf(other!, b);
    if (one.said !== other!.said) otherwise = true;
  }
  if (!otherwise) return 0;
  const share = shared / [...a.weights, ...b.weights].reduce((sum, weight) => sum + weight, 0);
  return share > 0.6 ? share : 0;
}

function meanAlike(one: Phrase, other: Phrase): boolean {
  return one.said === other.said || one.rows.some((row) => other.rows.includes(row));
}

function weightOf({ from, to }: Phrase, { weights }: Weighed): number {
  return weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
}
