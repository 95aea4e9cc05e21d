import type { Located } from '../access/index.ts';
import type { AccountQueries } from '../accounts/index.ts';
import { NotFound, page, textOf, type Context, type Reply } from '../http/index.ts';
import { say, words, type Words } from '../text/index.ts';
import { aboutText, endedBy, mayFollow, parseAbout, type About, type SubjectOfRecord } from './feed.ts';
import type { FeedService } from './feed.service.ts';
import { feedForm } from './subscription.form.ts';

export interface PageDependencies {
  readonly feeds: FeedService;
  readonly accounts: AccountQueries;
  readonly subjectOf: SubjectOfRecord;
  readonly placeLabel: (place: Located) => string;
  readonly baseUrl: string;
}

export interface Extra {
  readonly shownAddress?: string;
  readonly feedTyped?: Record<string, unknown>;
  readonly feedErrors?: ReadonlyMap<string, Words>;
}

/** "Lịch và thư nhắc": a person's calendars, what they want by mail, and what was sent. */
export async function subscriptionsPage(
  d: PageDependencies,
  context: Context<unknown, unknown>,
  extra: Extra = {},
  more: object = {},
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
    ...more,
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
