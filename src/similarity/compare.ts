// Two marks beside each other: several visible signals, each saying on which words it rests.
import { alignWords, inOrder, type WordPair } from './align.ts';
import { lettersLikeness } from './letters-distance.ts';
import { differInKind } from './kinds.ts';
import { goodsOf, inOneProvince } from './place-names.ts';
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
  | 'telling-letters'
  | 'place'
  | 'kind'
  | 'order'
  | 'containment'
  | 'part'
  | 'words'
  | 'letters'
  | 'beginning'
  | 'ending'
  | 'acronym'
  | 'meaning';

/** What fired, and on what it rests; `reasonsOf` (reasons.ts) tells where that stands. */
export interface Fired {
  readonly signal: Signal;
  /** 0 to 1. */
  readonly strength: number;
  readonly on: 'whole' | 'telling' | readonly WordPair[];
}

export interface Comparison {
  /** 0 to 1; of the strongest signal, a little more where others agree. */
  readonly score: number;
  readonly fired: readonly Fired[];
}

export interface Weighed {
  readonly reading: Reading;
  /** Of each word, 0 to 1. */
  readonly weights: readonly number[];
  /** Where its telling part is a place name, which tells where, not who: the provinces that place lies in. */
  readonly provinces?: readonly string[] | undefined;
}

/** `compareMarks(typed, other).score`: symmetric, but for names of places. Called for hundreds of marks at a question, of which a few are shown. */
export function compareMarks(a: Weighed, b: Weighed, likenessOf?: typeof wordLikeness): Comparison {
  const fired: Fired[] = [];
  wholeSignals(a.reading, b.reading, fired);
  wordSignals(a, b, alignWords(a.reading, b.reading, a.weights, b.weights, likenessOf), fired);
  tellingSignal(a, b, fired);
  placeSignal(a, b, fired);
  letterSignals(a.reading, b.reading, fired);
  let best = 0;
  let agreeing = -1;
  for (const { strength } of fired) {
    if (strength > best) best = strength;
    if (strength > 0.6) agreeing += 1;
  }
  return { score: Math.min(1, best + Math.max(0, agreeing) * s.agreement * (1 - best)), fired };
}

function wholeSignals(a: Reading, b: Reading, fired: Fired[]): void {
  const found = wholeSignal(a, b);
  if (found) fired.push({ ...found, on: 'whole' });
}

function wholeSignal(a: Reading, b: Reading): Pick<Fired, 'signal' | 'strength'> | undefined {
  if (a.letters === b.letters)
    return written(a) === written(b)
      ? { signal: 'identical', strength: s.identical }
      : { signal: 'accents', strength: s.accents };
  if (a.sounds === b.sounds && a.sounds !== '') return { signal: 'sound', strength: s.sound };
  const spelt = (a.spelt ?? b.spelt) !== undefined && (a.spelt ?? a.sounds) === (b.spelt ?? b.sounds);
  const halfSpelt =
    (a.spelt !== undefined && a.spelt === b.sounds) || (b.spelt !== undefined && b.spelt === a.sounds);
  if (spelt || halfSpelt) return { signal: 'letter-names', strength: s.letterNames };
  if ((a.shape ?? b.shape) !== undefined && (a.shape ?? a.letters) === (b.shape ?? b.letters))
    return { signal: 'letter-shapes', strength: s.letterShapes };
  if (isInitials(a, b) || isInitials(b, a)) return { signal: 'acronym', strength: s.acronym };
  return undefined;
}

const written = ({ words }: Reading) => words.map((word) => word.written).join('');

/** `HTX` for Hợp tác xã: one word of three letters or more, the initials of all words of the other. */
function isInitials(short: Reading, long: Reading): boolean {
  return short.words.length === 1 && long.initials !== undefined && short.words[0]!.folded === long.initials;
}

function wordSignals(a: Weighed, b: Weighed, pairs: readonly WordPair[], fired: Fired[]): void {
  meaningSignal(a, b, fired);
  if (differInKind(a.reading.words, b.reading.words))
    fired.push({ signal: 'kind', strength: s.kind, on: 'whole' });
  if (pairs.length === 0) return;
  const [totalA, totalB] = [sum(a.weights), sum(b.weights)];
  let [sharedA, sharedB, shared] = [0, 0, 0];
  for (const { a: i, b: j, likeness } of pairs) {
    const [weightA, weightB] = [a.weights[i]!, b.weights[j]!];
    sharedA += likeness * weightA;
    sharedB += likeness * weightB;
    shared = Math.max(shared, likeness * Math.min(weightA, weightB));
  }
  const dice = (sharedA + sharedB) / (totalA + totalB);
  const covered = Math.max(sharedA / totalA, sharedB / totalB);
  if (inOrder(pairs)) fired.push({ signal: 'words', strength: dice * s.words, on: pairs });
  else fired.push({ signal: 'order', strength: dice * s.order, on: pairs });
  // All of one mark, as far as it tells traders apart, stands in the other.
  if (covered > 0.85 && a.reading.words.length !== b.reading.words.length)
    fired.push({
      signal: 'containment',
      strength: covered * (s.containment + (1 - s.containment) * dice) * (0.6 + 0.4 * shared),
      on: pairs,
    });
}

