import type { Located } from '../access/index.ts';
import type { Account, AccountQueries } from '../accounts/index.ts';
import { NotFound, page, textOf, type Context, type Reply } from '../http/index.ts';
import { say, words, type Words } from '../text/index.ts';
import { aboutText, endedBy, mayFollow, parseAbout, type About, type SubjectOfRecord } from './feed.ts';
import type { FeedService } from './feed.service.ts';
import { choiceFrom, type MailModels } from './mail.model.ts';
import type { Outbox } from './outbox.service.ts';
import { feedForm, mailForm } from './subscription.form.ts';

export interface PageDependencies {
  readonly feeds: FeedService;
  readonly accounts: AccountQueries;
  readonly subjectOf: SubjectOfRecord;
  readonly placeLabel: (place: Located) => string;
  readonly baseUrl: string;
  readonly choices: MailModels['Choices'];
  readonly outbox: Outbox;
  readonly configured: boolean;
}

export interface Extra {
  readonly shownAddress?: string;
  readonly feedTyped?: Record<string, unknown>;
  readonly feedErrors?: ReadonlyMap<string, Words>;
  readonly mailTyped?: Record<string, unknown>;
  readonly mailErrors?: ReadonlyMap<string, Words>;
}

/** "Lịch và thư nhắc": a person's calendars, what they want by mail, and what was sent. */
export async function subscriptionsPage(
  d: PageDependencies,
  context: Context<unknown, unknown>,
  extra: Extra = {},
): Promise<Reply> {
  const { actor, language } = context;
  const account = await d.accounts.byId(actor?.id ?? '');
  if (!actor || !account) throw new NotFound();
  const typed = extra.feedTyped?.['about'];
  const asked = parseAbout(typeof typed === 'string' ? typed : textOf(context.query, 'about'));
  const about: About = asked && (await mayFollow(actor, asked, d.subjectOf)) ? asked : { kind: 'own' };
  const titled = await titleOf(d, about);
  const feeds = await d.feeds.of(account.id);
  return page('subscriptions/subscriptions', {
    pageTitle: words('Lịch và thư nhắc', 'Calendars and reminders'),
    feeds: await Promise.all(
      feeds.map(async (feed) => ({
        ...feed,
        about: await titleOf(d, feed.about),
        ended: feed.revokedAt
          ? words('Đã thu hồi', 'Revoked')
          : endedBy(account, feed)
            ? words('Hết hiệu lực khi đổi mật khẩu', 'Ended with the former password')
            : (await mayFollow(actor, feed.about, d.subjectOf))
              ? undefined
              : words('Không còn quyền xem', 'No longer allowed'),
      })),
    ),
    shownAddress: extra.shownAddress,
    shownWebcal: extra.shownAddress?.replace(/^https?:/, 'webcal:'),
    about: titled,
    elsewhere: about.kind !== 'own',
    feedForm: feedForm.view(
      language,
      extra.feedTyped ?? {
        name: `Nhãn Làng – ${say(titled, language)}`.slice(0, 100),
        language,
        about: aboutText(about),
      },
      extra.feedErrors,
    ),
    ...(await mailPart(d, account, context, extra)),
  });
}

async function titleOf(d: PageDependencies, about: About): Promise<Words> {
  if (about.kind === 'own') return words('mọi ngày của tôi', 'all my dates');
  if (about.kind === 'place') {
    const label = d.placeLabel(about.place);
    return words(label, label);
  }
  const subject = await d.subjectOf(about.subject.kind, about.subject.id);
  const title = subject?.title;
  return title ? words(title, title) : words('hồ sơ không còn', 'a record that is gone');
}

async function mailPart(
  d: PageDependencies,
  account: Account,
  { actor, language, now }: Context<unknown, unknown>,
  { mailTyped, mailErrors }: Extra,
): Promise<object> {
  const stored = await d.choices.findById(account.id).lean();
  const choice = stored && choiceFrom(stored as never);
  const fresh = { address: account.username, language, hour: 7, daily: true, reminders: true };
  return {
    chosen: choice !== null,
    stopped: choice?.stoppedAt,
    warning: await warningFor(d, actor?.role === 'administrator', now),
    mailForm: mailForm.view(
      language,
      mailTyped ?? (choice ? { ...choice, hour: String(choice.hour) } : { ...fresh, hour: '7' }),
      mailErrors,
    ),
  };
}

/** Nobody should trust letters that do not come; what the server said is for administrators. */
async function warningFor(d: PageDependencies, all: boolean, now: Date): Promise<Words | undefined> {
  if (!d.configured)
    return all
      ? words(
          'Chưa gửi được thư: chưa cấu hình máy chủ thư (SMTP_URL).',
          'No letters are sent: no mail server is configured (SMTP_URL).',
        )
      : words(
          'Hiện chưa gửi được thư; hãy hỏi quản trị viên.',
          'No letters are sent at present; ask an administrator.',
        );
  const trouble = all && (await d.outbox.troubled(new Date(now.getTime() - 2 * 86_400_000)));
  if (!trouble) return undefined;
  const { to, answer = '' } = trouble;
  return words(
    `Có thư chưa gửi được hoặc không gửi được, gần nhất đến ${to}: ${answer}`,
    `Some letters wait or failed, the last to ${to}: ${answer}`,
  );
}
