// Asking the table of entries, which a thread of its own holds; whoever asks goes on without it while it is being read.
import { keptIndex, ThreadGone, ThreadLate } from '../workers/index.ts';
import type { KeptCollectionData } from '../db/index.ts';
import type { EntryTable, TableAnswer, TableQuestion } from './entry-table.ts';

export interface TableDependencies {
  readonly entries: KeptCollectionData;
  readonly failed: (error: unknown) => void;
}

/** A small register is there before anybody would notice. */
const patienceMs = 1500;
const memoryMb = 2048;

export function tableService({ entries, failed }: TableDependencies) {
  const index = keptIndex({
    file: new URL('./table.worker.ts', import.meta.url),
    data: entries,
    memoryMb,
    failed,
  });

  /** Holds all that was told before. Undefined: it is not there yet, or no more. */
  async function ask<T>(task: string, job: unknown): Promise<T | undefined> {
    if (!(await index.waitUntilReady(patienceMs))) return undefined;
    await index.taken();
    try {
      return await index.ask<T>(task, job);
    } catch (error) {
      if (error instanceof ThreadGone || error instanceof ThreadLate) return undefined;
      throw error;
    }
  }

  return {
    start: index.start,
    stop: index.stop,
    changed: index.changed,
    isReady: index.isReady,
    state: index.state,
    look: (question: TableQuestion) => ask<TableAnswer>('look', question),
    byCommune: (provinceCode: string) => ask<ReturnType<EntryTable['byCommune']>>('byCommune', provinceCode),
  };
}

export type TableService = ReturnType<typeof tableService>;
