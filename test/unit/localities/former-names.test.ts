import { expect } from 'chai';
import { formerNames, loadLocalities } from '../../../src/localities/index.ts';

describe('former names of a unit of today', () => {
  const localities = loadLocalities();
  const told = (code: string) => formerNames(localities, localities.unit('current', code)!);
  const cases: [code: string, madeFrom: string, earlier: string][] = [
    ['15', 'tỉnh Lào Cai, tỉnh Yên Bái', ''],
    ['68', 'tỉnh Bình Thuận, tỉnh Đắk Nông, tỉnh Lâm Đồng', ''],
    // Neither merged nor renamed: nothing to tell.
    ['01', '', ''],
    ['46', '', 'tỉnh Thừa Thiên Huế 2024-12-31'],
    ['22', '', 'tỉnh Quảng Ninh 2026-08-31'],
    ['24', 'tỉnh Bắc Giang, tỉnh Bắc Ninh', 'tỉnh Bắc Ninh 2026-09-19'],
    ['07399', 'xã Quang Thịnh, xã Hương Sơn, thị trấn Kép', 'xã Kép 2026-09-19'],
  ];
  for (const [code, madeFrom, earlier] of cases)
    it(`tells what ${code} was made from and bore: ${[madeFrom, earlier].filter(Boolean).join('; ') || 'nothing'}`, () => {
      const names = told(code);
      expect(names.madeFrom.join(', ')).to.equal(madeFrom);
      expect(names.earlier.map(({ name, until }) => `${name} ${until}`).join(', ')).to.equal(earlier);
    });

  it('names each of the 63 former provinces on one page, but those that went on alone', () => {
    const named = localities.provinces().flatMap(({ code }) => told(code).madeFrom);
    expect(named).to.have.length(52);
    expect(new Set(named).size).to.equal(named.length);
  });
});
