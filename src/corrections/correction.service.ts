import { Types } from 'mongoose';
import { scopeFilter, type Actor } from '../access/index.ts';
import { createRecords, type AuditTrail, type Stored } from '../audit/index.ts';
import { NotPossible, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { CorrectionModel } from './correction.model.ts';
import { isOpen, type Correction } from './correction.ts';

export interface CorrectionRecord extends Correction {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** One page can be wrong in a few ways; more is noise, and the desk must stay readable. */
const mostOpenAbout = 20;

/** Nobody signed in: the trail names no person and no address. */
const stranger: Actor = { id: 'public', name: 'Người xem trang công khai', role: 'producer' };

export function correctionService(Corrections: CorrectionModel, trail: AuditTrail) {
  const records = createRecords(trail, 'correction');
  const openOnes = { state: { $in: ['open', 'taken'] } };

  return {
    async report(
      facts: Pick<Correction, 'about' | 'name' | 'href' | 'place' | 'what'>,
      at: Omit<Who, 'actor'>,
      submissionKey?: string,
    ): Promise<string> {
      const before = await Corrections.collection.countDocuments(
        { about: facts.about, ...openOnes },
        { limit: mostOpenAbout },
      );
      if (before >= mostOpenAbout)
        throw new NotPossible(
          words(
            'Trang này đã có nhiều báo sai sót đang chờ xem xét. Cảm ơn bạn; xin quay lại sau.',
            'Many reports about this page are being looked into already. Thank you; please come back later.',
          ),
        );
      const fields = { ...facts, state: 'open' as const };
      return (await records.create(Corrections, fields, { ...at, actor: stranger }, { submissionKey })).id;
    },

    async byId(id: string): Promise<CorrectionRecord | null> {
      if (!Types.ObjectId.isValid(id)) return null;
      const found = await Corrections.findById(id).lean();
      return found && recordOf(found as unknown as Stored<Correction>);
    },

    /** What waits for this person, the oldest first, then what was dealt with lately. */
    async list(actor: Actor, most = 200): Promise<readonly CorrectionRecord[]> {
      const mine = whose(actor);
      if (!mine) return [];
      const read = (filter: object, newest: boolean) =>
        Corrections.collection
          .find({ ...mine, ...filter }, { limit: most, sort: { createdAt: newest ? -1 : 1 } })
          .toArray();
      const [waiting, done] = await Promise.all([
        read(openOnes, false),
        read({ state: { $nin: openOnes.state.$in } }, true),
      ]);
      return [...waiting, ...done].map((one) => recordOf(one as unknown as Stored<Correction>));
    },

    countOpen: (actor: Actor): Promise<number> => {
      const mine = whose(actor);
      return mine ? Corrections.collection.countDocuments({ ...mine, ...openOnes }) : Promise.resolve(0);
    },

    async take({ id, version, state }: CorrectionRecord, who: Who): Promise<void> {
      if (state !== 'open') return;
      const { id: by, name } = who.actor;
      await records.change(
        Corrections,
        id,
        version,
        { state: 'taken', takenBy: { id: by, name } },
        who,
        'taken',
      );
    },

    async close(
      record: CorrectionRecord,
      version: number | undefined,
      { state, reason }: { readonly state: Correction['state']; readonly reason: string },
      who: Who,
    ): Promise<void> {
      if (!isOpen(record))
        throw new NotPossible(words('Báo sai sót này đã xử lý xong.', 'This report is dealt with already.'));
      await records.change(
        Corrections,
        record.id,
        version ?? record.version,
        { state, reason },
        who,
        'closed',
      );
    },

    finish: () => records.finish(Corrections),
  };
}

export type CorrectionService = ReturnType<typeof correctionService>;

/** Administrators see all of them; an officer those of their unit and below. */
function whose(actor: Actor): object | null {
  if (actor.role === 'administrator') return {};
  return actor.role === 'officer' && actor.scope ? scopeFilter(actor.scope) : null;
}

function recordOf(stored: Stored<Correction>): CorrectionRecord {
  const { _id, outbox: _outbox, submissionKey: _key, ...rest } = stored;
  return { ...rest, id: String(_id) };
}
