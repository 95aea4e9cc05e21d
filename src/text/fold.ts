/**
 * Vietnamese text made comparable. `đ` is no accented `d` to Unicode (NFD leaves it whole), and MongoDB's
 * own collations disagree about ă â ê ô ơ ư đ, so what is searched is a stored folded key, never collation.
 */

/** Text as it is stored: composed (NFC), trimmed, inner white space single. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** `fold('Xã Tây Phương')` -> `'xa tay phuong'`: lower case, no accents, đ as d, punctuation as one space. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
