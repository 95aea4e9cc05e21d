// Text typed with the fonts used before Unicode, recognised by what it would say and put into Unicode.
import { fold } from './fold.ts';
import { tcvn3, vni } from './legacy.table.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

const vniSequences = new RegExp(
  Object.keys(vni)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** `fromLegacy('Lµng nghÒ', 'tcvn3')` -> `'Làng nghề'`; what is no letter of the font stays. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const composed = text.normalize('NFC');
  return encoding === 'tcvn3'
    ? [...composed].map((letter) => tcvn3[letter] ?? letter).join('')
    : composed.replace(vniSequences, (found) => vni[found] ?? found);
}

/** Folded Vietnamese syllables: what may stand before the vowel, the vowels, what may stand after. */
const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnprstvx])?(?:uye|uya|uyu|oai|oao|oay|oeo|uay|uoi|uou|ieu|yeu|uyn|uyt|[iyuo]?[aeo][iuoy]?|u[aeioy]|i[aeu]|y|i|u)(?:ng|nh|ch|[cmnpt])?$/;

/** How many of the words with a letter beyond ASCII could be Vietnamese, and how many there are. */
function plausible(text: string): { readonly good: number; readonly all: number } {
  const found = text.normalize('NFC').split(/[\s\d,.;:()"'/&+-]+/);
  const marked = found.filter((word) => /[^\0-\x7f]/.test(word));
  return { good: marked.filter(isSyllable).length, all: marked.length };
}

function isSyllable(word: string): boolean {
  // Letters of the old fonts' symbols (®, µ, ¬ …) are no letters of any word.
  return /^[\p{L}\p{M}]+$/u.test(word) && !/[µªº]/.test(word) && casing(word) && syllable.test(fold(word));
}

/** Word, WORD or word: a capital inside a word tells of a font misread. */
const casing = (word: string) =>
  [
    word.toLowerCase(),
    word.toUpperCase(),
    word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  ].includes(word);

/**
 * Which old font these texts were typed with, or undefined for Unicode and for texts too few to tell. Decided on all of
 * a column at once: one short word may be read in several ways.
 */
export function recogniseLegacy(texts: Iterable<string>): LegacyEncoding | undefined {
  const sum = { unicode: 0, tcvn3: 0, vni: 0, all: 0 };
  for (const text of texts) {
    if (!/[\u0080-\u00ff]/.test(text)) continue;
    const asIs = plausible(text);
    sum.all += asIs.all;
    sum.unicode += asIs.good;
    sum.tcvn3 += plausible(fromLegacy(text, 'tcvn3')).good;
    sum.vni += plausible(fromLegacy(text, 'vni')).good;
  }
  if (sum.all === 0) return undefined;
  const best = sum.tcvn3 >= sum.vni ? 'tcvn3' : 'vni';
  // Well ahead of what the text says as it stands, and most of it then makes sense.
  return sum[best] > sum.unicode * 1.3 && sum[best] >= sum.all * 0.5 ? best : undefined;
}
