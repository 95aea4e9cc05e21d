/**
 * Vietnamese fonts from before Unicode: what their bytes look like when a machine takes them for Latin letters, and
 * what they mean. TCVN3 (TCVN 5712:1993, third set; fonts named .Vn…) gives each letter a byte of its own; VNI (fonts
 * named VNI-…) writes a letter and then its marks.
 */
export const tcvn3: Readonly<Record<string, string>> = {
  ...pairs(
    'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ',
    'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
  ),
  ...pairs('¡¢§£¤¥¦', 'ĂÂĐÊÔƠƯ'),
};

/** Letter and marks as VNI writes them; capital letters carry capital marks. */
export const vni: Readonly<Record<string, string>> = withCapitals({
  ...marked('a', 'øùûõï', 'àáảãạ'),
  ...marked('a', 'âàáåãä', 'âầấẩẫậ'),
  ...marked('a', 'êèéúüë', 'ăằắẳẵặ'),
  ...marked('e', 'øùûõï', 'èéẻẽẹ'),
  ...marked('e', 'âàáåãä', 'êềếểễệ'),
  ...marked('o', 'øùûõï', 'òóỏõọ'),
  ...marked('o', 'âàáåãä', 'ôồốổỗộ'),
  ...marked('ô', 'øùûõï', 'ờớởỡợ'),
  ...marked('u', 'øùûõï', 'ùúủũụ'),
  ...marked('ö', 'øùûõï', 'ừứửữự'),
  ...marked('y', 'øùûõ', 'ỳýỷỹ'),
  ...pairs('ìíæóòîôöñ', 'ìíỉĩịỵơưđ'),
});

function pairs(from: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, i) => [letter, targets[i]!]));
}

function marked(letter: string, marks: string, to: string): Record<string, string> {
  const targets = [...to];
  return Object.fromEntries([...marks].map((mark, i) => [letter + mark, targets[i]!]));
}

function withCapitals(small: Record<string, string>): Record<string, string> {
  const capitals = Object.entries(small).map(([from, to]) => [from.toUpperCase(), to.toUpperCase()]);
  return { ...small, ...Object.fromEntries(capitals) };
}
