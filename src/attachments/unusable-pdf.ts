// Why an uploaded PDF cannot be merged into a dossier, in words after "the file …".
import { words, type Words } from '../text/index.ts';
import { unusablePdf } from './unusable-pdf.table.ts';

/** What is known of a stored reason; undefined for a text that is no known code. */
export function unusableReason(reason: string): (typeof unusablePdf)['damaged'] | undefined {
  return (unusablePdf as Readonly<Record<string, (typeof unusablePdf)['damaged']>>)[reason];
}

/** `unusableWords('encrypted').vi` -> `'đặt mật khẩu hoặc bị khóa'`; a text that is no known code is said as it is. */
export function unusableWords(reason: string): Words {
  return unusableReason(reason)?.why ?? words(reason, reason);
}
