// Our own marks in a thread of their own, opened when something is to be compared and closed when it is quiet.
import type { MatterQueries, MatterRecord } from '../matters/index.ts';
import type { IndexedMark, PlaceNames } from '../similarity/index.ts';
import { keptThread, type KeptThread } from '../workers/index.ts';
import { classesOf } from './report.ts';
import { isWatched, type PublishedMark } from './watch-hit.ts';
import type { Match } from './watch.worker.ts';

export interface OwnMarksDependencies {
  readonly matters: Pick<MatterQueries, 'ids' | 'byIds'>;
  readonly placeNames: PlaceNames;
  readonly failed: (error: unknown) => void;
}

export interface OwnMatch {
  readonly found: PublishedMark;
  readonly matterId: string;
  readonly mark: Match['marks'][number];
}

const atOnce = 500;
const quietMs = 60_000;

export function ownMarks({ matters, placeNames, failed }: OwnMarksDependencies) {
  let thread: KeptThread | undefined;
  let quiet: NodeJS.Timeout | undefined;
  /** Numbers the registry keeps a matter of: their publications are our own marks. */
  const numbers = new Map<string, readonly string[]>();

  const markOf = (matter: MatterRecord): IndexedMark => ({
    id: matter.id,
    name: isWatched(matter) ? matter.sign.words : '',
    kind: matter.kind,
    niceClasses: classesOf(matter),
  });
  async function put(found: readonly MatterRecord[]): Promise<void> {
    for (const { id, applicationNumber, registrationNumber } of found)
      numbers.set(
        id,
        [applicationNumber, registrationNumber].filter((one) => one !== undefined),
      );
    await thread?.ask('putOwn', found.map(markOf));
  }

  async function opened(): Promise<KeptThread> {
    clearTimeout(quiet);
    quiet = setTimeout(() => void close().catch(failed), quietMs).unref();
    if (thread) return thread;
    const begun = keptThread({
      file: new URL('./watch.worker.ts', import.meta.url),
      data: { places: placeNames },
      memoryMb: 512,
      timeoutMs: 120_000,
      told: () => undefined,
      ended: (error) => {
        failed(error);
        thread = undefined;
      },
    });
    thread = begun;
    try {
      await load();
    } catch (error) {
      await close();
      throw error;
    }
    return begun;
  }

  async function load(): Promise<void> {
    let some: string[] = [];
    for await (const id of matters.ids()) {
      some.push(id);
      if (some.length < atOnce) continue;
      await put(await matters.byIds(some));
      some = [];
    }
    await put(await matters.byIds(some));
  }

  async function close(): Promise<void> {
    clearTimeout(quiet);
    const closing = thread;
    thread = undefined;
    numbers.clear();
    await closing?.close();
  }

  return {
    /** Matters that changed. Where no thread is open, it will read them when it is. */
    changed: async (found: readonly MatterRecord[]): Promise<void> => {
      if (thread) await put(found);
    },

    /** Which of our marks, or of `among` them, these come near. */
    async match(
      published: readonly PublishedMark[],
      among?: readonly string[],
    ): Promise<readonly OwnMatch[]> {
      if (published.length === 0) return [];
      const open = await opened();
      const own = new Set([...numbers.values()].flat());
      const asked = published.filter(({ kind, number }) => kind === 'matter' || !number || !own.has(number));
      const found = await open.ask<readonly Match[]>('match', { asked, among });
      return found.flatMap(({ at, marks }) =>
        marks
          .filter(({ id }) => id !== asked[at]!.id)
          .map((mark) => ({ found: asked[at]!, matterId: mark.id, mark })),
      );
    },

    close,
  };
}

export type OwnMarks = ReturnType<typeof ownMarks>;
