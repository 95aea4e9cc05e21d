import { expect } from 'chai';
import { sizeText } from '../../../src/attachments/attachment.view.ts';
import { cleanFileName, extensionOf } from '../../../src/attachments/file-name.ts';
import { readOffice } from '../../../src/attachments/office-file.ts';
import { attachmentRoles, roleWords } from '../../../src/attachments/roles.table.ts';
import { docxParts } from './files.ts';

describe('the name of an attached file', () => {
  const cases: [string, string][] = [
    ['Bản đồ làng Chuông.PDF', 'Bản đồ làng Chuông.PDF'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\Quy chế.docx', 'Quy chế.docx'],
    ['Ba\u0309n ve\u0303.png', 'Bản vẽ.png'],
    ['anh\u202Egnp.exe', 'anhgnp.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['<script>"x".pdf', 'script x .pdf'],
    ['...', 'tep'],
    ['', 'tep'],
    ['.htaccess', 'htaccess'],
    [`${'ă'.repeat(300)}.pdf`, `${'ă'.repeat(146)}.pdf`],
    [`${'🏺'.repeat(100)}.pdf`, `${'🏺'.repeat(73)}.pdf`],
  ];
  for (const [given, kept] of cases)
    it(`${JSON.stringify(given.slice(0, 40))} is kept as ${JSON.stringify(kept.slice(0, 40))}`, () => {
      expect(cleanFileName(given)).to.equal(kept);
      expect(cleanFileName(given).length).to.be.at.most(150);
    });

  it('has an extension only after a name', () => {
    const names = ['Quyết định.PDF', 'pdf', '.pdf', 'a.b.docx', 'a.', 'a.pdf '];
    expect(names.map(extensionOf)).to.deep.equal(['pdf', '', '', 'docx', '', '']);
  });
});

describe('an office file', () => {
  const cases: [string, string[], string][] = [
    ['Word', docxParts, 'wordprocessingml.document'],
    ['Excel', ['[Content_Types].xml', 'xl/workbook.xml'], 'spreadsheetml.sheet'],
    ['any zip', ['word/readme.txt'], 'not-office'],
    ['slides', ['[Content_Types].xml', 'ppt/presentation.xml'], 'not-office'],
    ['Word with a program', [...docxParts, 'word/vbaProject.bin'], 'macros'],
  ];
  for (const [what, parts, outcome] of cases)
    it(`is told by its parts: ${what}`, () => {
      expect(JSON.stringify(readOffice(parts))).to.contain(outcome);
    });
});

describe('the list of attached files', () => {
  it('names every role in both languages', () => {
    expect(attachmentRoles).to.have.length(20);
    for (const role of attachmentRoles) {
      expect(roleWords[role].vi).to.equal(roleWords[role].vi.normalize('NFC')).and.not.equal('');
      expect(roleWords[role].en).to.not.equal('');
    }
  });

  it('says sizes as people read them', () => {
    expect([sizeText(10, 'vi'), sizeText(1_300_000, 'vi'), sizeText(26_214_400, 'en')]).to.deep.equal([
      '1 KB',
      '1,2 MB',
      '25 MB',
    ]);
  });
});
