// One searcher in a process of its own, so that its memory is its own: builds, is asked about every pair, says what it took.
import { fileURLToPath } from 'node:url';
import { ourSearcher } from '../evaluation/our-searcher.ts';
import { allPairs } from '../evaluation/pairs.ts';
import type { Pair, Ranked } from '../evaluation/measure.ts';
import { randomFrom } from '../evaluation/random.ts';
import { rankPairs, registerWith } from '../evaluation/rank.ts';
import type { Searcher } from '../evaluation/searcher.ts';
import { miniSearcher, postgresSearcher } from './similarity-peers.ts';

export const thisFile = fileURLToPath(import.meta.url);
export type Peer = 'ours' | 'minisearch' | 'postgres';

export interface Measured {
  readonly name: string;
  readonly buildMs: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The pairs asked about, always in the same order: a slow searcher comes less far in its time. */
  readonly ranked: readonly Ranked[];
  readonly pairs: number;
  /** Of the process, and of those it started. */
  readonly bytes: number;
}

const searchers: Readonly<Record<Peer, () => Searcher | Promise<Searcher>>> = {
  ours: ourSearcher,
  minisearch: miniSearcher,
  postgres: postgresSearcher,
};
const warmUp = 20;
const askingMs = 120_000;

async function measure(peer: Peer, size: number): Promise<Measured> {
  const pairs = mixed(allPairs());
  const searcher = await searchers[peer]();
  try {
    // The names are made while it builds: what making them takes is taken off again.
    const before = performance.now();
    for (const _ of registerWith(pairs, size));
    const making = performance.now() - before;
    const start = performance.now();
    await searcher.build(registerWith(pairs, size));
    const buildMs = performance.now() - start - making;
    await rankPairs(searcher, pairs.slice(-warmUp));
    const took: number[] = [];
    const ranked: Ranked[] = [];
    const until = performance.now() + askingMs;
    for (const pair of pairs) {
      const from = performance.now();
      if (from > until) break;
      ranked.push(...(await rankPairs(searcher, [pair])));
      took.push(performance.now() - from);
    }
    took.sort((a, b) => a - b);
    const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))]!;
    const bytes = (peer === 'postgres' && searcher.bytes()) || process.memoryUsage().rss;
    return {
      name: searcher.name,
      buildMs,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      ranked,
      pairs: pairs.length,
      bytes,
    };
  } finally {
    await searcher.close();
  }
}

/** All types through each other, the same each time. */
function mixed(pairs: readonly Pair[]): readonly Pair[] {
  const random = randomFrom(1);
  return pairs
    .map((pair) => ({ pair, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}

if (process.argv[1] === thisFile) {
  const [peer, size] = process.argv.slice(2);
  process.send!(await measure(peer as Peer, Number(size)));
  process.disconnect();
}
