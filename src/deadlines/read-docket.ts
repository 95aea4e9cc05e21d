/** The docket of one right: every term its events start, with what became of it on a day. Pure: facts, law, day in; docket out. */
import {
  formatPlainDate,
  lastWorkingDayOnOrBefore,
  type PlainDate,
  type WorkingCalendar,
} from '../calendar/index.ts';
import {
  endsUndone,
  eventTypes,
  findContradictions,
  ocopEventTypes,
  type Contradiction,
  type EventType,
  type MatterEvent,
} from '../matters/index.ts';
import { words } from '../text/index.ts';
import type {
  Docket,
  DocketEntry,
  DocketEvent,
  DocketFacts,
  Exclusion,
  ManualTask,
  OpenTermReading,
  Side,
} from './docket.ts';
import { draftTerms, exclude, type Draft } from './draft.ts';
import { eventLabel, explain, provisionalWhy } from './explain.ts';
import { ownEventLabels } from './own-events.table.ts';
import { lawAsWritten, type DocketLaw, type KindRules } from './rule-index.ts';
import { matchEvents, settle, type Settled } from './settle.ts';
import type { Actor, DocketEventType } from './time-limit.ts';

/** The types whose order, once-ness and time the matters' tables know. */
const ordered: ReadonlySet<string> = new Set([...eventTypes, ...ocopEventTypes].map(({ type }) => type));
/** The order of procedure, for events of one day. */
const ranks = new Map<DocketEventType, number>(
  [
    'first-application-filed' as const,
    ...eventTypes.map(({ type }) => type),
    ...ocopEventTypes.map(({ type }) => type),
    ...(Object.keys(ownEventLabels) as DocketEventType[]),
  ].map((type, index) => [type, index]),
);

const sides: Readonly<Record<Side, ReadonlySet<Actor>>> = {
  owner: new Set(['applicant', 'owner', 'representative', 'complainant', 'producer', 'holder']),
  opponent: new Set(['third_party', 'opponent', 'any_person']),
};

/**
 * Reads a docket. `events` may come in any order. Nothing is counted from an inexact day; such events, and those no rule
 * is recorded for, are in `uncounted`. Facts against each other are in `problems` and their entries `contested`.
 */
export function readDocket(facts: DocketFacts, asOf: PlainDate, law: DocketLaw = lawAsWritten): Docket {
  const { calendar } = law;
  const rules = law.rules.of(facts.kind);
  const events = inOrder(facts.events);
  const { drafts, uncounted } = draftTerms(rules, events, law);
  const exclusions = [...(facts.exclusions ?? []), ...suspensions(events)];
  if (exclusions.length > 0) exclude(drafts, exclusions, calendar);
  const matched = matchEvents(drafts, events, asOf, calendar);
  const contradictions = contradictionsAmong(events);
  const contested = new Set(
    contradictions.flatMap(({ severity, eventIds }) => (severity === 'blocking' ? eventIds : [])),
  );
  const ours = sides[facts.side ?? 'owner'];
  const settled = drafts.map((draft) => settle(draft, events, asOf));
  const types = new Set(events.map(({ type }) => type));
  const entries = drafts.map((draft, index) => {
    const { limit } = draft;
    const contingent = limit.contingentOn !== undefined && !types.has(limit.contingentOn);
    return entryOf(draft, settledWith(draft, index, drafts, settled, events), {
      calendar,
      contingent,
      contested: contested.size > 0 && contested.has(idOf(draft.trigger, draft.at)),
      ours: ours.has(limit.actor),
    });
  });
  for (const task of facts.tasks ?? []) entries.push(taskEntry(task, asOf, calendar));
  entries.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key < b.key ? -1 : 1));
  return {
    entries,
    openTerms: readOpenTerms(rules, events, asOf),
    uncounted,
    problems: [...contradictions, ...matched],
  };
}

/** By day, then by procedure, then by content: the order they were given in says nothing. */
function inOrder(events: readonly DocketEvent[]): readonly DocketEvent[] {
  return [...events].sort((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1;
    const byRank = (ranks.get(a.type) ?? 0) - (ranks.get(b.type) ?? 0);
    if (byRank !== 0) return byRank;
    const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
    return one < other ? -1 : Number(one > other);
  });
}

const idOf = (event: DocketEvent, index: number) => event.id ?? `event-${index}`;

function contradictionsAmong(events: readonly DocketEvent[]): readonly Contradiction[] {
  const known: MatterEvent[] = [];
  for (const [index, event] of events.entries())
    if (ordered.has(event.type))
      known.push({ ...event, type: event.type as EventType, id: idOf(event, index) });
  return [...findContradictions(known), ...afterTheEnd(events)];
}

/** What may still happen to a right that has ended: its end is published and fought. */
const mayFollowEnd: ReadonlySet<DocketEventType> = new Set([
  'decision-published',
  'appeal-accepted',
  'lawsuit-filed',
]);
const ends: ReadonlySet<DocketEventType> = new Set(['withdrawn', 'terminated', 'cancelled']);

