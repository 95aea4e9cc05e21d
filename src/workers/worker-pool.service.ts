// The one way to start a TypeScript file in worker threads, with limits of memory, of time and of the line before it.
import { fileURLToPath } from 'node:url';
import type { TransferListItem } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { Busy } from '../http/index.ts';
import { waitingLine } from './waiting-line.ts';

export interface WorkerPool {
  /**
   * Runs an exported function of the pool's file. The clock begins when a thread takes the job, not when it queues.
   * @throws WorkerLimit, Busy when the line is long, the signal's reason when it is aborted, what the function throws
   */
  run<T>(task: string, job: unknown, options?: RunOptions): Promise<T>;
  /** Starts a thread before it is needed. */
  warm(): Promise<void>;
  /** Threads there are now. */
  threads(): number;
  /** What still runs is given up. */
  close(): Promise<void>;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly transferList?: readonly TransferListItem[];
}

export interface WorkerPoolOptions {
  /** `new URL('./x.worker.ts', import.meta.url)` */
  readonly file: URL;
  readonly threads: number;
  /** Of a thread; more ends it with WorkerLimit. */
  readonly memoryMb: number;
  readonly timeoutMs: number;
  /** How long a thread without work stays. */
  readonly idleMs: number;
  /** Jobs that may wait for a thread; one more is refused as Busy. */
  readonly mostWaiting: number;
  /** What each thread is given once: `(workerData as { data }).data` of piscina. */
  readonly data?: () => Promise<object>;
}

/** A job took longer, or more memory, than its pool allows. */
export class WorkerLimit extends Error {
  override readonly name = 'WorkerLimit';
}

/** No thread starts before the first use, or `warm()`. */
export function workerPool(options: WorkerPoolOptions): WorkerPool {
  const { threads, timeoutMs, mostWaiting } = options;
  const line = waitingLine(threads, mostWaiting, () => new Busy());
  let opening: Promise<Piscina> | undefined;
  let opened: Piscina | undefined;
  const pool = () => (opening ??= open(options).then((made) => (opened = made)));

  return {
    async run<T>(task: string, job: unknown, { signal, transferList = [] }: RunOptions = {}): Promise<T> {
      const piscina = await pool();
      return line.run(async () => {
        const clock = AbortSignal.timeout(timeoutMs);
        try {
          return (await piscina.run(job, {
            name: task,
            signal: signal ? AbortSignal.any([clock, signal]) : clock,
            transferList: [...transferList],
          })) as T;
        } catch (error) {
          if (signal?.aborted) throw signal.reason;
          if (clock.aborted || isOutOfMemory(error))
            throw new WorkerLimit(`${task} needs too much time or memory`, { cause: error });
          throw error;
        }
      }, signal);
    },
    async warm() {
      await (await pool()).run(undefined, { name: 'ready' });
    },
    threads: () => opened?.threads.length ?? 0,
    async close() {
      const closing = opening;
      opening = opened = undefined;
      await (await closing)?.destroy();
    },
  };
}

async function open({ file, threads, memoryMb, idleMs, data }: WorkerPoolOptions): Promise<Piscina> {
  return new Piscina({
    filename: new URL('./start.worker.cjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    // A small young generation: such jobs make much short-lived data, and V8 would keep 50 MB for it.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 8 },
    workerData: { file: fileURLToPath(file), data: await data?.() },
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
