// A thread that holds words of a file, as an index holds records of the database; for the test of such threads.
import { readFile } from 'node:fs/promises';

let path = '';
let held: readonly string[] = [];

export async function start(data: { path: string }, tell: (news: object) => void): Promise<void> {
  path = data.path;
  await refresh();
  tell({ loaded: held.length, of: held.length, done: true });
}

export async function refresh(): Promise<void> {
  held = (await readFile(path, 'utf8')).split(' ');
}

export const words = (): readonly string[] => held;

export function die(): never {
  process.exit(3);
}
