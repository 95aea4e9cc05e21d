// How a word is heard, coarsely: the same key for words that people of some region say or write alike.
import { endings, foreign, nuclei, onsets, vowels } from './sound.table.ts';

export interface Syllable {
  /** As spelt, folded: `ngh`, or empty. */
  readonly onset: string;
  readonly vowel: string;
  readonly ending: string;
}

const syllable = new RegExp(
  `^(${onsets.map(([spelt]) => spelt).join('|')})?(${nuclei})(${endings.map(([spelt]) => spelt).join('|')})?$`,
);
const onsetSound = new Map(onsets);
const vowelSound = new Map(vowels);
const endingSound = new Map(endings);

/** `syllableOf('nghe')` -> `{ onset: 'ngh', vowel: 'e', ending: '' }`; null when no Vietnamese syllable is so folded. */
export function syllableOf(folded: string): Syllable | null {
  const length = folded.length;
  if (length > 7) return null;
  const parts = syllable.exec(folded);
  if (!parts) {
    // gì, gìn: the i is onset and vowel at once.
    if (!folded.startsWith('gi')) return null;
    const rest = syllable.exec(folded.slice(1));
    return rest && !rest[1] ? { onset: 'gi', vowel: rest[2]!, ending: rest[3] ?? '' } : null;
  }
  return { onset: parts[1] ?? '', vowel: parts[2]!, ending: parts[3] ?? '' };
}

/**
 * `soundOf('truong')` = `soundOf('chuong')`; a folded word of letters and figures in, letters and figures out.
 * @param syllable what `syllableOf` says of it, where that was asked already
 */
export function soundOf(folded: string, syllable?: Syllable | null): string {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  const sound = hear(folded, syllable === undefined ? syllableOf(folded) : syllable);
  // Syllables come again and again; coined words do not, and are not worth keeping for ever.
  if (remembered.size < 20_000) remembered.set(folded, sound);
  return sound;
}

const remembered = new Map<string, string>();

function hear(folded: string, parts: Syllable | null): string {
  if (parts)
    return (
      // gì is heard as di: a g before i is no g.
      (parts.onset === 'g' && parts.vowel.startsWith('i') ? 'd' : (onsetSound.get(parts.onset) ?? '')) +
      (vowelSound.get(parts.vowel) ?? parts.vowel) +
      (endingSound.get(parts.ending) ?? '')
    );
  return foreign.reduce((word, [spelt, heard]) => word.replace(spelt, heard), folded);
}
