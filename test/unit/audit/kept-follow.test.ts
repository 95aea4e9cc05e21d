import { Schema, type Connection } from 'mongoose';
import { expect } from 'chai';
import { idsAmong, keptFollower, type FollowState } from '../../../src/audit/index.ts';
import { freshDatabase } from '../../support/database.ts';
import { notesOn, someone } from '../../support/notes.ts';

interface Marked extends FollowState {
  readonly mark: string;
}

describe('a follower that keeps where it stands', () => {
  let connection: Connection;
  let desk: Awaited<ReturnType<typeof notesOn>>;
  let stops: (() => Promise<void>)[];
  beforeEach(async () => {
    connection = await freshDatabase();
    desk = await notesOn(connection);
    connection.model('FollowState', new Schema({ _id: String }, { collection: 'follow_state' }));
    stops = [];
  });
  afterEach(() => Promise.all(stops.map((stop) => stop())));

  const write = async (text: string) => (await desk.records.create(desk.Notes, { text }, someone())).id;

  /** As a process of its own would have it. */
  function open(take?: () => Promise<void>) {
    const taken: string[] = [];
    const failures: unknown[] = [];
    const follow = keptFollower<Marked>({
      State: connection.model('FollowState'),
      name: 'notes',
      trail: desk.trail,
      leaseMs: 150,
      everyMs: 60_000,
      failed: (error) => failures.push(error),
      async take(changes) {
        await take?.();
        taken.push(...idsAmong(changes, 'note'));
      },
    });
    stops.push(() => follow.stop());
    return { follow, taken, failures };
  }

  it('begins at the end of the trail, and after a restart where it stood', async () => {
    await write('before');
    const first = open();
    first.follow.follow((await first.follow.begins()).from);
    const one = await write('one');
    await first.follow.caughtUp();
    await first.follow.stop();
    const two = await write('two');
    const second = open();
    const { state, from } = await second.follow.begins();
    expect(state).to.deep.include({ sequence: 2 });
    second.follow.follow(from);
    await second.follow.caughtUp();
    expect([first.taken, second.taken]).to.deep.equal([[one], [two]]);
  });

  it('stays where it stood when taking fails, and says so to who waits only a while', async () => {
    const { follow, failures } = open(() => Promise.reject(new Error('the disk is full')));
    follow.follow(0);
    await write('one');
    await follow.caughtUpWithin(2000);
    expect(failures.map(String)).to.include('Error: the disk is full');
    expect(await follow.state()).to.equal(null);
  });

  it('waits no longer than it was told to', async () => {
    const { follow } = open(() => new Promise((done) => setTimeout(done, 1500)));
    follow.follow(0);
    await write('one');
    const before = Date.now();
    await follow.caughtUpWithin(50);
    expect(Date.now() - before).to.be.lessThan(1000);
  });

  it('never goes back, and keeps what else is remembered', async () => {
    const { follow } = open();
    await follow.remember({ mark: 'a' }, 7);
    await follow.remember({}, 5);
    expect(await follow.state()).to.deep.include({ mark: 'a', sequence: 7 });
  });

  it('gives the lease to one, who keeps it by asking again, and to another once it is over or given back', async () => {
    const [{ follow: one }, { follow: other }] = [open(), open()];
    expect([await one.hold(), await other.hold(), await one.hold()]).to.deep.equal([true, false, true]);
    await other.release();
    expect(await other.hold()).to.equal(false);
    await one.release();
    expect([await other.hold(), await one.hold()]).to.deep.equal([true, false]);
    await new Promise((done) => setTimeout(done, 200));
    expect(await one.hold()).to.equal(true);
  });
});

describe('the records that changes are about', () => {
  it('are named once, and only those of the kind', () => {
    const change = (kind: string, id: string) => ({ sequence: 1, action: 'x', subject: { kind, id } });
    const changes = [change('note', 'a'), change('other', 'b'), change('note', 'a'), change('note', 'c')];
    expect(idsAmong(changes, 'note')).to.deep.equal(['a', 'c']);
  });
});
