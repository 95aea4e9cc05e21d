/** From events to counted terms that nobody has judged yet. */
import {
  addMonthsTo,
  fromDayNumber,
  toDayNumber,
  type PlainDate,
  type WorkingCalendar,
} from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import { addLength, countTerm, land } from './count.ts';
import type { DocketEvent, Exclusion, Uncounted } from './docket.ts';
import { chooseVersion, isLawAssumed, readLawFacts, type LawFacts } from './law-day.ts';
import { asPractised, type DocketLaw, type KindRules, type Versions } from './rule-index.ts';
import type { DocketEventType, Start, TimeLimit } from './time-limit.ts';

/** A term being worked out; the later steps write into it. */
export interface Draft {
  readonly limit: TimeLimit;
  readonly trigger: DocketEvent;
  /** Place of the trigger among the ordered events. */
  readonly at: number;
  readonly term?: number | undefined;
  /** Only events of this span speak of this term of protection. */
  readonly span?: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
  readonly parent?: Draft | undefined;
  /** The day that chooses the law is not recorded; the event's own stood in for it. */
  readonly lawAssumed: boolean;
  startOn: PlainDate;
  countedOn: PlainDate;
  opensOn: PlainDate | null;
  excludedDays: number;
  exclusionWhy: readonly Words[];
  nominalOn: PlainDate;
  movedTo: PlainDate;
  dueOn: PlainDate;
  safeOn: PlainDate;
  printedDueOn?: PlainDate | undefined;
  extension?: { readonly on: PlainDate; readonly formerDueOn: PlainDate } | undefined;
  /** Index of the event that met it, that shows it was met, or that took its ground away; -1 = none. */
  metAt: number;
  closedAt: number;
}

interface Building {
  readonly rules: KindRules;
  readonly law: DocketLaw;
  readonly events: readonly DocketEvent[];
  readonly types: ReadonlySet<DocketEventType>;
  readonly facts: LawFacts;
  readonly drafts: Draft[];
  readonly uncounted: Uncounted[];
}

export const isExact = (event: DocketEvent): boolean => !event.precision || event.precision === 'day';

/** Terms of all exact events, in their order, and what could not be counted. */
export function draftTerms(
  rules: KindRules,
  events: readonly DocketEvent[],
  law: DocketLaw,
): Pick<Building, 'drafts' | 'uncounted'> {
  const types = new Set(events.map(({ type }) => type));
  const building: Building = {
    rules,
    law,
    events,
    types,
    facts: readLawFacts(events),
    drafts: [],
    uncounted: [],
  };
  for (const [at, event] of events.entries()) {
    const groups = rules.byEvent.get(event.type);
    if (!groups) continue;
    if (isExact(event)) for (const versions of groups) fromEvent(building, versions, event, at);
    else building.uncounted.push(inexact(event, groups));
  }
  return building;
}

type EventStart = Extract<Start, { events: readonly DocketEventType[] }>;

function fromEvent(building: Building, all: Versions, event: DocketEvent, at: number): void {
  const { law, facts, types, events } = building;
  let versions = all;
  for (const { requires } of all)
    if (requires && !types.has(requires)) {
      versions = all.filter((limit) => !limit.requires || types.has(limit.requires));
      break;
    }
  const first = versions[0];
  if (!first) return;
  const start = first.start as EventStart;
  if (start.unlessOutcome && start.unlessOutcome === event.outcome) return;
  if (start.nth && start.nth !== ordinal(events, at)) return;
  if (start.day === 'stated-end' && !event.endsOn) {
    building.uncounted.push(noEnd(event, first));
    return;
  }
  const from = startDay(start, event);
  const chosen = chooseVersion(versions, from, event, facts, law.calendar);
  if (!chosen) {
    building.uncounted.push(noRule(event, first));
    return;
  }
  const limit = asPractised(chosen, event.on, law.rules.practices);
  const lawAssumed = isLawAssumed(chosen, facts);
  const fixedOn = (limit.start as EventStart).fixedOn;
  if (fixedOn && events.some(({ type, on }, i) => i > at && on < fixedOn && endsEarly(limit, type))) {
    // a transitional clause is only for what was still pending when it came into force
    building.uncounted.push(noRule(event, first));
    return;
  }
  if (!limit.repeatsWith) {
    push(
      building,
      countDraft({ limit, trigger: event, at, lawAssumed }, fixedOn ?? from, limit.length, law.calendar),
    );
    return;
  }
  const { length, unit } = limit.length as { length: number; unit: 'year' };
  for (let term = 1, renewed = true; renewed; term += 1) {
    // always from the first day: 29 February comes back every second term
    const end = addLength(from, { length: length * term, unit }, law.calendar);
    const span = { from: fromDayNumber(addMonthsTo(end, -60)), to: fromDayNumber(addMonthsTo(end, 60)) };
    push(
      building,
      countDraft(
        { limit, trigger: event, at, term, span, lawAssumed },
        from,
        { length: length * term, unit },
        law.calendar,
      ),
    );
    // one renewal entered twice in one span is still one more term
    renewed = events.some(({ type, on }) => type === limit.repeatsWith && on > span.from && on <= span.to);
  }
}

const endsEarly = ({ metBy, cancelledBy }: TimeLimit, type: DocketEventType) =>
  metBy.includes(type) || cancelledBy.includes(type);

const startDay = (start: EventStart, event: DocketEvent): PlainDate =>
  (start.day === 'receipt' ? event.receivedOn : start.day === 'stated-end' ? event.endsOn : undefined) ??
  event.on;

