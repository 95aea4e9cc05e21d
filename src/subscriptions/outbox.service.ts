import type { PlainDate } from '../calendar/index.ts';
import { isDuplicate } from '../audit/index.ts';
import { nextTry, type Letter, type LetterKind } from './mail-choice.ts';
import type { MailModels } from './mail.model.ts';
import type { Answer, Mailer } from './mailer.service.ts';

/** Longer than a try may take (see the mailer), so that nobody sends what somebody else is sending. */
const leaseMs = 120_000;

/** Letters waiting, being sent, and sent. Each is one document with a key of its own: whoever writes it first has it. */
export function outbox(Letters: MailModels['Letters'], mailer: Mailer | null) {
  async function claim(now: Date, id?: string): Promise<Letter | null> {
    return (await Letters.collection.findOneAndUpdate(
      {
        ...(id && { _id: id as never }),
        $or: [
          { state: 'waiting', nextAt: { $lte: now } },
          { state: 'sending', leaseUntil: { $lt: now } },
        ],
      },
      { $set: { state: 'sending', leaseUntil: new Date(now.getTime() + leaseMs) }, $inc: { attempts: 1 } },
      { sort: { nextAt: 1 }, returnDocument: 'after' },
    )) as unknown as Letter | null;
  }

  async function settle(letter: Letter, answer: Answer, now: Date): Promise<void> {
    const again = answer.result === 'later' ? nextTry(letter, now) : null;
    const state = answer.result === 'sent' ? 'sent' : again ? 'waiting' : 'failed';
    await Letters.collection.updateOne(
      // only the try that is under way: a slower one must not undo what a later one did
      { _id: letter._id as never, state: 'sending', attempts: letter.attempts },
      {
        $set: {
          state,
          answer: answer.said,
          ...(state === 'sent' && { sentAt: now }),
          ...(again && { nextAt: again }),
        },
        $unset: { leaseUntil: '' },
      },
    );
  }

  return {
    /** False when the letter is there already, from whichever process. */
    async put(letter: Letter): Promise<boolean> {
      try {
        await Letters.collection.insertOne(letter as never);
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    /**
     * Sends what is due, one after the other. A process that dies after the server took a letter and before that is
     * stored leaves it to be sent again, with the same Message-ID: a deadline told twice is better than never.
     */
    async send(
      now: () => Date,
      stillWanted: (letter: Letter) => Promise<boolean>,
      id?: string,
    ): Promise<number> {
      if (!mailer) return 0;
      let sent = 0;
      for (;;) {
        const letter = await claim(now(), id);
        if (!letter) return sent;
        if (!(await stillWanted(letter))) {
          await settle(letter, { result: 'never', said: 'not wanted any more' }, now());
          continue;
        }
        const answer = await mailer.deliver(letter);
        await settle(letter, answer, now());
        if (answer.result === 'sent') sent += 1;
        // A server that cannot be reached is not asked for every letter that waits.
        if (answer.result === 'later' && answer.unreachable) return sent;
      }
    },

    /** Accounts that have their letter of this kind and day. */
    async written(kind: LetterKind, day: PlainDate): Promise<ReadonlySet<string>> {
      const found = await Letters.collection.find({ kind, day }).project({ accountId: 1 }).toArray();
      return new Set(found.map((one) => String(one['accountId'])));
    },

    /** The last day before this one with a letter of this kind. */
    async lastDay(accountId: string, kind: LetterKind, before: PlainDate): Promise<PlainDate | undefined> {
      const found = await Letters.collection
        .find({ accountId, kind, day: { $lt: before } })
        .sort({ day: -1 })
        .limit(1)
        .toArray();
      return found[0]?.['day'] as PlainDate | undefined;
    },

    async list(filter: object, { page, pageSize }: { page: number; pageSize: number }) {
      const [total, items] = await Promise.all([
        Letters.collection.countDocuments(filter),
        Letters.collection
          .find(filter, { projection: { html: 0, text: 0 } })
          .sort({ createdAt: -1, _id: 1 })
          .skip((page - 1) * pageSize)
          .limit(pageSize)
          .toArray(),
      ]);
      return { total, items: items as unknown as readonly Letter[] };
    },

    byId: async (id: string) =>
      (await Letters.collection.findOne({ _id: id as never })) as unknown as Letter | null,

    /** The newest letter that has failed or waits after a failure since this instant. */
    async troubled(since: Date): Promise<Letter | null> {
      return (await Letters.collection.findOne(
        {
          createdAt: { $gte: since },
          $or: [{ state: 'failed' }, { state: 'waiting', attempts: { $gt: 0 } }],
        },
        { sort: { createdAt: -1 }, projection: { html: 0, text: 0 } },
      )) as unknown as Letter | null;
    },
  };
}

export type Outbox = ReturnType<typeof outbox>;
