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

let [before, last, now] = [new Float64Array(256), new Float64Array(256), new Float64Array(256)];

/**
 * Damerau-Levenshtein distance (restricted), in slips, where a slip between letters that look or sound alike counts a
 * half. Infinity once it must be above `most`. Texts up to 255 letters.
 */
export function lettersDistance(a: string, b: string, most = Infinity): number {
  if (a === b) return 0;
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > most) return Infinity;
  const [rows, columns] = [b.length, a.length];
  for (let j = 0; j <= columns; j += 1) last[j] = j;
  for (let i = 1; i <= rows; i += 1) {
    const letter = b.charCodeAt(i - 1);
    now[0] = i;
    let least = i;
    for (let j = 1; j <= columns; j += 1) {
      const other = a.charCodeAt(j - 1);
      let cost = last[j - 1]! + (letter === other ? 0 : slip(letter, other));
      if (last[j]! + 1 < cost) cost = last[j]! + 1;
      if (now[j - 1]! + 1 < cost) cost = now[j - 1]! + 1;
      if (
        i > 1 &&
        j > 1 &&
        letter === a.charCodeAt(j - 2) &&
        b.charCodeAt(i - 2) === other &&
        before[j - 2]! + 1 < cost
      )
        cost = before[j - 2]! + 1;
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, last, now] = [last, now, before];
  }
  return last[columns]!;
}

function slip(a: number, b: number): number {
  return a < 128 && b < 128 && alikeCode[a * 128 + b] === 1 ? 0.5 : 1;
}

/** 1 = the same, 0 = nothing in common; the beginning counts a little more, as the eye does (Jaro-Winkler's idea). */
export function lettersLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  const plain = 1 - lettersDistance(a, b, longer * 0.7) / longer;
  if (!(plain > 0.3)) return 0;
  let same = 0;
  while (same < 4 && same < a.length && a[same] === b[same]) same += 1;
  return plain + same * 0.05 * (1 - plain);
}
