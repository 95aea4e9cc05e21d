// Following changes: the audit trail is the one ordered list of all writes, of every process, so a list derived from
// records stays true by reading on from where it was built.
import type { AuditTrail, TrailChange } from './trail.service.ts';

export interface FollowOptions {
  /** The last sequence already taken: `await trail.last()` asked before a list is built from the records. */
  readonly from: number;
  /** How often other processes' writes are looked for; this one's own are taken at once. */
  readonly everyMs?: number;
  /** Changes in order, at most 500 at a time. What it throws is told to `failed`, and the same changes come again. */
  readonly take: (changes: readonly TrailChange[]) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

export interface Follower {
  /** The last sequence taken. */
  at(): number;
  /** Resolves when all that was written before this call is taken; rejects with what `take` threw. */
  caughtUp(): Promise<void>;
  /** The same, but waits no longer than this; what `take` threw is told to `failed`. */
  caughtUpWithin(ms: number): Promise<void>;
  /** Takes nothing more; resolves when what is being taken is done. */
  stop(): Promise<void>;
}

export function followTrail(trail: Pick<AuditTrail, 'since' | 'onAppend'>, options: FollowOptions): Follower {
  const { everyMs = 1000, take, failed } = options;
  let at = options.from;
  let stopped = false;
  let running: Promise<void> | undefined;
  /** Asked again while running: what was appended meanwhile may have been read past. */
  let again = false;

  async function drain(): Promise<void> {
    do {
      again = false;
      for (;;) {
        const changes = stopped ? [] : await trail.since(at);
        const last = changes.at(-1);
        if (!last) break;
        await take(changes);
        at = last.sequence;
      }
    } while (again && !stopped);
  }

  function run(): Promise<void> {
    if (running) again = true;
    else
      running = drain().finally(() => {
        running = undefined;
      });
    return running as Promise<void>;
  }

  const wake = () => void run().catch(failed);
  const timer = setInterval(() => {
    if (!running) wake();
  }, everyMs);
  timer.unref();
  const forget = trail.onAppend(wake);

  return {
    at: () => at,
    caughtUp: run,
    async caughtUpWithin(ms) {
      const late = new Promise<void>((done) => setTimeout(done, ms).unref());
      await Promise.race([run().catch(failed), late]);
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      forget();
      await running?.catch(() => undefined);
    },
  };
}

/** Which records of a kind these changes are about, each once. */
export function idsAmong(changes: readonly TrailChange[], kind: string): string[] {
  return [...new Set(changes.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : [])))];
}
