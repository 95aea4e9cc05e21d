import { expect } from 'chai';
import { loadLocalities, resolvePlace, type Place } from '../../../src/localities/index.ts';

describe('reading one place from text', () => {
  const l = loadLocalities();
  const codeOf = (place: Place) => place.communeCode ?? place.provinceCode;

  const cases: [text: string, reading: string][] = [
    ['xã Tây Phương, thành phố Hà Nội', '10003'],
    ['Tây Phương', '10003'],
    ['xã Phùng Xá, huyện Thạch Thất', '10003'],
    ['Hà Nội', '01'],
    ['thôn 3, xã Phùng Xá, Mỹ Đức', '10465'],
    ['xã Thạch Thất', '09955'],
    ['Phùng Xá', 'many'],
    ['Liên Hà', 'many'],
    ['Thạch Thất', 'many'], // the commune, or anywhere in the former district
    ['phường Thụy Khuê, quận Tây Hồ', 'many'], // divided
    ['Tây Phư', 'many'], // only begun
    ['xã Không Có Thật', 'none'],
    ['31/02', 'none'],
    ['', 'none'],
  ];
  for (const [text, reading] of cases) {
    it(`reads “${text}” as ${reading}`, () => {
      const read = resolvePlace(l, text);
      expect(read.kind === 'one' ? codeOf(read.place) : read.kind).to.equal(reading);
    });
  }

  it('offers the candidates with what they were', () => {
    const read = resolvePlace(l, 'Phùng Xá');
    expect(read.kind === 'many' && read.candidates.map((c) => c.former)).to.have.members([
      'trước: xã Phùng Xá, huyện Thạch Thất',
      'trước: xã Phùng Xá, huyện Mỹ Đức',
    ]);
  });

  it('reads back every label it shows', () => {
    for (const unit of l.units.values()) {
      if (unit.generation === 'former') continue;
      const place = unit.parentCode
        ? { provinceCode: unit.parentCode, communeCode: unit.code }
        : { provinceCode: unit.code };
      expect(resolvePlace(l, l.label(place)), l.label(place)).to.deep.equal({ kind: 'one', place });
    }
  });
});
