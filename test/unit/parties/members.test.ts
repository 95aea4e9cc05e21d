import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import ExcelJS from 'exceljs';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { readMembers } from '../../../src/parties/member-rows.ts';
import { UnreadableSheet, readDelimited, readSheetFile } from '../../../src/parties/member-sheet.service.ts';
import { temporaryFolder } from '../../support/database.ts';

const asOf = '2026-11-23' as PlainDate;
const read = (text: string) => readMembers(readDelimited(text), asOf);
const phungXa = { name: 'Nguyễn Văn An', address: 'thôn Bùng, xã Tây Phương', joinedOn: '2019-05-04' };

describe('a list of members read from a sheet', () => {
  const shapes: readonly [string, string][] = [
    [
      'tabs, as copied from Excel',
      'STT\tHọ và tên\tĐịa chỉ\tNgày tham gia\n1\tNguyễn Văn An\tthôn Bùng, xã Tây Phương\t04/05/2019',
    ],
    ['semicolons without headings', 'Nguyễn Văn An;thôn Bùng, xã Tây Phương;4/5/2019'],
    ['commas inside an address not quoted', 'Nguyễn Văn An, thôn Bùng, xã Tây Phương, 04.05.2019'],
    [
      'commas with quotes and headings',
      'Họ tên,Địa chỉ,Ngày gia nhập\n"Nguyễn Văn An","thôn Bùng, xã Tây Phương",2019-05-04',
    ],
    [
      'headings in another order',
      'Địa chỉ;Ngày tham gia;Tên thành viên\nthôn Bùng, xã Tây Phương;04/05/2019;Nguyễn Văn An',
    ],
    ['a running number without headings', '1\tNguyễn Văn An\tthôn Bùng, xã Tây Phương\t04/05/2019'],
    [
      'decomposed letters and a byte-order mark',
      `\uFEFF${'Nguyễn Văn An\tthôn Bùng, xã Tây Phương\t04/05/2019'.normalize('NFD')}`,
    ],
  ];
  for (const [what, text] of shapes)
    it(`understands ${what}`, () => {
      const { members, problems } = read(text);
      expect(problems).to.deep.equal([]);
      expect(members).to.deep.equal([phungXa]);
    });

  it('takes one name a line, with or without "1."', () => {
    expect(read('1. Nguyễn Văn An\n\n2. Trần Thị Bình').members.map((m) => m.name)).to.deep.equal([
      'Nguyễn Văn An',
      'Trần Thị Bình',
    ]);
  });

  it('names every wrong row by the number the person sees', () => {
    const { problems } = read(
      `Họ tên\tĐịa chỉ\tNgày tham gia\nAn\tx\t31/02/2020\n\t thôn Bùng\t\n${'a'.repeat(300)}\tx\t\nBình\tx\t01/01/2030`,
    );
    expect(problems.map(({ line }) => line)).to.deep.equal([2, 3, 4, 5]);
    expect(problems.map(({ what }) => what.vi).join(' ')).to.match(
      /31\/02\/2020.*Thiếu tên.*200 ký tự.*tương lai/,
    );
  });

  it('names repeated members, and keeps two people of one name at two addresses', () => {
    const { members, repeated } = readMembers(
      readDelimited('An\tthôn 1\nAN\tThôn 1\nAn\tthôn 2\nBình\tthôn 3'),
      asOf,
      [{ name: 'Bình', address: 'thôn 3' }],
    );
    expect(members.map((m) => m.address)).to.deep.equal(['thôn 1', 'thôn 2']);
    expect(repeated).to.deep.equal([
      { line: 2, name: 'AN', sameAs: 1 },
      { line: 4, name: 'Bình', sameAs: undefined },
    ]);
  });

  it('leaves identity numbers and telephones out, and says so', () => {
    const { members, leftOut } = read('Họ tên\tSố CCCD\tĐiện thoại\nAn\t001080012345\t0912345678');
    expect(members).to.deep.equal([{ name: 'An', address: '' }]);
    expect(leftOut).to.deep.equal(['Số CCCD', 'Điện thoại']);
  });

  it('takes 10,000 members and refuses 10,001', () => {
    const list = (n: number) =>
      Array.from({ length: n }, (_, i) => `Thành viên số ${i}\tthôn ${i}`).join('\n');
    expect(read(list(10_000)).members).to.have.length(10_000);
    const over = read(list(10_001));
    expect(over.members).to.have.length(0);
    expect(over.problems[0]?.what.vi).to.include('10.000');
  });

  it('refuses a quotation mark that is never closed, with its line', () => {
    expect(() => read('An;"thôn 1\nBình;thôn 2')).to.throw(UnreadableSheet);
  });

  describe('from a file', () => {
    const put = async (content: Buffer | string) => {
      const path = join(await temporaryFolder(), 'list');
      await writeFile(path, content);
      return path;
    };
    const refused = async (content: Buffer | string) => {
      const path = await put(content);
      return readSheetFile(path).then(
        () => expect.fail('was taken'),
        (error: unknown) => {
          expect(error).to.be.instanceOf(UnreadableSheet);
          return (error as UnreadableSheet).words.vi;
        },
      );
    };

    it('reads an XLSX with real dates', async () => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Thành viên');
      sheet.addRow(['STT', 'Họ và tên', 'Địa chỉ', 'Ngày tham gia']);
      sheet.addRow([1, 'Nguyễn Văn An', 'thôn Bùng, xã Tây Phương', new Date('2019-05-04')]);
      const path = await put(Buffer.from(await book.xlsx.writeBuffer()));
      expect(readMembers(await readSheetFile(path), asOf).members).to.deep.equal([phungXa]);
    });

    it('answers empty, binary, legacy-coded and damaged files in words', async () => {
      expect(await refused('')).to.include('trống');
      expect(await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]))).to.include('CSV UTF-8');
      expect(await refused(Buffer.from('Nguy\xean V\xe3n', 'latin1'))).to.include('CSV UTF-8');
      expect(await refused('PK\x03\x04 not a zip')).to.include('hỏng');
    });

    it('refuses a zip bomb before unpacking it into memory, whatever size it claims', async () => {
      const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
      const name = Buffer.from('xl/sharedStrings.xml');
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(name.length, 26);
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(8, 10);
      entry.writeUInt32LE(packed.length, 20);
      entry.writeUInt32LE(1000, 24);
      entry.writeUInt16LE(name.length, 28);
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(1, 10);
      end.writeUInt32LE(30 + name.length + packed.length, 16);
      expect(await refused(Buffer.concat([local, name, packed, entry, name, end]))).to.include('hỏng');
    });
  });
});
