/** The calculator's whole state is its address: what was typed, row by row, and the address of it. */
import { formatPlainDate, parsePlainDate } from '../calendar/index.ts';
import { textOf } from '../http/index.ts';
import { calculatorKinds, MOST_EVENTS, MOST_EXCLUSIONS, type CalculatorKind } from './due-dates.form.ts';

const dayColumns = ['on', 'received', 'printed', 'ends'] as const;
const columns = ['type', ...dayColumns, 'outcome', 'precision', 'answers'] as const;
const isDay = (name: string) => (dayColumns as readonly string[]).includes(name);
export type Row = Readonly<Record<(typeof columns)[number], string>>;
/** Event field of the API -> column of the form. */
export const fields = {
  type: 'type',
  on: 'on',
  receivedOn: 'received',
  printedDueOn: 'printed',
  endsOn: 'ends',
  outcome: 'outcome',
  precision: 'precision',
  answers: 'answers',
} as const;

/** Days not counted: force majeure, an objective obstacle. Names of the form and of the API. */
const spanColumns = ['from', 'to', 'why'] as const;
export type Span = Readonly<Record<(typeof spanColumns)[number], string>>;

export const emptyRow: Row = Object.fromEntries(columns.map((name) => [name, ''])) as unknown as Row;

export type Query = Readonly<Record<string, unknown>>;

export interface Typed {
  readonly kind: CalculatorKind;
  readonly side: string;
  readonly asOf: string;
  readonly rows: readonly Row[];
  readonly exclusions: readonly Span[];
}

const isKind = (text: string): text is CalculatorKind => calculatorKinds.includes(text as CalculatorKind);

/** What the address says; rows with nothing in them fall away, one too many is kept so that it is refused. */
export function readTyped(query: Query): Typed {
  const kind = textOf(query, 'kind');
  const rows = readRows(query, columns, MOST_EVENTS + 1);
  return {
    kind: isKind(kind) ? kind : 'collective_mark',
    side: textOf(query, 'side') === 'opponent' ? 'opponent' : 'owner',
    asOf: textOf(query, 'asOf'),
    // the type alone, as the empty form offers it, asks for nothing yet
    rows: rows.some((row) => dayColumns.some((name) => row[name])) ? withoutEmpty(rows) : [],
    exclusions: readRows(query, spanColumns, MOST_EXCLUSIONS + 1).filter((span) =>
      Object.values(span).some(Boolean),
    ),
  };
}

function readRows<T extends string>(query: Query, names: readonly T[], most: number): Record<T, string>[] {
  const lists = names.map((name) => listOf(query, name));
  const length = Math.min(most, Math.max(...lists.map((list) => list.length)));
  return Array.from(
    { length },
    (_, i) => Object.fromEntries(names.map((name, at) => [name, lists[at]![i] ?? ''])) as Record<T, string>,
  );
}

/** Lines move up where one is empty, and what names a line by its number moves along. */
function withoutEmpty(rows: readonly Row[]): readonly Row[] {
  const used = rows.flatMap((row, index) => (Object.values(row).some(Boolean) ? [index] : []));
  const places = new Map(used.map((from, to) => [String(from + 1), String(to + 1)]));
  return used.map((index) => {
    const row = rows[index]!;
    return row.answers ? { ...row, answers: places.get(row.answers) ?? row.answers } : row;
  });
}

function listOf(query: Query, name: string): readonly string[] {
  const value = query[name];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) =>
    typeof item === 'string'
      ? item
          .normalize('NFC')
          .trim()
          .slice(0, name === 'why' ? 300 : 40)
      : '',
  );
}

/** What was typed, as the API takes it; a line is known by its number. */
export function bodyOf({ kind, side, asOf, rows, exclusions }: Typed): object {
  return {
    kind,
    side,
    ...(asOf ? { asOf: isoOf(asOf) } : {}),
    events: rows.map((row, index) => ({
      id: String(index + 1),
      ...Object.fromEntries(
        Object.entries(fields).flatMap(([name, column]) =>
          row[column] ? [[name, isDay(column) ? isoOf(row[column]) : row[column]]] : [],
        ),
      ),
    })),
    ...(exclusions.length > 0 && {
      exclusions: exclusions.map(({ from, to, why }) => ({
        ...(from && { from: isoOf(from) }),
        ...(to && { to: isoOf(to) }),
        ...(why && { why }),
      })),
    }),
  };
}

/** A day as people write it -> as the API takes it; what is no day stays, to be refused there. */
export const isoOf = (typed: string): string => {
  try {
    return parsePlainDate(typed);
  } catch {
    return typed;
  }
};
/** The day as it is shown, or what was typed instead of one. */
export const shownDay = (typed: string): string => {
  try {
    return formatPlainDate(parsePlainDate(typed));
  } catch {
    return typed;
  }
};

/** The address of these facts, without empty boxes. */
export function addressOf({ kind, side, asOf, rows, exclusions }: Typed): string {
  const query = new URLSearchParams({ kind });
  if (side !== 'owner') query.set('side', side);
  if (asOf) query.set('asOf', isoOf(asOf));
  const used = columns.filter((name) => name === 'type' || rows.some((row) => row[name]));
  for (const row of rows)
    for (const name of used) query.append(name, isDay(name) ? isoOf(row[name]) : row[name]);
  for (const span of exclusions)
    for (const name of spanColumns) query.append(name, name === 'why' ? span.why : isoOf(span[name]));
  return `/due-dates?${query}`;
}
