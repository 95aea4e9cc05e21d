/** How a row of the tables is written: what most rows share need not be said in each. */
import type { PlainDate, Period } from '../calendar/index.ts';
import type { Words } from '../text/index.ts';
import type { DocketEventType, DocketKind, RuleName, TimeLimit } from './time-limit.ts';

export const MARKS: readonly DocketKind[] = ['collective_mark', 'certification_mark', 'trademark'];
export const ALL: readonly DocketKind[] = [...MARKS, 'geographical_indication'];
export const GI: readonly DocketKind[] = ['geographical_indication'];

/** Law 131/2025/QH15 is in force from here. */
export const NEW_LAW = '2026-04-01' as PlainDate;
export const OLD_LAW_LAST_DAY = '2026-03-31' as PlainDate;
/** Law 07/2022/QH15 is in force from here; what was before is not recorded. */
export const LAW_2022 = '2023-01-01' as PlainDate;

export const months = (length: number): Period => ({ length, unit: 'month' });
export const days = (length: number): Period => ({ length, unit: 'day' });
export const years = (length: number): Period => ({ length, unit: 'year' });
export const workingDays = (length: number) => ({ length, unit: 'working-day' }) as const;
export const on = (...events: DocketEventType[]) => ({ events, day: 'event' }) as const;

const usual = {
  moves: true,
  addressee: 'office',
  metBy: [],
  impliedBy: [],
  cancelledBy: [],
  extension: 'no',
  selectedBy: 'event',
} as const satisfies Partial<TimeLimit>;

type Usual = keyof typeof usual;
export type Rest = Omit<TimeLimit, Usual | 'rule' | 'version' | 'label'> & Partial<Pick<TimeLimit, Usual>>;

export function row(rule: RuleName, version: string, label: Words, rest: Rest): TimeLimit {
  return { ...usual, rule, version, label, ...rest };
}
