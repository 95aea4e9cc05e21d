// The command as people start it, in a process of its own on an empty database: a million rows, then a part once more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeList } from './import-data.ts';
import { descendantsMemory, megabytes, timed, watchMemory } from './measures.ts';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 1_000_000);
const AGAIN = Math.min(ROWS, 100_000);
const MOST_SECONDS = 300;

export async function run(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-bench-'));
  try {
    const [whole, part] = [join(folder, 'list.csv'), join(folder, 'part.csv')];
    await writeList(whole, ROWS);
    await writeList(part, AGAIN);
    const memory = watchMemory(descendantsMemory, 1000);
    const first = await timed(() => take(folder, whole));
    const highest = memory.stop();
    const again = await timed(() => take(folder, part));
    const right = first.value['new'] === ROWS && again.value['same'] === AGAIN;
    const seconds = first.ms / 1000;
    const fast = seconds <= (MOST_SECONDS * ROWS) / 1_000_000;
    console.log(
      `${ROWS} rows by command, all new: ${seconds.toFixed(0)} s, at most ${megabytes(highest)} MB (goal: ${MOST_SECONDS} s a million) ${fast ? 'reached' : 'MISSED'}`,
    );
    console.log(`${AGAIN} of them again, all the same: ${(again.ms / 1000).toFixed(0)} s`);
    if (!right) console.log('The counts are wrong:', first.value, again.value);
    return right && fast;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string, file: string): Promise<Record<string, unknown>> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/import.ts', 'publications', file, '--apply'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads') },
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  return JSON.parse(said) as Record<string, unknown>;
}
