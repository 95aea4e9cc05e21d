// Reads the two published files of pairs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Pair } from './measure.ts';

export const generatedFile = join(import.meta.dirname, 'generated-pairs.csv');
export const realFile = join(import.meta.dirname, 'real-pairs.csv');
export const generatedColumns = ['id', 'a', 'b', 'classes', 'conflict', 'type', 'generated'] as const;

export function readPairs(file: string): readonly Pair[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  return rows.map(({ id = '', a = '', b = '', classes = '', conflict, type = '', generated }) => ({
    id,
    a,
    b,
    niceClasses: classes.split(' ').filter(Boolean).map(Number),
    conflict: conflict === 'yes',
    type,
    generated: generated === 'yes',
  }));
}

/** As in the file. */
export function rowOf({ id, a, b, niceClasses, conflict, type, generated }: Pair): readonly string[] {
  return [id, a, b, niceClasses.join(' '), conflict ? 'yes' : 'no', type, generated ? 'yes' : 'no'];
}

export function allPairs(): readonly Pair[] {
  return [...readPairs(realFile), ...readPairs(generatedFile)];
}
