import { expect } from 'chai';
import { loadLocalities, provincesByName } from '../../../src/localities/index.ts';

describe('names of places with their provinces of today', () => {
  const names = provincesByName(loadLocalities());
  const cases: [what: string, name: string, provinces: string[]][] = [
    ['a province', 'ha noi', ['01']],
    ['a former province', 'ninh thuan', ['56']],
    ['a province that ended before the lists begin', 'ha tay', ['01']],
    ['the province, not the communes of its name', 'khanh hoa', ['56']],
    ['a former city', 'nha trang', ['56']],
    ['a former district', 'dan phuong', ['01']],
    ['a commune', 'tay phuong', ['01']],
  ];
  for (const [what, name, provinces] of cases)
    it(`know ${what}: ${name}`, () => {
      expect(names.get(name)).to.deep.equal(provinces);
    });

  it('lie in all provinces that have a commune of the name, each once', () => {
    const provinces = names.get('tan lap')!;
    expect(provinces.length).to.be.above(3);
    expect(new Set(provinces).size).to.equal(provinces.length);
  });

  it('lead to nothing but provinces of today', () => {
    const today = new Set(
      loadLocalities()
        .provinces()
        .map(({ code }) => code),
    );
    expect([...names.values()].flat().filter((code) => !today.has(code))).to.deep.equal([]);
  });
});
