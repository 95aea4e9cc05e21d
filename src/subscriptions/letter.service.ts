import { createHash, createHmac } from 'node:crypto';
import { actorOf, type Account } from '../accounts/index.ts';
import { addPeriod, dayInVietNam, formatPlainDate, type PlainDate } from '../calendar/index.ts';
import type { DocketLine, DocketQueries, LineFilter } from '../docket/index.ts';
import { words, type Words } from '../text/index.ts';
import { letterOf, type Part } from './letter.view.ts';
import type { Letter, LetterKind, MailChoice } from './mail-choice.ts';

export interface LetterDependencies {
  readonly lines: DocketQueries['lines'];
  readonly baseUrl: string;
  /** Signs the addresses that stop letters. */
  readonly secret: string;
}

/** Dates written out in one part; the rest is counted. */
const mostLines = 40;
const reminderDays = [1, 7, 30, 90] as const;

/** Writes letters: what is late and comes, and reminders of single dates. */
export function letterService(d: LetterDependencies) {
  const later = (asOf: PlainDate, days: number) => addPeriod(asOf, { length: days, unit: 'day' });

  const stopToken = (accountId: string) =>
    `${accountId}-${createHmac('sha256', d.secret).update(`stop-letters:${accountId}`).digest('base64url')}`;

  async function part(title: Words, filter: LineFilter, asOf: PlainDate): Promise<Part> {
    const { total, items } = await d.lines(filter, asOf, { page: 1, pageSize: mostLines });
    return { title, lines: items, total };
  }

  function filterOf(account: Account, choice: MailChoice): LineFilter {
    return { actor: actorOf(account, 'token'), ours: choice.watched ? undefined : true };
  }

  function letter(
    account: Account,
    choice: MailChoice,
    kind: LetterKind,
    now: Date,
    title: Words,
    parts: readonly Part[],
    nothing: Words,
    suffix = '',
  ): Letter {
    const day = dayInVietNam(now);
    const unsubscribe = `${d.baseUrl}/mail/stop/${stopToken(account.id)}`;
    const { language } = choice;
    const said = letterOf({
      name: account.name,
      language,
      title,
      parts,
      asOf: day,
      baseUrl: d.baseUrl,
      unsubscribe,
      nothing,
    });
    const _id = `${account.id}:${kind}:${day}${suffix}`;
    const host = new URL(d.baseUrl).hostname;
    return {
      _id,
      accountId: account.id,
      kind,
      day,
      to: choice.address,
      ...said,
      unsubscribe,
      messageId: `<${createHash('sha256').update(`${d.baseUrl} ${_id}`).digest('hex').slice(0, 32)}@${host}>`,
      state: 'waiting',
      attempts: 0,
      nextAt: now,
      createdAt: now,
    };
  }

  const isEmpty = (parts: readonly Part[]) => parts.every(({ total }) => total === 0);

  return {
    stopToken,

    /** Late, the next seven days, the next thirty; `nothing` when there is none and nobody asked for empty ones. */
    async daily(account: Account, choice: MailChoice, now: Date): Promise<Letter> {
      const asOf = dayInVietNam(now);
      const filter = filterOf(account, choice);
      const parts = [
        await part(words('Quá hạn', 'Overdue'), { ...filter, states: ['overdue'], ours: true }, asOf),
        await part(
          words('7 ngày tới', 'Next 7 days'),
          { ...filter, states: ['open'], to: later(asOf, 7) },
          asOf,
        ),
        await part(
          words('Sau đó, đến 30 ngày', 'After that, up to 30 days'),
          { ...filter, states: ['open'], from: later(asOf, 8), to: later(asOf, 30) },
          asOf,
        ),
      ];
      const day = formatPlainDate(asOf);
      const [late, soon] = [parts[0]!.total, parts[1]!.total];
      const title = words(
        `ngày ${day}: ${late} quá hạn, ${soon} trong 7 ngày`,
        `${day}: ${late} overdue, ${soon} within 7 days`,
      );
      const nothing = words(
        'Không có gì quá hạn và không có gì trong 30 ngày tới.',
        'Nothing is overdue and nothing falls due within 30 days.',
      );
      const written = letter(account, choice, 'daily', now, title, parts, nothing);
      return isEmpty(parts) && !choice.empty ? { ...written, state: 'nothing' } : written;
    },

    /**
     * Dates that came to 90, 30, 7 or 1 days before after `since`: one letter, also for days on which nothing ran.
     */
    async reminder(account: Account, choice: MailChoice, since: PlainDate, now: Date): Promise<Letter> {
      const asOf = dayInVietNam(now);
      const filter = { ...filterOf(account, choice), states: ['open'] as const };
      const told = new Set<string>();
      const parts: Part[] = [];
      for (const days of reminderDays) {
        const from = [later(since, days + 1), asOf].sort()[1]!;
        const found = await part(
          words(`Còn ${days} ngày`, days === 1 ? '1 day before' : `${days} days before`),
          { ...filter, from, to: later(asOf, days) },
          asOf,
        );
        const fresh = found.lines.filter((line: DocketLine) => !told.has(line.id));
        for (const { id } of fresh) told.add(id);
        parts.push({ ...found, lines: fresh, total: found.total - (found.lines.length - fresh.length) });
      }
      const total = parts.reduce((sum, one) => sum + one.total, 0);
      const title = words(`nhắc ${total} thời hạn`, `${total} ${total === 1 ? 'date' : 'dates'} coming up`);
      const written = letter(account, choice, 'reminder', now, title, parts, title);
      return isEmpty(parts) ? { ...written, state: 'nothing' } : written;
    },

    test(account: Account, choice: MailChoice, now: Date): Letter {
      const title = words('thư thử', 'test letter');
      const nothing = words(
        'Thư này cho biết thư nhắc đến được địa chỉ này.',
        'This letter shows that reminders reach this address.',
      );
      return letter(account, choice, 'test', now, title, [], nothing, `:${now.getTime()}`);
    },
  };
}

export type LetterService = ReturnType<typeof letterService>;
