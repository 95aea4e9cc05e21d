// What is measured: anything that finds names like a name.
import type { IndexedMark } from '../../src/similarity/index.ts';

export interface Hit {
  readonly id: string;
  /** False below the cut under which people are shown nothing; where there is no such cut always true. */
  readonly shown: boolean;
}

export interface Searcher {
  readonly name: string;
  /** Takes the whole register at once. */
  build(marks: Iterable<IndexedMark>): Promise<void>;
  /** The likest first, at most `limit`. */
  search(name: string, niceClasses: readonly number[], limit: number): Promise<readonly Hit[]>;
  /** Bytes of memory taken in all, where it can be known. */
  bytes(): number | undefined;
  close(): Promise<void>;
}
