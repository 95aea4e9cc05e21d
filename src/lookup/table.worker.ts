// The thread that holds the table of entries, and counts in it.
import { keptCollection, type KeptCollectionData } from '../db/index.ts';
import type { Loaded } from '../workers/index.ts';
import {
  entryTable,
  type EntryTable,
  type TableAnswer,
  type TableEntry,
  type TableQuestion,
} from './entry-table.ts';

const projection = {
  type: 1,
  kind: 1,
  outcome: 1,
  place: 1,
  niceClasses: 1,
  set: 1,
  stars: 1,
  inForceFrom: 1,
  inForceTo: 1,
  terms: 1,
  folded: 1,
};

let table: EntryTable;
let entries: Awaited<ReturnType<typeof keptCollection>>;

export async function start(data: KeptCollectionData, tell: (news: Loaded) => void): Promise<void> {
  table = entryTable();
  const { add, replace, filled } = table;
  entries = await keptCollection<TableEntry>(data, projection, { add, replace, done: filled }, tell);
}

export const refresh = (ids: readonly string[]): Promise<void> => entries.refresh(ids);

export async function look(question: TableQuestion): Promise<TableAnswer> {
  await entries.loading;
  return table.look(question);
}

export async function byCommune(provinceCode: string): Promise<ReturnType<EntryTable['byCommune']>> {
  await entries.loading;
  return table.byCommune(provinceCode);
}
