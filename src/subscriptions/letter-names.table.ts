import { words, type Words } from '../text/index.ts';
import type { LetterKind, LetterState } from './mail-choice.ts';

export const kindNames: Readonly<Record<LetterKind, Words>> = {
  daily: words('Thư hằng ngày', 'Daily letter'),
  reminder: words('Nhắc thời hạn', 'Reminder'),
  test: words('Thư thử', 'Test'),
};

export const stateNames: Readonly<Record<LetterState, Words>> = {
  nothing: words('Không có gì để gửi', 'Nothing to send'),
  waiting: words('Chờ gửi', 'Waiting'),
  sending: words('Đang gửi', 'Being sent'),
  sent: words('Đã gửi', 'Sent'),
  failed: words('Không gửi được', 'Failed'),
};
