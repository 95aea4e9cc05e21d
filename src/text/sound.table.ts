/**
 * How folded letters sound, coarsely: what regions of the country say or write alike is one letter here. The letters
 * on the right are names of sounds, not spelling: c = ch/tr, j = nh, q = th, w = ng, x = kh, l = l/n, d = d/gi/r/v.
 * Confusions after research on Vietnamese misspelling (north: tr/ch, s/x, r/d/gi, l/n; south: v/d/gi, final n/ng, t/c).
 */
export const onsets: readonly (readonly [string, string])[] = [
  ['ngh', 'w'],
  ['ng', 'w'],
  ['nh', 'j'],
  ['gh', 'g'],
  ['gi', 'd'],
  ['kh', 'x'],
  ['ph', 'f'],
  ['th', 'q'],
  ['tr', 'c'],
  ['ch', 'c'],
  ['qu', 'ku'],
  ['c', 'k'],
  ['k', 'k'],
  ['x', 's'],
  ['s', 's'],
  ['n', 'l'],
  ['l', 'l'],
  ['r', 'd'],
  ['v', 'd'],
  ['d', 'd'],
  ['b', 'b'],
  ['g', 'g'],
  ['h', 'h'],
  ['m', 'm'],
  ['p', 'p'],
  ['t', 't'],
];

/** Vowels of a folded syllable that are heard alike before an ending: iê/i, ươ/u, ưu/iu, ươu/iêu. */
export const vowels: readonly (readonly [string, string])[] = [
  ['uou', 'iu'],
  ['ieu', 'iu'],
  ['yeu', 'iu'],
  ['uu', 'iu'],
  ['uye', 'ue'],
  ['uyu', 'uiu'],
  ['uoi', 'ui'],
  ['ie', 'i'],
  ['ye', 'i'],
  ['ia', 'i'],
  ['ya', 'i'],
  ['uo', 'u'],
  ['ua', 'u'],
  ['oo', 'o'],
  ['y', 'i'],
];

/** Endings: n/ng/nh and t/c/ch are one each. */
export const endings: readonly (readonly [string, string])[] = [
  ['ng', 'n'],
  ['nh', 'n'],
  ['ch', 't'],
  ['c', 't'],
  ['n', 'n'],
  ['m', 'm'],
  ['p', 'p'],
  ['t', 't'],
];

/** The vowels of Vietnamese syllables, folded; longer before shorter. */
export const nuclei =
  'uyeu|uyu|uya|uye|uoi|uou|oai|oao|oay|oeo|uay|ieu|yeu|oa|oe|oo|oi|ai|ao|au|ay|eo|eu|ia|ie|iu|ua|ue|ui|uo|uu|uy|ya|ye|yu|a|e|i|o|u|y';

/** Words of other languages as Vietnamese readers say them, in this order, on a folded word. */
export const foreign: readonly (readonly [RegExp, string])[] = [
  [/^pf/, 'f'],
  [/^ps/, 's'],
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/tion/g, 'son'],
  [/ph/g, 'f'],
  [/sch/g, 's'],
  [/sh/g, 's'],
  [/ck/g, 'k'],
  [/(?:ch|tr)/g, 'c!'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!!)/g, 'k'],
  [/c!/g, 'c'],
  [/qu?/g, 'ku'],
  [/[xz]/g, 's'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/ee|ea/g, 'i'],
  [/eo$/, 'io'],
  [/oo|ou/g, 'u'],
  [/h(?=$|[^aeiou])/g, ''],
  [/([a-z])\1+/g, '$1'],
  [/b$/, 'p'],
  [/d$/, 't'],
  [/g$/, 'k'],
];

/** One letter said by its name, as in T.oh beside TeeO: the way most shops say it. */
export const letterNames: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'bi',
  c: 'si',
  d: 'di',
  e: 'e',
  f: 'ef',
  g: 'gi',
  h: 'hat',
  i: 'i',
  j: 'gi',
  k: 'ka',
  l: 'el',
  m: 'em',
  n: 'en',
  o: 'o',
  p: 'pi',
  q: 'kiu',
  r: 'a',
  s: 'es',
  t: 'ti',
  u: 'u',
  v: 'vi',
  w: 'duplu',
  x: 'ik',
  y: 'i',
  z: 'det',
};

/** Figures that look like letters, in words that have both: C2 beside Cz. */
export const letterShapes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
};
