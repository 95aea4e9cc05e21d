import { fold } from '../text/index.ts';
import { unitKey, type Localities } from './localities.ts';
import { OTHER_NAMES } from './other-names.table.ts';
import type { Unit, UnitLevel } from './place.ts';

const largestFirst: readonly UnitLevel[] = ['province', 'district', 'commune'];

/**
 * Names of all units there are and were, folded, without their types (`ba vi`), each with the codes of the provinces of
 * today it lies in: of units of one name the largest are meant, so that Khánh Hòa is the province and no commune.
 */
export function provincesByName(localities: Localities): ReadonlyMap<string, readonly string[]> {
  const provinceOf = ({ level, code, parentCode }: Unit) =>
    level === 'province' ? code : (parentCode ?? '');
  const provincesOf = (unit: Unit): readonly string[] =>
    unit.generation === 'current'
      ? [provinceOf(unit)]
      : localities.successorsOf(unit.code, unit.level).map((successor) => provinceOf(successor.unit));
  const namesOf = ({ generation, code, name }: Unit) =>
    [name, ...(OTHER_NAMES.get(unitKey(generation, code)) ?? [])].map(fold);
  const found = new Map<string, readonly string[]>();
  const units = [...localities.units.values()];
  for (const level of largestFirst) {
    const ofLevel = new Map<string, Set<string>>();
    for (const unit of units) {
      if (unit.level !== level) continue;
      for (const name of namesOf(unit)) {
        if (found.has(name)) continue;
        const codes = ofLevel.get(name) ?? new Set<string>();
        for (const code of provincesOf(unit)) codes.add(code);
        ofLevel.set(name, codes);
      }
    }
    for (const [name, codes] of ofLevel) found.set(name, [...codes].sort());
  }
  return found;
}
