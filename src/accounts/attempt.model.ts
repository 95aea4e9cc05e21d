import { Schema, type Connection, type Model } from 'mongoose';
import { waitAfterFailures } from './account.ts';

interface Attempt {
  readonly _id: string;
  readonly failures: number;
  readonly lastAt: Date;
}

/** Failed sign-ins, counted per (account, address) in the database, so that several processes count together. */
export function signInAttempts(connection: Connection) {
  const schema = new Schema<Attempt>(
    { _id: { type: String }, failures: Number, lastAt: Date },
    { collection: 'sign-in-attempts', versionKey: false, autoIndex: false, autoCreate: false },
  );
  const Attempts: Model<Attempt> = connection.model<Attempt>('SignInAttempt', schema);
  const key = (username: string, ip: string) => `${username} ${ip}`;
  return {
    /** Seconds still to wait, 0 when a try is allowed. */
    async waitFor(username: string, ip: string, now: Date): Promise<number> {
      const found = await Attempts.findById(key(username, ip)).lean();
      if (!found) return 0;
      const passed = (now.getTime() - found.lastAt.getTime()) / 1000;
      return Math.max(0, Math.ceil(waitAfterFailures(found.failures) - passed));
    },
    async failed(username: string, ip: string, now: Date): Promise<void> {
      await Attempts.updateOne(
        { _id: key(username, ip) },
        { $inc: { failures: 1 }, $set: { lastAt: now } },
        { upsert: true },
      );
      // No TTL sweeper in the embedded engine: what is a day old goes here.
      await Attempts.deleteMany({ lastAt: { $lt: new Date(now.getTime() - 86_400_000) } });
    },
    async succeeded(username: string, ip: string): Promise<void> {
      await Attempts.deleteOne({ _id: key(username, ip) });
    },
  };
}
