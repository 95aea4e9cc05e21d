// A line in front of a few places: who is served, who waits, who is told to come again, who leaves.

export interface WaitingLine {
  /**
   * Runs `work` when a place is free, first come first served. Rejects at once with what `full` makes when too many
   * wait, and with the signal's reason when that is aborted while waiting.
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function waitingLine(places: number, mostWaiting: number, full: () => Error): WaitingLine {
  let busy = 0;
  const waiting: (() => void)[] = [];

  function place(signal: AbortSignal | undefined): Promise<void> {
    if (busy < places) {
      busy += 1;
      return Promise.resolve();
    }
    if (waiting.length >= mostWaiting) return Promise.reject(full());
    return new Promise((resolve, reject) => {
      const called = () => {
        signal?.removeEventListener('abort', gone);
        resolve();
      };
      const gone = () => {
        waiting.splice(waiting.indexOf(called), 1);
        reject(signal?.reason as Error);
      };
      waiting.push(called);
      signal?.addEventListener('abort', gone, { once: true });
    });
  }

  return {
    async run(work, signal) {
      signal?.throwIfAborted();
      await place(signal);
      try {
        return await work();
      } finally {
        // The place goes on to the next: `busy` stays as it is.
        const next = waiting.shift();
        if (next) next();
        else busy -= 1;
      }
    },
  };
}
