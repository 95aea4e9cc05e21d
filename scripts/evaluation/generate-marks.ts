// Marks as a national register holds them, made by a stated rule: for sizes no real list is at hand in.
import type { IndexedMark } from '../../src/similarity/index.ts';
import { randomFrom, type Random } from './random.ts';
import * as w from './words.table.ts';

/** Shares of the kinds of name; together 1. */
const kinds: readonly (readonly [share: number, make: (random: Random) => Made])[] = [
  [0.27, (random) => ({ name: coined(random) })],
  [0.07, (random) => ({ name: `${coined(random)} ${random.usual(w.english)}` })],
  [0.22, (random) => ({ name: wish(random) })],
  [0.18, (random) => sold(random, wish(random))],
  [0.04, (random) => sold(random, `${wish(random)} ${random.usual(w.praise).replace('-', ' ')}`)],
  [0.06, (random) => sold(random, random.usual(w.places))],
  [0.03, (random) => sold(random, `${wish(random)} ${random.usual(w.places)}`)],
  [0.08, (random) => ({ name: english(random) })],
  [0.05, (random) => ({ name: `${letters(random)}${random.chance(0.5) ? ` ${wish(random)}` : ''}` })],
];

interface Made {
  readonly name: string;
  readonly niceClasses?: readonly number[];
}

/** `generateMarks(100_000, 1)`: the same for the same seed. A third in capitals, as filed. */
export function* generateMarks(count: number, seed: number): Generator<IndexedMark> {
  const random = randomFrom(seed);
  for (let at = 0; at < count; at += 1) {
    const { name, niceClasses } = generateMark(random);
    yield { id: `made:${seed}-${at}`, name, kind: 'trademark', niceClasses };
  }
}

export function generateMark(random: Random): Required<Made> {
  let left = random.next();
  const [, make] = kinds.find(([share]) => (left -= share) < 0) ?? kinds[0]!;
  const { name, niceClasses = anyClasses(random) } = make(random);
  return { name: random.chance(0.35) ? name.toUpperCase() : name, niceClasses };
}

/** One to three classes, most often one. */
export function anyClasses(random: Random): readonly number[] {
  const first = random.any(usualClasses);
  return random.chance(0.7) ? [first] : [...new Set([first, random.any(usualClasses)])];
}

// Where Vietnamese trademarks are: food, drink, medicines, cosmetics, clothes, trade and catering before the rest.
const usualClasses = [
  5, 5, 5, 30, 30, 30, 35, 35, 35, 29, 29, 3, 3, 32, 25, 25, 43, 43, 31, 9, 11, 1, 19, 6, 12, 16, 20, 21, 24,
  33, 36, 37, 39, 41, 42, 44, 2, 7, 14, 17, 18, 28, 40, 45,
];

/** Two or three syllables; the first of the list more often. */
export function wish(random: Random): string {
  const length = random.chance(0.7) ? 2 : 3;
  return Array.from({ length }, () => random.usual(w.wishes)).join(' ');
}

export function coined(random: Random): string {
  const parts = random.chance(0.6) ? 2 : 3;
  let name = '';
  for (let at = 0; at < parts; at += 1)
    name += random.any(w.onsets) + random.any(w.nuclei) + (random.chance(0.3) ? random.usual(w.codas) : '');
  if (random.chance(0.35)) name += random.any(w.endings);
  return name[0]!.toUpperCase() + name.slice(1);
}

export function sold(random: Random, name: string): Made {
  const [what, ...niceClasses] = random.usual(w.goods);
  return { name: `${what} ${name}`, niceClasses };
}

function english(random: Random): string {
  const length = random.chance(0.75) ? 2 : 3;
  return Array.from({ length }, () => random.usual(w.english)).join(' ');
}

function letters(random: Random): string {
  const length = 2 + random.below(3);
  const name = Array.from({ length }, () => random.any(w.letters)).join('');
  return random.chance(0.3) ? `${name}${random.below(100)}` : name;
}
