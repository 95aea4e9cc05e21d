import type { IndexedMark } from '../../src/similarity/index.ts';
import { generateMarks } from './generate-marks.ts';
import type { Pair, Ranked } from './measure.ts';
import type { Searcher } from './searcher.ts';

/** The register the pairs are looked for in: so many generated marks and the second mark of every pair. */
export function* registerWith(pairs: readonly Pair[], size: number): Generator<IndexedMark> {
  yield* generateMarks(size, 1);
  for (const { id, b, niceClasses } of pairs) yield { id, name: b, niceClasses };
}

/** Asks for the first mark of every pair, in its classes, and says where the second came. */
export async function rankPairs(
  searcher: Searcher,
  pairs: readonly Pair[],
  limit = 20,
): Promise<readonly Ranked[]> {
  const ranked: Ranked[] = [];
  for (const pair of pairs) {
    const found = await searcher.search(pair.a, pair.niceClasses, limit);
    const at = found.findIndex(({ id }) => id === pair.id);
    ranked.push({ pair, rank: at < 0 ? Infinity : at + 1, shown: found[at]?.shown ?? false });
  }
  return ranked;
}
