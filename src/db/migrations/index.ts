import type { Migration } from '../migrations.ts';

/** Every change of stored shape since the first release, oldest first. A new one is a file here and a line below. */
export const migrations: readonly Migration[] = [
  {
    name: '2026-11-23-first-shape',
    // The first release: nothing older to bring along; the record marks which shape the data began with.
    run: () => Promise.resolve(),
  },
];
