// Writes generated-pairs.csv anew: `node --import tsx scripts/evaluation/write-pairs.ts`, after a rule has changed.
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { generatePairs } from './generate-pairs.ts';
import { generatedColumns, generatedFile, rowOf } from './pairs.ts';

export function generatedText(): string {
  return stringify(generatePairs().map(rowOf), { header: true, columns: [...generatedColumns] });
}

if (process.argv[1] === import.meta.filename) writeFileSync(generatedFile, generatedText());
