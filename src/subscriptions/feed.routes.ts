import {
  file,
  NotFound,
  redirect,
  route,
  whoIs,
  type Context,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words } from '../text/index.ts';
import type { FeedService } from './feed.service.ts';
import { parseAbout } from './feed.ts';
import type { Extra } from './page.view.ts';
import { feedForm, nothingForm } from './subscription.form.ts';

export interface FeedRoutesDependencies {
  readonly feeds: FeedService;
  readonly baseUrl: string;
  readonly show: (context: Context<unknown, unknown>, extra?: Extra) => Promise<Reply>;
}

/** Making, ending and reading calendar feeds. */
export function feedRoutes(d: FeedRoutesDependencies): Route[] {
  return [
    route({
      method: 'get',
      path: '/subscriptions',
      access: 'signed-in',
      show: (context) => d.show(context),
    }),
    route({
      method: 'post',
      path: '/subscriptions/calendars',
      access: 'in-person',
      form: feedForm,
      audit: 'calendar-feed.created',
      again: (context, typed, feedErrors) => d.show(context, { feedTyped: typed, feedErrors }),
      // No redirect: the address is shown once, on the answer to the request that made it.
      async perform(context) {
        const about = parseAbout(context.input.about ?? 'own');
        if (!about) throw new NotFound();
        const { name, language, watched } = context.input;
        const secret = await d.feeds.make({ name, about, language, watched }, whoIs(context));
        return d.show(context, { shownAddress: `${d.baseUrl}/calendar/${secret}.ics` });
      },
    }),
    route({
      method: 'post',
      path: '/subscriptions/calendars/:feedId/revoke',
      access: 'in-person',
      form: nothingForm,
      audit: 'calendar-feed.revoked',
      async perform(context) {
        await d.feeds.revoke(context.params['feedId'] ?? '', whoIs(context));
        context.notice(
          words('Đã thu hồi; địa chỉ này không mở được nữa.', 'Revoked; the address opens nothing any more.'),
        );
        return redirect('/subscriptions');
      },
    }),
    route({
      method: 'get',
      path: '/calendar/:secret.ics',
      // Calendars cannot sign in: the address itself is the secret.
      access: 'public',
      async show({ params, asOf, now, holds }) {
        const found = await d.feeds.read(params['secret'] ?? '', asOf, now, holds);
        if (!found) throw new NotFound();
        return file(Buffer.from(found.text ?? ''), 'text/calendar; charset=utf-8', 'nhan-lang.ics', {
          inline: true,
          etag: found.etag,
          unchanged: found.text === undefined,
        });
      },
    }),
  ];
}
