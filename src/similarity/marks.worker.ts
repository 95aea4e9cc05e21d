// The thread that holds the index: reads the marks by itself, so that a million of them never pass through the thread
// that answers people, and searches them.
import mongoose, { type Connection } from 'mongoose';
import { createMarkIndex, type MarkIndex, type SimilarMark, type SimilarQuestion } from './mark-index.ts';
import type { IndexedMark } from './segment.ts';

export interface MarksThreadData {
  readonly uri: string;
  readonly database: string;
  /** Holds the published marks as `{ _id, name, kind, niceClasses }`. */
  readonly collection: string;
  readonly filter: object;
  /** Folded names of places. */
  readonly places: readonly string[];
}

/** Told while loading, about ten times a second at most. */
export interface Loaded {
  readonly loaded: number;
  readonly of: number;
  readonly done: boolean;
  readonly failed?: string;
}

interface StoredMark {
  readonly _id: string;
  readonly name: string;
  readonly kind?: string;
  readonly niceClasses?: readonly number[];
}

const projection = { name: 1, kind: 1, niceClasses: 1 };
let index: MarkIndex;
let connection: Connection;
let data: MarksThreadData;
let loading: Promise<void>;

export async function start(given: MarksThreadData, tell: (news: Loaded) => void): Promise<void> {
  data = given;
  const places = new Set(data.places);
  index = createMarkIndex((folded) => places.has(folded));
  connection = await mongoose
    .createConnection(data.uri, {
      dbName: data.database,
      maxPoolSize: 2,
      autoIndex: false,
      autoCreate: false,
    })
    .asPromise();
  loading = load(tell).catch((error: unknown) => {
    tell({ loaded: index.size(), of: 0, done: false, failed: String(error) });
    throw error;
  });
  loading.catch(() => undefined);
}

async function load(tell: (news: Loaded) => void): Promise<void> {
  const marks = connection.collection<StoredMark>(data.collection);
  const of = await marks.countDocuments(data.filter);
  const builder = index.builder();
  let told = Date.now();
  for await (const stored of marks.find(data.filter, { projection, batchSize: 5000 })) {
    builder.add(markOf(stored));
    if (Date.now() - told < 100) continue;
    told = Date.now();
    tell({ loaded: builder.size(), of, done: false });
  }
  index.take(builder);
  tell({ loaded: builder.size(), of, done: true });
}

/** Reads these marks again: new, changed, or no more. Waits for the first reading, which may have missed them. */
export async function refresh(ids: readonly string[]): Promise<void> {
  await loading;
  const found = await connection
    .collection<StoredMark>(data.collection)
    .find({ ...data.filter, _id: { $in: [...ids] } }, { projection })
    .toArray();
  index.remove(ids);
  index.put(found.map(markOf));
}

/** Signs only officers know of; those with no name are taken out. */
export async function putHidden(marks: readonly IndexedMark[]): Promise<void> {
  await loading;
  index.remove(marks.map(({ id }) => id));
  index.put(marks.filter(({ name }) => name !== '').map((mark) => ({ ...mark, hidden: true })));
}

export async function find(question: SimilarQuestion): Promise<Found> {
  await loading;
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
