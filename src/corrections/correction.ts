import type { Located } from '../access/index.ts';
import { words, type Words } from '../text/index.ts';

/** Open: nobody looks at it yet. Taken: an officer does. The others end it. */
export type CorrectionState = 'open' | 'taken' | 'corrected' | 'no-error' | 'unusable';

/** What somebody without an account said is wrong on a public page. Who they are is not asked. */
export interface Correction {
  /** `right:4-2026-00774`, `place:10003`: what the page is about. */
  readonly about: string;
  readonly name: string;
  readonly href: string;
  /** Whose desk it goes to; a record of no locality goes to the administrators. */
  readonly place?: Located | undefined;
  readonly what: string;
  readonly state: CorrectionState;
  readonly takenBy?: { readonly id: string; readonly name: string } | undefined;
  readonly reason?: string | undefined;
}

export const stateLabels: Readonly<Record<CorrectionState, Words>> = {
  open: words('Chưa ai nhận', 'Not taken yet'),
  taken: words('Đang xem xét', 'Being looked into'),
  corrected: words('Đã sửa', 'Corrected'),
  'no-error': words('Không có sai sót', 'No error found'),
  unusable: words('Không xử lý được', 'Cannot be acted upon'),
};

export const isOpen = ({ state }: Pick<Correction, 'state'>): boolean =>
  state === 'open' || state === 'taken';
