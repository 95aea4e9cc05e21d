// Takes up imports one after another, each in a thread of its own, whoever asked for it in whichever process: what a
// process that died has left is taken up when its lease ends, and goes on after the last group of rows that was counted.
import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/index.ts';
import type { ContentStore } from '../attachments/index.ts';
import type { Records } from '../audit/index.ts';
import { RecordConflict, type Who } from '../http/index.ts';
import type { PublicationRevision } from '../publications/index.ts';
import { words, type Words } from '../text/index.ts';
import { keptThread, ThreadGone, type KeptThread } from '../workers/index.ts';
import { batchFrom, type BatchModel, type BatchRecord, type ImportBatch } from './import-batch.model.ts';
import { importLease } from './import-lease.service.ts';
import { noCounts } from './import-report.ts';
import type { RowModel } from './import-row.model.ts';
import type { ImportJob, ImportOutcome } from './import-work.service.ts';
import type { ImportThreadData } from './import.worker.ts';

export interface ImportRunnerDependencies {
  readonly Batches: BatchModel;
  readonly Rows: RowModel;
  readonly records: Records;
  readonly store: Pick<ContentStore, 'path'>;
  readonly revision: () => Promise<PublicationRevision>;
  readonly thread: ImportThreadData;
  readonly clock: () => Date;
  readonly failed: (error: unknown) => void;
  /** Clears what is no longer kept of imports that ended long ago. */
  readonly tidy: () => Promise<void>;
  /** A process that has not been heard of for so long has died. */
  readonly leaseMs?: number;
}

const lookEveryMs = 1000;
/** A file that ends its process each time is left alone after so many. */
const mostTries = 3;
const memoryMb = 1024;
/** How long a thread without work stays. */
const idleMs = 60_000;
/** The longest a timer can wait, 24 days: rows are counted on the way, and a person can stop it. */
const noTimeLimit = 2 ** 31 - 1;

const program: Actor = { id: 'system', name: 'Hệ thống', role: 'administrator' };

