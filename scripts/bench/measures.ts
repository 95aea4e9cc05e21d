// How measurements are taken: medians, memory sampled while something runs, memory of child processes.
import { readdirSync, readFileSync } from 'node:fs';

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Samples every so many ms; `stop` gives the highest seen, bytes. */
export function watchMemory(read: () => number, everyMs = 10): { stop(): number } {
  let highest = read();
  const sample = () => (highest = Math.max(highest, read()));
  const timer = setInterval(sample, everyMs);
  return {
    stop() {
      clearInterval(timer);
      return sample();
    },
  };
}

interface Process {
  readonly parent: number;
  readonly bytes: number;
}

/** Proportional memory of every process below this one: pages that several share count once. 0 where /proc is not. */
export function descendantsMemory(): number {
  const processes = new Map<number, Process>();
  try {
    for (const name of readdirSync('/proc')) {
      const id = Number(name);
      const read = Number.isInteger(id) ? readProcess(id) : undefined;
      if (read) processes.set(id, read);
    }
  } catch {
    return 0;
  }
  const below = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent === process.pid || (parent !== undefined && parent > 1 && below(parent));
  };
  let sum = 0;
  for (const [id, { bytes }] of processes) if (below(id)) sum += bytes;
  return sum;
}

function readProcess(id: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return { parent, bytes: Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024 };
  } catch {
    // Ended between the two reads.
    return undefined;
  }
}
