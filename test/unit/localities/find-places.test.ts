import { expect } from 'chai';
import { findPlaces, loadLocalities } from '../../../src/localities/index.ts';

describe('finding a place', () => {
  const l = loadLocalities();
  const found = (text: string, limit = 20) =>
    findPlaces(l, text, { limit }).map((hit) => (hit.former ? `${hit.label} (${hit.former})` : hit.label));

  const TAY_PHUONG = 'xã Tây Phương, thành phố Hà Nội';
  const FROM_THACH_THAT = `${TAY_PHUONG} (trước: xã Phùng Xá, huyện Thạch Thất)`;

  /** What is typed, and the best hit. */
  const best: [typed: string, first: string][] = [
    ['Tây Phương', TAY_PHUONG],
    ['tay phuong', TAY_PHUONG],
    ['Tây Phương Hà Nội', TAY_PHUONG],
    ['Hà Nội, Tây Phương', TAY_PHUONG],
    ['xã Tây Phương, TP. Hà Nội, Việt Nam', TAY_PHUONG],
    ['XÃ TÂY PHƯƠNG', TAY_PHUONG],
    ['10003', TAY_PHUONG],
    ['phung xa thach that', FROM_THACH_THAT],
    ['phung xa thach th', FROM_THACH_THAT],
    ['xã Phùng Xá, huyện Thạch Thất', FROM_THACH_THAT],
    ['X. Phùng Xá, H. Thạch Thất, TP Hà Nội', FROM_THACH_THAT],
    ['xã Phùng Xá, huyện Thạch Thất, tỉnh Hà Tây', FROM_THACH_THAT],
    ['tỉnh Hà Tây', 'thành phố Hà Nội'],
    ['Phùng Xá Mỹ Đức', 'xã Hồng Sơn, thành phố Hà Nội (trước: xã Phùng Xá, huyện Mỹ Đức)'],
    ['phùng xá mĩ đức', 'xã Hồng Sơn, thành phố Hà Nội (trước: xã Phùng Xá, huyện Mỹ Đức)'],
    ['P.05, Q. Gò Vấp', 'phường An Nhơn, thành phố Hồ Chí Minh (trước: phường 5, quận Gò Vấp)'],
    ['ha noi', 'thành phố Hà Nội'],
    ['01', 'thành phố Hà Nội'],
    ['TPHCM', 'thành phố Hồ Chí Minh'],
    ['tỉnh Bắc Giang', 'thành phố Bắc Ninh (trước: tỉnh Bắc Giang)'],
    ['tỉnh Thừa Thiên Huế', 'thành phố Huế (trước: thành phố Huế)'],
    ['00004', 'phường Ba Đình, thành phố Hà Nội'],
    ['cu mgar', "xã Cư M'gar, tỉnh Đắk Lắk"],
    ['Cư M’gar', "xã Cư M'gar, tỉnh Đắk Lắk"],
    ['phường Dương Kinh', 'phường Dương Kinh, thành phố Hải Phòng'],
    ['xã Thạnh Quới', 'xã Thạnh Quới, thành phố Cần Thơ'],
    ['phung', 'xã Đan Phượng, thành phố Hà Nội (trước: thị trấn Phùng, huyện Đan Phượng)'],
    ['Lào Cai, Sa Pa', 'phường Sa Pa, tỉnh Lào Cai'],
    [
      'thị trấn Liên Sơn, Văn Chấn',
      'xã Liên Sơn, tỉnh Lào Cai (trước: thị trấn NT Liên Sơn, huyện Văn Chấn, tỉnh Yên Bái)',
    ],
  ];
  for (const [typed, first] of best) {
    it(`finds ${first} for “${typed}”`, () => expect(found(typed)[0]).to.equal(first));
  }

  it('shows both places of one name', () => {
    expect(found('Phùng Xá')).to.include.members([
      FROM_THACH_THAT,
      'xã Hồng Sơn, thành phố Hà Nội (trước: xã Phùng Xá, huyện Mỹ Đức)',
    ]);
    const lienHa = found('lien ha').join('\n');
    expect(lienHa).to.match(/Ô Diên.*trước: xã Liên Hà, huyện Đan Phượng/);
    expect(lienHa).to.match(/Thư Lâm.*trước: xã Liên Hà, huyện Đông Anh/);
  });

  it('shows every commune a divided one may be in, and says so', () => {
    const hits = findPlaces(l, 'phường Thụy Khuê, quận Tây Hồ');
    expect(hits.map((hit) => [hit.place.communeCode, hit.part])).to.deep.equal([
      ['00103', 'part'],
      ['00004', 'part'],
    ]);
  });

  it('puts names with the accents typed before others', () => {
    const withAccents = findPlaces(l, 'Mê Linh');
    expect(withAccents[0]?.label).to.equal('xã Mê Linh, thành phố Hà Nội');
    const hits = findPlaces(l, 'Tân Hà', { limit: 50 }).filter((hit) => hit.exact);
    const names = hits.map((hit) => hit.unit.name);
    const others = names.findIndex((name) => name !== 'Tân Hà');
    expect(names.slice(others < 0 ? names.length : others)).to.not.include('Tân Hà');
  });

  it('keeps a village before the commune as detail, but no misspelt commune', () => {
    const [hit] = findPlaces(l, 'thôn Vĩnh Lộc, xã Phùng Xá, huyện Thạch Thất');
    expect(hit?.place).to.deep.equal({ provinceCode: '01', communeCode: '10003', detail: 'thôn Vĩnh Lộc' });
    expect(findPlaces(l, 'xã Tây Phươngg, thành phố Hà Nội')).to.be.empty;
  });

  it('keeps to the level and the number asked for', () => {
    expect(findPlaces(l, 'Hà', { level: 'province' }).every((hit) => !hit.place.communeCode)).to.be.true;
    expect(findPlaces(l, 'Hà Nội', { level: 'commune' }).every((hit) => hit.place.communeCode)).to.be.true;
    expect(findPlaces(l, 'a', { limit: 7 })).to.have.length(7);
    expect(findPlaces(l, 'a')).to.have.length(20);
  });

  for (const odd of [
    '',
    '   ',
    '.,;',
    '{"$gt":""}',
    '<script>',
    'zzzz',
    'a '.repeat(140),
    'x'.repeat(5000),
  ]) {
    it(`answers “${odd.slice(0, 12)}” (${odd.length}) without a fuss`, () =>
      expect(findPlaces(l, odd)).to.satisfy((hits: unknown) => Array.isArray(hits)));
  }
});
