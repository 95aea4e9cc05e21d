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
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  // Nearly all text is plain Latin by now, and plain patterns take half the time.
  return isAscii.test(plain)
    ? plain
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : plain
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

const isAscii = /^[\0-\x7f]*$/;
