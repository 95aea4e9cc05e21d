import { expect } from 'chai';
import { fromLegacy, recogniseLegacy, type LegacyEncoding } from '../../../src/text/index.ts';

const samples: [encoding: LegacyEncoding, typed: string, meant: string][] = [
  ['tcvn3', 'Lµng nghÒ gèm sø B¸t Trµng', 'Làng nghề gốm sứ Bát Tràng'],
  ['tcvn3', '§Æc s¶n b­ëi DiÔn, huyÖn Tõ Liªm', 'Đặc sản bưởi Diễn, huyện Từ Liêm'],
  ['tcvn3', 'Hîp t¸c x· chÌ Ba V×', 'Hợp tác xã chè Ba Vì'],
  ['vni', 'Laøng ngheà goám söù Baùt Traøng', 'Làng nghề gốm sứ Bát Tràng'],
  ['vni', 'Ñaëc saûn böôûi Dieãn, huyeän Töø Lieâm', 'Đặc sản bưởi Diễn, huyện Từ Liêm'],
  ['vni', 'NÖÔÙC MAÉM PHUÙ QUOÁC', 'NƯỚC MẮM PHÚ QUỐC'],
];

describe('text typed with fonts from before Unicode', () => {
  for (const [encoding, typed, meant] of samples)
    it(`is read: ${encoding} ${meant}`, () => {
      expect(fromLegacy(typed, encoding)).to.equal(meant);
      expect(recogniseLegacy([typed])).to.equal(encoding);
    });

  for (const text of [
    'Làng nghề gốm sứ Bát Tràng',
    'Nước mắm Phú Quốc',
    'BƯỞI DIỄN',
    'Café Crème Brûlée',
    'Rượu làng Vân',
    'MARICAP',
    'Citroën',
    '',
  ])
    it(`is not seen in Unicode: ${text || '(nothing)'}`, () => {
      expect(recogniseLegacy([text])).to.equal(undefined);
    });

  it('is told from Unicode by the whole column, though one word could be either', () => {
    expect(recogniseLegacy(['Sen', 'Lµng', 'chÌ', 'MARICAP', 'gèm sø'])).to.equal('tcvn3');
    expect(recogniseLegacy(['Làng', 'chè', 'gốm sứ', 'ô'])).to.equal(undefined);
  });
});
