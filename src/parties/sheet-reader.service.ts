import { words } from '../text/index.ts';
import { WorkerLimit, workerPool } from '../workers/index.ts';
import type { MemberReading } from './member-rows.ts';
import { UnreadableSheet } from './member-sheet.service.ts';
import { readSheet, type SheetJob, type SheetReading } from './read-sheet.worker.ts';

export interface SheetReader {
  /** @throws UnreadableSheet, Busy, or the signal's reason */
  read(job: SheetJob, signal?: AbortSignal): Promise<MemberReading>;
  close(): Promise<void>;
}

/** About 300 pasted rows: read at once, in less time than a thread takes to start. */
const shortText = 20_000;

/** Reads sheets of members without holding up the server. No thread starts before the first long one. */
export function createSheetReader(): SheetReader {
  const pool = workerPool({
    file: new URL('./read-sheet.worker.ts', import.meta.url),
    threads: 1,
    memoryMb: 384,
    timeoutMs: 30_000,
    idleMs: 10_000,
    mostWaiting: 20,
  });

  async function reading(job: SheetJob, signal?: AbortSignal): Promise<SheetReading> {
    const { sheet, present } = job;
    if ('text' in sheet && sheet.text.length + present.length * 50 < shortText) return readSheet(job);
    try {
      return await pool.run<SheetReading>('readSheet', job, { signal });
    } catch (error) {
      if (error instanceof WorkerLimit) return { unreadable: tooHeavy };
      throw error;
    }
  }

  return {
    async read(job, signal) {
      const read = await reading(job, signal);
      if ('unreadable' in read) throw new UnreadableSheet(read.unreadable);
      return read;
    },
    close: () => pool.close(),
  };
}

const tooHeavy = words(
  'Bảng tính quá nặng để đọc. Hãy chỉ giữ lại trang danh sách thành viên rồi gửi lại.',
  'The sheet is too heavy to read. Keep only the list of members and send it again.',
);
