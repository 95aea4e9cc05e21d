import { lettersLikeness } from './letters-distance.ts';
import type { ReadWord } from './reading.ts';

/** In what two words agree: written the same, but for accents, as they are heard, or nearly in letters. */
export type WordSignal = 'same' | 'accents' | 'sound' | 'letters';

export interface WordLikeness {
  /** 0 to 1. */
  readonly likeness: number;
  readonly signal: WordSignal;
}

const none: WordLikeness = { likeness: 0, signal: 'letters' };

/**
 * Two words beside each other. Two Vietnamese syllables that sound different are different words however alike
 * their letters are: half of a pair of letters is much in a syllable of three.
 */
export function wordLikeness(a: ReadWord, b: ReadWord): WordLikeness {
  if (a.written === b.written) return { likeness: 1, signal: 'same' };
  if (a.folded === b.folded) return { likeness: 0.96, signal: 'accents' };
  if (a.sound === b.sound) return { likeness: 0.92, signal: 'sound' };
  const [one, other] = [a.syllable, b.syllable];
  if (one && other) {
    const vowel = one.vowel === other.vowel;
    const parts =
      (one.onset === other.onset && one.onset !== '' ? 0.3 : 0) +
      (vowel ? 0.25 : 0) +
      (one.ending === other.ending && one.ending !== '' ? 0.15 : 0) +
      (vowel && one.ending === other.ending ? 0.05 : 0);
    return parts > 0.4 ? { likeness: parts, signal: 'letters' } : none;
  }
  const heardAsWritten = a.sound === a.folded && b.sound === b.folded;
  const likeness = Math.max(
    lettersLikeness(a.folded, b.folded),
    heardAsWritten ? 0 : lettersLikeness(a.sound, b.sound) * 0.97,
  );
  return likeness > 0.55 ? { likeness: likeness * 0.95, signal: 'letters' } : none;
}
