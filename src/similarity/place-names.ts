// Place names inside marks: they tell where goods come from, not whose they are, and what else comes from there.
import type { Reading } from './reading.ts';
import { joined } from './telling.ts';

/** Folded names of places, each with the codes of the provinces of today it lies in. */
export type PlaceNames = ReadonlyMap<string, readonly string[]>;

/** A name that is found all over the country ties nothing together. */
const mostProvinces = 3;
const tells = (provinces: readonly string[]) => provinces.length <= mostProvinces;

/** Two places one of which lies in the other, or both in one province. */
export function inOneProvince(a: readonly string[], b: readonly string[]): boolean {
  return tells(a) && tells(b) && a.some((one) => b.includes(one));
}

/** The provinces a mark's telling part lies in, where that is a place name: `Chè Ba Vì`; else undefined. */
export function provincesOf(
  { words, telling: { from, to } }: Reading,
  places: PlaceNames,
): readonly string[] | undefined {
  return to - from > 1 ? places.get(joined(words, from, to)) : undefined;
}

/** What is sold, folded, where a mark tells it before its telling part: `che`; else undefined. */
export function goodsOf({ words, telling: { from } }: Reading): string | undefined {
  return from > 0 ? joined(words, 0, from) : undefined;
}

/** Under these the same goods from another place of the province are found. */
export function placeKeys(mark: Reading, places: PlaceNames): readonly string[] {
  const goods = goodsOf(mark);
  const provinces = goods === undefined ? undefined : provincesOf(mark, places);
  return provinces && tells(provinces) ? provinces.map((code) => `${code} ${goods}`) : [];
}
