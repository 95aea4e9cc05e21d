// Names that differ in one word, where both words are things of one kind: RED BULL and RED GOATS.
import { kindsOfThings } from './kinds.table.ts';
import type { ReadWord } from './reading.ts';

const kindOfWord = new Map(
  kindsOfThings.flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const)),
);
/** In a longer name one word more or less says little. */
const mostWords = 4;

/** As it is written, and of English words also one of many: `goats`. */
function kindOf({ written }: ReadWord): string | undefined {
  return (
    kindOfWord.get(written) ?? (written.endsWith('s') ? kindOfWord.get(written.slice(0, -1)) : undefined)
  );
}

/** Under these a name is found that has another thing of the kind in the place of one. */
export function kindKeys(words: readonly ReadWord[]): readonly string[] {
  if (words.length < 2 || words.length > mostWords) return [];
  return words.flatMap((word, at) => {
    const kind = kindOf(word);
    return kind === undefined
      ? []
      : words.map(({ folded }, other) => (other === at ? `<${kind}>` : folded)).join(' ');
  });
}

/** They differ in one word, and both words are of one kind. */
export function differInKind(a: readonly ReadWord[], b: readonly ReadWord[]): boolean {
  if (a.length !== b.length || a.length < 2 || a.length > mostWords) return false;
  let differing = -1;
  for (let at = 0; at < a.length; at += 1) {
    if (a[at]!.folded === b[at]!.folded) continue;
    if (differing >= 0) return false;
    differing = at;
  }
  const kind = differing < 0 ? undefined : kindOf(a[differing]!);
  return kind !== undefined && kind === kindOf(b[differing]!);
}
