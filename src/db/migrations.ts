import type { Connection } from 'mongoose';
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

/** Makes every index of every model of this connection; existing ones are left. */
export async function makeIndexes(connection: Connection): Promise<void> {
  for (const name of connection.modelNames()) await connection.model(name).createIndexes();
}
