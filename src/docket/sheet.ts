/**
 * The month of a locality read from the facts alone, for paper: a second calendar beside the stored list. It shares the
 * rules with the list and nothing of how the list is stored and kept up.
 */
import type { PlainDate } from '../calendar/index.ts';
import { readDocket, type DocketEntry, type DocketLaw } from '../deadlines/index.ts';
import type { KeptDocket } from './kept.ts';
import type { DocketLine } from './line.ts';
import type { DocketSubject } from './subject.ts';

export interface SheetRow {
  /** Names the date as the stored list does. */
  readonly id: string;
  readonly subject: DocketSubject;
  readonly entry: DocketEntry;
  /** The date that counts: the former one while a change of law waits. */
  readonly dueOn: PlainDate;
}

/** What must be done for this subject in these days; what is done, closed or contingent is left out. */
export function sheetRows(
  subject: DocketSubject,
  kept: KeptDocket,
  { from, to, asOf }: { readonly from: PlainDate; readonly to: PlainDate; readonly asOf: PlainDate },
  law: DocketLaw,
): SheetRow[] {
  const notCounted = kept.exclusions.flatMap(({ struck, why, ...span }) =>
    struck ? [] : [{ ...span, why: { vi: why, en: why } }],
  );
  const tasks = kept.tasks.filter((task) => task.cancelled === undefined);
  const dockets = [
    { kind: subject.docketKind, events: [...subject.events, ...kept.events], exclusions: notCounted, tasks },
    ...subject.papers.map((events) => ({ kind: 'right_to_use' as const, events })),
  ];
  const rows: SheetRow[] = [];
  for (const facts of dockets)
    for (const entry of readDocket(facts, asOf, law).entries) {
      const { rule, trigger, term, state, metOn, supersededBy, contingent } = entry;
      const todo = state === 'open' || (state === 'missed' && !metOn && !supersededBy);
      if (!todo || contingent || !entry.ours) continue;
      const name = [rule, trigger.id ?? `${trigger.type}@${trigger.on}`, ...(term ? [term] : [])].join(':');
      if (kept.closings.some(({ slot }) => slot === name)) continue;
      const waiting = kept.moves.filter(
        ({ slot, accepted, present }) => slot === name && !accepted && present.dueOn === entry.dueOn,
      );
      const dueOn = waiting.at(-1)?.former.dueOn ?? entry.dueOn;
      if (dueOn >= from && dueOn <= to)
        rows.push({ id: `${subject.kind}:${subject.id}:${name}`, subject, entry, dueOn });
    }
  return rows;
}

export interface Comparison {
  readonly same: number;
  /** On the sheet, not in the list, or with another day there. */
  readonly onlyHere: readonly SheetRow[];
  readonly onlyThere: readonly DocketLine[];
}

export function compareWithList(rows: readonly SheetRow[], lines: readonly DocketLine[]): Comparison {
  const stored = new Map(lines.map((line) => [line.id, line.dueOn]));
  const here = new Map(rows.map((row) => [row.id, row.dueOn]));
  return {
    same: rows.filter(({ id, dueOn }) => stored.get(id) === dueOn).length,
    onlyHere: rows.filter(({ id, dueOn }) => stored.get(id) !== dueOn),
    onlyThere: lines.filter(({ id, dueOn }) => here.get(id) !== dueOn),
  };
}
