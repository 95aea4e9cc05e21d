// The index in its own thread: started, kept true, started again when it ends, and honest about where it stands.
import { AppError } from '../http/index.ts';
import { words } from '../text/index.ts';
import { keptThread, ThreadGone, type KeptThread } from '../workers/index.ts';
import type { SimilarQuestion } from './mark-index.ts';
import type { Found, Loaded, MarksThreadData } from './marks.worker.ts';
import type { IndexedMark } from './segment.ts';

export type IndexState =
  | { readonly state: 'off' }
  | { readonly state: 'loading'; readonly loaded: number; readonly of: number }
  | { readonly state: 'ready'; readonly marks: number }
  /** It is being started again. */
  | { readonly state: 'failed'; readonly why: string };

export interface SimilarityDependencies {
  readonly marks: MarksThreadData;
  /** All signs only officers know of, a few at a time. */
  readonly hidden: () => AsyncIterable<IndexedMark>;
  readonly failed: (error: unknown) => void;
  /** Most old memory of the thread; its long arrays are not counted. */
  readonly memoryMb?: number;
}

/** Changes are gathered this long, so that an import of many rows is taken in a few steps. */
const gatherMs = 300;
const atOnce = 5000;
const againAfterMs = 5000;
const timeoutMs = 10_000;
/** A small register is there before anybody would read “please wait”. */
const patienceMs = 3000;

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
  let thread: KeptThread | undefined;
  let state: IndexState = { state: 'off' };
  let stopped = false;
  let restart: NodeJS.Timeout | undefined;
  const changed = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;
  let taking: Promise<void> = Promise.resolve();

  function begin(): void {
    state = { state: 'loading', loaded: 0, of: 0 };
    thread = keptThread({
      file: new URL('./marks.worker.ts', import.meta.url),
      data: marks,
      memoryMb,
      timeoutMs,
      told: (news) => void tell(news as Loaded),
      ended: (error) => fail(error),
    });
  }

  function tell({ loaded, of, done, failed: why }: Loaded): void {
    if (why !== undefined) return fail(new Error(why));
    if (!done) state = { state: 'loading', loaded, of };
    else {
      state = { state: 'ready', marks: loaded };
      void loadHidden().catch(failed);
      // What changed while it was read may have been read before or after.
      taking = taking.then(takeChanges);
    }
  }

  function fail(error: Error): void {
    if (stopped) return;
    failed(error);
    state = { state: 'failed', why: error.message };
    void thread?.close();
    thread = undefined;
    restart ??= setTimeout(() => {
      restart = undefined;
      if (!stopped) begin();
    }, againAfterMs).unref();
  }

  async function loadHidden(): Promise<void> {
    let some: IndexedMark[] = [];
    const flush = async () => {
      await thread?.ask('putHidden', some);
      some = [];
    };
    for await (const mark of hidden()) {
      some.push(mark);
      if (some.length === 1000) await flush();
    }
    await flush();
  }

  async function takeChanges(): Promise<void> {
    while (changed.size > 0 && thread && state.state === 'ready') {
      const some = [...changed].slice(0, atOnce);
      for (const id of some) changed.delete(id);
      await askPatiently('refresh', some);
    }
  }

  /** A thread that ended begins anew from the database, so what it missed is not lost; one that is late goes on. */
  async function askPatiently(task: string, job: unknown): Promise<void> {
    try {
      await thread?.ask(task, job);
    } catch (error) {
      if (!(error instanceof ThreadGone)) failed(error);
    }
  }

  return {
    state: (): IndexState => state,

    /** Loads in the background. */
    start(): void {
      if (state.state === 'off') begin();
    },

    /** These published marks are new, other, or gone. */
    changed(ids: readonly string[]): void {
      if (!thread) return;
      for (const id of ids) changed.add(id);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        taking = taking.then(takeChanges);
      }, gatherMs).unref();
    },

    /** A sign only officers know of is new or other; with an empty name: no more. */
    async changedHidden(some: readonly IndexedMark[]): Promise<void> {
      // Before that, all of them are yet to be read.
      if (state.state === 'ready') await askPatiently('putHidden', some);
    },

    /** Waits a moment for an index that is being loaded. @throws IndexNotReady, ThreadGone, ThreadLate */
    async find(question: SimilarQuestion): Promise<Found> {
      if (state.state === 'off' && !stopped) begin();
      for (let waited = 0; state.state === 'loading' && waited < patienceMs; waited += 50)
        await new Promise((done) => setTimeout(done, 50));
      if (!thread || state.state !== 'ready') throw new IndexNotReady(state);
      // Nobody waits behind a long line: those in front would only be slowed down by more of them.
      if (thread.waiting() > 200) throw new IndexNotReady(state);
      return thread.ask<Found>('find', question);
    },

    /** Resolves when the changes told before are searched in. */
    async caughtUp(): Promise<void> {
      while (state.state === 'loading') await new Promise((done) => setTimeout(done, 20));
      if (gathering) {
        clearTimeout(gathering);
        gathering = undefined;
        taking = taking.then(takeChanges);
      }
      await taking;
    },

    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(restart);
      clearTimeout(gathering);
      await thread?.close();
    },
  };
}

export type SimilarityService = ReturnType<typeof similarityService>;
