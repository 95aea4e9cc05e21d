/** Open dates that moved because the law or the calendar did, not because anything happened. */
import { randomUUID } from 'node:crypto';
import type { KeptDocket, Move } from './kept.ts';
import type { StoredLine } from './line.ts';
import { datesOf, type SubjectDocket } from './read-subject.ts';

/** A stored line as far as moves need it. */
export type FormerLine = Pick<
  StoredLine,
  'slot' | 'nominalOn' | 'dueOn' | 'safeOn' | 'ruleVersion' | 'calendarVersion' | 'settled'
>;

/**
 * The moves not recorded yet. A date whose versions are the same moved because of a new fact, which needs nobody's
 * acceptance; a move accepted before is not asked about again.
 */
export function newMoves(
  stored: readonly FormerLine[],
  docket: SubjectDocket,
  kept: KeptDocket,
  now: Date,
): readonly Move[] {
  const bySlot = new Map(stored.map((line) => [line.slot, line]));
  return docket.entries.flatMap(({ slot, entry, settled, move }) => {
    const line = bySlot.get(slot);
    // the day of a task is whoever set it's to move
    if (entry.rule === 'manual-task') return [];
    if (!line || move || settled !== 'pending' || line.settled !== 'pending') return [];
    if (line.dueOn === entry.dueOn) return [];
    if (line.ruleVersion === entry.ruleVersion && line.calendarVersion === entry.calendarVersion) return [];
    const known = kept.moves.some(
      (one) => one.slot === slot && one.former.dueOn === line.dueOn && one.present.dueOn === entry.dueOn,
    );
    if (known) return [];
    const { nominalOn, dueOn, safeOn, ruleVersion, calendarVersion } = line;
    const former = { nominalOn, dueOn, safeOn, ruleVersion, calendarVersion };
    return [{ id: randomUUID(), slot, former, present: datesOf(entry), foundAt: now }];
  });
}
