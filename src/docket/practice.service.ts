import { Types } from 'mongoose';
import type { Records, Stored } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { OfficePractice } from '../deadlines/index.ts';
import type { Who } from '../http/index.ts';
import type { PracticeModel } from './practice.model.ts';

export interface PracticeRecord extends OfficePractice {
  readonly id: string;
  readonly version: number;
}

/** Practices of the Office: recorded and ended, never changed; the newest that fits an event counts. */
export function practiceService(Practices: PracticeModel, records: Records) {
  async function all(): Promise<readonly PracticeRecord[]> {
    const found = await Practices.find().sort({ createdAt: -1, _id: -1 }).lean();
    return found.map((one) => recordOf(one as unknown as Stored<OfficePractice>));
  }

  return {
    all,

    async byId(id: string): Promise<PracticeRecord | null> {
      if (!Types.ObjectId.isValid(id)) return null;
      const found = await Practices.findById(id).lean();
      return found && recordOf(found as unknown as Stored<OfficePractice>);
    },

    /** As the engine takes them. */
    async inForce(): Promise<readonly OfficePractice[]> {
      return (await all()).map(({ rule, from, to, length, why, source }) => ({
        rule,
        from,
        ...(to ? { to } : {}),
        length,
        why,
        source,
      }));
    },

    async record(practice: OfficePractice, who: Who, submissionKey?: string): Promise<string> {
      return (await records.create(Practices, practice, who, { submissionKey })).id;
    },

    /** Events after this day are counted by the letter of the law again. */
    async end({ id, version }: PracticeRecord, to: PlainDate, who: Who): Promise<void> {
      await records.change(Practices, id, version, { to }, who, 'ended');
    },

    finish: () => records.finish(Practices),
  };
}

export type PracticeService = ReturnType<typeof practiceService>;

function recordOf(stored: Stored<OfficePractice>): PracticeRecord {
  const { _id, rule, from, to, length, why, source, version } = stored as Stored<OfficePractice> & {
    _id: unknown;
  };
  return { id: String(_id), rule, from, to, length, why, source, version };
}
