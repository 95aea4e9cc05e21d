// A mark's words taken apart once, for all that compares them.
import { fold, letterNames, letterShapes, soundOf } from '../text/index.ts';

export interface ReadWord {
  /** Where it stands in the name: `name.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** As written, lower case, composed. */
  readonly written: string;
  readonly folded: string;
  readonly sound: string;
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
}

const longestName = 160;
const mostWords = 16;
const wordPattern = /[\p{L}\p{N}]+/gu;

/** Words beyond the sixteenth and letters beyond the 160th are left out: no sign is told by them. */
export function readMark(name: string): Reading {
  const kept = name.normalize('NFC').slice(0, longestName);
  const words: ReadWord[] = [];
  for (const { 0: found, index } of kept.matchAll(wordPattern)) {
    const folded = fold(found).replaceAll(' ', '');
    if (folded)
      words.push({
        start: index,
        end: index + found.length,
        written: found.toLowerCase(),
        folded,
        sound: soundOf(folded),
      });
    if (words.length === mostWords) break;
  }
  const joined = words.map(({ folded }) => folded).join('');
  const sounds = once(words.map(({ sound }) => sound).join(''));
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
    initials: words.length > 2 ? words.map(({ folded }) => folded[0]).join('') : undefined,
  };
}

function lettersOf(joined: string): string {
  return once(joined.replaceAll('y', 'i'));
}

function once(text: string): string {
  return text.replace(/(\D)\1+/g, '$1');
}

/** `T.oh` -> the sound of `ti` and `oh`. A word of two to four consonants is letters too: `BTT`. */
function speltOf(words: readonly ReadWord[]): string | undefined {
  if (!words.some(({ folded }) => isLetters(folded))) return undefined;
  return once(
    words
      .map(({ folded, sound }) =>
        isLetters(folded) ? [...folded].map((letter) => letterNames[letter] ?? letter).join('') : sound,
      )
      .join(''),
  );
}

function isLetters(folded: string): boolean {
  return /^[a-z]$|^[bcdfghjklmnpqrstvwxz]{2,4}$/.test(folded);
}
