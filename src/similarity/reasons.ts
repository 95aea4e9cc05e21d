// Where in the two names a signal rests: worked out for what is shown alone.
import type { Fired, Signal, Weighed } from './compare.ts';
import type { Reading } from './reading.ts';

/** `[start, end)` in a name. */
export type Span = readonly [start: number, end: number];

export interface Reason {
  readonly signal: Signal;
  /** 0 to 1. */
  readonly strength: number;
  /** Where it rests, in the one mark and the other. */
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/** The strongest first. */
export function reasonsOf(a: Weighed, b: Weighed, fired: readonly Fired[]): readonly Reason[] {
  return [...fired]
    .sort((one, other) => other.strength - one.strength)
    .map(({ signal, strength, on }) => ({
      signal,
      strength,
      a: spans(a.reading, on, 'a'),
      b: spans(b.reading, on, 'b'),
    }));
}

function spans({ words, telling }: Reading, on: Fired['on'], side: 'a' | 'b'): readonly Span[] {
  // A name of signs alone has no words.
  const span = (first: number, last: number): Span => [words[first]?.start ?? 0, words[last]?.end ?? 0];
  if (on === 'whole') return [span(0, words.length - 1)];
  if (on === 'telling') return [span(telling.from, telling.to - 1)];
  return on.map((pair) => span(pair[side], pair[side]));
}
