/** The calculator: facts somebody typed, read by the same docket as kept matters. */
import type { PlainDate } from '../calendar/index.ts';
import { words, type Language } from '../text/index.ts';
import type { Docket, DocketEntry } from './docket.ts';
import type { DueDatesInput } from './due-dates.form.ts';
import { readDocket } from './read-docket.ts';
import type { DocketLaw } from './rule-index.ts';

/** The docket of what was typed; on `asOf` where the input names no day. */
export function readDueDates(
  { kind, events, side, exclusions, asOf }: DueDatesInput,
  today: PlainDate,
  law: DocketLaw,
): { readonly asOf: PlainDate; readonly docket: Docket } {
  const excluded = exclusions?.map(({ why, ...span }) => ({ ...span, why: words(why, why) }));
  const day = asOf ?? today;
  return { asOf: day, docket: readDocket({ kind, events, side, exclusions: excluded }, day, law) };
}

/** As programs get it; texts in one language. */
export function docketAsJson(docket: Docket, asOf: PlainDate, language: Language): object {
  return {
    asOf,
    entries: docket.entries.map((entry) => entryAsJson(entry, language)),
    openTerms: docket.openTerms.map(({ term, since, until }) => ({
      rule: term.rule,
      label: term.label[language],
      since,
      until: until ?? null,
      actor: term.actor,
      addressee: term.addressee,
      citation: term.citation,
      confidence: term.confidence,
      note: term.note[language],
    })),
    uncounted: docket.uncounted.map(({ event, rules, reason, why }) => ({
      event: { type: event.type, on: event.on },
      rules,
      reason,
      why: why[language],
    })),
    problems: docket.problems.map(({ severity, words: said }) => ({ severity, detail: said[language] })),
  };
}

function entryAsJson(entry: DocketEntry, language: Language): object {
  const { rule, ruleVersion, trigger, term, nominalOn, dueOn, safeOn, opensOn } = entry;
  const { computedDueOn, printedDueOn, extension, excludedDays, actor, addressee, ours } = entry;
  const { citation, confidence, state, metOn, supersededBy, contingent, contested } = entry;
  return {
    rule,
    ruleVersion,
    label: entry.label[language],
    trigger: { type: trigger.type, on: trigger.on },
    term,
    nominalOn,
    dueOn,
    safeOn,
    opensOn,
    computedDueOn,
    printedDueOn,
    extension,
    excludedDays,
    actor,
    addressee,
    ours,
    effect: entry.effect[language],
    citation,
    confidence,
    note: entry.note?.[language],
    state,
    metOn,
    supersededBy,
    contingent,
    provisional: entry.provisional?.[language] ?? null,
    contested,
    calendarVersion: entry.calendarVersion,
    steps: entry.steps.map(({ on, why }) => ({ on, why: why[language] })),
  };
}
