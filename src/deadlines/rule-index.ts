/** The rules sorted by what triggers them, once, so that reading a docket looks nothing up twice. */
import { defaultCalendar, type PlainDate, type WorkingCalendar } from '../calendar/index.ts';
import type { Words } from '../text/index.ts';
import { openTerms, timeLimits } from './time-limits.table.ts';
import type { DocketEventType, DocketKind, Length, OpenTerm, RuleName, TimeLimit } from './time-limit.ts';

/** What the Office does beside the letter of the law, for events from a day; the row of law stays as it is. */
export interface OfficePractice {
  readonly rule: RuleName;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly length: Length;
  readonly why: Words;
  readonly source: string;
}

/** Rows of one rule with one trigger: the versions to choose from. */
export type Versions = readonly TimeLimit[];

export interface KindRules {
  readonly byEvent: ReadonlyMap<DocketEventType, readonly Versions[]>;
  readonly byRule: ReadonlyMap<RuleName, readonly Versions[]>;
  readonly open: readonly OpenTerm[];
}

export interface RuleIndex {
  readonly of: (kind: DocketKind) => KindRules;
  readonly practices: readonly OfficePractice[];
}

/** What a docket is read by: the rules and the calendar. */
export interface DocketLaw {
  readonly rules: RuleIndex;
  readonly calendar: WorkingCalendar;
}

const nothing: KindRules = { byEvent: new Map(), byRule: new Map(), open: [] };

/** Throws when two rows of one kind have the same rule and version: then nobody could say which was meant. */
export function compileRules(
  limits: readonly TimeLimit[] = timeLimits,
  practices: readonly OfficePractice[] = [],
  open: readonly OpenTerm[] = openTerms,
): RuleIndex {
  const kinds = new Map<DocketKind, KindRules>();
  for (const kind of new Set([...limits, ...open].flatMap((one) => one.kinds))) {
    const rows = limits.filter(({ kinds }) => kinds.includes(kind));
    const names = rows.map(({ rule, version }) => `${rule} ${version}`);
    const double = names.find((name, index) => names.indexOf(name) !== index);
    if (double) throw new Error(`two rows for ${kind}: ${double}`);
    const byEvent = new Map<DocketEventType, TimeLimit[][]>();
    const byRule = new Map<RuleName, TimeLimit[][]>();
    for (const row of rows)
      if ('after' in row.start) file(byRule, row.start.after, row);
      else for (const event of row.start.events) file(byEvent, event, row);
    kinds.set(kind, { byEvent, byRule, open: open.filter(({ kinds }) => kinds.includes(kind)) });
  }
  return { of: (kind) => kinds.get(kind) ?? nothing, practices };
}

function file<K>(index: Map<K, TimeLimit[][]>, key: K, row: TimeLimit): void {
  const groups = index.get(key) ?? [];
  index.set(key, groups);
  const group = groups.find((versions) => versions[0]!.rule === row.rule);
  if (group) group.push(row);
  else groups.push([row]);
}

/** The row as the Office practises it for an event of that day. */
export function asPractised(
  limit: TimeLimit,
  eventOn: PlainDate,
  practices: readonly OfficePractice[],
): TimeLimit {
  const found = practices.find(
    ({ rule, from, to }) => rule === limit.rule && eventOn >= from && (!to || eventOn <= to),
  );
  if (!found) return limit;
  const { length, why, source } = found;
  // another version: dates it moves are told from those a new fact moves
  const version = `${limit.version}+practice-${found.from}`;
  return { ...limit, version, length, practice: { lawLength: limit.length, why, source } };
}

/** The product's own tables. */
export const lawAsWritten: DocketLaw = { rules: compileRules(), calendar: defaultCalendar };
