import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { readMembers } from '../../../src/parties/member-rows.ts';
import { readDelimited, UnreadableSheet } from '../../../src/parties/member-sheet.service.ts';
import { createSheetReader, type SheetReader } from '../../../src/parties/sheet-reader.service.ts';
import { temporaryFolder } from '../../support/database.ts';

const asOf = '2026-11-23' as PlainDate;

describe('a sheet read in its own thread', () => {
  let sheets: SheetReader;
  before(() => {
    sheets = createSheetReader();
  });
  after(() => sheets.close());

  const long = (row: (i: number) => string) => Array.from({ length: 4_000 }, (_, i) => row(i)).join('\n');
  const present = [{ name: 'Hộ 7', address: 'thôn 7' }];

  for (const [what, text] of [
    ['of many rows', long((i) => `Hộ ${i}\tthôn ${i}`)],
    ['with wrong rows', long((i) => `Hộ ${i}\tthôn ${i}\t${i % 50 === 0 ? '31/02/2020' : '01/02/2020'}`)],
    ['of a few rows', 'Hộ 7\tthôn 7\nHộ 8\tthôn 8'],
  ] as const)
    it(`${what} is read as it is in the server's own`, async () => {
      const read = await sheets.read({ sheet: { text }, asOf, present });
      expect(read).to.deep.equal(readMembers(readDelimited(text), asOf, present));
    });

  it('that cannot be read says why, in the words of a person', async () => {
    const path = join(await temporaryFolder(), 'a.xlsx');
    await writeFile(path, 'PK no sheet at all');
    for (const sheet of [{ path }, { text: `"${long((i) => `Hộ ${i}\tthôn`)}` }]) {
      const error = await sheets.read({ sheet, asOf, present: [] }).catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(UnreadableSheet);
      expect((error as UnreadableSheet).words.vi).to.match(/hỏng|ngoặc kép/);
    }
  });

  it('is let go when the person leaves', async () => {
    const leaving = new AbortController();
    const text = long((i) => `Hộ ${i}\tthôn ${i}`);
    const reading = sheets.read({ sheet: { text }, asOf, present: [] }, leaving.signal);
    leaving.abort(new Error('left'));
    expect(await reading.catch((error: Error) => error.message)).to.equal('left');
    expect((await sheets.read({ sheet: { text }, asOf, present: [] })).members).to.have.length(4_000);
  });
});
