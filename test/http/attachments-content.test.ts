import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from 'chai';
import type { Actor } from '../../src/access/index.ts';
import { createAttachments, type Attachments } from '../../src/attachments/attachments.module.ts';
import { auditTrail, entryModel } from '../../src/audit/index.ts';
import { makeIndexes } from '../../src/db/index.ts';
import { AppError, type UploadedFile } from '../../src/http/index.ts';
import { freshDatabase, temporaryFolder } from '../support/database.ts';
import {
  docxParts,
  hugePng,
  inspectPdf,
  pdfOf,
  picture,
  xlsxFile,
  zipOf,
} from '../unit/attachments/files.ts';

const actor: Actor = { id: 'a1', name: 'Cán bộ Hà Nội', role: 'administrator' };
const who = { actor, requestId: 'r1', now: new Date('2026-11-23T03:00:00Z') };
const subject = (id: string) => ({ kind: 'product' as const, id });
/** These tests ask the service, not the pages. */
const none = () => Promise.resolve(null);
const nobodyAsks = { matter: none, product: none, party: none, village: none };
const large = 25 * 1024 * 1024;

for (const attachmentStore of ['disk', 'gridfs'] as const)
  describe(`attached files kept in ${attachmentStore}`, () => {
    let attachments: Attachments;
    let uploadsDir: string;
    let trail: ReturnType<typeof auditTrail>;
    let kept: () => Promise<readonly string[]>;
    let sent = 0;

    before(async () => {
      const connection = await freshDatabase();
      uploadsDir = await temporaryFolder();
      const Entries = entryModel(connection);
      trail = auditTrail(Entries);
      attachments = createAttachments({
        connection,
        trail,
        config: { uploadsDir, attachmentStore },
        inspectPdf,
        subjectOf: nobodyAsks,
      });
      await makeIndexes(connection);
      kept = async () => [
        ...(await filesUnder(uploadsDir)).filter((path) => !/\.(thumbs|cache)/.test(path)),
        ...(await connection.collection('attachment-content.chunks').find().toArray()).map((c) =>
          String(c['_id']),
        ),
        ...(await connection.collection('attachments').find().toArray()).map((r) => String(r._id)),
      ];
    });

    /** As multer puts a file aside; removed afterwards, as mount.ts does. */
    async function upload(originalName: string, content: Buffer): Promise<UploadedFile> {
      const folder = await temporaryFolder();
      await mkdir(folder, { recursive: true });
      const path = join(folder, `file-${(sent += 1)}`);
      await writeFile(path, content);
      return { path, originalName, size: content.length };
    }

    it('takes pictures, PDF, Word and Excel together, and knows their facts from their content', async () => {
      const turned = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
      const files = await Promise.all([
        upload('Nón lá.JPG', turned),
        upload('logo.png', await picture(30, 20).png().toBuffer()),
        upload('anh.webp', await picture(30, 20).webp().toBuffer()),
        upload('quyết định.pdf', await pdfOf(3)),
        upload('quy chế.docx', zipOf(docxParts)),
        upload('thành viên.xlsx', await xlsxFile()),
      ]);
      await attachments.service.addAttachments(subject('good'), 'other', files, who);
      const found = await attachments.queries.attachmentsOf('product', 'good');
      expect(
        found.map(({ fileName, pages, width, height }) => [fileName, pages, width, height]),
      ).to.deep.equal([
        // As shown: the camera was held upright.
        ['Nón lá.JPG', 1, 40, 60],
        ['logo.png', 1, 30, 20],
        ['anh.webp', 1, 30, 20],
        ['quyết định.pdf', 3, undefined, undefined],
        ['quy chế.docx', undefined, undefined, undefined],
        ['thành viên.xlsx', undefined, undefined, undefined],
      ]);
      expect(found[0]?.subject).to.deep.equal(subject('good'));
      expect(found[0]?.sha256).to.equal(createHash('sha256').update(turned).digest('hex'));
      for (const { id, size } of found) {
        const { content } = await attachments.service.openContent(id);
        expect(await buffer(content)).to.have.length(size);
      }
      expect(await readFile(await attachments.store.path(found[0]?.sha256 ?? ''))).to.deep.equal(turned);
      expect(await filesUnder(join(uploadsDir, '.incoming'))).to.deep.equal([]);
    });

    it('stores the same content once, and a double click once', async () => {
      const content = await pdfOf(7);
      const before = (await kept()).length;
      for (let i = 0; i < 2; i += 1)
        await attachments.service.addAttachments(
          subject('twice'),
          'map',
          [await upload('a.pdf', content)],
          who,
          'key',
        );
      await Promise.all(
        ['x', 'y'].map(async (id) =>
          attachments.service.addAttachments(subject(id), 'map', [await upload('b.pdf', content)], who),
        ),
      );
      expect(await attachments.queries.attachmentsOf('product', 'twice')).to.have.length(1);
      // One content and three records.
      expect((await kept()).length - before).to.equal(4);
    });

    it('takes a file off and puts it back, each in the trail, the content untouched', async () => {
      const file = await upload('giấy.pdf', await pdfOf(2));
      const [id = ''] = await attachments.service.addAttachments(subject('off'), 'certificate', [file], who);
      await attachments.service.withdraw(id, who);
      await attachments.service.withdraw(id, who);
      expect(await attachments.queries.attachmentsOf('product', 'off')).to.deep.equal([]);
      expect(await attachments.queries.attachmentsOf('product', 'off', { withdrawn: true })).to.have.length(
        1,
      );
      await attachments.service.restore(id, who);
      expect(await attachments.queries.attachmentsOf('product', 'off')).to.have.length(1);
      expect((await trail.historyOf('attachment', id)).map(({ action }) => action)).to.deep.equal([
        'attachment.restored',
        'attachment.withdrawn',
        'attachment.created',
      ]);
    });

    it('keeps a whole PDF that is only locked, marked as such', async () => {
      const paper = await PDFDocument.create();
      paper.addPage();
      paper.encrypt({ userPassword: 'bí mật', ownerPassword: 'bí mật' });
      const file = await upload('khóa.pdf', Buffer.from(await paper.save({ useObjectStreams: false })));
      await attachments.service.addAttachments(subject('locked'), 'decision', [file], who);
      const panel = await attachments.panel('product', 'locked', {
        language: 'vi',
        back: '/',
        mayEdit: false,
      });
      expect(panel.items[0]?.unusable?.vi).to.equal(
        'Không ghép được vào hồ sơ (tệp đặt mật khẩu hoặc bị khóa)',
      );
    });

    const bad: [string, string, () => Promise<Buffer> | Buffer, RegExp][] = [
      ['an empty file', 'rỗng.pdf', () => Buffer.alloc(0), /trống/],
      ['25 MB and one byte', 'lớn.pdf', () => Buffer.alloc(large + 1, '%PDF-1.7\n'), /25 MB/],
      [
        'a renamed executable',
        'hóa đơn.pdf',
        () => Buffer.from(`MZ\x90\0${'\0'.repeat(200)}PE`),
        /không phải là/,
      ],
      ['HTML', 'trang.pdf', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /không phải là/],
      ['SVG', 'hình.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /không phải là/],
      ['a GIF', 'hình.png', () => picture(4, 4).gif().toBuffer(), /không phải là/],
      ['a PNG named as JPEG', 'hình.jpg', () => picture(4, 4).png().toBuffer(), /ảnh PNG.*\.png/],
      ['a PDF named as Word', 'đơn.docx', () => pdfOf(1), /tệp PDF/],
      ['Excel named as Word', 'bảng.docx', () => xlsxFile(), /tệp Excel/],
      ['any zip named as Word', 'nén.docx', () => zipOf(['a.txt', 'b.exe']), /không phải là/],
      ['a cut zip', 'nén.xlsx', () => zipOf(docxParts).subarray(0, 90), /không phải là/],
      ['macros', 'vĩ lệnh.docx', () => zipOf([...docxParts, 'word/vbaProject.bin']), /macro/],
      ['a compression bomb', 'bom.docx', () => zipOf(docxParts, 900_000_000), /nén quá nhiều/],
      ['half a JPEG', 'nửa.jpg', async () => half(await picture(600, 400).jpeg().toBuffer()), /hỏng/],
      ['half a PNG', 'nửa.png', async () => half(await picture(200, 200).png().toBuffer()), /hỏng/],
      ['half a WebP', 'nửa.webp', async () => half(await picture(200, 200).webp().toBuffer()), /hỏng/],
      ['a PDF of rubbish', 'rác.pdf', () => Buffer.from('%PDF-1.7\nrubbish'), /Tệp PDF.*bị hỏng/],
      ['a picture of 20,000 x 20,000', 'to.png', () => hugePng(20_000), /20\.000 × 20\.000.*80 triệu/],
    ];
    for (const [what, name, make, message] of bad)
      it(`refuses ${what} by name, with a good file beside it, and keeps nothing of either`, async () => {
        const files = [await upload('tốt.pdf', await pdfOf(1)), await upload(name, await make())];
        const before = await kept();
        const memory = process.memoryUsage.rss();
        const refused = await attachments.service.addAttachments(subject('bad'), 'other', files, who).then(
          () => undefined,
          (error: unknown) => error as AppError,
        );
        expect(refused).to.be.instanceOf(AppError);
        expect(refused?.status).to.equal(422);
        expect(refused?.detail?.vi).to.match(message).and.contain(`“${name}”`).and.not.contain('tốt.pdf');
        expect(refused?.detail?.en).to.contain(`“${name}”`).and.contain('No file');
        expect(await kept()).to.deep.equal(before);
        expect(process.memoryUsage.rss() - memory).to.be.lessThan(150e6);
      });
  });

const half = (whole: Buffer) => whole.subarray(0, whole.length >> 1);

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
