// What a person does with an import: send a file, confirm, stop, go on, check again. The work itself is the runner's.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { cleanFileName, type ContentStore } from '../attachments/index.ts';
import type { Records } from '../audit/index.ts';
import { NotPossible, RecordConflict, type UploadedFile, type Who } from '../http/index.ts';
import type { PublicationRevision } from '../publications/index.ts';
import { words } from '../text/index.ts';
import type { BatchModel, BatchRecord, BatchState, ImportBatch } from './import-batch.model.ts';

export interface ImportServiceDependencies {
  readonly Batches: BatchModel;
  readonly records: Records;
  readonly store: ContentStore;
  readonly revision: () => Promise<PublicationRevision>;
  /** There is something to do. */
  readonly wake: () => void;
}

export function importService({ Batches, records, store, revision, wake }: ImportServiceDependencies) {
  async function move(
    batch: BatchRecord,
    changes: Partial<ImportBatch>,
    who: Who,
    action: string,
  ): Promise<void> {
    try {
      await records.change(Batches, batch.id, batch.version, changes, who, action);
    } catch (error) {
      // Nothing was typed that could be lost: the page shows how it stands now.
      if (error instanceof RecordConflict) throw new NotPossible(justChanged);
      throw error;
    }
    wake();
  }

  return {
    /** Keeps the file and begins its dry run. */
    async begin(file: UploadedFile, submissionKey: string | undefined, who: Who): Promise<string> {
      const sha256 = await hashOf(file.path);
      await store.put(file.path, sha256);
      const batch: ImportBatch = {
        fileName: cleanFileName(file.originalName),
        size: file.size,
        sha256,
        state: 'checking',
        requestedBy: who.actor.name,
        legacy: [],
        columns: [],
        convert: true,
      };
      const { id } = await records.create(Batches, batch, who, { submissionKey });
      wake();
      return id;
    },

    /** Writes what the dry run has shown; pressing twice begins once. */
    async confirm(batch: BatchRecord, who: Who): Promise<void> {
      if (batch.state === 'applying' || batch.state === 'done') return;
      if (batch.state !== 'checked') throw new NotPossible(notChecked);
      if (!changesSomething(batch)) throw new NotPossible(nothingToWrite);
      if (await isStale(batch)) throw new NotPossible(checkAgain);
      await move(batch, { state: 'applying' }, who, 'confirmed');
    },

    /** Ends what is under way after the rows being written; what is only checked is put aside. */
    async stop(batch: BatchRecord, who: Who): Promise<void> {
      if (batch.state === 'stopping' || batch.state === 'cancelled') return;
      const next: Partial<Record<BatchState, BatchState>> = {
        checking: 'stopping',
        applying: 'stopping',
        checked: 'cancelled',
      };
      const state = next[batch.state];
      if (!state) throw new NotPossible(justChanged);
      await move(batch, { state }, who, 'stop-asked');
    },

    /** Goes on where it was stopped or broke off. */
    async resume(batch: BatchRecord, who: Who): Promise<void> {
      if (batch.state !== 'cancelled' && batch.state !== 'interrupted') return;
      if (!batch.sha256) throw new NotPossible(notHere);
      const state = batch.result ? 'applying' : batch.check ? 'checked' : 'checking';
      await move(batch, { state, problem: undefined }, who, 'resumed');
    },

    /** The dry run once more, with text in old fonts converted or not; nothing of it may be written yet. */
    async checkAgain(batch: BatchRecord, convert: boolean, who: Who): Promise<void> {
      if (batch.state === 'checking') return;
      const before = batch.state === 'checked' || (batch.state === 'cancelled' && !batch.result);
      if (!before || !batch.sha256) throw new NotPossible(justChanged);
      await move(
        batch,
        { state: 'checking', convert, check: undefined, rowsClearedAt: undefined },
        who,
        'check-asked',
      );
    },

    isStale,
    /** At start: what a crash left between a record and the audit trail. */
    finish: () => records.finish(Batches),
  };

  /** Has another import written, or is one writing, since the dry run? Then it may tell of rows as they were. */
  async function isStale({ checkedAt }: BatchRecord): Promise<boolean> {
    const now = await revision();
    return now.writing || now.revision !== checkedAt;
  }
}

export type ImportService = ReturnType<typeof importService>;

/** Is there a row to write? */
export const changesSomething = ({ check }: BatchRecord): boolean =>
  (check?.new ?? 0) + (check?.changed ?? 0) > 0;

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const justChanged = words(
  'Lần nhập này vừa chuyển sang bước khác. Hãy tải lại trang để xem hiện trạng.',
  'This import has just moved on. Load the page again to see how it stands.',
);
const notChecked = words(
  'Danh sách này chưa kiểm tra xong hoặc đã dừng, nên chưa ghi được.',
  'This list is not checked yet, or was stopped, so it cannot be written.',
);
const nothingToWrite = words(
  'Danh sách không có dòng mới hay thay đổi nào để ghi.',
  'The list has no new or changed row to write.',
);
const checkAgain = words(
  'Từ lúc kiểm tra đã có lần nhập khác ghi vào sổ, nên báo cáo có thể không còn đúng. Hãy bấm “Kiểm tra lại” rồi xác nhận.',
  'Another import has written since this list was checked, so the report may not hold. Press “Check again”, then confirm.',
);
const notHere = words(
  'Lần nhập này chạy bằng lệnh; hãy chạy lại lệnh với cùng tệp, việc nhập sẽ đi tiếp.',
  'This import was run by command; run the command with the same file and it goes on.',
);
