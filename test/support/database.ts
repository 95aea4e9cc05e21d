// One embedded engine for each mocha process, in a folder of its own that goes away with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { openDatabase, type Database } from '../../src/db/index.ts';

const folders: string[] = [];
let opened: Promise<Database> | undefined;
let made = 0;

/** A folder that is removed when the tests end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-test-'));
  folders.push(folder);
  return folder;
}

/** The process's database; its `uri` serves a second process too. */
export function sharedDatabase(): Promise<Database> {
  opened ??= temporaryFolder().then((dataDir) =>
    openDatabase({ dataDir, mongodbUri: process.env['MONGODB_URI'] || undefined, name: nextName() }),
  );
  return opened;
}

/** An empty database for one test file; nothing to close. */
export async function freshDatabase(): Promise<Connection> {
  return (await sharedDatabase()).connection.useDb(nextName());
}

/** An empty database for a server started as a whole: an engine runs once in a process. */
export async function freshDatabaseUri(): Promise<string> {
  const [before, after = ''] = (await sharedDatabase()).uri.split('?');
  return `${before?.replace(/(?<=[^/])\/[^/]*$/, '')}/${nextName()}${after && `?${after}`}`;
}

/** The same as the application opens it, for a whole `createApp`. */
export async function freshDatabaseHandle(): Promise<Database> {
  const shared = await sharedDatabase();
  return { ...shared, connection: await freshDatabase(), close: () => Promise.resolve() };
}

/** Called once, after the last test. */
export async function closeDatabase(): Promise<void> {
  if (opened) await (await opened).close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })));
}

function nextName(): string {
  made += 1;
  return `test-${process.pid}-${made}`;
}
