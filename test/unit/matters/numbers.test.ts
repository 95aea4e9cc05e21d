import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import {
  displayApplicationNumber,
  findGoodsProblems,
  findNiceClasses,
  niceClasses,
  niceEditionOn,
  parseApplicationNumber,
  parseRegistrationNumber,
  searchIdOf,
  type MatterKind,
} from '../../../src/matters/index.ts';

const GI = 'geographical_indication';

describe('numbers of the Office', () => {
  const applications: readonly [written: string, kind: MatterKind, value: string | undefined][] = [
    ['4-2026-00774', 'trademark', '4-2026-00774'],
    ['VN-4-2026-00774', 'collective_mark', '4-2026-00774'],
    ['vn4202600774', 'certification_mark', '4-2026-00774'],
    [' 4 - 2026 - 00774 ', 'trademark', '4-2026-00774'],
    ['4–2026–00774', 'trademark', '4-2026-00774'],
    ['4-2019-123456', 'trademark', '4-2019-123456'],
    ['6-2023-00012', GI, '6-2023-00012'],
    ['4-2023-00012', GI, undefined],
    ['6-2023-00012', 'trademark', undefined],
    ['4-2026-774', 'trademark', undefined],
    ['4-3026-00774', 'trademark', undefined],
    ['4-2026-0077A', 'trademark', undefined],
    ['', 'trademark', undefined],
  ];
  for (const [written, kind, value] of applications)
    it(`reads the application number "${written}" of a ${kind} as ${value ?? 'wrong'}`, () => {
      const reading = parseApplicationNumber(written, kind);
      expect(reading.ok ? reading.value : undefined).to.equal(value);
      if (!reading.ok) expect(reading.problem.vi).to.contain('ố đơn');
    });

  const registrations: readonly [written: string, kind: MatterKind, value: string | undefined][] = [
    ['4-0596993-000', 'trademark', '4-0596993-000'],
    ['4-0596993', 'trademark', '4-0596993-000'],
    ['40596993000', 'collective_mark', '4-0596993-000'],
    ['4-596993-001', 'trademark', '4-0596993-001'],
    ['00143', GI, '00143'],
    ['143', GI, '00143'],
    ['6-00143', GI, '00143'],
    ['4-05969', 'trademark', '4-0005969-000'],
    ['717/QĐ-SHTT', GI, undefined],
    ['5-0596993-000', 'trademark', undefined],
  ];
  for (const [written, kind, value] of registrations)
    it(`reads the registration number "${written}" of a ${kind} as ${value ?? 'wrong'}`, () => {
      const reading = parseRegistrationNumber(written, kind);
      expect(reading.ok ? reading.value : undefined).to.equal(value);
    });

  it('writes an application number as the public search does', () => {
    expect(displayApplicationNumber('4-2026-00774')).to.equal('VN-4-2026-00774');
    expect(searchIdOf('4-2026-00774')).to.equal('VN4202600774');
  });
});

describe('Nice classes', () => {
  it('are 45, 34 of goods, numbered in order', () => {
    expect(niceClasses.map((row) => row.number)).to.deep.equal(Array.from({ length: 45 }, (_, i) => i + 1));
    expect(niceClasses.filter((row) => row.kind === 'goods')).to.have.length(34);
  });

  const found: readonly [sought: string, first: number][] = [
    ['30', 30],
    ['nhóm 30', 30],
    ['chè lam', 30],
    ['che lam', 30],
    ['nón lá', 25],
    ['gốm sứ', 21],
    ['mây tre đan', 20],
    ['lụa tơ tằm', 24],
    ['đúc đồng', 6],
    ['diều sáo', 28],
    ['honey', 30],
    ['quất cảnh', 31],
    ['dạy nghề thủ công', 41],
  ];
  for (const [sought, first] of found)
    it(`finds class ${first} for "${sought}"`, () => {
      expect(findNiceClasses(sought)[0]?.number).to.equal(first);
    });

  it('finds nothing for nothing, for a wrong number and for HTML', () => {
    for (const text of ['', '46', '0', '<script>']) expect(findNiceClasses(text)).to.deep.equal([]);
  });

  const editions: readonly [day: string, edition: string][] = [
    ['2026-11-23', '13-2026'],
    ['2026-01-01', '13-2026'],
    ['2025-12-31', '12-2025'],
    ['2024-06-01', '12-2024'],
    ['2010-01-01', '12-2024'],
  ];
  for (const [day, edition] of editions)
    it(`uses edition ${edition} on ${day}`, () => {
      expect(niceEditionOn(day as PlainDate).edition).to.equal(edition);
    });

  it('names what is wrong with a goods list', () => {
    expect(findGoodsProblems([{ niceClass: 30, items: ['chè lam'] }])).to.deep.equal([]);
    expect(findGoodsProblems([])).to.have.length(1);
    expect(
      findGoodsProblems([
        { niceClass: 46, items: [' '] },
        { niceClass: 46, items: ['a'] },
      ]),
    ).to.have.length(4);
  });
});
