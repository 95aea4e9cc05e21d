// The former provinces and districts, with a finder by the names that papers and the package give them.
import { parsePlainDate } from '../calendar/index.ts';
import { fold } from '../text/index.ts';
import {
  EARLIER_DISTRICTS,
  EARLIER_NAMES,
  FORMER_LIST_ENDED_ON,
  FORMER_PROVINCES,
} from './former-districts.table.ts';
import { unitKey, type EarlierName } from './localities.ts';
import type { Unit } from './place.ts';
import { splitUnitName } from './unit-name.ts';

const ended = parsePlainDate(FORMER_LIST_ENDED_ON);

export interface FormerFrame {
  readonly units: readonly Unit[];
  readonly earlierNames: ReadonlyMap<string, EarlierName>;
  /** Code of the district with this full name in the province with this full name, whatever the tone marks. */
  findDistrict(provinceName: string, districtName: string): string | undefined;
}

/** 63 provinces, 696 districts of 30/06/2025, and 11 districts abolished shortly before. */
export function formerFrame(): FormerFrame {
  const units: Unit[] = [];
  for (const [code, name, , districts] of FORMER_PROVINCES) {
    units.push({ generation: 'former', level: 'province', code, ...splitUnitName(name), validTo: ended });
    for (const district of districts.split('; ')) {
      units.push({
        generation: 'former',
        level: 'district',
        code: district.slice(0, 3),
        ...splitUnitName(district.slice(4)),
        parentCode: code,
        validTo: ended,
      });
    }
  }
  for (const [code, name, parentCode, until] of EARLIER_DISTRICTS) {
    const validTo = parsePlainDate(until);
    units.push({
      generation: 'former',
      level: 'district',
      code,
      ...splitUnitName(name),
      parentCode,
      validTo,
    });
  }
  const earlierNames = new Map(
    EARLIER_NAMES.map(([code, name, until]) => [
      unitKey('former', code),
      { ...splitUnitName(name), until: parsePlainDate(until) },
    ]),
  );

  const provinces = new Map<string, string>();
  const districts = new Map<string, string>();
  const note = (unit: Unit, { type, name }: { type: string; name: string }) => {
    const key = fold(`${type} ${name}`);
    if (unit.level === 'province') provinces.set(key, unit.code);
    else if (!districts.has(`${unit.parentCode} ${key}`))
      districts.set(`${unit.parentCode} ${key}`, unit.code);
  };
  // The list of 30/06/2025 first: a name of that day means the district of that day.
  for (const unit of units) note(unit, unit);
  for (const unit of units) {
    const earlier = earlierNames.get(unitKey('former', unit.code));
    if (earlier) note(unit, earlier);
  }
  // Ten thousand communes ask for some seven hundred districts.
  const answers = new Map<string, string | undefined>();
  const findDistrict = (provinceName: string, districtName: string) => {
    const asked = `${provinceName}|${districtName}`;
    if (!answers.has(asked))
      answers.set(asked, districts.get(`${provinces.get(fold(provinceName))} ${fold(districtName)}`));
    return answers.get(asked);
  };
  return { units, earlierNames, findDistrict };
}
