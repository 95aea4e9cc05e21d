import type { PlainDate } from '../calendar/index.ts';
import { textOf } from '../http/index.ts';
import { eventTypes, kindLabel, ocopEventTypes } from '../matters/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import {
  addressOf,
  fields,
  isoOf,
  readTyped,
  shownDay,
  type Query,
  type Row,
} from './calculator-address.view.ts';
import { entryView } from './entry.view.ts';
import { eventTypesOf } from './events-of-kind.ts';
import { eventLabel } from './explain.ts';
import {
  calculatorKinds,
  dueDatesForm,
  MOST_EVENTS,
  type CalculatorKind,
  type DueDatesInput,
} from './due-dates.form.ts';
import { readDueDates } from './due-dates.ts';
import { lawAsWritten, type DocketLaw } from './rule-index.ts';

/** What the page shows: the boxes as they were typed, what the check of the API says of them, and the docket. */

const noDay = words('Không có ngày này; ghi như 04/05/2026', 'No such day; write it as 04/05/2026');

export function calculatorView(query: Query, today: PlainDate, language: Language, law: DocketLaw): object {
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
    asOfTyped: shownDay(asOf),
    asOfError,
    rows: shownRows,
    more: Math.min(MOST_EVENTS, shownRows.length + 3),
    errors: summary(shownRows, asOfError, errors.get('events')?.[language], language),
    address: asked ? addressOf(typed) : undefined,
    result: asked && reading.ok ? resultView(reading.input, today, law) : undefined,
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
      on: shownDay(row.on),
      received: shownDay(row.received),
      printed: shownDay(row.printed),
      ends: shownDay(row.ends),
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

function summary(
  rows: readonly RowView[],
  asOfError: string | undefined,
  tooMany: string | undefined,
  language: Language,
) {
  const ofRows = rows.flatMap(({ index, position, typeError, onError, moreError }) =>
    [
      { id: `e-${index}-type`, said: typeError },
      { id: `e-${index}-on`, said: onError },
      { id: `e-${index}-received`, said: moreError },
    ].flatMap(({ id, said }) =>
      said ? [{ id, message: `${words(`Dòng ${position}`, `Line ${position}`)[language]}: ${said}` }] : [],
    ),
  );
  return [
    ...(tooMany ? [{ id: 'e-0-type', message: tooMany }] : []),
    ...ofRows,
    ...(asOfError ? [{ id: 'f-asOf', message: asOfError }] : []),
  ];
}

function resultView(input: DueDatesInput, today: PlainDate, law: DocketLaw): object {
  const { asOf, docket } = readDueDates(input, today, law);
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
