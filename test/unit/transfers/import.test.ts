import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import ExcelJS from 'exceljs';
import type { Connection } from 'mongoose';
import { importPublications } from '../../../scripts/import.ts';
import { inTcvn3 } from '../../../scripts/support/tcvn3.ts';
import { publicationModel } from '../../../src/publications/publication.model.ts';
import { openList } from '../../../src/transfers/read-list.service.ts';
import { UnreadableTable } from '../../../src/transfers/read-table.service.ts';
import { auditTrail, type EntryModel } from '../../../src/audit/index.ts';
import { freshDatabase, temporaryFolder } from '../../support/database.ts';

const template = `210,220,441,111,151,551,541,731,732,511
4-2026-00774,2026-05-04,04.09.2026,,,collective,CHÈ BA VÌ,Hợp tác xã Ba Vì,,30 35
4-2020-00001,2020-01-02,2020-03-25,4-0500001-000,2021-05-06,,MAI LAN,Công ty Mai Lan,Công ty Mai Lan,3
`;
const gazette = `DANH SÁCH ĐƠN NHÃN HIỆU CÔNG BỐ;;;
Số A, tập 1;;;
STT;Số đơn;Nhãn hiệu;Ngày nộp đơn;Nhóm
1;VN-4-2026-00774;"GỐM; SỨ";04/05/2026;21

2;4-2026-00775;LỤA VẠN PHÚC;31/02/2026;24
3;4-2026-00774;"GỐM; SỨ";04/05/2026;21
4;4-2026-00774;KHÁC;04/05/2026;21
`;

describe('the import of publications', () => {
  let connection: Connection;
  let folder: string;
  before(async () => {
    folder = await temporaryFolder();
  });
  beforeEach(async () => {
    connection = await freshDatabase();
  });

  async function file(content: string | Buffer, name = 'list.csv'): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }
  const take = async (content: string | Buffer, apply = true) =>
    (await importPublications(connection, await file(content), apply)).report;
  const stored = () => publicationModel(connection).find().sort({ applicationNumber: 1 }).lean();

  it('says what a file would do and writes nothing; then does it; then finds nothing more to do', async () => {
    expect(await take(template, false)).to.include({ rows: 2, new: 2, changed: 0, same: 0, failed: 0 });
    expect(await connection.collection('publications').countDocuments()).to.equal(0);
    connection.deleteModel(/./);
    expect(await take(template)).to.include({ rows: 2, new: 2, same: 0 });
    connection.deleteModel(/./);
    expect(await take(template)).to.include({ rows: 2, new: 0, same: 2 });
    connection.deleteModel(/./);
    const report = await take(template.replace('Công ty Mai Lan,3', 'Công ty Sen Vàng,3'));
    expect(report).to.include({ changed: 1, same: 1 });
    expect(report.changes).to.deep.equal([
      {
        row: 3,
        number: '4-2020-00001',
        changes: [{ field: 'owner', from: 'Công ty Mai Lan', to: 'Công ty Sen Vàng' }],
      },
    ]);
  });

  it('is one entry of the audit trail, whose batch names what it changed', async () => {
    await take(template);
    const changes = await auditTrail(connection.models['AuditEntry'] as never as EntryModel).since(0);
    expect(changes.map(({ action }) => action)).to.deep.equal([
      'publication-batch.created',
      'publication-batch.changed',
    ]);
    connection.deleteModel(/./);
    for (const one of await stored()) expect(one.batchId).to.equal(changes[0]!.subject.id);
  });

  it('finds the headings below a title, counts rows as a spreadsheet does, and tells of repeated numbers', async () => {
    const report = await take(gazette);
    expect(report).to.include({ rows: 4, new: 1, same: 1, failed: 2 });
    expect(report.errors.map(({ row, column }) => [row, column])).to.deep.equal([
      [6, '220'],
      [8, '210'],
    ]);
    expect(report.errors[1]!.problem.vi).to.include('dòng 4');
    connection.deleteModel(/./);
    expect((await stored()).map((one) => one.words)).to.deep.equal(['GỐM; SỨ']);
  });

  const encodings: [what: string, content: () => Buffer][] = [
    ['UTF-8 with a mark', () => Buffer.from(`\ufeff${template}`)],
    ['UTF-16', () => Buffer.from(`\ufeff${template}`, 'utf16le')],
    ['a font of TCVN3', () => inTcvn3(template)],
    ['tabs', () => Buffer.from(template.replaceAll(',', '\t'))],
  ];
  for (const [what, content] of encodings)
    it(`reads ${what}`, async () => {
      const report = await take(content());
      expect(report).to.include({ rows: 2, new: 2, failed: 0 });
      connection.deleteModel(/./);
      const [, tea] = await stored();
      expect(tea).to.include({ words: 'CHÈ BA VÌ', applicant: 'Hợp tác xã Ba Vì', kind: 'collective_mark' });
      expect(tea!.niceClasses).to.deep.equal([30, 35]);
    });

  it('shows what an old font’s column reads as', async () => {
    // In capitals this font has no letters of its own: people chose another font for them.
    const list = await openList(await file(inTcvn3(template.replace('CHÈ BA VÌ', 'Chè Ba Vì làng nghề'))));
    expect(list.legacy.map(({ column, encoding }) => [column, encoding])).to.deep.equal([
      ['541', 'tcvn3'],
      ['731', 'tcvn3'],
      ['732', 'tcvn3'],
    ]);
    expect(list.legacy[0]!.samples[0]).to.deep.equal({
      before: 'ChÌ Ba V× lµng nghÒ',
      after: 'Chè Ba Vì làng nghề',
    });
  });

  it('reads a workbook: days, numbers, rich text and the results of formulas', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Công bố');
    sheet.addRow(['Danh sách']);
    sheet.addRow(['Số đơn', 'Ngày nộp đơn', 'Nhãn hiệu', 'Nhóm']);
    sheet.addRow([
      '4-2026-00774',
      new Date('2026-05-04T00:00:00Z'),
      { richText: [{ text: 'CHÈ ' }, { text: 'BA VÌ' }] },
      30,
    ]);
    sheet.addRow([]);
    sheet.addRow([{ formula: '"4-2026-00775"', result: '4-2026-00775' }, '05.05.2026', 'LỤA', '24 25']);
    const path = join(folder, 'list.xlsx');
    await book.xlsx.writeFile(path);
    const report = await take(await readFile(path));
    expect(report).to.include({ rows: 2, new: 2, failed: 0 });
    connection.deleteModel(/./);
    expect((await stored()).map((one) => [one.words, one.filedOn])).to.deep.equal([
      ['CHÈ BA VÌ', '2026-05-04'],
      ['LỤA', '2026-05-05'],
    ]);
  });

  const unreadable: [what: string, content: string | Buffer, why: RegExp][] = [
    ['an empty file', '', /trống/],
    ['no headings', 'a,b\n1,2\n', /dòng tiêu đề/],
    ['an open quotation mark', `${template}"4-2026-1,x\n${'y\n'.repeat(60_000)}`, /ngoặc kép/],
    ['a zip that is no workbook', Buffer.from('PK\u0003\u0004 and nothing more'), /hỏng|XLSX/],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)),
      /dòng tiêu đề|ngoặc kép/,
    ],
  ];
  for (const [what, content, why] of unreadable)
    it(`refuses ${what} in words, and writes nothing`, async () => {
      const error = await take(content).catch((thrown: Error) => thrown);
      expect(error).to.be.instanceOf(UnreadableTable);
      expect((error as UnreadableTable).words.vi).to.match(why);
    });
});
