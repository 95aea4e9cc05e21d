// The careful reference lists, where they are at hand: compared with, never copied.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

const folder = resolve('..', 'shared', 'data', 'localities');

export const hasOracle = existsSync(join(folder, 'communes.csv'));

/** The rows of one reference list. */
export function oracleRows(file: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, file), 'utf8'), { columns: true });
}
