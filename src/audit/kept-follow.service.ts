// A follower that goes on after a restart where it stood, and whose heavy work is one process's at a time.
import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import { followTrail, type Follower, type FollowOptions } from './follow.service.ts';
import type { AuditTrail } from './trail.service.ts';

/** How far a follower has come; what else it must know after a restart stands beside it. */
export interface FollowState {
  readonly sequence: number;
}

export interface KeptFollowOptions extends Omit<FollowOptions, 'from'> {
  /** Its collection holds the position under `name`, and the lease. */
  readonly State: Pick<Model<unknown>, 'collection'>;
  readonly name: string;
  readonly trail: Pick<AuditTrail, 'since' | 'last' | 'onAppend'>;
  /** Renewed while work goes on; a process silent for so long is taken for dead. */
  readonly leaseMs: number;
}

export function keptFollower<S extends FollowState>(d: KeptFollowOptions) {
  const { State, trail, leaseMs, name, take } = d;
  const states = State.collection;
  const position = { _id: name as never };
  const lease = { _id: 'lease' as never };
  const me = randomUUID();
  let follower: Follower | undefined;
  let stopped = false;

  const state = async (): Promise<Partial<S> | null> => (await states.findOne(position)) as Partial<S> | null;

  /** With `sequence`: all up to there is taken. Of two processes the one that is further counts. */
  async function remember(fields: Partial<Omit<S, 'sequence'>>, sequence?: number): Promise<void> {
    const change = {
      ...(Object.keys(fields).length > 0 ? { $set: fields } : {}),
      ...(sequence === undefined ? {} : { $max: { sequence } }),
    };
    await states.updateOne(position, change, { upsert: true });
  }

  return {
    state,
    remember,
    stopped: () => stopped,

    /** After which entry to begin: where it stood, or at the end of the trail when it never did. */
    async begins(): Promise<{ readonly state: Partial<S> | null; readonly from: number }> {
      const known = await state();
      return { state: known, from: known?.sequence ?? (await trail.last()) };
    },

    /** Follows. The position moves on only after what was taken is stored: a crash repeats, and loses nothing. */
    follow(from: number): void {
      follower = followTrail(trail, {
        from,
        failed: d.failed,
        ...(d.everyMs === undefined ? {} : { everyMs: d.everyMs }),
        async take(changes) {
          await take(changes);
          await remember({}, changes.at(-1)!.sequence);
        },
      });
    },

    /** Takes or renews the lease; false while another process has it. */
    async hold(): Promise<boolean> {
      const now = new Date();
      try {
        const mine = await states.updateOne(
          { ...lease, $or: [{ by: me }, { until: { $lt: now } }] },
          { $set: { by: me, until: new Date(now.getTime() + leaseMs) } },
          { upsert: true },
        );
        return mine.matchedCount + mine.upsertedCount > 0;
      } catch (error) {
        // Another's, and not over: the insertion of the upsert meets its id.
        if ((error as { code?: number }).code === 11000) return false;
        throw error;
      }
    },

    /** The next process need not wait until the lease is over. */
    async release(): Promise<void> {
      await states.deleteOne({ ...lease, by: me });
    },

    /** Resolves when all that was written before is taken; rejects with what `take` threw. */
    async caughtUp(): Promise<void> {
      await follower?.caughtUp();
    },

    /** The same for who would rather have what there is than wait longer. */
    async caughtUpWithin(most: number): Promise<void> {
      await follower?.caughtUpWithin(most);
    },

    async stop(): Promise<void> {
      stopped = true;
      await follower?.stop();
    },
  };
}
