/** Work on many in slices of some milliseconds, so that everybody else is served in between. */
export async function inTurns<T, R>(all: readonly T[], work: (one: T) => R, atOnce = 100): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += atOnce) {
    if (at > 0) await new Promise((turn) => setImmediate(turn));
    for (const one of all.slice(at, at + atOnce)) done.push(work(one));
  }
  return done;
}
