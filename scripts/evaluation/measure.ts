// What a search is worth, counted on pairs of which is known whether they conflict.

export interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly niceClasses: readonly number[];
  readonly conflict: boolean;
  readonly type: string;
  /** Made by a rule, not decided by anybody. */
  readonly generated: boolean;
}

/** Where the second mark of a pair came when the first was asked for: 1 = first, Infinity = not at all. */
export interface Ranked {
  readonly pair: Pair;
  readonly rank: number;
  /** Stands above the cut below which people are shown nothing. */
  readonly shown: boolean;
}

export interface Figures {
  readonly pairs: number;
  /** Share of the conflicts found among the first ten and twenty. */
  readonly recall10: number;
  readonly recall20: number;
  /** Mean of 1/rank over the conflicts. */
  readonly reciprocalRank: number;
}

/** Over conflicts only; NaN where there are none. */
export function figuresOf(ranked: readonly Ranked[]): Figures {
  const conflicts = ranked.filter(({ pair }) => pair.conflict);
  const share = (within: number) => conflicts.filter(({ rank }) => rank <= within).length / conflicts.length;
  return {
    pairs: conflicts.length,
    recall10: share(10),
    recall20: share(20),
    reciprocalRank: conflicts.reduce((sum, { rank }) => sum + 1 / rank, 0) / conflicts.length,
  };
}

/** Of the pairs whose second mark is shown, the share that are conflicts. */
export function precisionOf(ranked: readonly Ranked[]): number {
  const shown = ranked.filter(({ shown }) => shown);
  return shown.filter(({ pair }) => pair.conflict).length / shown.length;
}

/** The half a pair belongs to for good: one to tune on, the other to report. Sum of the id's letters, even or odd. */
export function halfOf({ id }: Pick<Pair, 'id'>): 'tune' | 'report' {
  let sum = 0;
  for (const letter of id) sum += letter.codePointAt(0)!;
  return sum % 2 === 0 ? 'tune' : 'report';
}