/** Events only the docket knows, of a right that had ended by then: the matters' tables do not see them. */
function afterTheEnd(events: readonly DocketEvent[]): readonly Contradiction[] {
  const undone = endsUndone(events);
  const end = events.find((event) => ends.has(event.type) && !undone.has(event));
  if (!end) return [];
  return events.flatMap((event) => {
    const { type, on, id } = event;
    if (on <= end.on || ordered.has(type) || mayFollowEnd.has(type)) return [];
    const [label, endLabel] = [eventLabel(type), eventLabel(end.type)];
    return [
      {
        severity: 'warning' as const,
        words: words(
          `“${label.vi}” ngày ${formatPlainDate(on)} sau “${endLabel.vi}” (${formatPlainDate(end.on)})`,
          `“${label.en}” of ${formatPlainDate(on)} after “${endLabel.en}” (${formatPlainDate(end.on)})`,
        ),
        eventIds: [id, end.id].flatMap((one) => one ?? []),
      },
    ];
  });
}

/** A suspended examination does not run (IP Law art. 114(3a)); one not resumed yet has no end to take out. */
function suspensions(events: readonly DocketEvent[]): readonly Exclusion[] {
  const found: Exclusion[] = [];
  let since: PlainDate | undefined;
  for (const { type, on } of events)
    if (type === 'examination-suspended') since ??= on;
    else if (type === 'examination-resumed' && since) {
      found.push({
        from: since,
        to: on,
        rule: 'substantive-examination',
        why: words(
          'tạm dừng thẩm định (Luật Sở hữu trí tuệ, Điều 114 khoản 3a)',
          'examination suspended (IP Law, art. 114(3a))',
        ),
      });
      since = undefined;
    }
  return found;
}

/** A late renewal is beside the point when the renewal was made in time. */
function settledWith(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  settled: readonly Settled[],
  events: readonly DocketEvent[],
): Settled {
  const rule = draft.limit.unlessMet;
  if (!rule) return settled[index]!;
  const first = drafts.findIndex(
    (other) => other.limit.rule === rule && other.trigger === draft.trigger && other.term === draft.term,
  );
  if (settled[first]?.state !== 'met') return settled[index]!;
  return {
    state: 'superseded',
    supersededBy: events[drafts[first]!.metAt] ?? events[drafts[first]!.closedAt],
  };
}

interface Around {
  readonly calendar: WorkingCalendar;
  readonly contingent: boolean;
  readonly contested: boolean;
  readonly ours: boolean;
}

function entryOf(
  draft: Draft,
  settled: Settled,
  { calendar, contingent, contested, ours }: Around,
): DocketEntry {
  const { limit, trigger, term, printedDueOn } = draft;
  const by = settled.supersededBy;
  return {
    key: `${limit.rule}:${limit.version}:${trigger.id ?? `${trigger.type}@${trigger.on}`}${term ? `:${term}` : ''}`,
    rule: limit.rule,
    ruleVersion: limit.version,
    label: limit.label,
    trigger: { type: trigger.type, on: trigger.on, id: trigger.id },
    term,
    nominalOn: draft.nominalOn,
    dueOn: draft.dueOn,
    safeOn: draft.safeOn,
    opensOn: draft.opensOn,
    computedDueOn: printedDueOn ? draft.movedTo : undefined,
    printedDueOn,
    extension: draft.extension,
    excludedDays: draft.excludedDays,
    actor: limit.actor,
    addressee: limit.addressee,
    ours,
    effect: limit.effect,
    citation: limit.citation,
    confidence: limit.confidence,
    note: limit.note,
    state: settled.state,
    metOn: settled.metOn,
    supersededBy: by && { type: by.type, on: by.on },
    contingent,
    provisional: printedDueOn ? null : provisionalWhy(draft, calendar),
    contested,
    calendarVersion: calendar.version,
    // said only when somebody looks: most dockets are read for their dates
    get steps() {
      return explain(draft, contingent, calendar);
    },
  };
}

function taskEntry(task: ManualTask, asOf: PlainDate, calendar: WorkingCalendar): DocketEntry {
  const { id, title, dueOn, doneOn, createdOn } = task;
  const done = doneOn !== undefined && doneOn <= asOf;
  return {
    key: `manual-task:${id}`,
    rule: 'manual-task',
    ruleVersion: 'own',
    label: words(title, title),
    trigger: { type: 'task-created', on: createdOn, id },
    nominalOn: dueOn,
    dueOn,
    safeOn: lastWorkingDayOnOrBefore(dueOn, calendar),
    opensOn: null,
    excludedDays: 0,
    actor: 'owner',
    addressee: 'none',
    ours: true,
    effect: words('Việc tự đặt ra', 'Set by ourselves'),
    citation: '',
    confidence: 'verified',
    state: done ? (doneOn > dueOn ? 'missed' : 'met') : asOf > dueOn ? 'missed' : 'open',
    metOn: done ? doneOn : undefined,
    contingent: false,
    provisional: null,
    contested: false,
    calendarVersion: calendar.version,
    steps: [{ on: dueOn, why: words('Ngày do người dùng đặt', 'A day set by a person') }],
  };
}

function readOpenTerms(
  rules: KindRules,
  events: readonly DocketEvent[],
  asOf: PlainDate,
): readonly OpenTermReading[] {
  const found: OpenTermReading[] = [];
  for (const term of rules.open) {
    const since = events.find(({ type, on }) => on <= asOf && term.from.includes(type));
    if (!since) continue;
    const until = events.find(({ type, on }) => on >= since.on && on <= asOf && term.until.includes(type));
    found.push({ term, since: since.on, until: until?.on });
  }
  return found;
}
