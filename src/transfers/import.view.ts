// What the pages of imports say: states in words, progress, counts as filters, rows with what was wrong or new.
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { kindLabel, type MatterKind } from '../matters/index.ts';
import type { FieldChange } from '../publications/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import { columnTitles, type ColumnCode } from './columns.table.ts';
import { busyStates, type BatchRecord, type BatchState } from './import-batch.model.ts';
import { noCounts, type ImportCounts, type RowReport } from './import-report.ts';

export const stateWords: Readonly<Record<BatchState, { readonly label: Words; readonly tag: string }>> = {
  checking: { label: words('Đang kiểm tra', 'Being checked'), tag: 'open' },
  checked: { label: words('Chờ xác nhận', 'Waiting to be confirmed'), tag: 'attention' },
  applying: { label: words('Đang ghi', 'Being written'), tag: 'open' },
  stopping: { label: words('Đang dừng', 'Stopping'), tag: 'open' },
  done: { label: words('Đã ghi xong', 'Written'), tag: 'done' },
  cancelled: { label: words('Đã dừng', 'Stopped'), tag: 'ended' },
  interrupted: { label: words('Bị gián đoạn', 'Broken off'), tag: 'missing' },
  refused: { label: words('Không nhận được', 'Refused'), tag: 'missing' },
};

export const rowKinds = ['failed', 'new', 'changed', 'same'] as const;
export const rowKindWords: Readonly<
  Record<RowReport['kind'], { readonly label: Words; readonly tag: string }>
> = {
  failed: { label: words('Lỗi', 'Error'), tag: 'missing' },
  new: { label: words('Mới', 'New'), tag: 'done' },
  changed: { label: words('Thay đổi', 'Changed'), tag: 'attention' },
  same: { label: words('Không đổi', 'Unchanged'), tag: 'ended' },
};

const fieldTitles: Readonly<Record<FieldChange['field'], ColumnCode>> = {
  kind: '551',
  applicationNumber: '210',
  registrationNumber: '111',
  words: '541',
  filedOn: '220',
  publishedOn: '441',
  registeredOn: '151',
  applicant: '731',
  owner: '732',
  niceClasses: '511',
};

/** An import as lists and the head of its page show it. */
export function importShown(batch: BatchRecord) {
  const counts = batch.result ?? batch.check;
  return {
    id: batch.id,
    fileName: batch.fileName,
    requestedBy: batch.requestedBy,
    createdAt: batch.createdAt,
    state: stateWords[batch.state],
    busy: busyStates.includes(batch.state),
    counts: counts && countsShown(counts),
  };
}

const countsShown = ({ rows, new: fresh, changed, same, failed }: ImportCounts) => ({
  rows,
  fresh,
  changed,
  same,
  failed,
});

/** How far the work is; of how many rows is known from the dry run. */
export function progressOf({ state, work, check }: BatchRecord) {
  if (!busyStates.includes(state)) return undefined;
  const phase = state === 'checking' ? 'check' : state === 'applying' ? 'apply' : work?.phase;
  const counts = (work?.phase === phase && work?.counts) || noCounts;
  const of = phase === 'apply' ? check?.rows : undefined;
  return {
    phase,
    ...countsShown(counts),
    of,
    percent: of ? Math.floor((counts.rows / of) * 100) : undefined,
  };
}

/** The report's filters with their counts. */
export function filtersOf(base: string, counts: ImportCounts, chosen: RowReport['kind'] | undefined) {
  const link = (kind: RowReport['kind'] | undefined, label: Words, count: number) => ({
    href: kind ? `${base}?kind=${kind}` : base,
    label,
    count,
    current: kind === chosen,
  });
  return [
    link(undefined, words('Tất cả', 'All'), counts.rows),
    ...rowKinds.map((kind) => link(kind, rowKindWords[kind].label, counts[kind])),
  ];
}

export function rowShown(row: RowReport) {
  return {
    row: row.row,
    number: row.number,
    words: row.words,
    kind: rowKindWords[row.kind],
    before: row.before?.map(({ column, text }) => ({ column: columnTitle(column), text })),
    problems: row.problems?.map(({ column, problem }) => ({ column: columnTitle(column), problem })),
    changes: row.changes?.map(({ field, from, to }) => ({
      field: columnTitle(fieldTitles[field]),
      from: valueShown(field, from),
      to: valueShown(field, to),
    })),
  };
}

/** `Nhãn hiệu (541)` */
export function columnTitle(code: string): Words {
  const title = columnTitles[code as ColumnCode];
  return title ? words(`${title.vi} (${code})`, `${title.en} (${code})`) : words(code, code);
}

function valueShown(field: FieldChange['field'], value: unknown): Words | string {
  if (value === undefined || value === null) return '';
  if (field === 'kind') return kindLabel(value as MatterKind);
  if (Array.isArray(value)) return value.join(', ');
  return /On$/.test(field) ? formatPlainDate(value as PlainDate) : String(value);
}

/** What is wrong or new with a row, as one cell of an exported list. */
export function detailsOf(row: RowReport, language: Language): string {
  const say = (phrase: Words | string) => (typeof phrase === 'string' ? phrase : phrase[language]);
  const { problems = [], changes = [] } = rowShown(row);
  return [
    ...problems.map(({ column, problem }) => `${column[language]}: ${problem[language]}`),
    ...changes.map(({ field, from, to }) => `${field[language]}: ${say(from)} → ${say(to)}`),
  ].join('; ');
}
