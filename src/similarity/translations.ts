// Marks that say the same in other words: a prompt to look, for no table knows all meanings.
import type { Weighed } from './compare.ts';
import { meanings } from './translations.table.ts';

const groupsOf = new Map<string, number[]>();
meanings.forEach((group, at) =>
  group.forEach((phrase) => groupsOf.set(phrase, [...(groupsOf.get(phrase) ?? []), at])),
);

interface Meant {
  /** What it means: a row of the table, or the word itself. */
  readonly keys: readonly string[];
  readonly weight: number;
  readonly known: boolean;
}

/** Words and pairs of words with what they mean; a phrase of two before its words. */
export function meaningsOf({ reading: { words }, weights }: Weighed): readonly Meant[] {
  const found: Meant[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const two = words[at + 1] && `${words[at]!.folded} ${words[at + 1]!.folded}`;
    const pair = two === undefined ? undefined : groupsOf.get(two);
    if (pair) {
      found.push({ keys: pair.map(String), weight: weights[at]! + weights[at + 1]!, known: true });
      at += 1;
      continue;
    }
    const groups = groupsOf.get(words[at]!.folded);
    found.push({
      keys: [...(groups ?? []).map(String), words[at]!.folded],
      weight: weights[at]!,
      known: groups !== undefined,
    });
  }
  return found;
}

/** Most names have no word of the table, and are not looked at further. */
const known = new Set([...groupsOf.keys()].map((phrase) => phrase.split(' ')[0]!));
const mayMean = ({ reading: { words } }: Weighed) => words.some(({ folded }) => known.has(folded));

/** The share of both marks, by weight, that means the same, where at least one word is said otherwise; else 0. */
export function sameMeaning(a: Weighed, b: Weighed): number {
  if (!mayMean(a) || !mayMean(b)) return 0;
  const [ofA, ofB] = [meaningsOf(a), meaningsOf(b)];
  if (!ofA.some(({ known }) => known) || !ofB.some(({ known }) => known)) return 0;
  const free = new Set(ofB);
  let shared = 0;
  let otherwise = false;
  for (const one of ofA) {
    const other = [...free].find(({ keys }) => keys.some((key) => one.keys.includes(key)));
    if (!other) continue;
    free.delete(other);
    shared += one.weight + other.weight;
    if (one.keys.at(-1) !== other.keys.at(-1)) otherwise = true;
  }
  const total = [...ofA, ...ofB].reduce((sum, { weight }) => sum + weight, 0);
  const share = shared / total;
  return otherwise && share > 0.6 ? share : 0;
}
