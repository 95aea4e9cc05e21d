// One running piece of work for everyone who asks for the same at the same time.

interface Running<T> {
  readonly result: Promise<T>;
  readonly giveUp: AbortController;
  asking: number;
}

/**
 * `ask(key, start, signal)`: joins the work already running under this key, or starts it. Nothing is kept once it
 * ends. Who aborts leaves alone; when everybody has left, the work's own signal is aborted.
 */
export function sharedWork<T>() {
  const running = new Map<string, Running<T>>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<T>): Running<T> {
    const giveUp = new AbortController();
    const work: Running<T> = { result: start(giveUp.signal), giveUp, asking: 0 };
    running.set(key, work);
    const ended = () => {
      if (running.get(key) === work) running.delete(key);
    };
    work.result.then(ended, ended);
    return work;
  }

  return async function ask(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const work = running.get(key) ?? begin(key, start);
    work.asking += 1;
    let gone: (() => void) | undefined;
    const left = new Promise<never>((_, reject) => {
      gone = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', gone, { once: true });
    });
    try {
      return await Promise.race([work.result, left]);
    } finally {
      if (gone) signal?.removeEventListener('abort', gone);
      work.asking -= 1;
      if (work.asking === 0 && running.get(key) === work) {
        // Whoever asks from here on starts anew: this one is being given up.
        running.delete(key);
        work.giveUp.abort();
      }
    }
  };
}
