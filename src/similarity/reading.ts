// A mark's words taken apart once, for all that compares them.
import { fold, letterNames, letterShapes, soundOf, syllableOf, type Syllable } from '../text/index.ts';
import { tellingPart } from './telling.ts';

export interface ReadWord {
  /** Where it stands in the name: `name.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** As written, lower case, composed. */
  readonly written: string;
  readonly folded: string;
  readonly sound: string;
  /** null when it is no Vietnamese syllable. */
  readonly syllable: Syllable | null;
  /** A single letter, or two to four consonants: said by their names. */
  readonly isLetters: boolean;
}

export interface Reading {
  readonly name: string;
  readonly words: readonly ReadWord[];
  /** All letters and figures without spaces, folded; y as i, doubled letters once. */
  readonly letters: string;
  /** All words as they are heard, without spaces. */
  readonly sounds: string;
  /** Consonants as they are heard, with one `a` for each run of vowels. */
  readonly skeleton: string;
  /** With single letters said by their names; undefined when it has none. */
  readonly spelt: string | undefined;
  /** With figures read as the letters they look like; undefined when it has none of them among letters. */
  readonly shape: string | undefined;
  /** Initials of three words or more. */
  readonly initials: string | undefined;
  /** The words that tell one trader from another, `[from, to)`, and how they are heard together. */
  readonly telling: { readonly from: number; readonly to: number; readonly sounds: string };
}

const longestName = 160;
const mostWords = 16;
const mostKnown = 50_000;
const wordPattern = /[a-z0-9]+/gi;
const wordPatternOfAll = /[\p{L}\p{N}]+/gu;
const isAscii = /^[\0-\x7f]*$/;

/** Words beyond the sixteenth and letters beyond the 160th are left out: no sign is told by them. */
export function readMark(name: string): Reading {
  const plain = isAscii.test(name);
  const kept = (plain ? name : name.normalize('NFC')).slice(0, longestName);
  const words: ReadWord[] = [];
  // Nearly all that a search reads is the register's names: by the hundred for each question.
  const pattern = plain ? wordPattern : wordPatternOfAll;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(kept); found && words.length < mostWords; found = pattern.exec(kept)) {
    const word = wordOf(found[0]);
    if (word.folded)
      words.push({
        start: found.index,
        end: pattern.lastIndex,
        written: word.written,
        folded: word.folded,
        sound: word.sound,
        syllable: word.syllable,
        isLetters: word.isLetters,
      });
  }
  let [joined, heard, first] = ['', '', ''];
  for (const { folded, sound } of words) {
    joined += folded;
    heard += sound;
    first += folded[0];
  }
  const sounds = once(heard);
  return {
    name: kept,
    words,
    letters: lettersOf(joined),
    sounds,
    skeleton: sounds.replace(/[aeiou]+/g, 'a'),
    spelt: speltOf(words),
    shape:
      /\d/.test(joined) && /[a-z]/.test(joined)
        ? lettersOf(joined.replace(/\d/g, (figure) => letterShapes[figure]!))
        : undefined,
    initials: words.length > 2 ? first : undefined,
    telling: tellingOf(words, sounds),
  };
}

type Word = Omit<ReadWord, 'start' | 'end'>;
const knownWords = new Map<string, Word>();

/** Marks share their words: each is folded once while it is remembered. */
function wordOf(found: string): Word {
  const known = knownWords.get(found);
  if (known) return known;
  const folded = fold(found).replaceAll(' ', '');
  const syllable = syllableOf(folded);
  const word = {
    written: found.toLowerCase(),
    folded,
    sound: soundOf(folded, syllable),
    syllable,
    isLetters: /^[a-z]$|^[bcdfghjklmnpqrstvwxz]{2,4}$/.test(folded),
  };
  if (knownWords.size === mostKnown) knownWords.clear();
  knownWords.set(found, word);
  return word;
}

function tellingOf(words: readonly ReadWord[], whole: string): Reading['telling'] {
  const [from, to] = tellingPart(words);
  if (to - from === words.length) return { from, to, sounds: whole };
  let heard = '';
  for (let at = from; at < to; at += 1) heard += words[at]!.sound;
  return { from, to, sounds: once(heard) };
}

/** Folded letters as marks are kept and found by them: y as i, doubled letters once. */
export function lettersOf(joined: string): string {
  return once(joined.replaceAll('y', 'i'));
}

export function once(text: string): string {
  for (let at = 1; at < text.length; at += 1)
    if (text.charCodeAt(at) === text.charCodeAt(at - 1)) return text.replace(/(\D)\1+/g, '$1');
  return text;
}

/** `T.oh` -> the sound of `ti` and `oh`. A word of two to four consonants is letters too: `BTT`. */
function speltOf(words: readonly ReadWord[]): string | undefined {
  if (!words.some(({ isLetters }) => isLetters)) return undefined;
  return once(
    words
      .map(({ folded, sound, isLetters }) =>
        isLetters ? [...folded].map((letter) => letterNames[letter] ?? letter).join('') : sound,
      )
      .join(''),
  );
}
