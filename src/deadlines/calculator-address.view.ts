/** The calculator's whole state is its address: what was typed, row by row, and the address of it. */
import { formatPlainDate, parsePlainDate } from '../calendar/index.ts';
import { textOf } from '../http/index.ts';
import { calculatorKinds, MOST_EVENTS, type CalculatorKind } from './due-dates.form.ts';

const columns = ['type', 'on', 'received', 'printed', 'ends'] as const;
const dayColumns = columns.filter((name) => name !== 'type');
export type Row = Readonly<Record<(typeof columns)[number], string>>;
/** Event field of the API -> column of the form. */
export const fields = {
  type: 'type',
  on: 'on',
  receivedOn: 'received',
  printedDueOn: 'printed',
  endsOn: 'ends',
} as const;

export type Query = Readonly<Record<string, unknown>>;

export interface Typed {
  readonly kind: CalculatorKind;
  readonly side: string;
  readonly asOf: string;
  readonly rows: readonly Row[];
}

const isKind = (text: string): text is CalculatorKind => calculatorKinds.includes(text as CalculatorKind);

/** What the address says; rows with nothing in them fall away, one too many is kept so that it is refused. */
export function readTyped(query: Query): Typed {
  const kind = textOf(query, 'kind');
  const lists = columns.map((name) => listOf(query, name));
  const length = Math.min(MOST_EVENTS + 1, Math.max(...lists.map((list) => list.length)));
  const rows = Array.from(
    { length },
    (_, i) => Object.fromEntries(columns.map((name, at) => [name, lists[at]![i] ?? ''])) as unknown as Row,
  );
  return {
    kind: isKind(kind) ? kind : 'collective_mark',
    side: textOf(query, 'side') === 'opponent' ? 'opponent' : 'owner',
    asOf: textOf(query, 'asOf'),
    // the type alone, as the empty form offers it, asks for nothing yet
    rows: rows.some((row) => dayColumns.some((name) => row[name]))
      ? rows.filter((row) => Object.values(row).some(Boolean))
      : [],
  };
}

function listOf(query: Query, name: string): readonly string[] {
  const value = query[name];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => (typeof item === 'string' ? item.normalize('NFC').trim().slice(0, 40) : ''));
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
export function addressOf({ kind, side, asOf, rows }: Typed): string {
  const query = new URLSearchParams({ kind });
  if (side !== 'owner') query.set('side', side);
  if (asOf) query.set('asOf', isoOf(asOf));
  const used = columns.filter((name) => name === 'type' || rows.some((row) => row[name]));
  for (const row of rows)
    for (const name of used) query.append(name, name === 'type' ? row.type : isoOf(row[name]));
  return `/due-dates?${query}`;
}
