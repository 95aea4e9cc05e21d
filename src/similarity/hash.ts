// Numbers for texts, made without making other texts: a mark has some dozens, a register a million marks.

/** FNV-1a, which goes on letter by letter: `hashed('b', hashed('a'))` = `hashed('ab')`. */
export function hashed(text: string, from = 0x811c9dc5): number {
  let sum = from;
  for (let at = 0; at < text.length; at += 1) sum = hashedLetter(sum, text.charCodeAt(at));
  return sum;
}

export function hashedLetter(sum: number, code: number): number {
  return Math.imul(sum ^ code, 0x01000193);
}

/** So that any bits of it can be taken. */
export function mixed(sum: number): number {
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}

export function hash(text: string): number {
  return mixed(hashed(text));
}
