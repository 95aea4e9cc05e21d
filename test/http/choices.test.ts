import { expect } from 'chai';
import { openApp, tayPhuong, type Running } from '../support/app.ts';

describe('what a select offers', () => {
  let run: Running;
  before(async () => {
    run = await openApp();
  });
  after(() => run.close());

  it('holds every party, product and village of an office with a thousand of each', async () => {
    const many = <T>(make: (i: number) => T) => Array.from({ length: 1_200 }, (_, i) => make(i));
    const name = (i: number) => `số ${String(i).padStart(4, '0')}`;
    const [party, product, village] = [await run.party(), await run.product(), await run.village()];
    // Copies of a whole record each, for 3,600 requests would say no more.
    for (const [collection, id] of [
      ['parties', party],
      ['products', product],
      ['craft-villages', village],
    ] as const) {
      // prettier-ignore
      const records = run.connection.collection(collection);
      const found = (await records.find().toArray()).find((one) => String(one._id) === id);
      const { _id, ...record } = found as Record<string, unknown>;
      void _id;
      const copies = many((i) => ({ ...record, name: name(i), sortName: name(i), place: tayPhuong, keys: { ...(record['keys'] as object), name: name(i) } })); // prettier-ignore
      await records.insertMany(copies);
    }
    const officer = await run.officer();
    const last = (html: string, select: string) =>
      new RegExp(`<select[^>]*name="${select}"[\\s\\S]*?</select>`).exec(html)?.[0].includes('số 1199<');
    const [matter, edit] = [await officer.visit('/matters/new'), await officer.visit('/products/new')];
    expect([last(matter.text, 'applicantId'), last(matter.text, 'productId')]).to.deep.equal([true, true]);
    expect([last(edit.text, 'producerId'), last(edit.text, 'craftVillageId')]).to.deep.equal([true, true]);
  });
});
