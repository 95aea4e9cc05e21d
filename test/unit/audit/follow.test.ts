import type { Connection } from 'mongoose';
import { expect } from 'chai';
import {
  auditTrail,
  createRecords,
  followTrail,
  type Follower,
  type Records,
  type TrailChange,
} from '../../../src/audit/index.ts';
import { freshDatabase } from '../../support/database.ts';
import { notesOn, someone } from '../../support/notes.ts';

type Desk = Awaited<ReturnType<typeof notesOn>>;

describe('following the audit trail', () => {
  let connection: Connection;
  let desk: Desk;
  let followers: Follower[];
  beforeEach(async () => {
    connection = await freshDatabase();
    desk = await notesOn(connection);
    followers = [];
  });
  afterEach(() => Promise.all(followers.map((each) => each.stop())));

  const write = async (text: string, records: Records = desk.records) =>
    (await records.create(desk.Notes, { text }, someone())).id;

  function follow(options: Partial<Parameters<typeof followTrail>[1]> = {}) {
    const taken: TrailChange[] = [];
    const failures: unknown[] = [];
    const follower = followTrail(desk.trail, {
      from: 0,
      everyMs: 20,
      take: async (changes) => void taken.push(...changes),
      failed: (error) => failures.push(error),
      ...options,
    });
    followers.push(follower);
    return { follower, taken, failures };
  }

  it('takes every change once and in order, from the one after where it starts', async () => {
    await write('before');
    const { follower, taken } = follow({ from: await desk.trail.last(), everyMs: 60_000 });
    const id = await write('one');
    await desk.records.change(desk.Notes, id, 1, { text: 'two' }, someone());
    await follower.caughtUp();
    expect(taken.map(({ sequence, action, subject }) => [sequence, action, subject.id])).to.deep.equal([
      [2, 'note.created', id],
      [3, 'note.changed', id],
    ]);
    expect(follower.at()).to.equal(3);
  });

  it('takes what another process wrote, without being told', async () => {
    const { taken } = follow();
    // Its own trail object, as another process has.
    const id = await write('elsewhere', createRecords(auditTrail(desk.Entries), 'note'));
    const end = Date.now() + 2000;
    while (taken.length === 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 10));
    expect(taken.map(({ subject }) => subject)).to.deep.equal([{ kind: 'note', id }]);
  });

  it('says that taking failed, and takes the same changes again', async () => {
    let failing = true;
    const seen: number[] = [];
    const { follower, failures } = follow({
      everyMs: 60_000,
      take: async (changes) => {
        if (failing) throw new Error('the list is not to be had');
        seen.push(...changes.map(({ sequence }) => sequence));
      },
    });
    await write('one');
    const reason = await follower.caughtUp().catch((error: Error) => error.message);
    expect(reason).to.equal('the list is not to be had');
    expect(failures.length).to.be.greaterThan(0);
    expect(follower.at()).to.equal(0);
    failing = false;
    await follower.caughtUp();
    expect(seen).to.deep.equal([1]);
  });

  it('misses none of fifty writes that come while it reads', async () => {
    const { follower, taken } = follow({
      take: async (changes) => {
        await new Promise((done) => setTimeout(done, 5));
        taken.push(...changes);
      },
    });
    await Promise.all(Array.from({ length: 50 }, (_, i) => write(String(i))));
    await follower.caughtUp();
    expect(taken.map(({ sequence }) => sequence)).to.deep.equal(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('takes nothing after it was stopped', async () => {
    const { follower, taken } = follow();
    await follower.stop();
    await write('late');
    await new Promise((done) => setTimeout(done, 60));
    expect(taken).to.deep.equal([]);
  });
});
