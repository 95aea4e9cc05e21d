// What a thread of its own has built from the database: started in the background, told of changes, started again when
// it ends, and honest about where it stands.
import { keptThread, ThreadGone, type KeptThread } from './kept-thread.service.ts';

export type IndexState =
  | { readonly state: 'off' }
  | { readonly state: 'loading'; readonly loaded: number; readonly of: number }
  | { readonly state: 'ready'; readonly loaded: number }
  /** It is being started again. */
  | { readonly state: 'failed'; readonly why: string };

/** Told by the thread while loading, about ten times a second at most. */
export interface Loaded {
  readonly loaded: number;
  readonly of: number;
  readonly done: boolean;
  readonly failed?: string;
}

export interface KeptIndexOptions {
  /** Exports `start(data, tell)`, `refresh(ids)` and the questions. */
  readonly file: URL;
  readonly data: object;
  /** Most old memory of the thread; its long arrays are not counted. */
  readonly memoryMb: number;
  readonly failed: (error: unknown) => void;
  /** Called each time it is ready anew. */
  readonly ready?: () => void;
  /** How long after it ended it is started again. */
  readonly againAfterMs?: number;
}

/** Changes are gathered this long, so that an import of many rows is taken in a few steps. */
const gatherMs = 300;
const atOnce = 5000;
const timeoutMs = 10_000;
/** Nobody waits for the loading of so many. */
const large = 50_000;

export function keptIndex({ file, data, memoryMb, failed, ready, againAfterMs = 5000 }: KeptIndexOptions) {
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
      file,
      data,
      memoryMb,
      timeoutMs,
      told: (news) => tell(news as Loaded),
      ended: (error) => fail(error),
    });
  }

  function tell({ loaded, of, done, failed: why }: Loaded): void {
    if (why !== undefined) return fail(new Error(why));
    if (!done) {
      state = { state: 'loading', loaded, of };
      return;
    }
    state = { state: 'ready', loaded };
    ready?.();
    // What changed while it was read may have been read before or after.
    void takeNow();
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

  async function takeChanges(): Promise<void> {
    while (changed.size > 0 && thread && state.state === 'ready') {
      const some = [...changed].slice(0, atOnce);
      for (const id of some) changed.delete(id);
      await askPatiently('refresh', some);
    }
  }

  function takeNow(): Promise<void> {
    clearTimeout(gathering);
    gathering = undefined;
    return (taking = taking.then(takeChanges));
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
    isReady: (): boolean => state.state === 'ready',

    /** Loads in the background. */
    start(): void {
      if (state.state === 'off' && !stopped) begin();
    },

    /** Records with these ids are new, other, or gone. */
    changed(ids: readonly string[]): void {
      if (!thread) return;
      for (const id of ids) changed.add(id);
      gathering ??= setTimeout(() => void takeNow(), gatherMs).unref();
    },

    /** Resolves when the changes told before are taken in. */
    taken: (): Promise<void> => (changed.size > 0 ? takeNow() : taking),

    /** Starts it where it was not, and waits so long for one that is soon there. */
    async waitUntilReady(patienceMs: number): Promise<boolean> {
      this.start();
      for (let waited = 0; state.state === 'loading' && state.of < large && waited < patienceMs; waited += 50)
        await new Promise((done) => setTimeout(done, 50));
      return state.state === 'ready';
    },

    waiting: (): number => thread?.waiting() ?? 0,

    /** @throws what the task throws, ThreadGone, ThreadLate */
    ask<T>(task: string, job: unknown): Promise<T> {
      return thread ? thread.ask<T>(task, job) : Promise.reject(new ThreadGone('the thread is gone'));
    },
    askPatiently,

    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(restart);
      clearTimeout(gathering);
      await thread?.close();
    },
  };
}

export type KeptIndex = ReturnType<typeof keptIndex>;
