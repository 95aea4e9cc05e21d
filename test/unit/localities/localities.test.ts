import { expect } from 'chai';
import { parsePlainDate } from '../../../src/calendar/index.ts';
import { fullNameOn, loadLocalities, unitKey } from '../../../src/localities/index.ts';

describe('localities', () => {
  const l = loadLocalities();
  const units = [...l.units.values()];
  const count = (generation: string, level: string) =>
    units.filter((u) => u.generation === generation && u.level === level).length;

  it('are all there', () => {
    expect(l.provinces()).to.have.length(34);
    expect(count('current', 'commune')).to.equal(3321);
    expect(count('former', 'province')).to.equal(63);
    const ended = units.filter((u) => u.validTo === '2025-06-30');
    expect(ended.filter((u) => u.level === 'district')).to.have.length(696);
    expect(ended.filter((u) => u.level === 'commune')).to.have.length(10_035);
    expect(count('former', 'commune')).to.be.at.least(10_035);
    const types = (type: string) => units.filter((u) => u.generation === 'current' && u.type === type).length;
    expect(['thành phố', 'tỉnh', 'phường', 'xã', 'đặc khu'].map(types)).to.deep.equal([9, 25, 709, 2599, 13]);
    expect(l.communesOf('01')).to.have.length(126);
    expect(l.communesOf('99')).to.be.empty;
  });

  it('hang together: every unit has its parent, every former one a successor, every one of today an origin', () => {
    for (const unit of units) {
      expect(l.units.get(unitKey(unit.generation, unit.code))).to.equal(unit);
      expect(unit.name, unit.code).to.equal(unit.name.normalize('NFC').trim());
      if (unit.level !== 'province')
        expect(l.unit(unit.generation, unit.parentCode ?? ''), unit.code).to.exist;
      const links =
        unit.generation === 'former'
          ? l.successorsOf(unit.code, unit.level)
          : unit.level === 'commune'
            ? l.predecessorsOf(unit.code)
            : [{ part: 'whole' }];
      expect(links, unit.code).to.not.be.empty;
      if (links.length > 1 && unit.generation === 'former')
        expect(links.some((link) => link.part === 'whole')).to.be.false;
    }
  });

  it('tell reused codes apart by generation', () => {
    expect(l.fullName(l.unit('former', '00004')!)).to.equal('phường Trúc Bạch');
    expect(l.fullName(l.unit('current', '00004')!)).to.equal('phường Ba Đình');
    expect(l.successorsOf('00004', 'district')).to.be.empty;
  });

  const became: [code: string, level: 'province' | 'district' | 'commune', today: string][] = [
    ['24', 'province', 'thành phố Bắc Ninh whole'],
    ['09997', 'commune', 'xã Tây Phương whole'], // Phùng Xá, Thạch Thất
    ['00112', 'commune', 'phường Tây Hồ part, phường Ba Đình part'], // Thụy Khuê: its people first
    ['23938', 'commune', 'xã Ia Mơ whole'],
    ['30901', 'commune', 'xã Thạnh Lộc whole'],
    ['318', 'district', 'đặc khu Bạch Long Vĩ whole'],
    ['413', 'district', 'phường Cửa Lò unknown'],
  ];
  for (const [code, level, today] of became) {
    it(`know what became of ${level} ${code}`, () => {
      const told = l.successorsOf(code, level).map((s) => `${l.fullName(s.unit)} ${s.part}`);
      expect(told.join(', ')).to.equal(today);
    });
  }

  it('put the heart of a district before its fringes', () => {
    const thachThat = l.successorsOf('276', 'district').filter((s) => s.main);
    expect(thachThat.map((s) => s.unit.name)).to.have.members([
      'Thạch Thất',
      'Hạ Bằng',
      'Tây Phương',
      'Hòa Lạc',
      'Yên Xuân',
    ]);
  });

  it('name a place of today, and refuse codes that do not belong together', () => {
    const place = { provinceCode: '01', communeCode: '10003' };
    expect(l.placeNames(place)).to.deep.equal({ commune: 'xã Tây Phương', province: 'thành phố Hà Nội' });
    expect(l.placeNames({ provinceCode: '22' })).to.deep.equal({ province: 'thành phố Quảng Ninh' });
    for (const wrong of [
      { provinceCode: '02' },
      { provinceCode: '01', communeCode: '23938' },
      { provinceCode: '01', communeCode: '23737' },
    ])
      expect(() => l.placeNames(wrong)).to.throw(RangeError);
  });

  it('know the type a unit had on a day', () => {
    const on = (code: string, day: string) => fullNameOn(l.unit('current', code)!, parsePlainDate(day));
    expect(on('24', '2026-09-19')).to.equal('tỉnh Bắc Ninh');
    expect(on('24', '2026-09-20')).to.equal('thành phố Bắc Ninh');
    expect(on('09292', '2026-05-01')).to.equal('xã Phù Lãng');
    expect(on('09292', '2026-11-23')).to.equal('phường Phù Lãng');
    expect(on('10003', '2025-07-01')).to.equal('xã Tây Phương');
  });

  it('are loaded once', () => expect(loadLocalities()).to.equal(l));
});
