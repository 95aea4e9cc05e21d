import { timingSafeEqual } from 'node:crypto';
import type { AccountQueries } from '../accounts/index.ts';
import { createRecords, isDuplicate, type AuditTrail } from '../audit/index.ts';
import {
  NotFound,
  page,
  RecordConflict,
  redirect,
  route,
  whoIs,
  type Context,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import type { LetterService } from './letter.service.ts';
import type { MailChoice } from './mail-choice.ts';
import { choiceFrom, type MailModels } from './mail.model.ts';
import type { Extra } from './page.view.ts';
import type { Scheduler } from './scheduler.service.ts';
import { mailForm, nothingForm } from './subscription.form.ts';

export interface MailRoutesDependencies {
  readonly models: MailModels;
  readonly trail: AuditTrail;
  readonly accounts: AccountQueries;
  readonly letters: LetterService;
  readonly scheduler: Scheduler;
  readonly configured: boolean;
  readonly show: (context: Context<unknown, unknown>, extra?: Extra) => Promise<Reply>;
}

/** What a person wants by mail, a letter to try it, and the end of it. */
export function mailRoutes(d: MailRoutesDependencies): Route[] {
  const records = createRecords(d.trail, 'mail-choice');

  /** Whose address this is; throws NotFound when nobody's. */
  async function stopping({ params }: Pick<Context<unknown, unknown>, 'params'>) {
    const token = params['token'] ?? '';
    const account = await d.accounts.byId(token.slice(0, 24));
    if (!account || !same(token, d.letters.stopToken(account.id))) throw new NotFound();
    return account;
  }

  /** The page behind the address in every letter: asks, or says that it is done. */
  const stopPage = (context: Pick<Context<unknown, unknown>, 'url'>, choice: MailChoice | null): Reply =>
    page('subscriptions/stop', {
      pageTitle: words('Thôi nhận thư nhắc', 'Stop the letters'),
      address: choice?.address,
      stopped: !choice || !!choice.stoppedAt,
      action: context.url,
    });

  return [
    route({
      method: 'post',
      path: '/subscriptions/mail',
      access: 'in-person',
      form: mailForm,
      audit: 'mail-choice.changed',
      again: (context, mailTyped, mailErrors) => d.show(context, { mailTyped, mailErrors }),
      async perform(context) {
        const { version, submissionKey: _key, hour, ...rest } = context.input;
        const fields = { ...rest, hour: Number(hour), stoppedAt: undefined };
        const who = whoIs(context);
        const { id } = who.actor;
        if (await d.models.Choices.findById(id).lean())
          await records.change(d.models.Choices, id, version, fields, who);
        else {
          const { stoppedAt: _none, ...first } = fields;
          try {
            await records.create(d.models.Choices, first, who, { id });
          } catch (error) {
            // made in another window meanwhile
            if (!isDuplicate(error)) throw error;
            throw new RecordConflict((await d.models.Choices.findById(id).lean()) as never);
          }
        }
        context.notice(words('Đã ghi lựa chọn nhận thư.', 'Your choices are kept.'));
        return redirect('/subscriptions');
      },
    }),
    route({
      method: 'post',
      path: '/subscriptions/test-letter',
      access: 'in-person',
      rate: 'sign-in',
      form: nothingForm,
      audit: { unaudited: 'changes nothing; the letter itself is kept' },
      async perform(context) {
        const { id } = whoIs(context).actor;
        const [account, stored] = [await d.accounts.byId(id), await d.models.Choices.findById(id).lean()];
        if (!account || !stored) throw new NotFound();
        context.notice(d.configured ? await tried(account.id) : notConfigured);
        return redirect('/subscriptions');

        async function tried(accountId: string): Promise<Words> {
          const letter = d.letters.test(account!, choiceFrom(stored as never), context.now);
          const after = await d.scheduler.sendNow(letter);
          return after?.state === 'sent'
            ? words(`Đã gửi thư thử đến ${letter.to}.`, `A test letter was sent to ${letter.to}.`)
            : words(
                `Thư thử chưa gửi được: ${after?.answer ?? accountId}`,
                `The test letter could not be sent: ${after?.answer ?? accountId}`,
              );
        }
      },
    }),
    route({
      method: 'get',
      path: '/mail/stop/:token',
      access: 'public',
      async show(context) {
        const account = await stopping(context);
        const stored = await d.models.Choices.findById(account.id).lean();
        return stopPage(context, stored as unknown as MailChoice | null);
      },
    }),
    route({
      method: 'post',
      path: '/mail/stop/:token',
      // Pressed in the mail program, which signs in nowhere (RFC 8058); the address is the secret.
      access: 'public',
      form: nothingForm,
      audit: 'mail-choice.stopped',
      async perform(context) {
        const account = await stopping(context);
        const stored = await d.models.Choices.findById(account.id).lean();
        if (stored && !(stored as unknown as MailChoice).stoppedAt) {
          const actor = { id: account.id, name: account.name, role: account.role };
          const who = { actor, requestId: context.requestId, now: context.now };
          await records.change(
            d.models.Choices,
            account.id,
            undefined,
            { stoppedAt: context.now },
            who,
            'stopped',
          );
        }
        // Mail programs follow no redirect (RFC 8058, section 3.1), so the answer is the page itself.
        return stopPage(context, null);
      },
    }),
  ];
}

const notConfigured = words(
  'Chưa cấu hình máy chủ thư (SMTP_URL).',
  'No mail server is configured (SMTP_URL).',
);

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
