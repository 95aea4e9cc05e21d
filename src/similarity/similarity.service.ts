// Asking the index of marks, which a thread of its own holds.
import { AppError } from '../http/index.ts';
import { words } from '../text/index.ts';
import { keptIndex, type IndexState } from '../workers/index.ts';
import type { SimilarQuestion } from './mark-index.ts';
import type { Found, MarksThreadData } from './marks.worker.ts';
import type { IndexedMark } from './segment.ts';

export interface SimilarityDependencies {
  readonly marks: MarksThreadData;
  /** All signs only officers know of, a few at a time. */
  readonly hidden: () => AsyncIterable<IndexedMark>;
  readonly failed: (error: unknown) => void;
  readonly memoryMb?: number;
}

/** A small register is there before anybody would read “please wait”. */
const patienceMs = 3000;
/** Nobody waits behind a longer line: those in front would only be slowed down by more of them. */
const longestLine = 200;

/** The index is not there yet, or no more: come again. */
export class IndexNotReady extends AppError {
  readonly state: IndexState;

  constructor(state: IndexState) {
    const [vi, en] =
      state.state === 'loading' && state.of > 0
        ? [
            `Đã đọc ${state.loaded} trên ${state.of} nhãn hiệu.`,
            `${state.loaded} of ${state.of} marks are read.`,
          ]
        : ['Hãy thử lại sau ít giây.', 'Please try again in a few seconds.'];
    super(
      'index-not-ready',
      503,
      words('Kho so sánh nhãn hiệu đang được nạp', 'The index of marks is being loaded'),
      words(vi, en),
    );
    this.state = state;
  }
}

export function similarityService({ marks, hidden, failed, memoryMb = 2048 }: SimilarityDependencies) {
  const index = keptIndex({
    file: new URL('./marks.worker.ts', import.meta.url),
    data: marks,
    memoryMb,
    failed,
    ready: () => void loadHidden().catch(failed),
  });

  async function loadHidden(): Promise<void> {
    let some: IndexedMark[] = [];
    const flush = async () => {
      await index.ask('putHidden', some);
      some = [];
    };
    for await (const mark of hidden()) {
      some.push(mark);
      if (some.length === 1000) await flush();
    }
    await flush();
  }

  return {
    state: index.state,
    start: index.start,
    changed: index.changed,
    stop: index.stop,

    /** A sign only officers know of is new or other; with an empty name: no more. */
    async changedHidden(some: readonly IndexedMark[]): Promise<void> {
      // Before that, all of them are yet to be read.
      if (index.isReady()) await index.askPatiently('putHidden', some);
    },

    /** Waits a moment for an index that is being loaded. @throws IndexNotReady, ThreadGone, ThreadLate */
    async find(question: SimilarQuestion): Promise<Found> {
      if (!(await index.waitUntilReady(patienceMs)) || index.waiting() > longestLine)
        throw new IndexNotReady(index.state());
      return index.ask<Found>('find', question);
    },

    /** Resolves when the changes told before are searched in, however long the loading takes. */
    async caughtUp(): Promise<void> {
      while (index.state().state === 'loading') await new Promise((done) => setTimeout(done, 20));
      await index.taken();
    },
  };
}

export type SimilarityService = ReturnType<typeof similarityService>;
