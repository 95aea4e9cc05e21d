import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from 'mongoose';

interface Turn {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

/** After this long a turn is over, whatever became of its process. */
const longestTurnMs = 30_000;
const longestWaitMs = 10_000;

/** Somebody else's turn did not end in time. */
export class TurnTaken extends Error {
  override readonly name = 'TurnTaken';
}

/**
 * Runs `work` while nobody else runs any under the same name, in this process or another on the same database: for a
 * rule over several records where there are no transactions. `work` must take seconds at most.
 * @throws TurnTaken after ten seconds of waiting
 */
export async function oneAtATime<T>(
  connection: Connection,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const turns = connection.collection<Turn>('turns');
  const holder = randomUUID();
  const giveUpAt = Date.now() + longestWaitMs;
  while (!(await taken())) {
    if (Date.now() > giveUpAt) throw new TurnTaken(name);
    await wait(20 + Math.random() * 40);
  }
  try {
    return await work();
  } finally {
    await turns.deleteOne({ _id: name, holder });
  }

  async function taken(): Promise<boolean> {
    const now = Date.now();
    try {
      await turns.updateOne(
        { _id: name, until: { $lt: new Date(now) } },
        { $set: { holder, until: new Date(now + longestTurnMs) } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // It is there and not over: the insertion of the upsert meets its id.
      if ((error as { code?: number }).code === 11000) return false;
      throw error;
    }
  }
}
