// From the package's lists and our own tables to Localities.
import type { AddressTables } from './address-tables.ts';
import { currentUnits } from './current-units.ts';
import { districtEdges, provinceEdges } from './former-areas.ts';
import { earlierCommunes, formerCommunes } from './former-communes.ts';
import { formerFrame } from './former-provinces.ts';
import { localitiesOf, type Localities } from './localities.ts';

/** Throws RangeError when the lists do not fit each other: the package changed and the tables must follow. */
export function assembleLocalities(tables: AddressTables): Localities {
  const current = currentUnits(tables);
  const frame = formerFrame();
  const former = formerCommunes(tables, frame);
  const earlier = earlierCommunes(tables, frame, current, former.units);
  return localitiesOf(
    [...current, ...frame.units, ...former.units, ...earlier.units],
    [
      ...provinceEdges(),
      // Communes of 30/06/2025 alone: the earlier ones lie inside them.
      ...districtEdges(former.units, former.edges),
      ...former.edges,
      ...earlier.edges,
    ],
    frame.earlierNames,
  );
}
