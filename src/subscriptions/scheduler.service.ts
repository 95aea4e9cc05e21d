import { setTimeout as wait } from 'node:timers/promises';
import type { Account, AccountQueries } from '../accounts/index.ts';
import { addPeriod, dayInVietNam } from '../calendar/index.ts';
import type { Letter } from './mail-choice.ts';
import { hourInVietNam, type MailChoice } from './mail-choice.ts';
import { choiceFrom, type MailModels } from './mail.model.ts';
import type { LetterService } from './letter.service.ts';
import type { Outbox } from './outbox.service.ts';

export interface SchedulerDependencies {
  readonly models: MailModels;
  readonly accounts: AccountQueries;
  readonly letters: LetterService;
  readonly outbox: Outbox;
  readonly clock: () => Date;
  /** The list of dates is whole and has seen what was written before. */
  readonly ready: () => Promise<void>;
  readonly configured: boolean;
  readonly failed: (error: unknown) => void;
}

/** After a longer silence only the reminders of the last days are caught up. */
const mostCatchUpDays = 31;

/** Writes and sends letters; every process has one, and the letters' keys keep them from doing it twice. */
export function scheduler(d: SchedulerDependencies) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  async function stillWanted({ accountId, kind }: Letter): Promise<boolean> {
    const account = await d.accounts.byId(accountId);
    if (!account || account.disabledAt) return false;
    if (kind === 'test') return true;
    const choice = await d.models.Choices.findById(accountId).lean();
    return !!choice && !(choice as unknown as MailChoice).stoppedAt;
  }

  /** Everything that is due at this instant: written once, then sent. */
  async function tick(now: Date = d.clock()): Promise<void> {
    if (!d.configured) return;
    const day = dayInVietNam(now);
    const due = await d.models.Choices.find({
      hour: { $lte: hourInVietNam(now) },
      stoppedAt: null,
      $or: [{ daily: true }, { reminders: true }],
    } as never).lean();
    if (due.length > 0) {
      await d.ready();
      const [daily, reminded] = [
        await d.outbox.written('daily', day),
        await d.outbox.written('reminder', day),
      ];
      for (const stored of due) {
        if (stopped) return;
        const choice = choiceFrom(stored as never);
        const wants = [choice.daily && !daily.has(choice.id), choice.reminders && !reminded.has(choice.id)];
        if (!wants.some(Boolean)) continue;
        const account = await d.accounts.byId(choice.id);
        if (!account || account.disabledAt) continue;
        // One person's trouble must not keep the others' letters back.
        await write(account, choice, wants, now).catch(d.failed);
      }
    }
    await d.outbox.send(() => (d.clock() > now ? d.clock() : now), stillWanted);
  }

  async function write(
    account: Account,
    choice: MailChoice,
    [daily, reminder]: boolean[],
    now: Date,
  ): Promise<void> {
    if (daily) await d.outbox.put(await d.letters.daily(account, choice, now));
    if (!reminder) return;
    const day = dayInVietNam(now);
    const before = (days: number) => addPeriod(day, { length: -days, unit: 'day' });
    const last = (await d.outbox.lastDay(account.id, 'reminder', day)) ?? before(1);
    const since = last < before(mostCatchUpDays) ? before(mostCatchUpDays) : last;
    await d.outbox.put(await d.letters.reminder(account, choice, since, now));
  }

  return {
    tick,

    /** A letter at once, for whoever asked for it. */
    sendNow: async (letter: Letter) => {
      await d.outbox.put(letter);
      await d.outbox.send(d.clock, stillWanted, letter._id);
      return d.outbox.byId(letter._id);
    },

    start(everyMs = 30_000): void {
      const again = () => {
        running = tick()
          .catch(d.failed)
          .then(() => {
            if (!stopped) timer = setTimeout(again, everyMs).unref();
          });
      };
      if (d.configured) again();
    },

    /** Lets a letter under way end, for some seconds: it would come twice otherwise. */
    async stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      await Promise.race([running, wait(5_000, undefined, { ref: false })]);
    },
  };
}

export type Scheduler = ReturnType<typeof scheduler>;
