// Jobs for tests of worker pools: one that waits, one that fails, one that eats memory.
import { setTimeout as wait } from 'node:timers/promises';
import { threadId } from 'node:worker_threads';

export async function rest(ms: number): Promise<number> {
  await wait(ms);
  return threadId;
}

/** Holds its thread, as drawing does. */
export function toil(ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end);
}

export function fail(message: string): never {
  throw new RangeError(message);
}

export function eat(): number {
  const eaten: number[][] = [];
  for (;;) eaten.push(new Array<number>(100_000).fill(eaten.length));
}
