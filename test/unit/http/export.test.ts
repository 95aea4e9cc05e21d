import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parsePlainDate } from '../../../src/calendar/index.ts';
import { exportFormat, exportList, type ExportedList } from '../../../src/http/export.ts';
import type { Reply } from '../../../src/http/index.ts';

interface Row {
  readonly name: string;
  readonly households: number;
}

const listOf = (rows: readonly Row[]): ExportedList<Row> => ({
  sheetName: 'Sản phẩm [OCOP]: Đường Lâm/2026 và các xã lân cận',
  columns: [
    { title: 'Tên', width: 40, value: ({ name }) => name },
    { title: 'Số hộ', value: ({ households }) => households },
    { title: 'Ngày', value: () => ({ day: parsePlainDate('2026-05-04') }) },
    { title: 'Lúc', value: () => new Date('2026-11-22T18:30:00Z') },
    { title: 'Trống', value: () => undefined },
  ],
  rows,
});

function contentOf(reply: Reply): Buffer {
  if (reply.kind !== 'file' || !Buffer.isBuffer(reply.content)) throw new Error('not a whole file');
  expect(reply.inline).to.equal(false);
  return reply.content;
}

const cellsOf = (content: Buffer) => parse(content, { bom: true }) as string[][];

describe('a list exported', () => {
  it('is a CSV that Excel reads as UTF-8, with Vietnamese dates and hours', async () => {
    const reply = await exportList('csv', listOf([{ name: 'Gốm "Bát Tràng", men lam', households: 12 }]));
    const content = contentOf(reply);
    expect([...content.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(cellsOf(content)).to.deep.equal([
      ['Tên', 'Số hộ', 'Ngày', 'Lúc', 'Trống'],
      ['Gốm "Bát Tràng", men lam', '12', '04/05/2026', '23/11/2026 01:30', ''],
    ]);
    expect(reply).to.include({ fileName: 'san-pham-ocop-duong-lam-2026-va-cac-xa-lan-can.csv' });
  });

  it('is an XLSX with real dates, real numbers and a sheet name Excel takes', async () => {
    const content = contentOf(
      await exportList('xlsx', listOf([{ name: 'Nón\u0007 Chuông', households: 300 }])),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as never);
    const [sheet] = book.worksheets;
    expect(sheet?.name)
      .to.have.lengthOf.at.most(31)
      .and.match(/^Sản phẩm {2}OCOP {2}/);
    const row = sheet?.getRow(2);
    expect(row?.getCell(1).value).to.equal('Nón Chuông');
    expect(row?.getCell(2).value).to.equal(300);
    expect(row?.getCell(3).value).to.deep.equal(new Date('2026-05-04T00:00:00Z'));
    expect(row?.getCell(3).numFmt).to.equal('dd/mm/yyyy');
    expect(row?.getCell(4).value).to.deep.equal(new Date('2026-11-23T01:30:00Z'));
  });

  const formulas = [
    '=HYPERLINK("http://x")',
    '+84 24 1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '|cmd',
    '%0A',
  ];
  for (const name of formulas)
    it(`is never run by a spreadsheet: ${JSON.stringify(name)}`, async () => {
      const rows = [{ name, households: -5 }];
      const line = cellsOf(contentOf(await exportList('csv', listOf(rows))))[1];
      expect(line?.[0]).to.equal(`'${name}`);
      expect(line?.[1]).to.equal('-5');
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(contentOf(await exportList('xlsx', listOf(rows))) as never);
      const cell = book.worksheets[0]?.getCell('A2');
      expect(cell?.formula).to.equal(undefined);
      expect(cell?.value).to.equal(name);
    });

  it('takes a cursor, and lets others work between its rows', async () => {
    async function* many() {
      for (let i = 0; i < 1000; i += 1) yield { name: `Sản phẩm ${i}`, households: i };
    }
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const content = contentOf(await exportList('csv', { ...listOf([]), rows: many() }));
    clearInterval(others);
    expect(cellsOf(content)).to.have.length(1001);
    expect(turns).to.be.greaterThan(1);
  });

  it('is asked for by the address bar, with nothing but the two formats', () => {
    expect(
      ['xlsx', 'csv', 'html', ['csv'], undefined].map((format) => exportFormat({ format })),
    ).to.deep.equal(['xlsx', 'csv', undefined, undefined, undefined]);
  });
});
