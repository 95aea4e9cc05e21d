// The words a thing is found by, the same for what is stored and what is typed.
import { parseApplicationNumber, parseRegistrationNumber } from '../matters/index.ts';
import { fold } from '../text/index.ts';

const mostTerms = 60;

/** Folded words; y and i are one letter (quý, quí), however a tone mark is placed (hòa, hoà) is folded away. */
export function termsOf(...texts: readonly (string | undefined)[]): readonly string[] {
  const all = texts.flatMap((text) => (text ? fold(text).split(' ') : []));
  return [...new Set(all.filter(Boolean).map((word) => word.slice(0, 40).replaceAll('y', 'i')))].slice(
    0,
    mostTerms,
  );
}

/** The numbers a text may be, in the form they are kept in; empty when it is none. */
export function numbersIn(text: string): readonly string[] {
  const typed = text.trim();
  if (typed.length > 40 || !/\d{5}/.test(typed.replace(/[\s.-]/g, ''))) return [];
  const readings = (['trademark', 'geographical_indication'] as const).flatMap((kind) => [
    parseApplicationNumber(typed, kind),
    parseRegistrationNumber(typed, kind),
  ]);
  return [...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))];
}

/**
 * The word itself and each form with one letter less: two words of which one letter is wrong, missing, added or swapped
 * have one of these in common (the symmetric-delete idea). Only words long enough to be told apart.
 */
export function nearForms(word: string): readonly string[] {
  if (word.length < 4 || word.length > 20 || /\d/.test(word)) return [word];
  return [...new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))])];
}

/** Letters that Vietnamese has not, as people write them in a hurry: `fuc` is phuc, `zang` is dang, `jo` is gio. */
export function respelt(word: string): string {
  return word.replaceAll('f', 'ph').replaceAll('z', 'd').replaceAll('j', 'gi');
}

/** At most one letter wrong, missing or added, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** How well a name answers what was typed; accents typed and met count most, so that they come first. */
export function fitOf(name: string, typed: string): number {
  const [n, t] = [name.normalize('NFC').toLowerCase(), typed.normalize('NFC').toLowerCase().trim()];
  const [foldedN, foldedT] = [fold(n), fold(t)];
  const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  /** Of the words typed, the share that stands in the name. */
  const share = (asked: readonly string[], words: readonly string[]) =>
    asked.filter((word) => words.includes(word)).length / Math.max(1, asked.length);
  return (
    (n === t ? 8 : 0) +
    (foldedN === foldedT ? 4 : 0) +
    (n.startsWith(t) ? 2 : 0) +
    (foldedN.startsWith(foldedT) ? 1 : 0) +
    share(wordsOf(t), wordsOf(n)) * 3 +
    // Whole words before words that only begin so.
    share(wordsOf(foldedT), wordsOf(foldedN)) -
    Math.min(1, foldedN.length / 200)
  );
}
