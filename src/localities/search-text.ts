// How typed text and listed names are made comparable for the place search.
import { fold } from '../text/index.ts';
import { SHORT_TYPES } from './other-names.table.ts';
import { listedName } from './unit-name.ts';

/** A word of a query or name: `key` without accents for finding, `accented` for ranking. */
export interface SearchWord {
  readonly key: string;
  readonly accented: string;
}

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * `wordsOf('Hoà Lý 05')` -> keys `hoa li 5`. Apostrophes vanish ("M'gar" is one word), y is written i (Mỹ, Mĩ), wards
 * lose the leading zero older papers print, and the tone is moved to the word's end (Hoà, Hòa).
 * `known` keeps words already read, for the few thousand syllables of fifteen thousand names.
 */
export function wordsOf(text: string, known: Map<string, SearchWord> = new Map()): SearchWord[] {
  const words: SearchWord[] = [];
  for (const word of listedName(text).replace(/'/g, '').toLowerCase().split(BETWEEN_WORDS)) {
    if (word === '') continue;
    const read = known.get(word) ?? readWord(word);
    known.set(word, read);
    words.push(read);
  }
  return words;
}

function readWord(word: string): SearchWord {
  const plain = fold(word);
  const key = /^0\d$/.test(plain) ? plain.slice(1) : plain.replaceAll('y', 'i');
  const open = word.normalize('NFD').replaceAll('y', 'i');
  return { key, accented: open.replace(TONES, '') + (open.match(TONES) ?? []).join('') };
}

/** The keys of a text's words, separated by a space. */
export function searchKey(text: string): string {
  return keyOf(wordsOf(text));
}

export const keyOf = (found: readonly SearchWord[]): string => found.map((w) => w.key).join(' ');
export const accentedOf = (found: readonly SearchWord[]): string => found.map((w) => w.accented).join(' ');

/** Does it carry any Vietnamese mark, so that accents may decide between two names? */
export function hasAccents(found: readonly SearchWord[]): boolean {
  return found.some((w) => w.accented !== w.key);
}

/**
 * "TP. Hà Nội", "Q.1", "P12", "H. Thạch Thất" with their types written out, "Việt Nam" at the end dropped. A lone letter
 * counts only before a dot or a number: "T. Hà" is a province, "H" in a name is not.
 */
export function expandShortTypes(text: string): string {
  return listedName(text)
    .replace(/[\s,]*(việt nam|viet nam|vietnam)[\s.]*$/i, '')
    .replace(/(^|[\s,;(-])(tp|tx|tt|đk|[tqhpx])\.\s*/gi, long)
    .replace(/(^|[\s,;(-])(tp|tx|tt)\s+(?=[\p{L}\d])/giu, long)
    .replace(/(^|[\s,;(-])([qp])\s?(?=\d{1,2}(?:\D|$))/gi, long);
}

function long(_: string, before: string, short: string): string {
  return `${before}${SHORT_TYPES.get(short.toLowerCase()) ?? short} `;
}
