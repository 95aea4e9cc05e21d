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

/** What an import says of one row. */
export interface RowReport {
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'same' | 'failed';
  /** As stored, or as the file has it where it cannot be taken; empty when there is none. */
  readonly number: string;
  readonly words: string;
  readonly problems?: readonly { readonly column: string; readonly problem: Words }[];
  readonly changes?: readonly FieldChange[];
  /** Cells as they stand in the file, where an old font was read. */
  readonly before?: readonly { readonly column: string; readonly text: string }[] | undefined;
}

export interface ImportCounts {
  /** Rows below the headings that are not blank. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Rows with errors; they are left out, the others are taken. */
  readonly failed: number;
}

export const noCounts: ImportCounts = { rows: 0, new: 0, changed: 0, same: 0, failed: 0 };

export interface ImportReport extends ImportCounts {
  /** The first of them. */
  readonly errors: readonly RowError[];
  /** The first changed rows, old and new. */
  readonly changes: readonly RowChange[];
}

/** So much is told row by row; the counts go on. */
export const mostErrors = 10_000;
export const mostChanges = 200;
