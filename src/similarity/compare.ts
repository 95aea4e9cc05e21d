// Two marks beside each other: several visible signals, each saying on which words it rests.
import { alignWords, inOrder, type WordPair } from './align.ts';
import { lettersLikeness } from './letters-distance.ts';
import type { Reading } from './reading.ts';
import { strength as s } from './signals.table.ts';
import { sameMeaning } from './translations.ts';
import type { wordLikeness } from './word-likeness.ts';

export type Signal =
  | 'identical'
  | 'accents'
  | 'sound'
  | 'letter-names'
  | 'letter-shapes'
  | 'telling'
  | 'order'
  | 'containment'
  | 'part'
  | 'words'
  | 'letters'
  | 'beginning'
  | 'ending'
  | 'acronym'
  | 'meaning';

/** `[start, end)` in a name. */
export type Span = readonly [start: number, end: number];

export interface Reason {
  readonly signal: Signal;
  /** 0 to 1. */
  readonly strength: number;
  /** Where it rests, in the one mark and the other. */
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

export interface Comparison {
  /** 0 to 1; of the strongest signal, a little more where others agree. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

export interface Weighed {
  readonly reading: Reading;
  /** Of each word, 0 to 1. */
  readonly weights: readonly number[];
  /** Its telling part is a place name: it tells where, not who. */
  readonly placeOnly?: boolean | undefined;
}

/** `compareMarks(typed, other).score`: symmetric but for what is shown first. */
export function compareMarks(a: Weighed, b: Weighed, likenessOf?: typeof wordLikeness): Comparison {
  const pairs = alignWords(a.reading, b.reading, a.weights, b.weights, likenessOf);
  const reasons = [
    ...wholeSignals(a.reading, b.reading),
    ...wordSignals(a, b, pairs),
    ...tellingSignal(a, b),
    ...letterSignals(a.reading, b.reading),
  ].sort((one, other) => other.strength - one.strength);
  const best = reasons[0]?.strength ?? 0;
  const agreeing = reasons.filter(({ strength }) => strength > 0.6).length - 1;
  return { score: Math.min(1, best + Math.max(0, agreeing) * s.agreement * (1 - best)), reasons };
}

function wholeSignals(a: Reading, b: Reading): Reason[] {
  const whole = (signal: Signal, strength: number): Reason[] => [
    { signal, strength, a: [spanOf(a)], b: [spanOf(b)] },
  ];
  if (a.letters === b.letters)
    return a.words.map(({ written }) => written).join('') === b.words.map(({ written }) => written).join('')
      ? whole('identical', s.identical)
      : whole('accents', s.accents);
  if (a.sounds === b.sounds && a.sounds !== '') return whole('sound', s.sound);
  const spelt = (a.spelt ?? b.spelt) !== undefined && (a.spelt ?? a.sounds) === (b.spelt ?? b.sounds);
  const halfSpelt =
    (a.spelt !== undefined && a.spelt === b.sounds) || (b.spelt !== undefined && b.spelt === a.sounds);
  if (spelt || halfSpelt) return whole('letter-names', s.letterNames);
  if ((a.shape ?? b.shape) !== undefined && (a.shape ?? a.letters) === (b.shape ?? b.letters))
    return whole('letter-shapes', s.letterShapes);
  if (isInitials(a, b) || isInitials(b, a)) return whole('acronym', s.acronym);
  return [];
}

/** `HTX` for Hợp tác xã: one word of three letters or more, the initials of all words of the other. */
function isInitials(short: Reading, long: Reading): boolean {
  return short.words.length === 1 && long.initials !== undefined && short.words[0]!.folded === long.initials;
}

function wordSignals(a: Weighed, b: Weighed, pairs: readonly WordPair[]): Reason[] {
  if (pairs.length === 0) return meaningSignal(a, b);
  const [totalA, totalB] = [sum(a.weights), sum(b.weights)];
  let [sharedA, sharedB] = [0, 0];
  for (const { a: i, b: j, likeness } of pairs) {
    sharedA += likeness * a.weights[i]!;
    sharedB += likeness * b.weights[j]!;
  }
  const dice = (sharedA + sharedB) / (totalA + totalB);
  const covered = Math.max(sharedA / totalA, sharedB / totalB);
  const spans = {
    a: pairs.map((pair) => spanOfWord(a.reading, pair.a)),
    b: pairs.map((pair) => spanOfWord(b.reading, pair.b)),
  };
  const ordered = inOrder(pairs);
  const found: Reason[] = [
    { signal: ordered ? 'words' : 'order', strength: dice * (ordered ? s.words : s.order), ...spans },
  ];
  // All of one mark, as far as it tells traders apart, stands in the other.
  const shared = Math.max(
    ...pairs.map((pair) => pair.likeness * Math.min(a.weights[pair.a]!, b.weights[pair.b]!)),
  );
  if (
    covered > 0.85 &&
    Math.min(a.reading.words.length, b.reading.words.length) <
      Math.max(a.reading.words.length, b.reading.words.length)
  )
    found.push({
      signal: 'containment',
      strength: covered * (s.containment + (1 - s.containment) * dice) * (0.6 + 0.4 * shared),
      ...spans,
    });
  return [...found, ...meaningSignal(a, b)];
}

/** The distinctive parts are heard alike, and are not the whole of both marks. */
function tellingSignal(a: Weighed, b: Weighed): Reason[] {
  const [one, other] = [a.reading.telling, b.reading.telling];
  if (one.sounds !== other.sounds || (one.sounds === a.reading.sounds && other.sounds === b.reading.sounds))
    return [];
  const weight = Math.max(...a.weights.slice(one.from, one.to));
  const span = (reading: Reading, { from, to }: Reading['telling']): Span => [
    reading.words[from]!.start,
    reading.words[to - 1]!.end,
  ];
  return [
    {
      signal: 'telling',
      strength: a.placeOnly ? s.tellingPlace : s.telling * (0.8 + 0.2 * weight),
      a: [span(a.reading, one)],
      b: [span(b.reading, other)],
    },
  ];
}

function meaningSignal(a: Weighed, b: Weighed): Reason[] {
  const share = sameMeaning(a, b);
  return share
    ? [{ signal: 'meaning', strength: s.meaning * share, a: [spanOf(a.reading)], b: [spanOf(b.reading)] }]
    : [];
}

function letterSignals(a: Reading, b: Reading): Reason[] {
  const found: Reason[] = [];
  const whole = { a: [spanOf(a)], b: [spanOf(b)] };
  let likeness = lettersLikeness(a.letters, b.letters);
  // Each only where it can find more.
  if (likeness < 0.97 && (a.sounds !== a.letters || b.sounds !== b.letters))
    likeness = Math.max(likeness, lettersLikeness(a.sounds, b.sounds) * 0.97);
  if (likeness < 0.8 && Math.min(a.skeleton.length, b.skeleton.length) > 3)
    likeness = Math.max(likeness, lettersLikeness(a.skeleton, b.skeleton) * 0.8);
  if (likeness < 0.9 && (a.spelt ?? b.spelt) !== undefined)
    likeness = Math.max(likeness, lettersLikeness(a.spelt ?? a.sounds, b.spelt ?? b.sounds) * 0.9);
  // In a name of many words a few letters are few; the words are weighed elsewhere.
  const words = Math.min(a.words.length, b.words.length);
  if (likeness > 0.4)
    found.push({
      signal: 'letters',
      strength: likeness * (words > 2 ? s.lettersOfMany : words > 1 ? s.lettersOfTwo : s.letters),
      ...whole,
    });
  const [short, long] = a.letters.length < b.letters.length ? [a, b] : [b, a];
  if (
    short.letters.length > 3 &&
    short.letters.length < long.letters.length &&
    long.letters.includes(short.letters)
  )
    found.push({
      signal: 'part',
      strength: s.part + (1 - s.part) * 0.9 * (short.letters.length / long.letters.length),
      ...whole,
    });
  if (words === 1) {
    const [before, after] = [commonStart(a.letters, b.letters), commonEnd(a.letters, b.letters)];
    const mean = (a.letters.length + b.letters.length) / 2;
    if (before > 2)
      found.push({
        signal: 'beginning',
        strength: s.beginning * Math.min(1, (before / mean) * 1.25),
        ...whole,
      });
    if (after > 3) found.push({ signal: 'ending', strength: s.ending * Math.min(1, after / mean), ...whole });
    // NESSO stands around what NESPRESSO has more.
    if (before > 1 && after > 1 && before + after >= short.letters.length && short.letters.length > 3)
      found.push({
        signal: 'part',
        strength: s.around + (1 - s.around) * 0.5 * (short.letters.length / long.letters.length),
        ...whole,
      });
  }
  return found;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a.at(-1 - at) === b.at(-1 - at)) at += 1;
  return at;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function spanOf({ words }: Reading): Span {
  return [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
}

function spanOfWord({ words }: Reading, at: number): Span {
  return [words[at]!.start, words[at]!.end];
}