export function importRunner(d: ImportRunnerDependencies) {
  const { Batches, Rows, records, leaseMs = 10_000 } = d;
  const lease = importLease(Batches, { owner: randomUUID(), ms: leaseMs });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  let thread: KeptThread | undefined;
  let idleTimer: NodeJS.Timeout | undefined;

  /** What is now so, unless somebody said something meanwhile that says otherwise. */
  async function settle(id: string, next: (now: BatchRecord) => Partial<ImportBatch>): Promise<void> {
    for (;;) {
      const stored = await Batches.findById(id).lean();
      if (!stored) return;
      const batch = batchFrom(stored as never);
      const who: Who = { actor: program, requestId: 'import', now: d.clock() };
      try {
        const changes = next(batch);
        return await records.change(Batches, id, batch.version, changes, who, changes.state);
      } catch (error) {
        if (!(error instanceof RecordConflict)) throw error;
      }
    }
  }

  function open(): KeptThread {
    clearTimeout(idleTimer);
    if (thread) return thread;
    const opened = keptThread({
      file: new URL('./import.worker.ts', import.meta.url),
      data: d.thread,
      memoryMb,
      timeoutMs: noTimeLimit,
      told: () => undefined,
      // What was asked of it is rejected too.
      ended: () => forget(opened),
    });
    return (thread = opened);
  }

  const forget = (gone: KeptThread | undefined) => {
    if (thread === gone) thread = undefined;
  };
  async function close(): Promise<void> {
    const closing = thread;
    forget(closing);
    await closing?.close();
  }

  async function inThread(job: Omit<ImportJob, 'owner'>): Promise<ImportOutcome> {
    if (stopped) throw new Error('the server is closing');
    let lost = false;
    const heart = setInterval(() => {
      lease.prolong(job.batchId).then(
        (held) => {
          if (held) return;
          lost = true;
          void close();
        },
        // A database that does not answer now may do so before the lease ends.
        d.failed,
      );
    }, leaseMs / 4);
    try {
      return await open().ask<ImportOutcome>('work', { ...job, owner: lease.owner });
    } catch (error) {
      if (lost) return { kind: 'lost' };
      throw error;
    } finally {
      clearInterval(heart);
      // It took a second or two to start, and a dry run is mostly followed by the writing.
      idleTimer = setTimeout(() => void close(), idleMs).unref();
    }
  }

  async function doNow(batch: BatchRecord): Promise<void> {
    const { id, work } = batch;
    const phase =
      batch.state === 'checking' ? 'check' : batch.state === 'applying' ? 'apply' : (work?.phase ?? 'check');
    const goesOn = phase === 'apply' && work?.phase === 'apply';
    const counts = (goesOn && work.counts) || noCounts;
    const written = (some = counts) =>
      phase === 'apply' ? { result: { ...some, errors: [], changes: [] } } : {};
    if (batch.state === 'stopping') return settle(id, () => ({ state: 'cancelled', ...written() }));
    if ((work?.tries ?? 0) > mostTries)
      return settle(id, () => ({ state: 'interrupted', problem: endsEachTime, ...written() }));
    if (!goesOn) await lease.begin(id, phase);
    if (phase === 'check') await Rows.deleteMany({ batchId: id });
    const { revision: checkedAt } = await d.revision();

    const outcome = await inThread({
      batchId: id,
      path: await d.store.path(batch.sha256!),
      phase,
      convert: batch.convert !== false,
      at: d.clock(),
      ...(goesOn ? { from: { upTo: work.upTo ?? 0, counts } } : {}),
    }).catch((error: unknown): ImportOutcome => {
      if (!(error instanceof ThreadGone) || stopped || !outOfMemory(error)) throw error;
      return { kind: 'unreadable', problem: tooHeavy };
    });

    if (outcome.kind === 'lost') return;
    if (outcome.kind === 'stopped')
      return settle(id, () => ({ state: 'cancelled', ...written(outcome.counts) }));
    if (outcome.kind === 'unreadable')
      return settle(id, () => ({
        state: phase === 'check' ? 'refused' : 'interrupted',
        problem: outcome.problem,
      }));
    const { columns, legacy, charset } = outcome;
    if (phase === 'apply')
      return settle(id, () => ({ state: 'done', problem: undefined, ...written(outcome.counts) }));
    return settle(id, ({ state }) => ({
      state: state === 'stopping' ? 'cancelled' : 'checked',
      problem: undefined,
      checkedAt,
      check: { ...outcome.counts, errors: [], changes: [] },
      columns,
      legacy,
      charset,
    }));
  }

  async function drain(): Promise<void> {
    do {
      again = false;
      for (;;) {
        const batch = stopped ? null : await lease.claim();
        if (!batch) break;
        // What failed is tried again when the lease ends, here or elsewhere; others need not wait for it.
        const ended = await doNow(batch).then(
          () => true,
          (error: unknown) => {
            if (!stopped) d.failed(error);
            return stopped;
          },
        );
        if (ended) await lease.release(batch.id);
      }
      if (!stopped) await d.tidy();
    } while (again && !stopped);
  }

  function wake(): void {
    if (running) again = true;
    else
      running = drain()
        .catch(d.failed)
        .finally(() => {
          running = undefined;
        });
  }

  return {
    wake,
    /** Looks for work, also for what other processes have left. */
    start(): void {
      timer = setInterval(() => running ?? wake(), lookEveryMs).unref();
      wake();
    },
    /** Nothing is under way here. */
    async idle(): Promise<void> {
      while (running) await running;
    },
    /** Leaves what is under way to whoever comes next. */
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      clearTimeout(idleTimer);
      await close();
      await running;
      clearTimeout(idleTimer);
    },
  };
}

export type ImportRunner = ReturnType<typeof importRunner>;

const outOfMemory = ({ cause }: ThreadGone) =>
  (cause as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooHeavy: Words = words(
  'Tệp quá nặng để đọc. Hãy chia nhỏ danh sách, hoặc lưu bảng tính dưới dạng CSV rồi gửi lại.',
  'The file is too heavy to read. Split the list, or save the workbook as CSV and send it again.',
);
const endsEachTime: Words = words(
  'Việc nhập đã dừng giữa chừng nhiều lần. Những dòng đã ghi vẫn giữ nguyên; hãy báo quản trị viên hoặc tiếp tục.',
  'The import broke off several times. The rows written are kept; tell the administrator, or go on.',
);
