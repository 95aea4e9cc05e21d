// What an import says of a file: counts, and each row that cannot be taken.
import type { FieldChange } from '../publications/index.ts';
import type { Words } from '../text/index.ts';

export interface RowError {
  readonly row: number;
  /** INID code. */
  readonly column: string;
  readonly problem: Words;
}

export interface RowChange {
  readonly row: number;
  readonly number: string;
  readonly changes: readonly FieldChange[];
}

export interface ImportReport {
  /** Rows below the headings that are not blank. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Rows with errors; they are left out, the others are taken. */
  readonly failed: number;
  /** The first of them. */
  readonly errors: readonly RowError[];
  /** The first changed rows, old and new. */
  readonly changes: readonly RowChange[];
}

/** So much is told row by row; the counts go on. */
export const mostErrors = 10_000;
export const mostChanges = 200;
