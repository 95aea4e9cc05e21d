// Why an uploaded PDF cannot be merged into a dossier, in words; the reading of files is in inspect-pdf.pdf.ts.
import { words, type Words } from '../text/index.ts';

/** Stored with the attachment. */
export type UnusableReason =
  'damaged' | 'encrypted' | 'too-many-pages' | 'too-heavy' | 'no-pages' | 'page-size';

export type PdfInspection = { readonly pages: number } | { readonly unusable: UnusableReason };

/** More pages than any paper of a filing has. */
export const annexPageLimit = 2000;

const reasons: Readonly<Record<UnusableReason, Words>> = {
  damaged: words('tệp PDF bị hỏng, không đọc được', 'the PDF file is damaged and cannot be read'),
  encrypted: words('tệp PDF đặt mật khẩu hoặc bị khóa', 'the PDF file is locked with a password'),
  'too-many-pages': words(
    `tệp PDF có hơn ${annexPageLimit} trang`,
    `the PDF file has more than ${annexPageLimit} pages`,
  ),
  'too-heavy': words(
    'tệp PDF cần quá nhiều bộ nhớ hoặc thời gian để đọc',
    'the PDF file needs too much memory or time to read',
  ),
  'no-pages': words('tệp PDF không có trang nào', 'the PDF file has no pages'),
  'page-size': words('tệp PDF có khổ trang không hợp lệ', 'the PDF file has a page of impossible size'),
};

/** The reason in words; a text that is no known code is said as it is. */
export function unusableWords(reason: string): Words {
  return reasons[reason as UnusableReason] ?? words(reason, reason);
}
