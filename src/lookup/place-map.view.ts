// The map of a locality: its own communes as points, with what the register holds in each. No ground below it is
// fetched from anybody; the same facts stand beside it as a list.
import { pointOf, type Localities, type Point } from '../localities/index.ts';
import type { EntryType } from './entry.ts';

export type PlaceCounts = Readonly<Partial<Record<EntryType, number>>>;

export interface PlaceLine {
  readonly name: string;
  readonly href: string;
  readonly villages: number;
  readonly products: number;
  readonly rights: number;
  readonly here: boolean;
}

/** Communes of the province that hold something, and every commune's point, so that the province has a shape. */
export function placeMap(
  localities: Localities,
  place: { readonly provinceCode: string; readonly communeCode?: string | undefined },
  counts: ReadonlyMap<string, PlaceCounts>,
): { readonly lines: readonly PlaceLine[]; readonly points: readonly (Point & PlaceLine)[] } {
  const all = localities.communesOf(place.provinceCode).map((unit) => {
    const { village = 0, product = 0, right = 0 } = counts.get(unit.code) ?? {};
    return {
      code: unit.code,
      name: localities.fullName(unit),
      href: `/register/places/${unit.code}`,
      villages: village,
      products: product,
      rights: right,
      here: unit.code === place.communeCode,
    };
  });
  return {
    lines: all
      .filter(({ villages, products, rights }) => villages + products + rights > 0)
      .map(({ code: _code, ...line }) => line),
    points: all.flatMap(({ code, ...line }) => {
      const point = pointOf(code);
      return point ? [{ ...line, ...point }] : [];
    }),
  };
}
