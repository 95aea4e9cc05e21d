// What a mark is found by before it is compared: numbers of features, many marks to a feature, many features to a mark.
import { numberSet } from './number-set.ts';
import { lettersOf, once, type Reading } from './reading.ts';
import { meaningKeys } from './translations.ts';

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
export function featuresOf(reading: Reading): Uint32Array {
  found.clear();
  addOwn(reading);
  return found.taken();
}

function addOwn(reading: Reading): void {
  addGrams(reading.letters);
  if (reading.sounds !== reading.letters) addGrams(reading.sounds);
  if (reading.spelt !== undefined) addGrams(reading.spelt);
  if (reading.shape !== undefined) addGrams(reading.shape);
  addSkeleton(reading.skeleton);
  for (const { folded, sound } of reading.words) {
    found.add(wordFeature(folded));
    if (sound !== folded) found.add(wordFeature(`~${sound}`));
  }
  for (const key of keysOf(reading)) found.add(keyFeature(key));
}

/** Of what is asked: besides its own, the whole marks that may stand inside it. */
export function featuresAsked(reading: Reading): Uint32Array {
  found.clear();
  addOwn(reading);
  const { letters, initials } = reading;
  const most = Math.min(letters.length, longestAsked);
  for (let from = 0; from + 4 <= most; from += 1) {
    // The key of every part from here, each from the one a letter shorter.
    let sum = hashed(wholeLetters);
    for (let to = from; to < Math.min(most, from + longestPart); to += 1) {
      sum = hashedLetter(sum, letters, to);
      if (to - from >= 3) found.add(keyOf(sum));
    }
  }
  for (const { folded } of reading.words) {
    if (folded.length < 2) continue;
    // A mark of this word alone, which is kept as `lettersOf` has it: BOSS as `bos`.
    found.add(keyFeature(`${wholeLetters}${lettersOf(folded)}`));
    found.add(keyFeature(`i ${folded}`));
  }
  if (initials) found.add(keyFeature(`${wholeLetters}${once(initials)}`));
  return found.taken();
}

/** Before the letters of a whole mark. */
const wholeLetters = 'l ';
/** Letters of a name that may hold other marks, and of such a mark. */
const [longestAsked, longestPart] = [40, 24];

/** Under these a whole mark is found at once: its letters, its sounds, its telling part, its words in any order, its initials, its meaning. */
function keysOf(reading: Reading): readonly string[] {
  const { letters, sounds, skeleton, spelt, shape, initials, telling, words } = reading;
  return [
    `${wholeLetters}${letters}`,
    `s ${sounds}`,
    ...(telling.sounds === sounds ? [] : [`s ${telling.sounds}`]),
    `k ${skeleton}`,
    ...(spelt === undefined ? [] : [`s ${spelt}`]),
    ...(shape === undefined ? [] : [`l ${shape}`]),
    ...(initials === undefined ? [] : [`i ${initials}`]),
    ...(words.length < 2
      ? []
      : [
          `o ${words
            .map(({ sound }) => sound)
            .sort()
            .join(' ')}`,
        ]),
    ...meaningKeys(words).map((key) => `m ${key}`),
    // A short mark shares hardly three letters in a row with one that differs in one.
    ...(letters.length < 2 || letters.length > 4
      ? []
      : Array.from(letters, (_, at) => `w ${letters.slice(0, at)}?${letters.slice(at + 1)}`)),
  ];
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
  return keyFeature(`# ${id}`);
}

function keyFeature(key: string): number {
  return keyOf(hashed(key));
}

function keyOf(sum: number): number {
  return keyFrom + (mixed(sum) >>> 1);
}

function hash(text: string): number {
  return mixed(hashed(text));
}

/** FNV-1a, which goes on letter by letter. */
function hashed(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = hashedLetter(sum, text, at);
  return sum;
}

function hashedLetter(sum: number, text: string, at: number): number {
  return Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
}

/** So that any bits of it can be taken. */
function mixed(sum: number): number {
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}
