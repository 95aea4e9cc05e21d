import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { oneAtATime } from '../../../src/db/index.ts';
import { freshDatabase } from '../../support/database.ts';

describe('one at a time', () => {
  let connection: Connection;
  before(async () => {
    connection = await freshDatabase();
  });
  const turns = () => connection.collection<{ _id: string; until?: Date }>('turns');

  it('runs no two works of one name together, and all of them', async () => {
    let running = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 6 }, () =>
        oneAtATime(connection, 'a', async () => {
          most.push((running += 1));
          await wait(10);
          running -= 1;
        }),
      ),
    );
    expect(most).to.deep.equal([1, 1, 1, 1, 1, 1]);
    expect(await turns().countDocuments({ _id: 'a' })).to.equal(0);
  });

  it('holds up no work of another name', async () => {
    const answer = await oneAtATime(connection, 'b', () => oneAtATime(connection, 'c', async () => 'both'));
    expect(answer).to.equal('both');
  });

  it('passes the turn on after a failure', async () => {
    const failed = oneAtATime(connection, 'd', () => Promise.reject(new Error('broken')));
    expect(await failed.catch((error: Error) => error.message)).to.equal('broken');
    expect(await oneAtATime(connection, 'd', async () => 'next')).to.equal('next');
  });

  it('takes over a turn that a dead process left', async () => {
    await turns().insertOne({ _id: 'e', until: new Date(Date.now() - 1) });
    expect(await oneAtATime(connection, 'e', async () => 'taken over')).to.equal('taken over');
  });
});