/** The distinctive parts are alike, and are not the whole of both marks. */
function tellingSignal(a: Weighed, b: Weighed, fired: Fired[]): void {
  const [one, other] = [a.reading.telling.sounds, b.reading.telling.sounds];
  if (one === a.reading.sounds && other === b.reading.sounds) return;
  if (one === other) {
    const { from, to } = a.reading.telling;
    const weight = Math.max(...a.weights.slice(from, to));
    const strength = a.provinces ? s.tellingPlace : s.telling * (0.8 + 0.2 * weight);
    fired.push({ signal: 'telling', strength, on: 'telling' });
  } else if (!a.provinces && Math.min(one.length, other.length) > 3) {
    const likeness = lettersLikeness(one, other, leastTelling);
    if (likeness > leastTelling)
      fired.push({ signal: 'telling-letters', strength: s.tellingLetters * likeness, on: 'telling' });
  }
}

/** The same goods from two places, one in the other or both in one province: Yến sào Khánh Hòa, Yến sào Nha Trang. */
function placeSignal(a: Weighed, b: Weighed, fired: Fired[]): void {
  if (!a.provinces || !b.provinces || a.reading.telling.sounds === b.reading.telling.sounds) return;
  const goods = goodsOf(a.reading);
  if (goods !== undefined && goods === goodsOf(b.reading) && inOneProvince(a.provinces, b.provinces))
    fired.push({ signal: 'place', strength: s.place, on: 'telling' });
}

/** Of two telling parts less like than this nothing is said. */
const leastTelling = 0.7;

function meaningSignal(a: Weighed, b: Weighed, fired: Fired[]): void {
  const share = sameMeaning(a, b);
  if (share > 0) fired.push({ signal: 'meaning', strength: s.meaning * share, on: 'whole' });
}

function letterSignals(a: Reading, b: Reading, fired: Fired[]): void {
  let likeness = lettersLikeness(a.letters, b.letters);
  // Each only where it can find more.
  if (likeness < 0.97 && (a.sounds !== a.letters || b.sounds !== b.letters))
    likeness = Math.max(likeness, lettersLikeness(a.sounds, b.sounds, likeness / 0.97) * 0.97);
  if (likeness < 0.8 && Math.min(a.skeleton.length, b.skeleton.length) > 3)
    likeness = Math.max(likeness, lettersLikeness(a.skeleton, b.skeleton, likeness / 0.8) * 0.8);
  if (likeness < 0.9 && (a.spelt ?? b.spelt) !== undefined)
    likeness = Math.max(likeness, lettersLikeness(a.spelt ?? a.sounds, b.spelt ?? b.sounds) * 0.9);
  // In a name of many words a few letters are few; the words are weighed elsewhere.
  const words = Math.min(a.words.length, b.words.length);
  if (likeness > 0.4)
    fired.push({
      signal: 'letters',
      strength: likeness * (words > 2 ? s.lettersOfMany : words > 1 ? s.lettersOfTwo : s.letters),
      on: 'whole',
    });
  const [short, long] = a.letters.length < b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters];
  if (short.length > 3 && short.length < long.length && long.includes(short))
    fired.push({
      signal: 'part',
      strength: s.part + (1 - s.part) * 0.9 * (short.length / long.length),
      on: 'whole',
    });
  if (words === 1) edgeSignals(short, long, fired);
}

/** Of two names one of which is a single word. */
function edgeSignals(short: string, long: string, fired: Fired[]): void {
  const [before, after] = [commonStart(short, long), commonEnd(short, long)];
  const mean = (short.length + long.length) / 2;
  if (before > 2)
    fired.push({
      signal: 'beginning',
      strength: s.beginning * Math.min(1, (before / mean) * 1.25),
      on: 'whole',
    });
  if (after > 3)
    fired.push({ signal: 'ending', strength: s.ending * Math.min(1, after / mean), on: 'whole' });
  // NESSO stands around what NESPRESSO has more.
  if (before > 1 && after > 1 && before + after >= short.length && short.length > 3)
    fired.push({
      signal: 'part',
      strength: s.around + (1 - s.around) * 0.5 * (short.length / long.length),
      on: 'whole',
    });
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
