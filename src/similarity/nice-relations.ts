import { relatedClasses } from './nice-relations.table.ts';

export type ClassRelation = 'same' | 'related' | 'apart' | 'unknown';

/** For each class 1 to 45 the set of itself and its relatives, as two 32-bit words. */
const relatives = Array.from({ length: 46 }, (_, of) =>
  packClasses([of, ...relatedClasses.filter((group) => group.includes(of)).flat()]),
);

/** Classes 1 to 45 as bits of two words: a million marks' classes fit in 8 MB. */
export function packClasses(classes: readonly number[]): readonly [low: number, high: number] {
  let [low, high] = [0, 0];
  for (const one of classes)
    if (one >= 1 && one < 32) low |= 1 << one;
    else if (one >= 32 && one <= 45) high |= 1 << (one - 32);
  return [low, high];
}

export function unpackClasses(low: number, high: number): readonly number[] {
  const classes: number[] = [];
  for (let one = 1; one <= 45; one += 1)
    if ((one < 32 ? low >>> one : high >>> (one - 32)) & 1) classes.push(one);
  return classes;
}

/** How the goods and services of one stand to another's, by class alone. */
export function classRelation(a: readonly number[], b: readonly number[]): ClassRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const [low, high] = packClasses(b);
  if (a.some((one) => (one < 32 ? low >>> one : high >>> (one - 32)) & 1)) return 'same';
  return a.some((one) => {
    const [l, h] = relatives[one] ?? [0, 0];
    return (l & low) !== 0 || (h & high) !== 0;
  })
    ? 'related'
    : 'apart';
}
