import { formatPlainDate, parsePlainDate, type PlainDate } from '../calendar/index.ts';
import { textOf } from '../http/index.ts';
import { eventTypes, kindLabel, ocopEventTypes } from '../matters/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import { entryView } from './entry.view.ts';
import { eventTypesOf } from './events-of-kind.ts';
import { eventLabel } from './explain.ts';
import { calculatorKinds, dueDatesForm, MOST_EVENTS, type CalculatorKind } from './due-dates.form.ts';
import { readDueDates } from './due-dates.ts';
import { lawAsWritten } from './rule-index.ts';

/** The calculator lives in its address: what was typed, the check of the API, the docket of it. */

const columns = ['type', 'on', 'received', 'printed', 'ends'] as const;
const dayColumns = columns.filter((name) => name !== 'type');
type Row = Readonly<Record<(typeof columns)[number], string>>;
/** Event field of the API -> column of the form. */
const fields = {
  type: 'type',
  on: 'on',
  receivedOn: 'received',
  printedDueOn: 'printed',
  endsOn: 'ends',
} as const;

type Query = Readonly<Record<string, unknown>>;

export interface Typed {
  readonly kind: CalculatorKind;
  readonly side: string;
  readonly asOf: string;
  readonly rows: readonly Row[];
}

const isKind = (text: string): text is CalculatorKind => calculatorKinds.includes(text as CalculatorKind);

/** What the address says; rows with nothing in them fall away. */
export function readTyped(query: Query): Typed {
  const kind = textOf(query, 'kind');
  const lists = columns.map((name) => listOf(query, name));
  const length = Math.min(MOST_EVENTS, Math.max(...lists.map((list) => list.length)));
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
const isoOf = (typed: string): string => {
  try {
    return parsePlainDate(typed);
  } catch {
    return typed;
  }
};
const noDay = words('Không có ngày này; ghi như 04/05/2026', 'No such day; write it as 04/05/2026');
const shown = (typed: string): string => {
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

export function calculatorView(query: Query, today: PlainDate, language: Language): object {
  const typed = readTyped(query);
  const { kind, side, asOf, rows } = typed;
  const asked = rows.length > 0;
  const reading = dueDatesForm.read({
    kind,
    side,
    ...(asOf ? { asOf: isoOf(asOf) } : {}),
    events: rows.map((row) =>
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, column]) =>
          row[column] ? [[name, column === 'type' ? row.type : isoOf(row[column])]] : [],
        ),
      ),
    ),
  });
  const errors = asked && !reading.ok ? reading.errors : new Map<string, Words>();
  const asOfError = errors.has('asOf') ? noDay[language] : undefined;
  const shownRows = rowsView(rows, kind, Number(textOf(query, 'rows')) || 0, errors, language);
  return {
    pageTitle: words('Tính thời hạn', 'Deadline calculator'),
    kinds: calculatorKinds.map((value) => ({
      label: kindName(value),
      href: addressOf({ ...typed, kind: value, rows: sameFamily(kind, value) ? rows : [] }),
      current: value === kind,
    })),
    kind,
    kindTitle: kindName(kind),
    sides: kind === 'ocop_certificate' ? [] : sidesOf(side),
    asOfTyped: shown(asOf),
    asOfError,
    rows: shownRows,
    more: Math.min(MOST_EVENTS, Math.max(3, rows.length + 1) + 3),
    errors: summary(shownRows, asOfError, language),
    address: asked ? addressOf(typed) : undefined,
    result: asked && reading.ok ? resultView(reading.input, today) : undefined,
  };
}

const sameFamily = (a: CalculatorKind, b: CalculatorKind) =>
  (a === 'ocop_certificate') === (b === 'ocop_certificate');

export const kindName = (kind: CalculatorKind): Words =>
  kind === 'ocop_certificate' ? words('Giấy chứng nhận OCOP', 'OCOP certificate') : kindLabel(kind);

const sidesOf = (side: string) => [
  {
    value: 'owner',
    label: words('Người nộp đơn, chủ văn bằng', 'Applicant or owner'),
    selected: side === 'owner',
  },
  { value: 'opponent', label: words('Người phản đối', 'Opponent'), selected: side === 'opponent' },
];

const procedure: ReadonlySet<string> = new Set([...eventTypes, ...ocopEventTypes].map(({ type }) => type));

function rowsView(
  rows: readonly Row[],
  kind: CalculatorKind,
  asked: number,
  errors: ReadonlyMap<string, Words>,
  language: Language,
) {
  const types = eventTypesOf(kind, lawAsWritten.rules);
  const option = (type: (typeof types)[number], chosen: string) => ({
    value: type,
    label: eventLabel(type),
    selected: type === chosen,
  });
  const empty: Row = { type: '', on: '', received: '', printed: '', ends: '' };
  const count = Math.min(MOST_EVENTS, Math.max(3, rows.length + 1, asked));
  return Array.from({ length: count }, (_, index) => {
    // the first box of an empty form names what everything starts from
    const row = rows[index] ?? (index === 0 ? { ...empty, type: types[0]! } : empty);
    const wrong = (name: keyof typeof fields) => {
      const said = errors.get(`events.${index}.${name}`);
      return said && (name !== 'type' && row[fields[name]] ? noDay : said)[language];
    };
    return {
      position: index + 1,
      index,
      on: shown(row.on),
      received: shown(row.received),
      printed: shown(row.printed),
      ends: shown(row.ends),
      unknown: row.type && !types.includes(row.type as never) ? row.type : undefined,
      common: types.filter((type) => procedure.has(type)).map((type) => option(type, row.type)),
      other: types.filter((type) => !procedure.has(type)).map((type) => option(type, row.type)),
      more: Boolean(row.received || row.printed || row.ends),
      typeError: wrong('type'),
      onError: wrong('on'),
      moreError: wrong('receivedOn') ?? wrong('printedDueOn') ?? wrong('endsOn'),
    };
  });
}

type RowView = ReturnType<typeof rowsView>[number];

function summary(rows: readonly RowView[], asOfError: string | undefined, language: Language) {
  const ofRows = rows.flatMap(({ index, position, typeError, onError, moreError }) =>
    [
      { id: `e-${index}-type`, said: typeError },
      { id: `e-${index}-on`, said: onError },
      { id: `e-${index}-received`, said: moreError },
    ].flatMap(({ id, said }) =>
      said ? [{ id, message: `${words(`Dòng ${position}`, `Line ${position}`)[language]}: ${said}` }] : [],
    ),
  );
  return asOfError ? [...ofRows, { id: 'f-asOf', message: asOfError }] : ofRows;
}

function resultView(input: Parameters<typeof readDueDates>[0], today: PlainDate): object {
  const { asOf, docket } = readDueDates(input, today);
  const entries = docket.entries.map((entry) => ({
    open: entry.state === 'open',
    ...entryView(entry, asOf),
  }));
  return {
    asOf,
    facts: input.events.map(({ type, on, receivedOn, printedDueOn, endsOn }) => ({
      label: eventLabel(type),
      on,
      receivedOn,
      printedDueOn,
      endsOn,
    })),
    running: entries.filter(({ open }) => open),
    past: entries.filter(({ open }) => !open),
    problems: docket.problems,
    uncounted: docket.uncounted.map(({ event, why }) => ({
      label: eventLabel(event.type),
      on: event.on,
      why,
    })),
    openTerms: docket.openTerms.filter(({ until }) => !until).map(({ term, since }) => ({ ...term, since })),
  };
}
