// The thread that holds the index of marks, and searches it.
import { keptCollection, type KeptCollectionData } from '../db/index.ts';
import type { Loaded } from '../workers/index.ts';
import { createMarkIndex, type MarkIndex, type SimilarMark, type SimilarQuestion } from './mark-index.ts';
import type { PlaceNames } from './place-names.ts';
import type { IndexedMark } from './segment.ts';

/** The collection holds the published marks as `{ _id, name, kind, niceClasses }`. */
export interface MarksThreadData extends KeptCollectionData {
  readonly places: PlaceNames;
}

interface StoredMark {
  readonly _id: string;
  readonly name: string;
  readonly kind?: string;
  readonly niceClasses?: readonly number[];
}

const projection = { name: 1, kind: 1, niceClasses: 1 };
let index: MarkIndex;
let marks: Awaited<ReturnType<typeof keptCollection>>;

export async function start(data: MarksThreadData, tell: (news: Loaded) => void): Promise<void> {
  index = createMarkIndex(data.places);
  const builder = index.builder();
  marks = await keptCollection<StoredMark>(
    data,
    projection,
    {
      add: (stored) => builder.add(markOf(stored)),
      done: () => index.take(builder),
      replace(ids, stored) {
        index.remove(ids);
        index.put(stored.map(markOf));
      },
    },
    tell,
  );
}

export const refresh = (ids: readonly string[]): Promise<void> => marks.refresh(ids);

/** Signs only officers know of; those with no name are taken out. */
export async function putHidden(signs: readonly IndexedMark[]): Promise<void> {
  await marks.loading;
  index.remove(signs.map(({ id }) => id));
  index.put(signs.filter(({ name }) => name !== '').map((mark) => ({ ...mark, hidden: true })));
}

export async function find(question: SimilarQuestion): Promise<Found> {
  await marks.loading;
  const before = performance.now();
  const items = index.find(question);
  return { items, tookMs: performance.now() - before, marks: index.published() };
}

export interface Found {
  readonly items: readonly SimilarMark[];
  /** Of the search alone. */
  readonly tookMs: number;
  /** How many published marks were searched. */
  readonly marks: number;
}

export function bytes(): number {
  return index.bytes();
}

function markOf({ _id, name, kind, niceClasses = [] }: StoredMark): IndexedMark {
  return { id: _id, name, kind, niceClasses };
}
