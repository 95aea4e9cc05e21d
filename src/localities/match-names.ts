// Which units a typed text may mean, best first: the name at its beginning (or end), the rest the units around it.
import type { Name, SearchIndex } from './search-index.ts';
import { lowerBound } from './search-index.ts';
import { accentedOf, hasAccents, keyOf, type SearchWord } from './search-text.ts';

export interface Match {
  readonly entry: number;
  readonly score: number;
  /** The whole name was typed, not a beginning or a part of it. */
  readonly exact: boolean;
}

const EXACT = 1000;
const BEGINNING = 600;
const INNER_EXACT = 400;
const INNER_BEGINNING = 250;
const ACCENTS_SAME = 200;
const ACCENTS_BEGIN = 100;

/** "phùng xá thạch thất", "thạch thất phùng xá", "phun": all entries that fit, unsorted, one match for each. */
export function matchNames(index: SearchIndex, typed: readonly SearchWord[]): Match[] {
  const best = new Map<number, Match>();
  if (typed.length === 0) return [];
  // The whole text is one name, perhaps still being typed.
  collect(index, typed, [], true, best);
  for (let cut = typed.length - 1; cut > 0; cut -= 1)
    collect(index, typed.slice(0, cut), typed.slice(cut), false, best);
  if (best.size > 0) return [...best.values()];
  // The larger unit first: "Hà Nội, Tây Phương".
  for (let cut = 1; cut < typed.length; cut += 1)
    collect(index, typed.slice(cut), typed.slice(0, cut), true, best);
  return [...best.values()];
}

function collect(
  index: SearchIndex,
  own: readonly SearchWord[],
  rest: readonly SearchWord[],
  unfinished: boolean,
  best: Map<number, Match>,
): void {
  const phrase = keyOf(own);
  const accented = hasAccents(own) ? accentedOf(own) : undefined;
  const others = keyOf(rest);
  const { names, entries } = index;
  for (let at = lowerBound(names, phrase); at < names.length; at += 1) {
    const name = names[at] as Name;
    if (!name.key.startsWith(phrase)) break;
    const whole = name.key.length === phrase.length;
    if (!whole && !unfinished) break;
    const entry = entries[name.entry];
    if (!entry || (others !== '' && !consume(others, entry.around, 0))) continue;
    const score = scoreOf(name, phrase, whole) + likeness(accented, entry.accented) + entry.standing;
    if (score > (best.get(name.entry)?.score ?? 0))
      best.set(name.entry, { entry: name.entry, score, exact: whole && !name.inner });
  }
}

function scoreOf(name: Name, phrase: string, whole: boolean): number {
  if (whole) return name.inner ? INNER_EXACT : EXACT;
  const rest = Math.min(99, name.key.length - phrase.length);
  return (name.inner ? INNER_BEGINNING : BEGINNING) - rest;
}

function likeness(typed: string | undefined, accented: readonly string[]): number {
  if (typed === undefined) return 0;
  if (accented.includes(typed)) return ACCENTS_SAME;
  return accented.some((name) => name.startsWith(typed)) ? ACCENTS_BEGIN : 0;
}

/** Is the text made of names of the units around, small to large, the last perhaps unfinished? */
function consume(text: string, around: readonly (readonly string[])[], from: number): boolean {
  for (let at = from; at < around.length; at += 1) {
    for (const key of around[at] ?? []) {
      if (key.startsWith(text)) return true;
      if (text.startsWith(`${key} `) && consume(text.slice(key.length + 1), around, at + 1)) return true;
    }
  }
  return false;
}
