// The open data as others fetch it: whole, true, checkable, in parts, and without anybody's private matters.
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { now, unescapeHtml } from '../support/app.ts';
import { openOpenData, sha256, type OpenDataRun } from '../support/open-data.ts';
import { secret } from '../support/secret.ts';

interface Distribution {
  '@type': string;
  'dcat:downloadURL': { '@id': string };
  'dcat:byteSize': { '@value': string };
  'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
}

/** Otherwise fetch says no-cache by itself, which asks for the whole. */
const cached = { 'cache-control': 'max-age=0' };

describe('the open data', () => {
  let open: OpenDataRun;

  before(async () => {
    open = await openOpenData();
  });
  after(() => open.run.close());

  it('says so while there is none yet', async () => {
    const page = await open.guest.visit('/open-data');
    expect(page.status).to.equal(200);
    expect(unescapeHtml(page.text)).to.include('Chưa có tệp nào');
    for (const path of ['manifest.json', 'catalog.jsonld', 'rights.csv'])
      expect((await open.guest.visit(`/open-data/${path}`)).status, path).to.equal(404);
  });

  it('holds what is published, each file as long as said and with the hash said', async () => {
    await open.editions.make();
    const told = await open.manifest();
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
        const { bytes, status } = await open.guest.visit(url, { 'accept-encoding': 'identity' });
        expect([status, bytes.length, sha256(bytes)], url).to.deep.equal([200, file.bytes, file.sha256]);
        if (file.name.endsWith('.gz')) {
          const plain = files.find(({ name }) => `${name}.gz` === file.name)!;
          expect(sha256(gunzipSync(bytes)), url).to.equal(plain.sha256);
        }
      }
    expect(
      (await open.rows('rights.csv')).map((row) => [
        row['ApplicationNumberText'],
        row['MarkCurrentStatusCode'],
      ]),
    ).to.deep.equal([
      ['4-2010-00001', 'expired'],
      ['4-2026-00774', 'pending'],
    ]);
    const json = JSON.parse((await open.guest.visit('/open-data/rights.json')).text) as Record<
      string,
      unknown
    >[];
    expect(json[1]).to.deep.include({ markVerbalElementText: 'ĐẠI PHƯỢNG <LỤA>', classNumber: [24, 25] });
    expect((await open.guest.visit('/open-data/rights.xml')).text).to.include('ĐẠI PHƯỢNG &lt;LỤA&gt;');
  });

  it('gives no personal data and nothing unpublished, in any file', async () => {
    for (const { files } of (await open.manifest()).datasets)
      for (const { url, name } of files) {
        const { bytes } = await open.guest.visit(url, { 'accept-encoding': 'identity' });
        const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
        expect(text, name).not.to.include(secret);
      }
    const owners = (await open.rows('products.csv')).map((row) => row['OrganizationStandardName']);
    expect(owners.sort()).to.deep.equal(['', 'Hợp tác xã Chè Ba Vì']);
    expect((await open.rows('rights.csv')).map((row) => row['OrganizationStandardName'])).to.deep.equal([
      '',
      'Công ty Lụa',
    ]);
  });

  it('guards cells a spreadsheet would run', async () => {
    expect((await open.rows('products.csv')).map((row) => row['ProductName'])).to.include("'=CMD|chè lam");
  });

  it('answers caches with 304, broken downloads with parts, and lets other sites read', async () => {
    const first = await open.guest.visit('/open-data/rights.csv');
    expect(first.headers.get('cache-control')).to.match(/^public, max-age=300\b/);
    expect(first.headers.get('access-control-allow-origin')).to.equal('*');
    expect(first.headers.get('content-security-policy')).to.include("default-src 'none'");
    const etag = first.headers.get('etag')!;
    expect(etag).to.equal(`"${sha256(first.bytes)}"`);
    const modified = first.headers.get('last-modified')!;
    const unchanged = [
      await open.guest.visit('/open-data/rights.csv', { 'if-none-match': etag, ...cached }),
      await open.guest.visit('/open-data/rights.csv', { 'if-modified-since': modified, ...cached }),
    ];
    expect(unchanged.map(({ status, bytes }) => [status, bytes.length])).to.deep.equal([
      [304, 0],
      [304, 0],
    ]);
    const part = (range: string, more = {}) => open.guest.visit('/open-data/rights.csv', { range, ...more });
    const middle = await part('bytes=10-19', { 'if-range': etag });
    expect([middle.status, middle.headers.get('content-range')]).to.deep.equal([
      206,
      `bytes 10-19/${first.bytes.length}`,
    ]);
    expect(middle.bytes.equals(first.bytes.subarray(10, 20))).to.equal(true);
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).to.equal(200);
    expect((await part('bytes=99999999-')).status).to.equal(416);
    const head = await open.guest.ask('/open-data/rights.csv', { method: 'HEAD' });
    expect([head.status, head.bytes.length, head.headers.get('content-length')]).to.deep.equal([
      200,
      0,
      String(first.bytes.length),
    ]);
    for (const path of ['manifest.json', 'catalog.jsonld']) {
      const told = await open.guest.visit(`/open-data/${path}`);
      const again = await open.guest.visit(`/open-data/${path}`, {
        'if-none-match': told.headers.get('etag')!,
        ...cached,
      });
      expect(again.status, path).to.equal(304);
    }
  });

  it('keeps the fresh cookie of somebody signed in out of shared caches', async () => {
    const officer = await open.run.officer();
    const answer = await officer.visit('/open-data/rights.csv');
    expect(answer.headers.get('set-cookie')).to.be.a('string');
    expect(answer.headers.get('cache-control')).to.match(/^private\b/);
  });

  it('is described for other portals (DCAT)', async () => {
    const answer = await open.guest.visit('/open-data/catalog.jsonld');
    expect(answer.headers.get('content-type')).to.match(/^application\/ld\+json/);
    const catalog = JSON.parse(answer.text);
    expect(catalog['@type']).to.equal('dcat:Catalog');
    const told = await open.manifest();
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
    const page = (await open.guest.visit('/open-data')).text;
    const inPage = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)![1]!;
    expect(JSON.parse(inPage)).to.deep.equal(catalog);
  });
});
