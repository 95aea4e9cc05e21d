import { expect } from 'chai';
import { columnsOf } from '../../../src/transfers/columns.ts';
import { readRow } from '../../../src/transfers/read-row.ts';
import type { ColumnCode } from '../../../src/transfers/columns.table.ts';

const headings: [heading: string, code: ColumnCode | undefined][] = [
  ['210', '210'],
  ['(210) Số đơn', '210'],
  ['Số đơn', '210'],
  ['SỐ ĐƠN', '210'],
  ['INID 541', '541'],
  ['Nhãn hiệu', '541'],
  ['Ngày nộp đơn', '220'],
  ['Ngày công bố', '441'],
  ['Số văn bằng', '111'],
  ['Số bằng', '111'],
  ['Ngày cấp', '151'],
  ['Loại', '551'],
  ['Người nộp đơn', '731'],
  ['Chủ văn bằng', '732'],
  ['Nhóm', '511'],
  ['Nice classes', '511'],
  ['Sè ®¬n', '210'],
  ['Nh·n hiÖu', '541'],
  ['Soá ñôn', '210'],
  ['STT', undefined],
  ['2100', undefined],
  ['', undefined],
];

const cells = (given: Partial<Record<ColumnCode, string>>) => (code: ColumnCode) => given[code] ?? '';
const whole = { '210': '4-2026-00774', '541': 'CHÈ BA VÌ' } as const;

/** What a heading is taken for beside others. */
const codeOf = (heading: string) =>
  [...columnsOf([heading, 'Số đơn', 'Nhóm'])!].find(([, at]) => at === 0)?.[0];

describe('the columns of a list of publications', () => {
  for (const [heading, code] of headings)
    it(`“${heading}” is ${code ?? 'none of them'}`, () => expect(codeOf(heading)).to.equal(code));

  it('take (540) Nhãn hiệu for the words where nothing is called (541)', () => {
    expect(columnsOf(['(210) Số đơn', '(540) Nhãn hiệu'])!.get('541')).to.equal(1);
    expect(columnsOf(['(210) Số đơn', 'Nhãn hiệu (540)', '(541) Phần chữ'])!.get('541')).to.equal(2);
    expect(columnsOf(['(210) Số đơn', '(540) Mẫu nhãn', '(511) Nhóm'])!.has('541')).to.equal(false);
  });

  it('are found in a row that names a number and something else', () => {
    expect([...columnsOf(['STT', 'Nhãn hiệu', 'Số đơn'])!]).to.deep.equal([
      ['541', 1],
      ['210', 2],
    ]);
    expect(columnsOf(['DANH SÁCH ĐƠN CÔNG BỐ'])).to.equal(undefined);
    expect(columnsOf(['Nhãn hiệu', 'Nhóm'])).to.equal(undefined);
    expect(columnsOf(['1', 'Số đơn'])).to.equal(undefined);
  });
});

describe('a row of a list of publications', () => {
  const good: [what: string, given: Partial<Record<ColumnCode, string>>, read: object][] = [
    ['the least there is', whole, { applicationNumber: '4-2026-00774', words: 'CHÈ BA VÌ' }],
    [
      'numbers as the Office’s pages write them',
      { ...whole, '210': 'VN-4-2026-00774', '111': '4-0596993' },
      { registrationNumber: '4-0596993-000' },
    ],
    ['a day with dots', { ...whole, '220': '04.05.2026' }, { filedOn: '2026-05-04' }],
    ['a day with strokes', { ...whole, '220': '4/5/2026' }, { filedOn: '2026-05-04' }],
    ['an ISO day with an hour', { ...whole, '220': '2026-05-04T00:00:00' }, { filedOn: '2026-05-04' }],
    ['a spreadsheet’s bare day', { ...whole, '220': '46146' }, { filedOn: '2026-05-04' }],
    ['classes in any order and mark', { ...whole, '511': '35, 30;29 30' }, { niceClasses: [29, 30, 35] }],
    ['a collective mark in Vietnamese', { ...whole, '551': 'Tập thể' }, { kind: 'collective_mark' }],
    ['a certification mark', { ...whole, '551': 'certification' }, { kind: 'certification_mark' }],
    ['decomposed accents', { ...whole, '541': 'CHÈ  BA VÌ'.normalize('NFD') }, { words: 'CHÈ BA VÌ' }],
    ['markup, as text', { ...whole, '541': '<b>Chè</b>' }, { words: '<b>Chè</b>' }],
  ];
  for (const [what, given, read] of good)
    it(`reads ${what}`, () => {
      const reading = readRow(cells(given));
      expect(reading.ok && reading.row).to.deep.include(read);
    });

  it('says nothing where a cell is empty', () => {
    const reading = readRow(cells({ ...whole, '551': ' ', '220': '', '511': '  ' }));
    expect(reading).to.deep.equal({
      ok: true,
      row: { applicationNumber: '4-2026-00774', words: 'CHÈ BA VÌ' },
    });
  });

  const bad: [
    what: string,
    given: Partial<Record<ColumnCode, string>>,
    column: ColumnCode,
    problem: RegExp,
  ][] = [
    ['a day that does not exist', { ...whole, '220': '31/02/2026' }, '220', /không phải là một ngày/],
    ['a number of another kind', { ...whole, '210': '1-2026-00774' }, '210', /bắt đầu bằng 4/],
    ['a number that is none', { ...whole, '210': 'abc' }, '210', /Số đơn viết theo dạng/],
    ['no number', { '541': 'CHÈ' }, '210', /thiếu số đơn/],
    ['class 46', { ...whole, '511': '30 46' }, '511', /“46”/],
    ['an unknown kind', { ...whole, '551': 'sáng chế' }, '551', /không rõ loại/],
    ['words of 501 letters', { ...whole, '541': 'x'.repeat(501) }, '541', /dài quá 500/],
    ['a letter lost in reading', { ...whole, '541': 'CH\ufffd' }, '541', /không đọc được/],
    [
      'a publication before the filing',
      { ...whole, '220': '2026-05-04', '441': '2026-05-03' },
      '441',
      /trước ngày nộp/,
    ],
    [
      'a grant before the filing',
      { ...whole, '220': '2026-05-04', '151': '2025-05-03' },
      '151',
      /trước ngày nộp/,
    ],
  ];
  for (const [what, given, column, problem] of bad)
    it(`refuses ${what}, naming the column`, () => {
      const reading = readRow(cells(given));
      if (reading.ok) return expect.fail('it was taken');
      expect(reading.problems.map((one) => one.column)).to.deep.equal([column]);
      expect(reading.problems[0]!.problem.vi).to.match(problem);
    });
});
