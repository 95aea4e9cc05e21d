import { createTransport } from 'nodemailer';
import type { Letter } from './mail-choice.ts';

/** What became of one try. `later`: worth trying again; `never`: the server will not take it. */
export interface Answer {
  readonly result: 'sent' | 'later' | 'never';
  readonly said: string;
  /** The server, not this letter, is the trouble. */
  readonly unreachable?: boolean;
}

export interface Mailer {
  deliver(
    letter: Pick<Letter, 'to' | 'subject' | 'html' | 'text' | 'messageId' | 'unsubscribe'>,
  ): Promise<Answer>;
}

/** A try takes no longer: less than the lease of a letter. */
const longestMs = 60_000;

/** Sends by SMTP, one connection a letter: a handful of letters an hour needs no pool. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async deliver({ to, subject, html, text, messageId, unsubscribe }) {
      const late = new Promise<never>((_, fail) => {
        setTimeout(() => fail(new Error('no answer in time')), longestMs).unref();
      });
      try {
        const sending = transport.sendMail({
          to: { name: '', address: to },
          subject,
          html,
          text,
          messageId,
          headers: {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
          },
        });
        const info = (await Promise.race([sending, late])) as { response?: string };
        return { result: 'sent', said: String(info.response ?? '250').slice(0, 300) };
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string };
        const said = String(message).slice(0, 300);
        // 535 and 530: our password is wrong, which somebody will mend; the letter is not to blame.
        if (responseCode && responseCode >= 500 && ![530, 534, 535].includes(responseCode))
          return { result: 'never', said };
        return { result: 'later', said, unreachable: !responseCode || responseCode >= 500 };
      }
    },
  };
}
