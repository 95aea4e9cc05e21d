// What a mark is found by before it is compared: numbers of features, many marks to a feature, many features to a mark.
import { hash, hashed, hashedLetter, mixed } from './hash.ts';
import { kindKeys } from './kinds.ts';
import { numberSet } from './number-set.ts';
import { placeKeys, type PlaceNames } from './place-names.ts';
import { lettersOf, once, type Reading } from './reading.ts';
import { meaningSums } from './translations.ts';

/** Letters a-z, figures, one for any other letter, and the edge of a name. */
const letterCount = 38;
const [otherLetter, edge] = [36, 37];
const gramCount = letterCount ** 3;
const skeletonBits = 18;
const wordBits = 20;
const skeletonFrom = gramCount;
const wordFrom = skeletonFrom + 2 ** skeletonBits;
/** Features below are few and dense; from here on they are keys: 31 bits of a hash, so that two seldom fall together. */
export const keyFrom = wordFrom + 2 ** wordBits;

/** True for a feature that names a whole mark: few share it, and those are always compared. */
export function isKey(feature: number): boolean {
  return feature >= keyFrom;
}

const codes = new Uint8Array(128).fill(otherLetter);
for (let at = 0; at < 26; at += 1) codes[97 + at] = at;
for (let at = 0; at < 10; at += 1) codes[48 + at] = 26 + at;
const codeAt = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code < 128 ? codes[code]! : otherLetter;
};

/** More than any mark has, or may be asked for. */
const found = numberSet(4096);

/** Of a mark as it is stored. Each number once; to be used before the next mark is asked about. */
export function featuresOf(reading: Reading, places: PlaceNames): Uint32Array {
  found.clear();
  addOwn(reading, places);
  return found.taken();
}

function addOwn(reading: Reading, places: PlaceNames): void {
  addGrams(reading.letters);
  if (reading.sounds !== reading.letters) addGrams(reading.sounds);
  if (reading.spelt !== undefined) addGrams(reading.spelt);
  if (reading.shape !== undefined) addGrams(reading.shape);
  addSkeleton(reading.skeleton);
  for (const { folded, sound } of reading.words) {
    found.add(wordFeature(folded));
    if (sound !== folded) found.add(wordFeature(`~${sound}`));
  }
  addKeys(reading);
  for (const key of placeKeys(reading, places)) addKey(keyed.place, key);
}

/** Of what is asked: besides its own, the whole marks that may stand inside it. */
export function featuresAsked(reading: Reading, places: PlaceNames): Uint32Array {
  found.clear();
  addOwn(reading, places);
  const { letters, initials } = reading;
  const most = Math.min(letters.length, longestAsked);
  for (let from = 0; from + 4 <= most; from += 1) {
    // The key of every part from here, each from the one a letter shorter.
    let sum = keyed.letters;
    for (let to = from; to < Math.min(most, from + longestPart); to += 1) {
      sum = hashedLetter(sum, letters.charCodeAt(to));
      if (to - from >= 3) found.add(keyOf(sum));
    }
  }
  for (const { folded } of reading.words) {
    if (folded.length < 2) continue;
    // A mark of this word alone, which is kept as `lettersOf` has it: BOSS as `bos`.
    addKey(keyed.letters, lettersOf(folded));
    addKey(keyed.initials, folded);
  }
  if (initials) addKey(keyed.letters, once(initials));
  return found.taken();
}

/** Letters of a name that may hold other marks, and of such a mark. */
const [longestAsked, longestPart] = [40, 24];

/** What a key is of; two keys of different sorts never meet, but by chance. */
const keyed = {
  letters: hashed('l '),
  sounds: hashed('s '),
  skeleton: hashed('k '),
  initials: hashed('i '),
  anyOrder: hashed('o '),
  meaning: hashed('m '),
  kind: hashed('f '),
  place: hashed('p '),
  oneLetter: hashed('w '),
  id: hashed('# '),
} as const;

/**
 * Under these a whole mark is found at once: its letters, its sounds, its telling part, its words in any order, its
 * initials, its meaning, what kind of thing stands in it.
 */
function addKeys({ letters, sounds, skeleton, spelt, shape, initials, telling, words }: Reading): void {
  addKey(keyed.letters, letters);
  addKey(keyed.sounds, sounds);
  if (telling.sounds !== sounds) addKey(keyed.sounds, telling.sounds);
  addKey(keyed.skeleton, skeleton);
  if (spelt !== undefined) addKey(keyed.sounds, spelt);
  if (shape !== undefined) addKey(keyed.letters, shape);
  if (initials !== undefined) addKey(keyed.initials, initials);
  if (words.length > 1) {
    // A sum is the same in any order.
    let sum = 0;
    for (const { sound } of words) sum += hash(sound);
    addNumberKey(keyed.anyOrder, sum);
  }
  for (const sum of meaningSums(words)) addNumberKey(keyed.meaning, sum);
  for (const key of kindKeys(words)) addKey(keyed.kind, key);
  // A short mark shares hardly three letters in a row with one that differs in one.
  if (letters.length > 1 && letters.length < 5)
    for (let at = 0; at < letters.length; at += 1)
      addKey(keyed.oneLetter, `${letters.slice(0, at)}?${letters.slice(at + 1)}`);
}

function addKey(sort: number, text: string): void {
  found.add(keyOf(hashed(text, sort)));
}

function addNumberKey(sort: number, number: number): void {
  found.add(keyOf(hashedLetter(sort, number)));
}

function addGrams(text: string): void {
  let [a, b] = [edge, edge];
  for (let at = 0; at <= text.length; at += 1) {
    const c = at === text.length ? edge : codeAt(text, at);
    found.add((a * letterCount + b) * letterCount + c);
    a = b;
    b = c;
  }
}

/** Four letters of the skeleton at a time, and its two ends. */
function addSkeleton(skeleton: string): void {
  const text = `^${skeleton}$`;
  for (let at = 0; at + 4 <= text.length; at += 1)
    found.add(skeletonFrom + (hash(text.slice(at, at + 4)) >>> (32 - skeletonBits)));
}

export function wordFeature(word: string): number {
  return wordFrom + (hash(word) >>> (32 - wordBits));
}

/** Under which a mark is found by its own id. */
export function idFeature(id: string): number {
  return keyOf(hashed(id, keyed.id));
}

function keyOf(sum: number): number {
  return keyFrom + (mixed(sum) >>> 1);
}
