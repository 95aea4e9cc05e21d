/** What a person wants by mail. */
import type { PlainDate } from '../calendar/index.ts';
import type { Language } from '../text/index.ts';

export interface MailChoice {
  /** Of the account. */
  readonly id: string;
  readonly version: number;
  readonly address: string;
  readonly language: Language;
  readonly daily: boolean;
  /** Of the day in Viet Nam, 0 to 23: the daily letter and the reminders go out from then on. */
  readonly hour: number;
  /** A daily letter even when there is nothing to say, as a sign that it works. */
  readonly empty: boolean;
  /** At 90, 30, 7 and 1 days before a date. */
  readonly reminders: boolean;
  readonly watched: boolean;
  /** By the address in every letter; choosing again begins anew. */
  readonly stoppedAt?: Date | undefined;
}

export const letterKinds = ['daily', 'reminder', 'test'] as const;
export type LetterKind = (typeof letterKinds)[number];

export type LetterState = 'nothing' | 'waiting' | 'sending' | 'sent' | 'failed';

/** One letter: claimed by its key, so that of several processes one writes it. */
export interface Letter {
  /** `<account>:<kind>:<day>` */
  readonly _id: string;
  readonly accountId: string;
  readonly kind: LetterKind;
  readonly day: PlainDate;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly unsubscribe: string;
  /** The same at every try, so that a letter that came twice is known to be one. */
  readonly messageId: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly nextAt: Date;
  /** While it is being sent; past, whoever sent it is taken for dead. */
  readonly leaseUntil?: Date | undefined;
  readonly createdAt: Date;
  readonly sentAt?: Date | undefined;
  /** What the mail server said last. */
  readonly answer?: string | undefined;
}

/** The hour (0 to 23) in Viet Nam, which keeps UTC+7 all year. */
export function hourInVietNam(instant: Date): number {
  return (instant.getUTCHours() + 7) % 24;
}

const minute = 60_000;
/** So long a letter is tried; later it would be about another day. */
const triedForMs = 24 * 60 * minute;

/** When to try again after so many failures; null when it is too late. */
export function nextTry(letter: Pick<Letter, 'attempts' | 'createdAt'>, now: Date): Date | null {
  const at = new Date(now.getTime() + Math.min(60, 2 ** (letter.attempts - 1)) * minute);
  return at.getTime() - letter.createdAt.getTime() > triedForMs ? null : at;
}
