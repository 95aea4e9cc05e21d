/** Numbers between 0 and 1 that are the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (share: number) => next() < share,
    below: (end: number) => Math.floor(next() * end),
    /** Any of them alike. */
    any: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!,
    /** The first ones more often, as words are in use (about Zipf). */
    usual: <T>(of: readonly T[]): T => of[Math.floor(of.length ** next()) - 1]!,
  };
}

export type Random = ReturnType<typeof randomFrom>;
