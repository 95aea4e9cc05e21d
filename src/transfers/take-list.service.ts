// Takes a list row by row: to say what it would do, or to do it. Written so that doing it again goes on where it ended.
import { createHash } from 'node:crypto';
import type { BatchMark, PublicationRow, PublicationService, RowOutcome } from '../publications/index.ts';
import { words, type Words } from '../text/index.ts';
import {
  mostChanges,
  mostErrors,
  type ImportReport,
  type RowChange,
  type RowError,
} from './import-report.ts';
import type { PublicationList, ReadRow } from './read-list.service.ts';

export interface TakeOptions {
  /** Present: write. */
  readonly mark?: BatchMark | undefined;
  /** Called after each group with what is known so far. Throwing from it ends the taking. */
  readonly progress?: (report: ImportReport) => Promise<void> | void;
}

/** @throws UnreadableTable when the file breaks off in the middle, and what `progress` throws */
export async function takeList(
  list: PublicationList,
  publications: PublicationService,
  { mark, progress }: TakeOptions = {},
): Promise<ImportReport> {
  const counts = { rows: 0, new: 0, changed: 0, same: 0, failed: 0 };
  const errors: RowError[] = [];
  const changes: RowChange[] = [];
  const repeated = repeats();
  const report = (): ImportReport => ({ ...counts, errors, changes });

  const fail = (row: number, problems: readonly { column: string; problem: Words }[]) => {
    counts.failed += 1;
    for (const problem of problems) if (errors.length < mostErrors) errors.push({ row, ...problem });
  };

  function told(row: number, content: PublicationRow, outcome: RowOutcome): void {
    if (outcome.kind === 'conflict') return fail(row, [{ column: '111', problem: twoPublications }]);
    if (outcome.kind === 'no-words') return fail(row, [{ column: '541', problem: noWords }]);
    counts[outcome.kind] += 1;
    if (outcome.kind === 'changed' && changes.length < mostChanges)
      changes.push({ row, number: numberOf(content), changes: outcome.changes });
  }

  for await (const group of list.rows()) {
    counts.rows += group.length;
    const taken: { readonly row: number; readonly content: PublicationRow }[] = [];
    for (const { row, reading } of group as readonly ReadRow[]) {
      if (!reading.ok) {
        fail(row, reading.problems);
        continue;
      }
      const earlier = repeated(row, reading.row);
      if (earlier === undefined) taken.push({ row, content: reading.row });
      else if (earlier.same) counts.same += 1;
      else fail(row, [{ column: '210', problem: repeatedOtherwise(earlier.row) }]);
    }
    const outcomes = await publications.take(
      taken.map(({ content }) => content),
      mark,
    );
    taken.forEach(({ row, content }, at) => told(row, content, outcomes[at]!));
    await progress?.(report());
  }
  return report();
}

const numberOf = ({ applicationNumber, registrationNumber }: PublicationRow) =>
  applicationNumber ?? registrationNumber ?? '';

const twoPublications = words(
  'số đơn và số văn bằng thuộc hai nhãn hiệu khác nhau đã có',
  'application and registration number belong to two different marks already there',
);
const noWords = words(
  'chưa có phần chữ của nhãn hiệu, nên không tra cứu được',
  'has no words of the mark, so nothing could be searched',
);
const repeatedOtherwise = (row: number) =>
  words(`trùng số với dòng ${row} nhưng nội dung khác`, `has the number of row ${row} but says otherwise`);

/** Rows of the file that repeat an earlier one's number: which, and whether they say the same. A number a row is kept. */
function repeats() {
  const seen = new Map<string, number>();
  return (
    row: number,
    content: PublicationRow,
  ): { readonly row: number; readonly same: boolean } | undefined => {
    const print = createHash('sha1').update(JSON.stringify(content)).digest().readUInt32BE(0);
    const keys = [content.applicationNumber, content.registrationNumber].filter((key) => key !== undefined);
    const found = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    // Row and fingerprint in one number: a million of them fit a small machine.
    if (found !== undefined) return { row: Math.floor(found / 2 ** 32), same: found % 2 ** 32 === print };
    for (const key of keys) seen.set(key, row * 2 ** 32 + print);
    return undefined;
  };
}
