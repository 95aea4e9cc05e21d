// `npm run bench -- similarity [marks]`: the search for similar marks beside MiniSearch and PostgreSQL, on the same names,
// the same questions and the same pairs.
import { fork } from 'node:child_process';
import { figuresOf } from '../evaluation/measure.ts';
import { megabytes } from './measures.ts';
import { postgresIsHere } from './similarity-peers.ts';
import { thisFile, type Measured, type Peer } from './similarity-one.ts';

const usualSize = 1_000_000;
const goals = { p95: 15, timesPostgres: 10, bytes: 2 ** 30, buildMs: 30_000 };

export async function run(size = usualSize): Promise<boolean> {
  console.log(`similar marks, ${size.toLocaleString('en')} made-up names and the second marks of the pairs`);
  const ours = await inOwnProcess('ours', size);
  say(ours);
  const postgres = postgresIsHere() ? await inOwnProcess('postgres', size) : undefined;
  if (postgres) say(postgres, ours);
  else console.log('  PostgreSQL 15 is not installed here: left out');
  say(await inOwnProcess('minisearch', size), ours);
  // What is slow on a million is not on a thousand.
  if (size < usualSize) return true;
  return [
    goal(`p95 ${ours.p95.toFixed(1)} ms, goal ${goals.p95}`, ours.p95 <= goals.p95),
    goal(`memory ${megabytes(ours.bytes)} MB, goal below 1024`, ours.bytes < goals.bytes),
    goal(`built in ${(ours.buildMs / 1000).toFixed(1)} s, goal 30`, ours.buildMs <= goals.buildMs),
    !postgres ||
      goal(
        `p95 ${(postgres.p95 / ours.p95).toFixed(1)} times as fast as pg_trgm, goal ${goals.timesPostgres}, at higher recall`,
        postgres.p95 >= goals.timesPostgres * ours.p95 &&
          recall(ours, postgres.ranked.length) > recall(postgres),
      ),
  ].every(Boolean);
}

const recall = ({ ranked }: Measured, first = ranked.length) => figuresOf(ranked.slice(0, first)).recall20;

function say(one: Measured, ours?: Measured): void {
  const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  const asked = one.ranked.length;
  console.log(
    `  ${one.name}: built in ${(one.buildMs / 1000).toFixed(1)} s, ${megabytes(one.bytes)} MB; ${asked} of ${one.pairs} pairs asked about: p50 ${ms(one.p50)}, p95 ${ms(one.p95)}, p99 ${ms(one.p99)} ms; recall@20 ${recall(one).toFixed(3)}` +
      (ours
        ? `\n    beside ours: p50 ${(one.p50 / ours.p50).toFixed(1)} times, p95 ${(one.p95 / ours.p95).toFixed(1)} times; on these pairs ours has recall@20 ${recall(ours, asked).toFixed(3)}`
        : ''),
  );
}

function goal(text: string, reached: boolean): boolean {
  console.log(`  ${text}: ${reached ? 'reached' : 'MISSED'}`);
  return reached;
}

async function inOwnProcess(peer: Peer, size: number): Promise<Measured> {
  const child = fork(thisFile, [peer, String(size)], {
    execArgv: [...process.execArgv, '--max-old-space-size=8192'],
    serialization: 'advanced',
  });
  return new Promise((done, failed) => {
    child.once('message', (measured) => done(measured as Measured));
    child.once('exit', (code) => failed(new Error(`${peer} ended with ${code}`)));
  });
}
