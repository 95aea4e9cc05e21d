// Public pages are kept in memory and sent again: as fast as that is, no reader may ever see what is no longer so.
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { pino } from 'pino';
import { createApp, type App } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { sharedDatabase, temporaryFolder } from '../support/database.ts';
import { openApp, tayPhuong, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';

/** As browsers ask again; `fetch` alone would add that it wants no kept answer. */
const asking = (tag: string) => ({ 'if-none-match': tag, 'cache-control': 'max-age=0' });

describe('kept public pages', function () {
  this.timeout(90_000);
  let run: Running;
  let guest: Browser;
  let now = new Date('2026-11-23T03:00:00Z');
  let product: string;
  let party: string;
  let page: string;

  before(async () => {
    run = await openApp({ clock: () => now, settings: { LOOKUP_RATE: '1000000' } });
    guest = run.guest('vi');
    party = await run.party({ name: 'Hợp tác xã Chè Ba Vì' });
    product = await run.product({
      name: 'Chè lam Thạch Xá',
      producerId: party,
      status: 'published',
      certificates: [{ stars: 4, decisionNumber: '1/QĐ', issuedOn: '2025-05-04', authority: 'UBND' }],
    } as never);
    page = `/register/products/${product}`;
    await run.app.lookup.entries.caughtUp();
  });
  after(() => run.close());

  const rename = (name: string, app: App = run.app) =>
    app.products.service.edit(product, undefined, { name }, who);
  const see = async (path: string, browser = guest) => {
    const answer = await browser.visit(path);
    expect(answer.status, path).to.equal(200);
    return unescapeHtml(answer.text);
  };

  it('is sent again as it was made, until something public is written', async () => {
    const first = await guest.visit(page);
    // Behind the application's back, so that only a page made before can still say it.
    const behind = (name: string) => run.connection.collection('products').updateOne({}, { $set: { name } });
    await behind('Ai đó sửa thẳng');
    expect((await guest.visit(page)).text).to.equal(first.text);
    await run.app.accounts.service.create(
      { username: 'khac@example.vn', name: 'Khác', password: 'mot-cau-de-nho-lam', role: 'administrator' },
      who,
    );
    expect((await guest.visit(page)).text).to.equal(first.text);
    await run.village({ name: 'Làng nghề nón Chuông' });
    expect(await see(page)).to.include('Ai đó sửa thẳng');
    await behind('Chè lam Thạch Xá');
    await run.village();
  });

  it('shows what was written the moment its writer is told so, on pages, lists and in JSON', async () => {
    for (let i = 0; i < 10; i += 1) {
      const name = `Chè lam lần ${i}`;
      await rename(name);
      for (const path of [
        page,
        '/register?q=che+lam+lan',
        `/register/owners/${party}`,
        '/register/places/10003',
      ])
        expect(await see(path), path).to.include(name);
      expect((await guest.visit('/api/v1/public/products?q=che+lam')).text).to.include(name);
    }
  });

  it('never shows a reader less than was written before the question, with twenty asking all the time', async () => {
    let written = 0;
    let ended = false;
    let seen = 0;
    const writer = (async () => {
      for (let i = 1; i <= 30; i += 1) {
        await rename(`Bánh gai số ${i}`);
        written = i;
      }
      ended = true;
    })();
    const reader = async () => {
      while (!ended) {
        const before = written;
        const shown = Number(/Bánh gai số (\d+)/.exec(await see(page))?.[1] ?? 0);
        expect(shown).to.be.at.least(before);
        seen += 1;
      }
    };
    await Promise.all([writer, ...Array.from({ length: 20 }, reader)]);
    expect(seen).to.be.greaterThan(30);
  });

  it('shows what another process wrote, whichever of them has a list to follow', async () => {
    const shared = await sharedDatabase();
    const dataDir = await temporaryFolder();
    const database = await openDatabase({ mongodbUri: shared.uri, dataDir, name: run.connection.name });
    const app = await createApp({
      config: readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, UPLOADS_DIR: dataDir }),
      secret: 'x'.repeat(40),
      database,
      logger: pino({ level: 'silent' }),
      clock: () => now,
    });
    const server = app.express.listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      for (let i = 0; i < 6; i += 1) {
        const writes = i % 2 ? app : run.app;
        await rename(`Nón lá lần ${i}`, writes);
        expect(await see(page)).to.include(`Nón lá lần ${i}`);
        expect(await see('/register?q=non+la')).to.include(`Nón lá lần ${i}`);
        const text = await (await fetch(other + page, { headers: { 'accept-language': 'vi' } })).text();
        expect(unescapeHtml(text)).to.include(`Nón lá lần ${i}`);
      }
    } finally {
      server.closeAllConnections();
      server.close();
      await app.close();
      await database.close();
    }
  });

  it('shows rows of an import as soon as they are stored, though an import writes one entry in all', async () => {
    const take = (words: string) =>
      run.app.publications.service.take([{ applicationNumber: '4-2026-00774', words, niceClasses: [24] }], {
        batchId: 'b',
        at: now,
      });
    await take('ĐẠI PHƯỢNG LỤA');
    await run.app.lookup.entries.rebuild();
    for (let i = 0; i < 5; i += 1) {
      await take(`ĐẠI PHƯỢNG LỤA ${i}`);
      expect(await see('/register/rights/4-2026-00774')).to.include(`ĐẠI PHƯỢNG LỤA ${i}`);
    }
  });

  it('keeps nothing while an import writes, and goes on once a dead one’s time has run out', async () => {
    const marks = run.connection.collection('publication_marks');
    const lease = (until: Date) =>
      marks.updateOne({ _id: 'writes' as never }, { $set: { 'leases.dead': until } });
    await lease(new Date(Date.now() + 60_000));
    expect(await run.app.lookup.revision()).to.equal(undefined);
    expect((await guest.visit(page)).status).to.equal(200);
    await lease(new Date(Date.now() - 1));
    expect(await run.app.lookup.revision()).to.be.a('string');
  });

  it('is gone the moment the record is no longer published, and back when it is', async () => {
    const turn = async (status: 'recognised' | 'published') => {
      await run.app.products.service.edit(product, undefined, { status }, who);
      return (await guest.visit(page)).status;
    };
    for (let i = 0; i < 5; i += 1)
      expect([await turn('recognised'), await turn('published')]).to.deep.equal([404, 200]);
  });

  it('is made anew each day, in each language, and says that nothing changed when asked with its tag', async () => {
    const vi = await guest.visit(page);
    const tag = vi.headers.get('etag')!;
    expect(vi.headers.get('cache-control')).to.equal('public, no-cache');
    expect(vi.headers.get('vary')).to.include('Cookie').and.include('Accept-Language');
    const again = await guest.visit(page, asking(tag));
    expect([again.status, again.text]).to.deep.equal([304, '']);
    expect((await run.guest('en').visit(page)).text).to.include('As of 23/11/2026');
    now = new Date('2028-11-24T03:00:00Z');
    expect(await see(page))
      .to.include('24/11/2028')
      .and.include('đã hết hạn');
    now = new Date('2026-11-23T03:00:00Z');
    await rename('Tên khác');
    expect((await guest.visit(page, asking(tag))).status).to.equal(200);
  });

  it('gives a person with an account their own page, which nobody else gets', async () => {
    const officer = await run.officer();
    const own = await officer.visit(page);
    expect(own.text).to.include('Đăng xuất');
    expect(own.headers.get('cache-control')).to.equal('private, no-store');
    const open = await guest.visit(page);
    expect(open.text).not.to.include('Đăng xuất');
    expect(open.headers.get('set-cookie')).to.equal(null);
    expect((await officer.visit(page)).text).to.include('Đăng xuất');
  });

  it('is the same packed or plain, for GET and HEAD', async () => {
    const plain = await guest.visit(page, { 'accept-encoding': 'identity' });
    const packed = await guest.visit(page, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).to.equal('gzip');
    expect(plain.headers.get('content-encoding')).to.equal(null);
    expect(packed.text).to.equal(plain.text);
    const refused = await guest.visit(page, { 'accept-encoding': 'gzip;q=0, identity' });
    expect(refused.headers.get('content-encoding')).to.equal(null);
    const head = await guest.ask(page, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    expect([head.status, head.text]).to.deep.equal([200, '']);
    expect(head.headers.get('content-length')).to.equal(String(plain.bytes.length));
  });

  it('holds to the rate it is told, kept or not', async () => {
    const slow = await openApp({ settings: { LOOKUP_RATE: '5' } });
    try {
      const statuses: number[] = [];
      for (let i = 0; i < 7; i += 1) statuses.push((await slow.guest('vi').visit('/register')).status);
      expect(statuses).to.deep.equal([200, 200, 200, 200, 200, 429, 429]);
    } finally {
      await slow.close();
    }
  });

  it('makes the same pages where nothing may be kept', async () => {
    const none = await openApp({ settings: { PAGE_CACHE_MB: '0' } });
    try {
      await none.village({ name: 'Làng nghề gốm Bát Tràng', place: tayPhuong });
      await none.app.lookup.entries.caughtUp();
      for (let i = 0; i < 3; i += 1)
        expect(unescapeHtml((await none.guest('vi').visit('/register')).text)).to.include('gốm Bát Tràng');
    } finally {
      await none.close();
    }
  });
});
