/** What a matter's events mean on a day: its state, since when, why, and until when it is protected. */
import { addPeriod, formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import { eventTypeRow } from './event-types.table.ts';
import type { EventType, Matter, MatterEvent, MatterKind } from './matter.ts';
import { stateRow, type MatterState, type StateRow } from './states.table.ts';
import { readTerm } from './term.ts';
import { oppositionWindows } from './terms.table.ts';

export interface StatusReading {
  readonly state: MatterState;
  /** Short, for a badge. */
  readonly label: Words;
  /** A whole sentence: "Được bảo hộ đến 12/05/2033". */
  readonly statement: Words;
  /** Absent for a draft. */
  readonly since?: PlainDate | undefined;
  /** Why, in words: the event, or the day that passed. */
  readonly because: Words;
  /** The event it rests on; absent for a draft. */
  readonly event?: MatterEvent | undefined;
  /** The state rests on an event whose exact day is not known. */
  readonly approximate: boolean;
  /** Is the right in force on that day? */
  readonly inForce: boolean;
  readonly expiresOn?: PlainDate | undefined;
  /** What the Office's public search would show; absent where no label is known. */
  readonly officeLabel?: Words | undefined;
}

/** Events in the order they happened; on one day in the order of procedure. */
export function inOrder(events: readonly MatterEvent[]): readonly MatterEvent[] {
  const rank = (event: MatterEvent) => ranks.get(event.type) ?? 0;
  return [...events].sort((a, b) => (a.on === b.on ? rank(a) - rank(b) : a.on < b.on ? -1 : 1));
}

const procedure: readonly EventType[] = [
  'application-filed',
  'priority-claimed',
  'formality-deficiency-notified',
  'formality-accepted',
  'transferred-for-publication',
  'application-published',
  'opposition-filed',
  'opposition-notified',
  'substantive-refusal-notified',
  'extension-granted',
  'reply-filed',
  'application-refused',
  'appeal-filed',
  'appeal-decided',
  'grant-notified',
  'grant-fee-paid',
  'registration-granted',
  'registration-published',
  'renewal-filed',
  'renewal-granted',
  'assignment-recorded',
  'withdrawn',
  'terminated',
  'cancelled',
];
const ranks = new Map(procedure.map((type, index) => [type, index]));

const final: readonly MatterState[] = ['withdrawn', 'terminated', 'cancelled'];
const registered: readonly MatterState[] = ['granted', ...final];

const direct: Partial<Record<EventType, MatterState>> = {
  'application-filed': 'filed',
  'formality-deficiency-notified': 'formality-deficiency',
  'formality-accepted': 'formality-accepted',
  'transferred-for-publication': 'transferred',
  'application-published': 'published',
  'opposition-filed': 'opposed',
  'opposition-notified': 'opposed',
  'substantive-refusal-notified': 'refusal-notified',
  'grant-notified': 'grant-notified',
  'registration-granted': 'granted',
  'registration-published': 'granted',
  'application-refused': 'refused',
  withdrawn: 'withdrawn',
  terminated: 'terminated',
  cancelled: 'cancelled',
};

/** Events that open or move a matter by themselves; without any of them it is being prepared. */
export const movingEvents = Object.keys(direct) as readonly EventType[];

/** The state after one event; the same state when the event changes nothing. */
function step(state: MatterState, event: MatterEvent): MatterState {
  // an appeal decided for the owner gives the registration back
  const lifted = event.type === 'appeal-decided' && event.outcome === 'for-applicant';
  if (lifted && (state === 'terminated' || state === 'cancelled')) return 'granted';
  if (final.includes(state)) return state;
  if (event.type === 'reply-filed') {
    if (state === 'formality-deficiency') return 'filed';
    if (state === 'opposed' || state === 'refusal-notified') return 'in-substance';
    return state;
  }
  if (event.type === 'appeal-filed') return state === 'refused' ? 'appealed' : state;
  if (event.type === 'appeal-decided') {
    if (state !== 'appealed') return state;
    if (event.outcome === 'for-applicant') return 'in-substance';
    // without a recorded outcome nobody can say whether it stays refused
    return event.outcome === 'against-applicant' ? 'refused' : 'appealed';
  }
  const next = direct[event.type];
  // an old paper entered after the grant (a late opposition notice) does not undo the grant
  if (next === undefined || (state === 'granted' && !registered.includes(next))) return state;
  return next;
}

interface Point {
  readonly state: MatterState;
  readonly event?: MatterEvent;
}

function walk(events: readonly MatterEvent[]): Point {
  let point: Point = { state: 'draft' };
  for (const event of events) {
    const state = step(point.state, event);
    if (state !== point.state) point = { state, event };
  }
  return point;
}

function windowAfter(publishedOn: PlainDate, kind: MatterKind): PlainDate {
  const isGi = kind === 'geographical_indication';
  const rule = oppositionWindows.find(
    (one) =>
      one.forGeographicalIndication === isGi && (!one.publishedFrom || publishedOn >= one.publishedFrom),
  );
  if (!rule) throw new Error('no opposition window for this day');
  return addPeriod(publishedOn, rule.period);
}

const DAY = { length: 1, unit: 'day' } as const;

/**
 * The state on a day, from events up to that day. `kind` matters for the end of protection: a geographical
 * indication has none (Art. 93(7)), a mark has ten years from filing (Art. 93(6)).
 */
export function deriveStatus(
  events: readonly MatterEvent[],
  asOf: PlainDate,
  kind: MatterKind = 'trademark',
): StatusReading {
  const past = inOrder(events).filter((event) => event.on <= asOf);
  const { state, event } = walk(past);
  if (!event)
    return finish('draft', {
      because: words('Chưa có sự kiện nộp đơn', 'No filing is recorded'),
      statement: words('Đang chuẩn bị, chưa nộp đơn', 'In preparation, not filed'),
    });
  const because = becauseOf(event);
  if (state === 'published') {
    const ends = windowAfter(event.on, kind);
    if (asOf > ends)
      return finish('in-substance', {
        event,
        since: addPeriod(ends, DAY),
        because: words(
          `Hết thời hạn phản đối ngày ${formatPlainDate(ends)}`,
          `The opposition window ended on ${formatPlainDate(ends)}`,
        ),
      });
  }
  if (state !== 'granted') return finish(state, { event, since: event.on, because });
  const term = readTerm(past, event, asOf, kind);
  return finish(term.state, { event, because, ...term });
}

/** The same for a whole matter, its kind taken into account. */
export function statusOf(matter: Pick<Matter, 'kind' | 'events'>, asOf: PlainDate): StatusReading {
  return deriveStatus(matter.events, asOf, matter.kind);
}

/** Where all its events have led a matter; what time alone does, such as a lapse, is left out. */
export function phaseOf(events: readonly MatterEvent[]): StateRow['phase'] {
  return stateRow(walk(inOrder(events)).state).phase;
}

function becauseOf(event: MatterEvent): Words {
  const { label } = eventTypeRow(event.type);
  const number = event.documentNumber ? ` (${event.documentNumber})` : '';
  const day = formatPlainDate(event.on);
  if (event.precision && event.precision !== 'day')
    return words(`${label.vi}${number}, chưa rõ ngày chính xác`, `${label.en}${number}, exact day not known`);
  return words(`${label.vi}${number} ngày ${day}`, `${label.en}${number} on ${day}`);
}

function finish(
  state: MatterState,
  facts: Partial<Omit<StatusReading, 'state'>> & { readonly because: Words },
): StatusReading {
  const { label, officeLabel } = stateRow(state);
  const approximate = Boolean(facts.event?.precision && facts.event.precision !== 'day');
  const day = facts.since ? formatPlainDate(facts.since) : '';
  const statement =
    facts.since && !approximate ? words(`${label.vi} từ ${day}`, `${label.en} since ${day}`) : label;
  return { statement, inForce: false, officeLabel, ...facts, state, label, approximate };
}
