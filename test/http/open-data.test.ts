// The open data as others fetch it: whole, true, checkable, in parts, and without anybody's private matters.
import { createHash } from 'node:crypto';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { now, openApp, tayPhuong, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';

const secret = 'BIMAT';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Distribution {
  '@type': string;
  'dcat:downloadURL': { '@id': string };
  'dcat:byteSize': { '@value': string };
  'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
}

/** Otherwise fetch says no-cache by itself, which asks for the whole. */
const cached = { 'cache-control': 'max-age=0' };

interface Manifest {
  edition: string;
  factsUpTo: string;
  statusesOn: string;
  licence: { url: string };
  datasets: {
    id: string;
    records: number;
    files: { name: string; bytes: number; sha256: string; url: string; editionUrl: string }[];
  }[];
}

describe('the open data', () => {
  let run: Running;
  let guest: Browser;
  let clock = now;
  let product: string;

  const manifest = async () => JSON.parse((await guest.visit('/open-data/manifest.json')).text) as Manifest;
  const rows = async (name: string) =>
    parse((await guest.visit(`/open-data/${name}`)).bytes, { bom: true, columns: true }) as Record<
      string,
      string
    >[];
  const editions = () => run.app.openData.editions;

  before(async () => {
    run = await openApp({ clock: () => clock });
    guest = run.guest('vi');
    const cooperative = await run.party({
      name: 'Hợp tác xã Chè Ba Vì',
      address: `${secret} thôn 1`,
      phone: `0900${secret}`,
      email: `${secret}@example.vn`,
      taxCode: secret,
      representativeName: secret,
    } as never);
    const person = await run.party({ kind: 'person', name: `Nguyễn Thị ${secret}` } as never);
    await run.village({ name: 'Làng nghề mộc Chàng Sơn', status: 'recognised' } as never);
    await run.village({ name: `Làng ${secret}`, status: 'proposed' } as never);
    product = await run.product({
      name: '=CMD|chè lam',
      place: { ...tayPhuong, detail: `${secret} ngõ 5` },
      producerId: cooperative,
      status: 'published',
    } as never);
    await run.product({ name: 'Nón lá', place: tayPhuong, producerId: person, status: 'published' } as never);
    await run.product({ name: `Kẹo ${secret}`, place: tayPhuong, status: 'proposed' } as never);
    await run.app.publications.service.take(
      [
        {
          applicationNumber: '4-2026-00774',
          words: 'ĐẠI PHƯỢNG <LỤA>',
          kind: 'trademark',
          niceClasses: [24, 25],
          filedOn: '2026-05-04' as never,
          publishedOn: '2026-07-06' as never,
          applicant: 'Công ty Lụa',
        },
        {
          applicationNumber: '4-2010-00001',
          registrationNumber: '4-0596993-000',
          words: 'QUÝ LY',
          niceClasses: [3],
          filedOn: '2010-05-04' as never,
          registeredOn: '2011-05-04' as never,
          owner: `Trần Văn ${secret}`,
        },
      ],
      { batchId: 'b', at: now },
    );
    await run.app.lookup.entries.rebuild();
  });
  after(() => run.close());

  it('says so while there is none yet', async () => {
    const page = await guest.visit('/open-data');
    expect(page.status).to.equal(200);
    expect(unescapeHtml(page.text)).to.include('Chưa có tệp nào');
    for (const path of ['manifest.json', 'catalog.jsonld', 'rights.csv'])
      expect((await guest.visit(`/open-data/${path}`)).status, path).to.equal(404);
  });

  it('holds what is published, each file as long as said and with the hash said', async () => {
    await editions().make();
    const told = await manifest();
    expect(told.datasets.map(({ id, records }) => [id, records])).to.deep.equal([
      ['rights', 2],
      ['products', 2],
      ['villages', 1],
    ]);
    expect([told.factsUpTo, told.statusesOn]).to.deep.equal([now.toISOString(), '2026-11-23']);
    const files = told.datasets.flatMap((one) => one.files);
    expect(files).to.have.length(18);
    for (const file of files)
      for (const url of [file.url, file.editionUrl]) {
        const { bytes, status } = await guest.visit(url, { 'accept-encoding': 'identity' });
        expect([status, bytes.length, sha256(bytes)], url).to.deep.equal([200, file.bytes, file.sha256]);
        if (file.name.endsWith('.gz')) {
          const plain = files.find(({ name }) => `${name}.gz` === file.name)!;
          expect(sha256(gunzipSync(bytes)), url).to.equal(plain.sha256);
        }
      }
    expect(
      (await rows('rights.csv')).map((row) => [row['ApplicationNumberText'], row['MarkCurrentStatusCode']]),
    ).to.deep.equal([
      ['4-2010-00001', 'expired'],
      ['4-2026-00774', 'pending'],
    ]);
    const json = JSON.parse((await guest.visit('/open-data/rights.json')).text) as Record<string, unknown>[];
    expect(json[1]).to.deep.include({ markVerbalElementText: 'ĐẠI PHƯỢNG <LỤA>', classNumber: [24, 25] });
    expect((await guest.visit('/open-data/rights.xml')).text).to.include('ĐẠI PHƯỢNG &lt;LỤA&gt;');
  });

  it('gives no personal data and nothing unpublished, in any file', async () => {
    for (const { files } of (await manifest()).datasets)
      for (const { url, name } of files) {
        const { bytes } = await guest.visit(url, { 'accept-encoding': 'identity' });
        const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
        expect(text, name).not.to.include(secret);
      }
    const owners = (await rows('products.csv')).map((row) => row['OrganizationStandardName']);
    expect(owners.sort()).to.deep.equal(['', 'Hợp tác xã Chè Ba Vì']);
    expect((await rows('rights.csv')).map((row) => row['OrganizationStandardName'])).to.deep.equal([
      '',
      'Công ty Lụa',
    ]);
  });

  it('guards cells a spreadsheet would run', async () => {
    expect((await rows('products.csv')).map((row) => row['ProductName'])).to.include("'=CMD|chè lam");
  });

  it('answers caches with 304, broken downloads with parts, and lets other sites read', async () => {
    const first = await guest.visit('/open-data/rights.csv');
    expect(first.headers.get('cache-control')).to.match(/^public, max-age=300\b/);
    expect(first.headers.get('access-control-allow-origin')).to.equal('*');
    expect(first.headers.get('content-security-policy')).to.include("default-src 'none'");
    const etag = first.headers.get('etag')!;
    expect(etag).to.equal(`"${sha256(first.bytes)}"`);
    const modified = first.headers.get('last-modified')!;
    const unchanged = [
      await guest.visit('/open-data/rights.csv', { 'if-none-match': etag, ...cached }),
      await guest.visit('/open-data/rights.csv', { 'if-modified-since': modified, ...cached }),
    ];
    expect(unchanged.map(({ status, bytes }) => [status, bytes.length])).to.deep.equal([
      [304, 0],
      [304, 0],
    ]);
    const part = (range: string, more = {}) => guest.visit('/open-data/rights.csv', { range, ...more });
    const middle = await part('bytes=10-19', { 'if-range': etag });
    expect([middle.status, middle.headers.get('content-range')]).to.deep.equal([
      206,
      `bytes 10-19/${first.bytes.length}`,
    ]);
    expect(middle.bytes.equals(first.bytes.subarray(10, 20))).to.equal(true);
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).to.equal(200);
    expect((await part('bytes=99999999-')).status).to.equal(416);
    const head = await guest.ask('/open-data/rights.csv', { method: 'HEAD' });
    expect([head.status, head.bytes.length, head.headers.get('content-length')]).to.deep.equal([
      200,
      0,
      String(first.bytes.length),
    ]);
    for (const path of ['manifest.json', 'catalog.jsonld']) {
      const told = await guest.visit(`/open-data/${path}`);
      const again = await guest.visit(`/open-data/${path}`, {
        'if-none-match': told.headers.get('etag')!,
        ...cached,
      });
      expect(again.status, path).to.equal(304);
    }
  });

  it('keeps the fresh cookie of somebody signed in out of shared caches', async () => {
    const officer = await run.officer();
    const answer = await officer.visit('/open-data/rights.csv');
    expect(answer.headers.get('set-cookie')).to.be.a('string');
    expect(answer.headers.get('cache-control')).to.match(/^private\b/);
  });

  it('is described for other portals (DCAT)', async () => {
    const answer = await guest.visit('/open-data/catalog.jsonld');
    expect(answer.headers.get('content-type')).to.match(/^application\/ld\+json/);
    const catalog = JSON.parse(answer.text);
    expect(catalog['@type']).to.equal('dcat:Catalog');
    const told = await manifest();
    for (const [i, dataset] of catalog['dcat:dataset'].entries()) {
      expect(dataset['@type']).to.equal('dcat:Dataset');
      expect(dataset['dct:license']['@id']).to.equal(told.licence.url);
      const found = dataset['dcat:distribution'].map((one: Distribution) => [
        one['@type'],
        one['dcat:downloadURL']['@id'],
        one['dcat:byteSize']['@value'],
        one['spdx:checksum']['spdx:checksumValue']['@value'],
      ]);
      expect(found).to.deep.equal(
        told.datasets[i]!.files.map((file) => [
          'dcat:Distribution',
          file.url,
          String(file.bytes),
          file.sha256,
        ]),
      );
    }
    const page = (await guest.visit('/open-data')).text;
    const inPage = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(JSON.parse(inPage)).to.deep.equal(catalog);
  });

  it('is made again when public facts changed, no sooner than an hour after the last, and says of when it is', async () => {
    await editions().start();
    const first = (await manifest()).edition;
    const page = async () => unescapeHtml((await guest.visit('/open-data')).text);
    expect(await page()).to.include('chưa có thay đổi nào');
    await run.app.products.service.edit(product, undefined, { name: 'Chè lam' } as never, who);
    await run.app.lookup.entries.caughtUp();
    clock = new Date(now.getTime() + 59 * 60_000);
    await editions().look();
    expect((await manifest()).edition).to.equal(first);
    expect(await page()).to.include('bản mới sẽ được ghi từ 23/11/2026 11:00');
    clock = new Date(now.getTime() + 61 * 60_000);
    await editions().look();
    const second = (await manifest()).edition;
    expect(second).not.to.equal(first);
    expect((await rows('products.csv')).map((row) => row['ProductName'])).to.include('Chè lam');
    expect(await page()).to.include('23/11/2026 11:01');
    await editions().look();
    expect((await manifest()).edition).to.equal(second);
    clock = new Date('2026-11-23T17:30:00Z');
    await editions().look();
    expect((await manifest()).statusesOn).to.equal('2026-11-24');
  });

  it('keeps the edition before, for who is still reading it, and clears what a crash left', async () => {
    const root = join(run.uploadsDir, '.open-data');
    const left = join(root, 'making-crashed');
    await mkdir(left);
    await utimes(left, new Date('2026-11-20'), new Date('2026-11-20'));
    const before = (await manifest()).datasets[0]!.files[0]!;
    const later = () => (clock = new Date(clock.getTime() + 1000));
    later();
    await editions().make();
    expect((await guest.visit(before.editionUrl)).status).to.equal(200);
    expect((await guest.visit(before.editionUrl)).headers.get('cache-control')).to.include('immutable');
    later();
    await editions().make();
    expect((await guest.visit(before.editionUrl)).status).to.equal(404);
    const names = await readdir(root);
    expect(names.filter((name) => name.startsWith('making-'))).to.deep.equal([]);
    expect(names).to.have.length(3);
  });

  it('serves the old edition whole when a new one fails half-way', async () => {
    const before = await manifest();
    const entries = run.connection.collection('public_entries');
    // A record no writer can have made: the file breaks in the middle.
    await entries.insertOne({ _id: 'product:zzz' as never, type: 'product', name: 'x', owner: 5 });
    let failed = false;
    await editions()
      .make()
      .catch(() => (failed = true));
    await entries.deleteOne({ _id: 'product:zzz' as never });
    expect(failed).to.equal(true);
    expect(await manifest()).to.deep.equal(before);
    expect(
      (await readdir(join(run.uploadsDir, '.open-data'))).filter((name) => name.startsWith('making-')),
    ).to.deep.equal([]);
  });

  it('gives nothing else of the disk', async () => {
    const { edition } = await manifest();
    for (const path of [
      'current.json',
      'edition.json',
      '..%2f..%2fcurrent.json',
      '%2e%2e%2fcurrent.json',
      `${edition}/edition.json`,
      `${edition}/..%2fcurrent.json`,
      '..%2f/rights.csv',
      'making-x/rights.csv',
      `${edition.replace('Z', '%00')}/rights.csv`,
      'rights.csv%00',
      'constructor',
    ])
      expect((await guest.visit(`/open-data/${path}`)).status, path).to.equal(404);
  });

  it('is made at the administrator’s button', async () => {
    const administrator = await run.administrator();
    expect((await administrator.visit('/open-data')).text).to.include('Ghi bản mới ngay');
    expect((await guest.visit('/open-data')).text).not.to.include('Ghi bản mới ngay');
    const before = (await manifest()).edition;
    expect((await administrator.send('/open-data')).to).to.equal('/open-data');
    await editions().make();
    expect((await manifest()).edition).not.to.equal(before);
  });
});
