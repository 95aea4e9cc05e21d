/** Events that cannot all be true: what the officer is told before they are saved, and what merely looks odd. */
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import { eventTypeRow } from './event-types.table.ts';
import type { EventType, MatterEvent } from './matter.ts';
import { endsUndone } from './undone.ts';
import { inOrder } from './status.ts';

export interface Contradiction {
  /** `blocking`: cannot be saved; `warning`: may be true, must be looked at. */
  readonly severity: 'blocking' | 'warning';
  readonly words: Words;
  readonly eventIds: readonly string[];
}

const exact = (event: MatterEvent) => !event.precision || event.precision === 'day';

/** Everything wrong with these events, blocking ones first. With `asOf`, a day in the future is blocking too. */
export function findContradictions(
  events: readonly MatterEvent[],
  asOf?: PlainDate,
): readonly Contradiction[] {
  const ordered = inOrder(events);
  const undone = endsUndone(ordered);
  const found = [
    ...repeated(ordered, undone),
    ...ordered.flatMap((event) => [
      ...outOfOrder(event, ordered),
      ...afterTheEnd(event, ordered, undone),
      ...againstTheRefusal(event, ordered),
      ...withdrawnTooLate(event, ordered),
      ...outOfItsTime(event),
      ...(asOf ? inTheFuture(event, asOf) : []),
    ]),
  ];
  return [...found].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

function repeated(
  events: readonly MatterEvent[],
  undone: ReadonlySet<MatterEvent>,
): readonly Contradiction[] {
  return events.flatMap((event, index) => {
    const row = eventTypeRow(event.type);
    if (!row.once || undone.has(event)) return [];
    const first = events.findIndex((other) => other.type === event.type && !undone.has(other));
    if (first === index) return [];
    return [
      blocking(
        words(
          `“${row.label.vi}” đã được ghi ngày ${formatPlainDate(events[first]!.on)}, không thể xảy ra lần nữa`,
          `“${row.label.en}” is already recorded on ${formatPlainDate(events[first]!.on)} and happens only once`,
        ),
        [events[first]!, event],
      ),
    ];
  });
}

function outOfOrder(event: MatterEvent, events: readonly MatterEvent[]): readonly Contradiction[] {
  const row = eventTypeRow(event.type);
  if (row.needs.length === 0) return [];
  const causes = events.filter((other) => row.needs.includes(other.type));
  if (causes.some((cause) => cause.on <= event.on)) return [];
  const earliest = causes[0];
  if (!earliest) {
    const [first] = row.needs;
    const missing = eventTypeRow(first!).label;
    return [
      {
        severity: 'warning',
        words: words(
          `“${row.label.vi}” mà chưa ghi “${missing.vi}”`,
          `“${row.label.en}” without a recorded “${missing.en}”`,
        ),
        eventIds: [event.id],
      },
    ];
  }
  const before = eventTypeRow(earliest.type).label;
  const text = words(
    `“${row.label.vi}” (${formatPlainDate(event.on)}) trước “${before.vi}” (${formatPlainDate(earliest.on)})`,
    `“${row.label.en}” (${formatPlainDate(event.on)}) before “${before.en}” (${formatPlainDate(earliest.on)})`,
  );
  // an order between days nobody knows exactly proves nothing
  if (!exact(event) || !exact(earliest))
    return [{ severity: 'warning', words: text, eventIds: [event.id, earliest.id] }];
  return [blocking(text, [event, earliest])];
}

function afterTheEnd(
  event: MatterEvent,
  events: readonly MatterEvent[],
  undone: ReadonlySet<MatterEvent>,
): readonly Contradiction[] {
  const end = events.find(
    (other) => eventTypeRow(other.type).final && !undone.has(other) && other.on < event.on,
  );
  if (!end || end.id === event.id) return [];
  const [row, endRow] = [eventTypeRow(event.type), eventTypeRow(end.type)];
  if (endRow.contestable && appeals.has(event.type)) return [];
  return [
    blocking(
      words(
        `“${row.label.vi}” sau “${endRow.label.vi}” (${formatPlainDate(end.on)})`,
        `“${row.label.en}” after “${endRow.label.en}” (${formatPlainDate(end.on)})`,
      ),
      [event, end],
    ),
  ];
}

const appeals: ReadonlySet<EventType> = new Set(['appeal-filed', 'appeal-decided']);
const towardsGrant: ReadonlySet<EventType> = new Set([
  'grant-notified',
  'grant-fee-paid',
  'registration-granted',
]);

/** Granted although refused: possible only when the refusal was lifted, which nobody recorded. */
function againstTheRefusal(event: MatterEvent, events: readonly MatterEvent[]): readonly Contradiction[] {
  if (!towardsGrant.has(event.type)) return [];
  const refused = events.find(({ type, on }) => type === 'application-refused' && on < event.on);
  if (!refused) return [];
  const lifted = events.some(
    ({ type, on, outcome }) =>
      type === 'appeal-decided' && outcome !== 'against-applicant' && on >= refused.on && on <= event.on,
  );
  if (lifted) return [];
  const [row, refusal] = [eventTypeRow(event.type), eventTypeRow(refused.type)];
  return [
    {
      severity: 'warning',
      words: words(
        `“${row.label.vi}” sau “${refusal.label.vi}” (${formatPlainDate(refused.on)}) mà chưa ghi quyết định giải quyết khiếu nại có lợi cho người nộp đơn`,
        `“${row.label.en}” after “${refusal.label.en}” (${formatPlainDate(refused.on)}) without an appeal decided for the applicant`,
      ),
      eventIds: [event.id, refused.id],
    },
  ];
}

/** An application can be withdrawn until it is granted (IP Law art. 116); after that there is a registration to give up. */
function withdrawnTooLate(event: MatterEvent, events: readonly MatterEvent[]): readonly Contradiction[] {
  if (event.type !== 'withdrawn') return [];
  const granted = events.find(({ type, on }) => type === 'registration-granted' && on < event.on);
  if (!granted) return [];
  return [
    {
      severity: 'warning',
      words: words(
        `Rút đơn ngày ${formatPlainDate(event.on)} sau khi đã cấp văn bằng ngày ${formatPlainDate(granted.on)}: chủ văn bằng từ bỏ quyền thì ghi là chấm dứt hiệu lực`,
        `Withdrawn on ${formatPlainDate(event.on)} after the grant of ${formatPlainDate(granted.on)}: a registration given up is recorded as terminated`,
      ),
      eventIds: [event.id, granted.id],
    },
  ];
}

/** The acceptance decision ended, and the transfer began, on 1 April 2026: a warning, as older files may mix both. */
function outOfItsTime(event: MatterEvent): readonly Contradiction[] {
  const row = eventTypeRow(event.type);
  const tooEarly = row.from && event.on < row.from;
  const tooLate = row.until && event.on > row.until;
  if (!tooEarly && !tooLate) return [];
  const day = formatPlainDate((tooEarly ? row.from : row.until) as PlainDate);
  const text = tooEarly
    ? words(
        `“${row.label.vi}” chỉ có trong luật từ ${day}`,
        `“${row.label.en}” exists in law only from ${day}`,
      )
    : words(
        `“${row.label.vi}” chỉ có trong luật đến hết ${day}`,
        `“${row.label.en}” existed in law only until ${day}`,
      );
  return [{ severity: 'warning', words: text, eventIds: [event.id] }];
}

function inTheFuture(event: MatterEvent, asOf: PlainDate): readonly Contradiction[] {
  if (event.on <= asOf) return [];
  const { label } = eventTypeRow(event.type);
  return [
    blocking(
      words(
        `“${label.vi}” ghi ngày ${formatPlainDate(event.on)}, sau ngày hôm nay`,
        `“${label.en}” is dated ${formatPlainDate(event.on)}, after today`,
      ),
      [event],
    ),
  ];
}

function blocking(text: Words, events: readonly MatterEvent[]): Contradiction {
  return { severity: 'blocking', words: text, eventIds: events.map((event) => event.id) };
}
