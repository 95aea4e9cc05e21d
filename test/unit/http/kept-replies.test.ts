import { expect } from 'chai';
import { keptReplies, type KeptReply } from '../../../src/http/kept-replies.ts';

const reply = (bytes: number): KeptReply => ({ body: Buffer.alloc(bytes), headers: {} });

describe('answers kept in memory', () => {
  it('gives the same answer at the same revision and makes a new one at another', async () => {
    const kept = keptReplies(1e6);
    let made = 0;
    const ask = (revision: string, key = 'a') =>
      kept.at(key, revision, () => {
        made += 1;
        return Promise.resolve(reply(10));
      });
    const first = await ask('1');
    expect(await ask('1')).to.equal(first);
    expect(await ask('2')).not.to.equal(first);
    expect(await ask('2', 'b')).not.to.equal(await ask('2'));
    expect(made).to.equal(3);
  });

  it('never takes more than its bytes, however many ask for however much, and gives up the longest unused', async () => {
    const most = 200_000;
    const kept = keptReplies(most);
    const ask = (key: string, bytes: number) => kept.at(key, '1', () => Promise.resolve(reply(bytes)));
    const favourite = await ask('favourite', 5_000);
    for (let i = 0; i < 2_000; i += 1) {
      await ask(`page ${i}`, (i * 7_919) % 60_000);
      expect(kept.size().bytes).to.be.at.most(most);
      expect(await ask('favourite', 5_000)).to.equal(favourite);
    }
    expect(kept.size().replies).to.be.greaterThan(2);
    expect(await ask('page 0', 1))
      .to.have.property('body')
      .with.length(1);
  });

  it('keeps nothing with no bytes, nor under an address without end', async () => {
    const none = keptReplies(0);
    await none.at('a', '1', () => Promise.resolve(reply(1)));
    expect(none.size()).to.deep.equal({ bytes: 0, replies: 0 });
    const some = keptReplies(1e6);
    await some.at('a'.repeat(5_000), '1', () => Promise.resolve(reply(1)));
    expect(some.size().replies).to.equal(0);
  });

  it('makes one answer for all who wait for it, and forgets one that failed', async () => {
    const kept = keptReplies(1e6);
    let made = 0;
    let fails = true;
    const ask = () =>
      kept.at('a', '1', async () => {
        made += 1;
        await new Promise((done) => setImmediate(done));
        if (fails) throw new Error('no');
        return reply(1);
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, ask));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(Array.from({ length: 20 }, () => 'rejected'));
    expect(made).to.equal(1);
    fails = false;
    const all = await Promise.all(Array.from({ length: 20 }, ask));
    expect(new Set(all).size).to.equal(1);
    expect(made).to.equal(2);
  });
});
