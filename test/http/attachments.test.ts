import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { get as httpGet, request, type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import sharp from 'sharp';
import type { Actor, Subject } from '../../src/access/index.ts';
import { createAttachments, type Attachments } from '../../src/attachments/attachments.module.ts';
import type { AttachmentSubject } from '../../src/attachments/index.ts';
import { auditTrail, entryModel } from '../../src/audit/index.ts';
import { makeIndexes } from '../../src/db/index.ts';
import { createHttpBase } from '../../src/http/base.module.ts';
import { sessions } from '../../src/http/session.ts';
import { viewEngine } from '../../src/http/views.ts';
import { freshDatabase, temporaryFolder } from '../support/database.ts';
import { inspectPdf, pdfOf, picture } from '../unit/attachments/files.ts';

/** The whole HTTP base and real files, with a product of one cooperative in xã Tây Phương as the record. */

const tayPhuong = { provinceCode: '01', communeCode: '09952' };
const product = { kind: 'product' as const, id: 'p1' };
const subject: Subject = { place: tayPhuong, partyIds: ['coop'] };
const people: Record<string, Actor> = {
  officer: {
    id: '1',
    name: 'Cán bộ xã',
    role: 'officer',
    scope: { level: 'commune', code: '09952', provinceCode: '01' },
  },
  elsewhere: { id: '2', name: 'Cán bộ nơi khác', role: 'officer', scope: { level: 'province', code: '31' } },
  coop: { id: '3', name: 'Hợp tác xã', role: 'producer', partyId: 'coop' },
  stranger: { id: '4', name: 'Hộ khác', role: 'producer', partyId: 'other' },
};

describe('attached files through HTTP', () => {
  let server: Server;
  let base: string;
  let uploadsDir: string;
  let attachments: Attachments;

  before(async () => {
    const connection = await freshDatabase();
    uploadsDir = await temporaryFolder();
    const trail = auditTrail(entryModel(connection));
    const config = { uploadsDir, attachmentStore: 'disk' as const };
    const none = () => Promise.resolve(null);
    const subjectOf = {
      matter: none,
      product: (id: string) => Promise.resolve(id === product.id ? subject : null),
      party: none,
      village: none,
    };
    attachments = createAttachments({ connection, trail, config, inspectPdf, subjectOf });
    await makeIndexes(connection);
    const upload = attachments.uploadRoute<AttachmentSubject>({
      path: '/products/:id/attachments',
      may: 'product.edit',
      of: ({ id }) => Promise.resolve(id === product.id ? { record: product, subject } : null),
      about: (record) => record,
      roles: ['product-picture', 'certificate'],
      back: (record) => `/products/${record.id}`,
    });
    const app = createHttpBase({
      logger: pino({ level: 'silent' }),
      clock: () => new Date('2026-11-23T03:00:00Z'),
      production: false,
      uploadsDir,
      sessions: sessions({ connection, secret: 's'.repeat(40), secure: false }),
      identify: (req) => Promise.resolve(people[String(req.headers['x-person'])] ?? null),
      chrome: () => ({}),
      lookupRate: 120,
      keptBytes: 0,
      revision: () => Promise.resolve(undefined),
      routes: [upload, ...attachments.routes],
    });
    server = app.listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => new Promise((done) => server.close(done)));

  const headers = (person: string) => ({ 'x-person': person, 'sec-fetch-site': 'same-origin' });
  const get = (path: string, person: string) =>
    fetch(base + path, { headers: headers(person), redirect: 'manual' });
  const post = (path: string, person: string, body: FormData | URLSearchParams) =>
    fetch(base + path, { method: 'POST', headers: headers(person), body, redirect: 'manual' });
  const send = (person: string, files: readonly [string, Buffer][], role = 'certificate') => {
    const form = new FormData();
    form.append('role', role);
    for (const [name, content] of files) form.append('files', new Blob([new Uint8Array(content)]), name);
    return post('/products/p1/attachments', person, form);
  };
  const here = () => attachments.queries.attachmentsOf('product', 'p1', { withdrawn: true });
  const onDisk = async () => {
    const entries = await readdir(uploadsDir, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  };
  /** After a good sending the answer goes out first, then what was put aside is removed. */
  const incomingEmpty = async () => {
    const left = () => readdir(join(uploadsDir, '.incoming'));
    for (let tries = 0; (await left()).length > 0 && tries < 40; tries += 1) await wait(25);
    expect(await left()).to.deep.equal([]);
  };
  const sendOne = async (name: string, content: Buffer) => {
    expect((await send('officer', [[name, content]])).status).to.equal(303);
    return (await here()).at(-1)?.id ?? '';
  };

  it('takes several files at once, Vietnamese names whole, and leaves nothing in between', async () => {
    const answer = await send('coop', [
      ['Ảnh làng nghề.png', await picture(500, 300).png().toBuffer()],
      ['Quyết định số 12.pdf', await pdfOf(4)],
    ]);
    expect([answer.status, answer.headers.get('location')]).to.deep.equal([303, '/products/p1']);
    expect((await here()).map(({ fileName }) => fileName)).to.deep.equal([
      'Ảnh làng nghề.png',
      'Quyết định số 12.pdf',
    ]);
    await incomingEmpty();
  });

  it('opens pictures and PDFs in place, others and on request as downloads, never as a page', async () => {
    const id = await sendOne('Giấy chứng nhận.pdf', await pdfOf(1));
    const shown = await get(`/attachments/${id}`, 'coop');
    expect(shown.headers.get('content-type')).to.equal('application/pdf');
    expect(shown.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(shown.headers.get('content-disposition'))
      .to.match(/^inline/)
      .and.contain(encodeURIComponent('Giấy chứng nhận.pdf'));
    expect((await shown.arrayBuffer()).byteLength).to.equal((await here()).at(-1)?.size);
    const saved = await get(`/attachments/${id}?download=1`, 'coop');
    expect(saved.headers.get('content-disposition')).to.match(/^attachment/);
    expect((await get(`/attachments/${id}/thumb`, 'coop')).status).to.equal(404);
  });

  it('is not sent again to a browser that has it, and is not left open', async () => {
    const id = await sendOne('đã có.pdf', await pdfOf(10));
    const first = await get(`/attachments/${id}`, 'coop');
    await first.arrayBuffer();
    // fetch would add a header of its own that asks for a fresh copy.
    const status = await new Promise((done, fail) => {
      const asked = { headers: { ...headers('coop'), 'if-none-match': first.headers.get('etag') ?? '' } };
      httpGet(`${base}/attachments/${id}`, asked, (answer) => done(answer.resume().statusCode)).on(
        'error',
        fail,
      );
    });
    expect(status).to.equal(304);
    const { sha256 = '' } = (await here()).at(-1) ?? {};
    if (process.platform !== 'linux') return;
    const open = await Promise.all(
      (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
    );
    expect(open.filter((path) => path.includes(sha256))).to.deep.equal([]);
  });

  it('shows a picture small, 240 pixels wide', async () => {
    const id = await sendOne('to.jpg', await picture(900, 600).jpeg().toBuffer());
    for (let i = 0; i < 2; i += 1) {
      const thumb = await get(`/attachments/${id}/thumb`, 'officer');
      const { format, width, height } = await sharp(Buffer.from(await thumb.arrayBuffer())).metadata();
      expect({ format, width, height }).to.deep.equal({ format: 'webp', width: 240, height: 160 });
    }
  });

  it('lets only those read who may read the record, and only those change who may edit it', async () => {
    const id = await sendOne('riêng.pdf', await pdfOf(5));
    const statuses = async (person: string) => [
      (await get(`/attachments/${id}`, person)).status,
      (await send(person, [])).status,
      (await post(`/attachments/${id}/withdraw`, person, new URLSearchParams({ back: '//evil.example' })))
        .status,
      (await post(`/attachments/${id}/restore`, person, new URLSearchParams())).status,
    ];
    // Officers read products everywhere; 422 = allowed to send, but sent no file.
    expect(await statuses('elsewhere')).to.deep.equal([200, 403, 403, 403]);
    expect(await statuses('stranger')).to.deep.equal([403, 403, 403, 403]);
    expect(await statuses('coop')).to.deep.equal([200, 422, 303, 303]);
    expect(await statuses('nobody')).to.deep.equal([303, 401, 401, 401]);
    for (const wrong of ['000000000000000000000000', 'x', '%7B%22$gt%22:1%7D'])
      expect((await get(`/attachments/${wrong}`, 'officer')).status).to.equal(404);
  });

  it('takes a file off for all but those who can put it back, and goes back to no other site', async () => {
    const id = await sendOne('gỡ.pdf', await pdfOf(6));
    const back = async (to: string) =>
      (await post(`/attachments/${id}/withdraw`, 'officer', new URLSearchParams({ back: to }))).headers.get(
        'location',
      );
    expect(await back('/products/p1/papers?x=1')).to.equal('/products/p1/papers?x=1');
    expect(await back('//evil.example')).to.equal('/products/p1');
    expect((await get(`/attachments/${id}`, 'elsewhere')).status).to.equal(404);
    expect((await get(`/attachments/${id}`, 'officer')).status).to.equal(200);
  });

  it('names the bad file among good ones and keeps none', async () => {
    await incomingEmpty();
    const before = [await onDisk(), (await here()).length];
    const answer = await send('officer', [
      ['tốt.pdf', await pdfOf(8)],
      ['Hóa đơn.pdf', Buffer.from('MZ\x90\0 this program')],
    ]);
    expect(answer.status).to.equal(422);
    expect(await answer.text())
      .to.contain('Hóa đơn.pdf')
      .and.contain('Chưa có tệp nào');
    expect([await onDisk(), (await here()).length]).to.deep.equal(before);
  });

  it('refuses 25 MB and one byte, eleven files, an unknown kind of paper; keeps nothing', async () => {
    await incomingEmpty();
    const before = [await onDisk(), (await here()).length];
    const small = await pdfOf(9);
    const large = Buffer.alloc(25 * 1024 * 1024 + 1, '%PDF-1.7\n');
    expect(
      (
        await send('officer', [
          ['a.pdf', small],
          ['lớn.pdf', large],
        ])
      ).status,
    ).to.equal(413);
    expect(
      (
        await send(
          'officer',
          Array.from({ length: 11 }, (_, i) => [`${i}.pdf`, small]),
        )
      ).status,
    ).to.equal(422);
    expect((await send('officer', [['a.pdf', small]], 'map')).status).to.equal(422);
    expect((await send('officer', [['a.pdf', small]], '{"$gt":""}')).status).to.equal(422);
    expect([await onDisk(), (await here()).length]).to.deep.equal(before);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    await incomingEmpty();
    const before = await onDisk();
    const broken = request(`${base}/products/p1/attachments`, {
      method: 'POST',
      headers: {
        ...headers('officer'),
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': 900_000,
      },
    });
    broken.on('error', () => undefined);
    broken.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7');
    broken.write(Buffer.alloc(300_000));
    for (let tries = 0; (await onDisk()) === before && tries < 40; tries += 1) await wait(50);
    expect(await onDisk()).to.equal(before + 1);
    broken.destroy();
    for (let tries = 0; (await onDisk()) > before && tries < 40; tries += 1) await wait(50);
    expect(await onDisk()).to.equal(before);
  });

  it('is shown on the page of its record, with a form for those who may edit', async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'page.hbs'), '{{> attachments panel}}');
    const panelFor = async (mayEdit: boolean) => {
      const panel = await attachments.panel('product', 'p1', {
        language: 'vi',
        back: '/products/p1',
        mayEdit,
        upload: { action: '/products/p1/attachments', roles: ['product-picture', 'certificate'] },
      });
      return new Promise<string>((done, fail) => {
        const options = { layout: false, settings: {}, language: 'vi', panel };
        void viewEngine()(join(folder, 'page.hbs'), options as never, (error, html) =>
          error ? fail(error) : done(String(html)),
        );
      });
    };
    const page = await panelFor(true);
    expect(page).to.contain('Ảnh làng nghề.png').and.contain('500 × 300 px').and.contain('4 trang');
    expect(page)
      .to.match(/name='submissionKey'\s+value='[\w-]{36}'/)
      .and.contain('/withdraw')
      .and.contain('/restore');
    expect(page).to.contain('accept=".jpg,').and.contain('Gỡ');
    const readers = await panelFor(false);
    expect(readers).to.contain('Ảnh làng nghề.png').and.not.contain('<form').and.not.contain('gỡ.pdf');
  });
});