/** Counted anew after each decision that can be appealed: the appeal against a cancellation is a first one again. */
function ordinal(events: readonly DocketEvent[], at: number): number {
  let nth = 0;
  for (let i = 0; i <= at; i += 1) {
    const { type } = events[i]!;
    if (type === events[at]!.type) nth += 1;
    else if (type === 'application-refused' || type === 'terminated' || type === 'cancelled') nth = 0;
  }
  return nth;
}

function countDraft(
  base: Pick<Draft, 'limit' | 'trigger' | 'at' | 'term' | 'span' | 'parent' | 'lawAssumed'>,
  startOn: PlainDate,
  length: TimeLimit['length'],
  calendar: WorkingCalendar,
): Draft {
  const { limit, trigger, at, term, span, parent, lawAssumed } = base;
  const { nominalOn, dueOn, safeOn } = countTerm(startOn, length, limit.moves, calendar);
  // every field written out, none spread or added later: many thousands of these are made at a rebuild
  const draft: Draft = {
    limit,
    trigger,
    at,
    term,
    span,
    parent,
    lawAssumed,
    startOn,
    countedOn: nominalOn,
    opensOn: limit.opens ? addLength(startOn, limit.opens, calendar) : null,
    excludedDays: 0,
    exclusionWhy: [],
    nominalOn,
    movedTo: dueOn,
    dueOn,
    safeOn,
    printedDueOn: undefined,
    extension: undefined,
    metAt: -1,
    closedAt: -1,
  };
  if (trigger.printedDueOn && limit.extension !== 'no') print(draft, trigger.printedDueOn, calendar);
  return draft;
}

/** The day on the Office's paper wins; the safe day is before both. */
export function print(draft: Draft, printedOn: PlainDate, calendar: WorkingCalendar): void {
  draft.printedDueOn = printedOn;
  draft.dueOn = printedOn;
  if (printedOn < draft.nominalOn) draft.safeOn = land(printedOn, false, calendar).safeOn;
}

/** Keeps a draft and those that follow from it. */
function push(building: Building, draft: Draft): void {
  const { rules, law, facts, types, drafts, uncounted } = building;
  drafts.push(draft);
  for (const all of rules.byRule.get(draft.limit.rule) ?? []) {
    const versions = all.filter(({ requires }) => !requires || types.has(requires));
    const first = versions[0];
    if (!first) continue;
    const from = first.start.day === 'nominal' ? draft.nominalOn : draft.dueOn;
    const chosen = chooseVersion(versions, from, draft.trigger, facts, law.calendar);
    if (!chosen) {
      // a clause for certain days only is not missing on the others
      if (!first.requires) uncounted.push(noRule(draft.trigger, first));
      continue;
    }
    const limit = asPractised(chosen, draft.trigger.on, law.rules.practices);
    const { trigger, at, term, span } = draft;
    const lawAssumed = isLawAssumed(chosen, facts);
    push(
      building,
      countDraft(
        { limit, trigger, at, term, span, parent: draft, lawAssumed },
        from,
        limit.length,
        law.calendar,
      ),
    );
  }
}

/** Gives a draft a new nominal end, and all that follows from its end with it. */
export function moveTo(
  draft: Draft,
  nominalOn: PlainDate,
  drafts: readonly Draft[],
  calendar: WorkingCalendar,
): void {
  const landed = land(nominalOn, draft.limit.moves, calendar);
  draft.nominalOn = nominalOn;
  draft.movedTo = draft.dueOn = landed.dueOn;
  draft.safeOn = landed.safeOn;
  for (const child of drafts) {
    if (child.parent !== draft || child.limit.start.day !== 'due') continue;
    child.startOn = draft.dueOn;
    child.countedOn = addLength(draft.dueOn, child.limit.length, calendar);
    moveTo(child, child.countedOn, drafts, calendar);
  }
}

/** Takes days that are not counted out of the terms they fall into (Decree 65/2023, art. 15(3); IP Law art. 114(3a)). */
export function exclude(
  drafts: readonly Draft[],
  exclusions: readonly Exclusion[],
  calendar: WorkingCalendar,
): void {
  for (const draft of drafts)
    for (const { from, to, why, rule } of exclusions) {
      if (rule ? rule !== draft.limit.rule : draft.limit.addressee === 'none' || !draft.limit.moves) continue;
      const first = from > draft.startOn ? toDayNumber(from) : toDayNumber(draft.startOn) + 1;
      const days = toDayNumber(to) - first + 1;
      if (days <= 0 || first > toDayNumber(draft.dueOn)) continue;
      draft.excludedDays += days;
      draft.exclusionWhy = [...draft.exclusionWhy, why];
      const printedOn = draft.printedDueOn;
      moveTo(draft, fromDayNumber(toDayNumber(draft.nominalOn) + days), drafts, calendar);
      if (printedOn) print(draft, fromDayNumber(toDayNumber(printedOn) + days), calendar);
    }
}

const inexact = (event: DocketEvent, groups: readonly Versions[]): Uncounted => ({
  event,
  rules: groups.map((versions) => versions[0]!.rule),
  reason: 'inexact-day',
  why: words(
    'Chưa biết chính xác ngày xảy ra nên không tính thời hạn từ sự kiện này',
    'The exact day is not known, so nothing is counted from it',
  ),
});
const noRule = (event: DocketEvent, limit: TimeLimit): Uncounted => ({
  event,
  rules: [limit.rule],
  reason: 'no-rule-of-that-time',
  why: words(
    `${limit.label.vi}: chưa ghi quy định của thời điểm đó`,
    `${limit.label.en}: no rule of that time is recorded`,
  ),
});
const noEnd = (event: DocketEvent, limit: TimeLimit): Uncounted => ({
  event,
  rules: [limit.rule],
  reason: 'no-end-stated',
  why: words(`${limit.label.vi}: giấy không ghi ngày hết hạn`, `${limit.label.en}: the paper states no end`),
});
