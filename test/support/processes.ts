// Other processes of this repository's own scripts, started as the commands start them.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Running {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  readonly lines: () => readonly string[];
  readonly errors: () => string;
  /** Its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Starts a TypeScript file of the repository, with nothing of this process's environment but its paths. */
export function startScript(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return {
    process: child,
    // An unfinished last line was cut by the end of the process.
    lines: () => out.split('\n').slice(0, -1),
    errors: () => err,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}
