// Numbers under barcodes: only those whose check digit fits, kept as printed, compared at fourteen digits.
import { expect } from 'chai';
import { gtin14, readGtin } from '../../../src/products/index.ts';

describe('GTIN', () => {
  const cases: [typed: string, kept: string | undefined][] = [
    ['8934563138165', '8934563138165'],
    ['893 4563 138165', '8934563138165'],
    ['96385074', '96385074'],
    ['036000291452', '036000291452'],
    ['0036000291452', '0036000291452'],
    ['10036000291459', '10036000291459'],
    ['00036000291452', '00036000291452'],
    ['8934563138166', undefined],
    ['8943563138165', undefined],
    ['036000291453', undefined],
    ['123456789', undefined],
    ['36000291452', undefined],
    ['0000000000000', undefined],
    ['893456313816x', undefined],
    ['８９３４５６３１３８１６５', undefined],
    ['', undefined],
  ];
  for (const [typed, kept] of cases)
    it(`reads “${typed}” as ${kept ?? 'no number'}`, () => expect(readGtin(typed)).to.equal(kept));

  it('takes the same number in its lengths for one trade item', () => {
    expect(['036000291452', '0036000291452', '00036000291452'].map(gtin14)).to.deep.equal(
      Array.from({ length: 3 }, () => '00036000291452'),
    );
  });
});
