// `npm run evaluate [-- size]`: measures the search for similar marks on the published pairs and writes docs/evaluation.md.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { figuresOf, halfOf } from './evaluation/measure.ts';
import { ourSearcher } from './evaluation/our-searcher.ts';
import { allPairs } from './evaluation/pairs.ts';
import { rankPairs, registerWith } from './evaluation/rank.ts';
import { report } from './evaluation/report.ts';

/** Of the conflicts of the reported half, the share that must be among the first twenty. */
const goal = 0.95;
const usualSize = 100_000;

const size = Number(process.argv[2] ?? usualSize);
if (!Number.isInteger(size) || size < 1 || size > 5_000_000) {
  console.error('The size of the register is a whole number from 1 to 5,000,000.');
  process.exit(2);
}
const pairs = allPairs();
const searcher = ourSearcher();
await searcher.build(registerWith(pairs, size));
const ranked = await rankPairs(searcher, pairs);
const text = report(ranked, size + pairs.length);
console.log(text);
if (size === usualSize) {
  const file = join(import.meta.dirname, '..', 'docs', 'evaluation.md');
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`Written to ${file}`);
}
const { recall20 } = figuresOf(ranked.filter(({ pair }) => halfOf(pair) === 'report'));
console.log(`recall@20 of the reported half: ${recall20.toFixed(3)}, goal ${goal}`);
process.exitCode = recall20 >= goal ? 0 : 1;
