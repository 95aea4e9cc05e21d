import { loadLocalities, provincesByName } from '../../src/localities/index.ts';
import { createMarkIndex, shownFrom } from '../../src/similarity/index.ts';
import type { Searcher } from './searcher.ts';

/** The product's own index, as its thread holds it. */
export function ourSearcher(): Searcher {
  const index = createMarkIndex(provincesByName(loadLocalities()));
  return {
    name: 'Nhãn Làng',
    build(marks) {
      const builder = index.builder();
      for (const mark of marks) builder.add(mark);
      index.take(builder);
      return Promise.resolve();
    },
    search: (name, classes, limit) =>
      Promise.resolve(
        index
          .find({ name, classes, limit })
          .map(({ id, score }) => ({ id, score, shown: score >= shownFrom })),
      ),
    bytes: () => index.bytes(),
    close: () => Promise.resolve(),
  };
}
