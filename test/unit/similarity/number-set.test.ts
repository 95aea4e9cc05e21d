import { expect } from 'chai';
import fc from 'fast-check';
import { numberSet } from '../../../src/similarity/number-set.ts';

describe('a set of numbers that is filled and emptied again and again', () => {
  const numbers = fc.array(fc.oneof(fc.nat(40), fc.nat(2 ** 32 - 1)), { maxLength: 60 });

  it('holds each number once, in the order they came, and nothing of what was in it before', () => {
    const set = numberSet(64);
    fc.assert(
      fc.property(numbers, (some) => {
        set.clear();
        for (const one of some) set.add(one);
        expect([...set.taken()]).to.deep.equal([...new Set(some)]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what is beyond its size', () => {
    const set = numberSet(3);
    for (const one of [5, 6, 5, 7, 8, 6]) set.add(one);
    expect([...set.taken()]).to.deep.equal([5, 6, 7]);
  });
});
