import { mongo, type Connection } from 'mongoose';
import { migrations } from './migrations/index.ts';

/** One dated, named step that brings stored data to today's shape. Must be harmless to run twice. */
export interface Migration {
  /** `2026-11-23-first-shape` */
  readonly name: string;
  run(connection: Connection): Promise<void>;
}

/** Runs what has not run yet, in order, and records each with its time. Gives the names that ran. */
export async function migrate(
  connection: Connection,
  list: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  const done = connection.collection<{ _id: string; ranAt: Date }>('migrations');
  const ran: string[] = [];
  for (const migration of [...list].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (await done.findOne({ _id: migration.name })) continue;
    await migration.run(connection);
    await done.updateOne({ _id: migration.name }, { $setOnInsert: { ranAt: new Date() } }, { upsert: true });
    ran.push(migration.name);
  }
  return ran;
}

/**
 * Makes every index of every model of this connection; existing ones are left. Where one of them is of an older kind,
 * its collection gets exactly the indexes of its model: one made there by hand goes.
 */
export async function makeIndexes(connection: Connection): Promise<void> {
  for (const name of connection.modelNames()) {
    const model = connection.model(name);
    try {
      await model.createIndexes();
    } catch (error) {
      if (!isOtherKind(error)) throw error;
      await model.syncIndexes();
    }
  }
}

/** IndexOptionsConflict, IndexKeySpecsConflict: one of these keys is there with other options. */
function isOtherKind(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && (error.code === 85 || error.code === 86);
}
