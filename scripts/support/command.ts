// What every command on the stored data begins and ends with: settings, the database, and plain words when it cannot.
import { basename } from 'node:path';
import { ConfigError, readConfig, type Config } from '../../src/config/index.ts';
import { FolderInUse, NoDatabase, openDatabase, type Database } from '../../src/db/index.ts';

/** Something the person at the console can mend. */
export class CommandError extends Error {}

/** Runs `work` on the configured database, closes it, and exits 1 when it gives false or cannot be done. */
export async function onDatabase(
  work: (opened: { config: Config; database: Database }) => Promise<boolean | void>,
): Promise<void> {
  let done = false;
  try {
    // No command searches for similar marks.
    const config = readConfig({ ...process.env, MARK_INDEX: 'first-search' });
    const database = await openDatabase({
      mongodbUri: config.mongodbUri,
      dataDir: config.dataDir,
      say: (line) => console.error(line),
    });
    try {
      done = (await work({ config, database })) !== false;
    } finally {
      await database.close();
    }
  } catch (error) {
    const plain = [CommandError, ConfigError, FolderInUse, NoDatabase].some((kind) => error instanceof kind);
    console.error(plain ? (error as Error).message : error);
  }
  process.exit(done ? 0 : 1);
}

/** Is this file the command itself, and not imported by a test? */
export function isCommand(file: string): boolean {
  return basename(process.argv[1] ?? '') === file;
}
