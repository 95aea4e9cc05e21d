// When the open data is made anew, and what becomes of the edition before.
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { now, unescapeHtml, who } from '../support/app.ts';
import { openOpenData, type OpenDataRun } from '../support/open-data.ts';

describe('the editions of the open data', () => {
  let open: OpenDataRun;
  let clock = now;

  before(async () => {
    open = await openOpenData(() => clock);
    await open.editions.make();
  });
  after(() => open.run.close());

  it('is made again when public facts changed, no sooner than an hour after the last, and says of when it is', async () => {
    await open.editions.start();
    const first = (await open.manifest()).edition;
    const page = async () => unescapeHtml((await open.guest.visit('/open-data')).text);
    expect(await page()).to.include('chưa có thay đổi nào');
    await open.run.app.products.service.edit(open.product, undefined, { name: 'Chè lam' } as never, who);
    await open.run.app.lookup.entries.caughtUp();
    clock = new Date(now.getTime() + 59 * 60_000);
    await open.editions.look();
    expect((await open.manifest()).edition).to.equal(first);
    expect(await page()).to.include('bản mới sẽ được ghi từ 23/11/2026 11:00');
    clock = new Date(now.getTime() + 61 * 60_000);
    await open.editions.look();
    const second = (await open.manifest()).edition;
    expect(second).not.to.equal(first);
    expect((await open.rows('products.csv')).map((row) => row['ProductName'])).to.include('Chè lam');
    expect(await page()).to.include('23/11/2026 11:01');
    await open.editions.look();
    expect((await open.manifest()).edition).to.equal(second);
    clock = new Date('2026-11-23T17:30:00Z');
    await open.editions.look();
    expect((await open.manifest()).statusesOn).to.equal('2026-11-24');
  });

  it('keeps the edition before, for who is still reading it, and clears what a crash left', async () => {
    const root = join(open.run.uploadsDir, '.open-data');
    const left = join(root, 'making-crashed');
    await mkdir(left);
    await utimes(left, new Date('2026-11-20'), new Date('2026-11-20'));
    const before = (await open.manifest()).datasets[0]!.files[0]!;
    const later = () => (clock = new Date(clock.getTime() + 1000));
    later();
    await open.editions.make();
    expect((await open.guest.visit(before.editionUrl)).status).to.equal(200);
    expect((await open.guest.visit(before.editionUrl)).headers.get('cache-control')).to.include('immutable');
    later();
    await open.editions.make();
    expect((await open.guest.visit(before.editionUrl)).status).to.equal(404);
    const names = await readdir(root);
    expect(names.filter((name) => name.startsWith('making-'))).to.deep.equal([]);
    expect(names).to.have.length(3);
  });

  it('serves the old edition whole when a new one fails half-way', async () => {
    const before = await open.manifest();
    const entries = open.run.connection.collection('public_entries');
    // A record no writer can have made: the file breaks in the middle.
    await entries.insertOne({ _id: 'product:zzz' as never, type: 'product', name: 'x', owner: 5 });
    let failed = false;
    await open.editions.make().catch(() => (failed = true));
    await entries.deleteOne({ _id: 'product:zzz' as never });
    expect(failed).to.equal(true);
    expect(await open.manifest()).to.deep.equal(before);
    expect(
      (await readdir(join(open.run.uploadsDir, '.open-data'))).filter((name) => name.startsWith('making-')),
    ).to.deep.equal([]);
  });

  it('gives nothing else of the disk', async () => {
    const { edition } = await open.manifest();
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
      expect((await open.guest.visit(`/open-data/${path}`)).status, path).to.equal(404);
  });

  it('is made at the administrator’s button', async () => {
    const administrator = await open.run.administrator();
    expect((await administrator.visit('/open-data')).text).to.include('Ghi bản mới ngay');
    expect((await open.guest.visit('/open-data')).text).not.to.include('Ghi bản mới ngay');
    const before = (await open.manifest()).edition;
    expect((await administrator.send('/open-data')).to).to.equal('/open-data');
    await open.editions.make();
    expect((await open.manifest()).edition).not.to.equal(before);
  });
});
