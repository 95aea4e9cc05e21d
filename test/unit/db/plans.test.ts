// A search that finds little among many documents, where the engine could take either of two indexes.
import { expect } from 'chai';
import { freshDatabase } from '../../support/database.ts';

describe('a search that two indexes fit', () => {
  it('answers, however little it finds among 30,000 documents', async function () {
    this.timeout(30_000);
    const collection = (await freshDatabase()).collection('many');
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ b: 1 });
    await collection.insertMany(
      Array.from({ length: 30_000 }, (_, n) => ({ a: n % 3, b: n % 5, n, d: n % 7 })),
    );
    const found = await collection
      .find({ a: 1, b: 1, n: { $lt: 0 } })
      .sort({ d: 1 })
      .limit(5)
      .toArray();
    expect(found).to.deep.equal([]);
    expect(await collection.countDocuments({ $or: [{ a: 1 }, { b: 1 }], n: 1 })).to.equal(1);
  });
});
