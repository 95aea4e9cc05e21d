// One thread that keeps what it has built between questions. For jobs that need nothing kept, see workerPool.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface KeptThread {
  /** Calls an exported function of the file. @throws what it throws, ThreadLate, ThreadGone */
  ask<T>(task: string, job: unknown): Promise<T>;
  /** Questions not yet answered. */
  waiting(): number;
  close(): Promise<void>;
}

export interface KeptThreadOptions {
  /** Exports `start(data, tell)` and the tasks. */
  readonly file: URL;
  readonly data: object;
  readonly memoryMb: number;
  /** Of one question, the waiting in line included. */
  readonly timeoutMs: number;
  readonly told: (news: unknown) => void;
  /** It ended without being asked to: out of memory, or a fault. What was asked is rejected. */
  readonly ended: (error: Error) => void;
}

export class ThreadGone extends Error {
  override readonly name = 'ThreadGone';
}

export class ThreadLate extends Error {
  override readonly name = 'ThreadLate';
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly clock: NodeJS.Timeout;
}

export function keptThread({ file, data, memoryMb, timeoutMs, told, ended }: KeptThreadOptions): KeptThread {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let closing = false;
  let gone: Error | undefined;
  const thread = new Worker(new URL('./keep.worker.cjs', import.meta.url), {
    workerData: { file: fileURLToPath(file), data },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // What a server or a command waits for is its own affair: an idle thread keeps no process alive.
  thread.unref();

  thread.on('message', (message: { number?: number; result?: unknown; error?: Error; news?: unknown }) => {
    if (message.number === undefined) return told(message.news);
    const asked = waiting.get(message.number);
    if (!asked) return;
    forget(message.number, asked);
    if (message.error) asked.fail(message.error);
    else asked.done(message.result);
  });
  thread.on('error', end);
  thread.on('exit', () => end(new Error('the thread ended')));

  function forget(number: number, { clock }: Waiting): void {
    clearTimeout(clock);
    waiting.delete(number);
  }

  function end(cause: Error): void {
    if (gone) return;
    gone = new ThreadGone('the thread is gone', { cause });
    for (const [number, asked] of waiting) {
      forget(number, asked);
      asked.fail(gone);
    }
    if (!closing) ended(cause);
  }

  return {
    ask<T>(task: string, job: unknown): Promise<T> {
      if (gone) return Promise.reject(gone);
      const number = next++;
      return new Promise<T>((done, fail) => {
        const clock = setTimeout(() => {
          waiting.delete(number);
          fail(new ThreadLate(`no answer to ${task} in time`));
        }, timeoutMs);
        waiting.set(number, { done: done as (result: unknown) => void, fail, clock });
        thread.postMessage({ number, task, job });
      });
    },
    waiting: () => waiting.size,
    async close() {
      closing = true;
      await thread.terminate();
    },
  };
}
