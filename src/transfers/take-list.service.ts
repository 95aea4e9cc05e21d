// Takes a list row by row: to say what it would do, or to do it. Written so that doing it again goes on where it ended.
import { hash } from 'node:crypto';
import type { BatchMark, PublicationRow, PublicationService, RowOutcome } from '../publications/index.ts';
import { words } from '../text/index.ts';
import {
  mostChanges,
  mostErrors,
  noCounts,
  type ImportCounts,
  type ImportReport,
  type RowChange,
  type RowError,
  type RowReport,
} from './import-report.ts';
import type { PublicationList, ReadRow } from './read-list.service.ts';
import type { CellProblem } from './read-row.ts';

export interface TakeOptions {
  /** Present: write. */
  readonly mark?: BatchMark | undefined;
  /** Called after each group with what is known so far and the last row taken. Throwing from it ends the taking. */
  readonly progress?: (report: ImportReport, upTo: number) => Promise<void> | void;
  /** Told what became of each row, a group at a time. */
  readonly rows?: (rows: readonly RowReport[]) => Promise<void>;
  /** Where an interrupted taking had come to. */
  readonly from?: TakenSoFar | undefined;
  /**
   * Groups under way at once: faster. When it ends early more rows are written than are counted; and where one row names
   * a publication by its application number and another, far below, by its registration number, either may come first.
   */
  readonly atOnce?: number;
}

export interface TakenSoFar {
  /** The number of the last row that is counted. */
  readonly upTo: number;
  readonly counts: ImportCounts;
}

/** @throws UnreadableTable when the file breaks off in the middle, and what `progress` throws */
export async function takeList(
  list: PublicationList,
  publications: PublicationService,
  { mark, progress, rows: tell, from, atOnce = 1 }: TakeOptions = {},
): Promise<ImportReport> {
  const counts = { ...(from?.counts ?? noCounts) };
  const errors: RowError[] = [];
  const changes: RowChange[] = [];
  const repeated = repeats();
  const report = (): ImportReport => ({ ...counts, errors, changes });
  /** Rows written just before an interruption, and not yet counted, may be among the next ones. */
  let again = from !== undefined;

  function count(told: RowReport): void {
    counts.rows += 1;
    counts[told.kind] += 1;
    for (const problem of told.problems ?? [])
      if (errors.length < mostErrors) errors.push({ row: told.row, ...problem });
    if (told.changes && changes.length < mostChanges)
      changes.push({ row: told.row, number: told.number, changes: told.changes });
  }

  /** Sorts a group into rows that are told of at once and rows the register is asked about. */
  function sift(group: readonly ReadRow[]) {
    const [reports, taken]: [RowReport[], Taken[]] = [[], []];
    for (const read of group) {
      const { row, reading } = read;
      const earlier = reading.ok ? repeated(row, reading.row) : undefined;
      if (from && row <= from.upTo) continue;
      if (!reading.ok) reports.push(failed(read, reading.problems));
      else if (earlier === undefined) taken.push({ read, content: reading.row });
      else if (earlier.same) reports.push({ ...described(read, reading.row), kind: 'same' });
      else reports.push(failed(read, [{ column: '210', problem: repeatedOtherwise(earlier.row) }]));
    }
    return { reports, taken };
  }

  const under = inOrder(atOnce);
  try {
    for await (const group of list.rows()) {
      const { reports, taken } = sift(group);
      const last = group.at(-1);
      if (!last || (reports.length === 0 && taken.length === 0)) continue;
      const contents = taken.map(({ content }) => content);
      const outcomes = publications.take(contents, mark && { ...mark, again });
      again = false;
      await under.add(outcomes, async (known) => {
        taken.forEach(({ read, content }, at) => reports.push(reportOf(read, content, known[at]!)));
        for (const one of reports) count(one);
        await tell?.(reports);
        await progress?.(report(), last.row);
      });
    }
    await under.all();
  } finally {
    // Nothing is written any more when the caller learns how it ended.
    await under.settled();
  }
  return report();
}

interface Taken {
  readonly read: ReadRow;
  readonly content: PublicationRow;
}

/** Several pieces of work under way, each followed by its `then` in the order they were begun. */
function inOrder(most: number) {
  const waiting: { readonly work: Promise<unknown>; readonly then: () => Promise<void> }[] = [];
  const next = async () => {
    await waiting[0]!.work;
    await waiting.shift()!.then();
  };
  return {
    /** Waits until there is room for one more. */
    async add<T>(work: Promise<T>, then: (result: T) => Promise<void>): Promise<void> {
      // It is awaited in its turn; until then its failure is nobody's surprise.
      work.catch(() => undefined);
      waiting.push({ work, then: async () => then(await work) });
      while (waiting.length >= most) await next();
    },
    async all(): Promise<void> {
      while (waiting.length > 0) await next();
    },
    settled: () => Promise.allSettled(waiting.map(({ work }) => work)),
  };
}

function reportOf(read: ReadRow, content: PublicationRow, outcome: RowOutcome): RowReport {
  if (outcome.kind === 'conflict') return failed(read, [{ column: '111', problem: twoPublications }]);
  if (outcome.kind === 'no-words') return failed(read, [{ column: '541', problem: noWords }]);
  const told = { ...described(read, content), kind: outcome.kind };
  return outcome.kind === 'changed' ? { ...told, changes: outcome.changes } : told;
}

const described = ({ row, before }: ReadRow, content: PublicationRow) => ({
  row,
  number: numberOf(content),
  words: content.words ?? '',
  before,
});

/** A row that cannot be taken is told by what stands in the file. */
const failed = ({ row, before, seen }: ReadRow, problems: readonly CellProblem[]): RowReport => ({
  row,
  kind: 'failed',
  ...seen(),
  before,
  problems,
});

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
    const print = hash('sha1', JSON.stringify(content), 'buffer').readUInt32BE(0);
    const keys = [content.applicationNumber, content.registrationNumber].filter((key) => key !== undefined);
    const found = keys.map((key) => seen.get(key)).find((each) => each !== undefined);
    // Row and fingerprint in one number: a million of them fit a small machine.
    if (found !== undefined) return { row: Math.floor(found / 2 ** 32), same: found % 2 ** 32 === print };
    for (const key of keys) seen.set(key, row * 2 ** 32 + print);
    return undefined;
  };
}
