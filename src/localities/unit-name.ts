// The parts of a unit's name: its type ("xã") and its bare name ("Tây Phương").
import { tidy } from '../text/index.ts';

/** Longest first, so that "thị trấn" is not read as another type. */
export const UNIT_TYPES = [
  'thành phố',
  'thị trấn',
  'đặc khu',
  'thị xã',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'xã',
] as const;

/** The text as listed: NFC, single spaces, straight apostrophes ("Ea H'Leo"; sources mix ’ and '). */
export function listedName(text: string): string {
  return tidy(text).replace(/[’‘ʼ]/g, "'");
}

/** `splitUnitName('Xã Tây Phương')` -> `{ type: 'xã', name: 'Tây Phương' }`; RangeError without a known type. */
export function splitUnitName(text: string): { type: string; name: string } {
  const full = listedName(text);
  const lower = full.toLowerCase();
  const type = UNIT_TYPES.find((t) => lower.startsWith(`${t} `));
  if (!type) throw new RangeError(`not the name of an administrative unit: ${text}`);
  return { type, name: full.slice(type.length + 1) };
}

/** `'xã Tây Phương'` */
export function fullName(unit: { readonly type: string; readonly name: string }): string {
  return `${unit.type} ${unit.name}`;
}
