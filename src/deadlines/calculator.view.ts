import type { PlainDate } from '../calendar/index.ts';
import { textOf } from '../http/index.ts';
import { eventTypes, kindLabel, ocopEventTypes } from '../matters/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import {
  addressOf,
  bodyOf,
  emptyRow,
  fields,
  readTyped,
  shownDay,
  type Query,
  type Row,
  type Span,
} from './calculator-address.view.ts';
import { closedTracksOf } from './closed-tracks.table.ts';
import { entryView } from './entry.view.ts';
import { eventTypesOf } from './events-of-kind.ts';
import { eventLabel } from './explain.ts';
import {
  calculatorKinds,
  dueDatesForm,
  MOST_EVENTS,
  MOST_EXCLUSIONS,
  type CalculatorKind,
  type DueDatesInput,
} from './due-dates.form.ts';
import { readDueDates } from './due-dates.ts';
import { outcomesOfDecisions, precisionLabels } from './names.table.ts';
import { lawAsWritten, type DocketLaw } from './rule-index.ts';

/** What the page shows: the boxes as they were typed, what the check of the API says of them, and the docket. */

const noDay = words('Không có ngày này; ghi như 04/05/2026', 'No such day; write it as 04/05/2026');

export function calculatorView(query: Query, today: PlainDate, language: Language, law: DocketLaw): object {
  const typed = readTyped(query);
  const { kind, side, asOf, rows } = typed;
  const asked = rows.length > 0;
  const reading = dueDatesForm.read(bodyOf(typed));
  const errors = asked && !reading.ok ? reading.errors : new Map<string, Words>();
  const asOfError = errors.has('asOf') ? noDay[language] : undefined;
  const shownRows = rowsView(rows, kind, Number(textOf(query, 'rows')) || 0, errors, language);
  const spans = exclusionsView(typed.exclusions, errors, language);
  return {
    pageTitle: words('Tính thời hạn', 'Deadline calculator'),
    kinds: calculatorKinds.map((value) => ({
      label: kindName(value),
      href: addressOf({ ...typed, kind: value, rows: sameFamily(kind, value) ? rows : [] }),
      current: value === kind,
    })),
    kind,
    kindTitle: kindName(kind),
    closed: closedTracksOf(kind),
    sides: kind === 'ocop_certificate' ? [] : sidesOf(side),
    asOfTyped: shownDay(asOf),
    asOfError,
    rows: shownRows,
    spans,
    spansOpen: spans.some(({ from, to, why }) => from || to || why),
    more: Math.min(MOST_EVENTS, shownRows.length + 3),
    errors: [
      ...summary(shownRows, asOfError, errors.get('events')?.[language], language),
      ...spans.flatMap(({ index, error }) => (error ? [{ id: `x-${index}-from`, message: error }] : [])),
    ],
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

/** An unknown choice in the address stays, to be refused. */
const chosen = (choices: readonly { readonly value: string; readonly label: Words }[], value: string) => [
  ...choices.map((one) => ({ ...one, selected: one.value === value })),
  ...(value && !choices.some((one) => one.value === value)
    ? [{ value, label: words(value, value), selected: true }]
    : []),
];

const moreNames = ['receivedOn', 'printedDueOn', 'endsOn', 'outcome', 'precision', 'answers'] as const;
const days: ReadonlySet<string> = new Set(['on', 'receivedOn', 'printedDueOn', 'endsOn']);
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
  const count = Math.min(MOST_EVENTS, Math.max(3, rows.length + 1, asked));
  return Array.from({ length: count }, (_, index) => {
    // the first box of an empty form names what everything starts from
    const row = rows[index] ?? (index === 0 ? { ...emptyRow, type: types[0]! } : emptyRow);
    const wrong = (name: keyof typeof fields) => {
      const said = errors.get(`events.${index}.${name}`);
      return said && (days.has(name) && row[fields[name]] ? noDay : said)[language];
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
      outcomes: chosen(outcomesOfDecisions, row.outcome),
      precisions: chosen(precisionLabels, row.precision),
      answers: row.answers,
      more: Boolean(row.received || row.printed || row.ends || row.outcome || row.precision || row.answers),
      typeError: wrong('type'),
      onError: wrong('on'),
      moreError:
        moreNames
          .flatMap((name) => wrong(name) ?? [])
          .filter((said, at, all) => all.indexOf(said) === at)
          .join('; ') || undefined,
    };
  });
}

function exclusionsView(exclusions: readonly Span[], errors: ReadonlyMap<string, Words>, language: Language) {
  const many = errors.get('exclusions')?.[language];
  const empty: Span = { from: '', to: '', why: '' };
  return [...exclusions, ...(exclusions.length < MOST_EXCLUSIONS ? [empty] : [])].map((span, index) => {
    const said = (name: keyof Span) => {
      const error = errors.get(`exclusions.${index}.${name}`);
      return error && (name !== 'why' && span[name] ? noDay : error)[language];
    };
    return {
      index,
      position: index + 1,
      from: shownDay(span.from),
      to: shownDay(span.to),
      why: span.why,
      error:
        said('from') ??
        said('to') ??
        said('why') ??
        errors.get(`exclusions.${index}`)?.[language] ??
        (index === 0 ? many : undefined),
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
    exclusions: input.exclusions,
    facts: input.events.map(
      ({ type, on, receivedOn, printedDueOn, endsOn, outcome, precision, answers }) => ({
        label: eventLabel(type),
        outcome: outcomesOfDecisions.find(({ value }) => value === outcome)?.label,
        precision: precisionLabels.find(({ value }) => value === precision)?.label,
        answers,
        on,
        receivedOn,
        printedDueOn,
        endsOn,
      }),
    ),
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
