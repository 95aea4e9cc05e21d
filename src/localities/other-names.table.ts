// What people write for a unit besides its listed name, for search only: never shown, never stored.

/** `generation:code` -> other spellings. */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  // Hà Tây went whole into Hà Nội on 01/08/2008 (Nghị quyết 15/2008/QH12), before the reference lists begin; older papers
  // name it above Thạch Thất or Sơn Tây.
  ['current:01', ['Hà Tây', 'tỉnh Hà Tây']],
  ['former:01', ['Hà Tây', 'tỉnh Hà Tây']],
  ['current:79', ['TPHCM', 'HCM', 'TP HCM', 'thành phố HCM', 'Sài Gòn']],
  ['current:66', ['Đắc Lắc', 'Dak Lak']],
  ['former:66', ['Đắc Lắc', 'Dak Lak']],
  ['former:67', ['Đắc Nông', 'Dak Nong']],
  ['former:77', ['Bà Rịa Vũng Tàu', 'BRVT', 'Vũng Tàu']],
  ['former:62', ['Kontum']],
]);

/** Written short before a name or a number; a dot, or the space after it, marks them in a text. */
export const SHORT_TYPES: ReadonlyMap<string, string> = new Map([
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
  ['t', 'tỉnh'],
  ['q', 'quận'],
  ['h', 'huyện'],
  ['p', 'phường'],
  ['x', 'xã'],
  ['đk', 'đặc khu'],
]);
