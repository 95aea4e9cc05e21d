/** Letters people take for one another, half a slip: by eye or by ear. */
const alike = new Set(
  [
    'sx',
    'sz',
    'ck',
    'kq',
    'cq',
    'mn',
    'nl',
    'dv',
    'dz',
    'gj',
    'iy',
    'vw',
    'bp',
    'dt',
    'gk',
    'fv',
    'uv',
    'o0',
    'l1',
    'il',
    'ae',
    'ei',
    'ou',
    'ao',
    'ie',
    'ui',
    'oe',
  ].flatMap(([a, b]) => [`${a}${b}`, `${b}${a}`]),
);
const alikeCode = new Uint8Array(128 * 128);
for (const pair of alike) alikeCode[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = 1;

let [before, last, now] = [new Int32Array(256), new Int32Array(256), new Int32Array(256)];

/**
 * Damerau-Levenshtein distance (restricted), in slips, where a slip between letters that look or sound alike counts a
 * half. Infinity once it must be above `most`. Texts up to 255 letters.
 */
export function lettersDistance(a: string, b: string, most = Infinity): number {
  if (a === b) return 0;
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > most) return Infinity;
  // What is the same at both ends costs nothing.
  let [start, columns, rows] = [0, a.length, b.length];
  while (start < columns && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (columns > start && a.charCodeAt(columns - 1) === b.charCodeAt(rows - 1)) {
    columns -= 1;
    rows -= 1;
  }
  columns -= start;
  rows -= start;
  // Counted in halves of a slip.
  const mostHalves = most * 2;
  for (let j = 0; j <= columns; j += 1) last[j] = 2 * j;
  let [letterBefore, otherBefore] = [0, 0];
  for (let i = 1; i <= rows; i += 1) {
    const letter = b.charCodeAt(start + i - 1);
    let least = (now[0] = 2 * i);
    for (let j = 1; j <= columns; j += 1) {
      const other = a.charCodeAt(start + j - 1);
      let cost = last[j - 1]! + (letter === other ? 0 : slip(letter, other));
      if (last[j]! + 2 < cost) cost = last[j]! + 2;
      if (now[j - 1]! + 2 < cost) cost = now[j - 1]! + 2;
      if (i > 1 && j > 1 && letter === otherBefore && letterBefore === other && before[j - 2]! + 2 < cost)
        cost = before[j - 2]! + 2;
      now[j] = cost;
      if (cost < least) least = cost;
      otherBefore = other;
    }
    if (least > mostHalves) return Infinity;
    letterBefore = letter;
    [before, last, now] = [last, now, before];
  }
  return last[columns]! / 2;
}

/** In halves. */
function slip(a: number, b: number): number {
  return a < 128 && b < 128 && alikeCode[a * 128 + b] === 1 ? 1 : 2;
}

/**
 * 1 = the same, 0 = nothing in common; the beginning counts a little more, as the eye does (Jaro-Winkler's idea).
 * @param above what is not worth knowing: 0 is told where it is no more
 */
export function lettersLikeness(a: string, b: string, above = 0): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  let same = 0;
  while (same < 4 && same < a.length && a[same] === b[same]) same += 1;
  const nearer = same * 0.05;
  const least = Math.max(0.3, (above - nearer) / (1 - nearer));
  const plain = 1 - lettersDistance(a, b, longer * (1 - least)) / longer;
  return plain > 0.3 ? plain + nearer * (1 - plain) : 0;
}
