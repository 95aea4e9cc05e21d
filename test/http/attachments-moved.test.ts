import { expect } from 'chai';
import { hoiAn, openApp, tayPhuong, who, type Browser, type Running } from '../support/app.ts';
import { pdfOf } from '../unit/attachments/files.ts';

describe('the files of a record that moves', () => {
  let run: Running;
  let here: Browser;
  let there: Browser;
  let pages = 0;

  before(async () => {
    run = await openApp();
    here = await run.officer(tayPhuong);
    there = await run.officer(hoiAn);
  });
  after(() => run.close());

  /** Sends one file to the record's page and gives the file's address. */
  async function fileOn(kind: 'party' | 'product' | 'village' | 'matter', page: string, role: string) {
    pages += 1;
    const sent = await here.upload(`${page}/attachments`, { role }, [
      { name: 'giay.pdf', content: await pdfOf(pages) },
    ]);
    expect(sent.status).to.equal(303);
    const [kept] = await run.app.attachments.queries.attachmentsOf(kind, page.split('/').at(-1)!);
    return `/attachments/${kept!.id}`;
  }

  /** May these people open the file, and take it off? */
  const may = async (file: string, ...people: readonly Browser[]) => {
    const found: (readonly [boolean, boolean])[] = [];
    for (const browser of people) {
      const read = (await browser.visit(file)).status === 200;
      const edit = (await browser.send(`${file}/withdraw`)).status === 303;
      if (edit) await browser.send(`${file}/restore`);
      found.push([read, edit]);
    }
    return found;
  };
  const everything = [true, true] as const;
  const nothing = [false, false] as const;
  const onlyRead = [true, false] as const;

  it('go with a party to the officers of its new locality', async () => {
    const id = await run.party();
    const file = await fileOn('party', `/parties/${id}`, 'other');
    expect(await may(file, here, there)).to.deep.equal([everything, nothing]);
    const { version, memberCount: _n, id: _i, ...facts } = (await run.app.parties.queries.recordOf(id))!;
    await run.app.parties.service.change(id, version, { ...facts, place: hoiAn }, who);
    expect(await may(file, here, there)).to.deep.equal([nothing, everything]);
  });

  it('go with a product to its new producer and locality', async () => {
    const [before, after] = [await run.party(), await run.party()];
    const id = await run.product({ producerId: before });
    const file = await fileOn('product', `/products/${id}`, 'other');
    const seller = await run.signIn({ role: 'producer', partyId: before });
    const buyer = await run.signIn({ role: 'producer', partyId: after });
    expect(await may(file, seller, buyer)).to.deep.equal([everything, nothing]);
    await run.app.products.service.edit(id, undefined, { producerId: after, place: hoiAn }, who);
    expect(await may(file, seller, buyer)).to.deep.equal([nothing, everything]);
    expect(await may(file, here, there)).to.deep.equal([onlyRead, everything]);
  });

  it('go with a craft village and with a matter', async () => {
    const village = await run.village();
    const picture = await fileOn('village', `/craft-villages/${village}`, 'other');
    const { version, id: _v, ...facts } = (await run.app.villages.queries.byId(village))!;
    await run.app.villages.service.change(village, version, { ...facts, place: hoiAn }, who);
    expect(await may(picture, here, there)).to.deep.equal([onlyRead, everything]);

    const matter = await run.matter();
    const paper = await fileOn('matter', `/matters/${matter}`, 'other');
    const record = (await run.app.matters.queries.byId(matter))!;
    await run.app.matters.service.change(record, { place: hoiAn }, record.version, who);
    expect(await may(paper, here, there)).to.deep.equal([nothing, everything]);
  });
});
