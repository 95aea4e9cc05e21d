import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { sharedWork } from '../../../src/workers/index.ts';

/** Counts its beginnings; each ends when told to, or with its signal's reason. */
function counted() {
  const begun: { end(value: string): void; fail(error: Error): void; signal: AbortSignal }[] = [];
  const start = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      begun.push({ end: resolve, fail: reject, signal });
    });
  return { start, begun };
}

const outcome = (work: Promise<string>) => work.catch((error: Error) => error.message);

describe('shared work', () => {
  it('is done once for all who ask for the same, and anew when it has ended', async () => {
    const ask = sharedWork<string>();
    const { start, begun } = counted();
    const all = [ask('a', start), ask('a', start), ask('b', start)];
    expect(begun).to.have.length(2);
    begun[0]!.end('one');
    begun[1]!.end('two');
    expect(await Promise.all(all)).to.deep.equal(['one', 'one', 'two']);
    const later = ask('a', start);
    expect(begun).to.have.length(3);
    begun[2]!.end('three');
    expect(await later).to.equal('three');
  });

  it('goes on while anybody waits, and is given up when the last one leaves', async () => {
    const ask = sharedWork<string>();
    const { start, begun } = counted();
    const people = [new AbortController(), new AbortController()];
    const waiting = people.map(({ signal }) => outcome(ask('a', start, signal)));
    people[0]!.abort(new Error('left'));
    expect(await waiting[0]).to.equal('left');
    expect(begun[0]!.signal.aborted).to.equal(false);
    people[1]!.abort(new Error('left too'));
    expect(await waiting[1]).to.equal('left too');
    expect(begun[0]!.signal.aborted).to.equal(true);
  });

  it('begins anew for who asks after the last one left', async () => {
    const ask = sharedWork<string>();
    const { start, begun } = counted();
    const leaver = new AbortController();
    const left = outcome(ask('a', start, leaver.signal));
    leaver.abort(new Error('left'));
    await left;
    const next = ask('a', start);
    expect(begun).to.have.length(2);
    begun[1]!.end('fresh');
    expect(await next).to.equal('fresh');
  });

  it('fails for all who wait, and is not remembered', async () => {
    const ask = sharedWork<string>();
    const { start, begun } = counted();
    const all = [outcome(ask('a', start)), outcome(ask('a', start))];
    begun[0]!.fail(new Error('broken'));
    expect(await Promise.all(all)).to.deep.equal(['broken', 'broken']);
    void outcome(ask('a', start));
    expect(begun).to.have.length(2);
  });

  it('does not begin for who has left already', async () => {
    const ask = sharedWork<string>();
    const { start, begun } = counted();
    expect(await outcome(ask('a', start, AbortSignal.abort(new Error('left'))))).to.equal('left');
    await wait(0);
    expect(begun).to.have.length(0);
  });
});
