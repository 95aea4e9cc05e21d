// The generated half of the pairs: what the rules make of a seed, the same on every machine.
import { anyClasses } from './generate-marks.ts';
import type { Pair } from './measure.ts';
import { randomFrom } from './random.ts';
import { rules, type Rule } from './rules.table.ts';

/** All rules' pairs, in the order of the rules; ids `onset-01`. */
export function generatePairs(): readonly Pair[] {
  return rules.flatMap((rule, at) => [...pairsOf(rule, 1000 + at)]);
}

function* pairsOf({ type, conflict, count, make }: Rule, seed: number): Generator<Pair> {
  const random = randomFrom(seed);
  const known = new Set<string>();
  for (let tries = 0; known.size < count; tries += 1) {
    if (tries > 10_000) throw new Error(`The rule ${type} gives no ${count} different pairs.`);
    const drawn = make(random);
    if (drawn?.b === undefined || drawn.a === drawn.b || known.has(drawn.a)) continue;
    known.add(drawn.a);
    yield {
      id: `${type}-${String(known.size).padStart(2, '0')}`,
      a: drawn.a,
      b: drawn.b,
      niceClasses: drawn.niceClasses ?? anyClasses(random),
      conflict,
      type,
      generated: true,
    };
  }
}
