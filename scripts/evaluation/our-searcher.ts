import { loadLocalities } from '../../src/localities/index.ts';
import { fold } from '../../src/text/index.ts';
import { createMarkIndex, shownFrom } from '../../src/similarity/index.ts';
import type { Searcher } from './searcher.ts';

/** The product's own index, as its thread holds it. */
export function ourSearcher(): Searcher {
  const places = new Set([...loadLocalities().units.values()].map(({ name }) => fold(name)));
  const index = createMarkIndex((folded) => places.has(folded));
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
        index.find({ name, classes, limit }).map(({ id, score }) => ({ id, shown: score >= shownFrom })),
      ),
    bytes: () => index.bytes(),
    close: () => Promise.resolve(),
  };
}
