// What a thread of its own holds of a collection: read once by the thread itself, so that a million records never pass
// through the one that answers people; then again, by id, what changed.
import { setImmediate as turn } from 'node:timers/promises';
import mongoose, { type Connection } from 'mongoose';
import type { Loaded } from '../workers/index.ts';

export interface KeptCollectionData {
  readonly uri: string;
  readonly database: string;
  readonly collection: string;
  readonly filter: object;
}

export interface Holder<T> {
  /** One more, while all are read for the first time. */
  add(record: T): void;
  /** All were read. */
  done(): void;
  /** These ids are other or gone, and this is what there is of them now. */
  replace(ids: readonly string[], records: readonly T[]): void;
}

type Tell = (news: Loaded) => void;
const tellEveryMs = 100;
const batchSize = 5000;
const turnEvery = 250;

export async function keptCollection<T extends { readonly _id: string }>(
  data: KeptCollectionData,
  projection: object,
  holder: Holder<T>,
  tell: Tell,
) {
  const connection: Connection = await mongoose
    .createConnection(data.uri, {
      dbName: data.database,
      maxPoolSize: 2,
      autoIndex: false,
      autoCreate: false,
    })
    .asPromise();
  const records = connection.collection<T>(data.collection);
  const find = (filter: object) => records.find({ ...data.filter, ...filter } as never, { projection });

  let loaded = 0;
  async function load(): Promise<void> {
    const of = await records.countDocuments(data.filter as never);
    let told = Date.now();
    // Nearly all of the collection is wanted: as it lies on the disk it is read in half the time an index takes.
    const cursor = find({}).hint({ $natural: 1 }).batchSize(batchSize);
    for (let more = cursor.hasNext(); await more;) {
      const batch = cursor.readBufferedDocuments();
      // The database reads the next ones while these are worked on, given that the thread lets its question out.
      more = cursor.hasNext();
      more.catch(() => undefined);
      for (const record of batch) {
        holder.add(record as T);
        loaded += 1;
        if (loaded % turnEvery === 0) await turn();
      }
      if (Date.now() - told < tellEveryMs) continue;
      told = Date.now();
      tell({ loaded, of, done: false });
    }
    holder.done();
    tell({ loaded, of, done: true });
  }

  const loading = load().catch((error: unknown) => {
    tell({ loaded, of: 0, done: false, failed: String(error) });
    throw error;
  });
  loading.catch(() => undefined);

  return {
    /** Resolves when all were read. */
    loading,
    /** Reads these again. Waits for the first reading, which may have missed them. */
    async refresh(ids: readonly string[]): Promise<void> {
      await loading;
      holder.replace(ids, (await find({ _id: { $in: [...ids] } }).toArray()) as T[]);
    },
  };
}
