// Today's list: the package's, put right.
import type { AddressTables } from './address-tables.ts';
import { CURRENT_CODES, TYPE_CHANGES } from './corrections.table.ts';
import type { Unit } from './place.ts';
import { listedName, splitUnitName } from './unit-name.ts';

const typeNow = new Map(TYPE_CHANGES.map(([code, , after]) => [code, after]));

/** The 34 provinces and 3,321 communes of today. */
export function currentUnits(tables: AddressTables): Unit[] {
  const provinces = tables.provinces.map((row): Unit => {
    const code = row.province_code;
    // The package writes "Thành phố" before a city's name and nothing before a tỉnh's.
    const name = listedName(row.name);
    const { type, name: bare } = splitUnitName(/^thành phố /i.test(name) ? name : `tỉnh ${name}`);
    return { generation: 'current', level: 'province', code, name: bare, type: typeNow.get(code) ?? type };
  });
  const communes = tables.wards.map((row): Unit => {
    const code = CURRENT_CODES.get(row.ward_code) ?? row.ward_code;
    const { type, name } = splitUnitName(row.name);
    return {
      generation: 'current',
      level: 'commune',
      code,
      name,
      type: typeNow.get(code) ?? type,
      parentCode: row.province_code,
    };
  });
  return [...provinces, ...communes];
}
