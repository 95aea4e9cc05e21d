import { words, type Words } from '../text/index.ts';

/** Stored with the attachment. */
export type UnusableReason =
  'damaged' | 'encrypted' | 'too-many-pages' | 'too-heavy' | 'no-pages' | 'page-size';

/**
 * What becomes of a PDF that cannot be merged into a dossier. Whole papers are worth keeping and are marked; what is
 * broken, empty or not safe to open is refused. `too-heavy` is refused too, since a machine that was busy for a
 * moment must not mark a good paper for ever: it can be sent again.
 */
export const unusablePdf: Readonly<
  Record<UnusableReason, { readonly refused: boolean; readonly why: Words }>
> = {
  damaged: { refused: true, why: words('bị hỏng hoặc chưa tải hết', 'is damaged or incomplete') },
  'no-pages': { refused: true, why: words('không có trang nào', 'has no pages') },
  'too-heavy': {
    refused: true,
    why: words('cần quá nhiều bộ nhớ hoặc thời gian để đọc', 'needs too much memory or time to read'),
  },
  encrypted: { refused: false, why: words('đặt mật khẩu hoặc bị khóa', 'is locked with a password') },
  'too-many-pages': { refused: false, why: words('có quá nhiều trang', 'has too many pages') },
  'page-size': { refused: false, why: words('có khổ trang không hợp lệ', 'has a page of impossible size') },
};
