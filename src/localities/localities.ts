// Localities as the rest of the product asks for them: units by (generation, code), and what became of the former ones.
import type { PlainDate } from '../calendar/index.ts';
import { TYPE_CHANGES } from './corrections.table.ts';
import { ISLAND_DISTRICTS } from './former-districts.table.ts';
import type { Generation, Place, Unit, UnitLevel } from './place.ts';
import { fullName } from './unit-name.ts';

/** whole: lies entirely in that one successor; part: was divided; unknown: likely, extent not established. */
export type Part = 'whole' | 'part' | 'unknown';

export interface Succession {
  readonly unit: Unit;
  readonly part: Part;
  /** For a district: not a mere fringe of it. For a divided commune: may have taken its people. */
  readonly main: boolean;
}

/** A name the same code bore earlier: 46 was tỉnh Thừa Thiên Huế until 31/12/2024. */
export interface EarlierName {
  readonly type: string;
  readonly name: string;
  readonly until: PlainDate;
}

export interface Localities {
  /** By `${generation}:${code}`. Codes of 2, 3 and 5 digits are provinces, districts and communes. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly earlierNames: ReadonlyMap<string, EarlierName>;
  /** The 34 provinces of today, by code. */
  provinces(): readonly Unit[];
  /** Communes of today of a province, by code; none for an unknown code. */
  communesOf(provinceCode: string): readonly Unit[];
  unit(generation: Generation, code: string): Unit | undefined;
  /** Units of today a former unit lies in, main ones first; none for an unknown code. */
  successorsOf(formerCode: string, level: UnitLevel): readonly Succession[];
  /** Former units (30/06/2025 and shortly before) a unit of today was made from. */
  predecessorsOf(code: string): readonly Succession[];
  /** "xã Tây Phương" */
  fullName(unit: Unit): string;
  /** Names of today; RangeError for codes that are not on today's list or not of that province. */
  placeNames(place: Place): { commune?: string; province: string };
  /** "xã Tây Phương, thành phố Hà Nội"; RangeError as `placeNames`. */
  label(place: Place): string;
}

export interface Edge {
  readonly former: string;
  readonly today: string;
  readonly part: Part;
  readonly main: boolean;
}

export const unitKey = (generation: Generation, code: string): string => `${generation}:${code}`;

/** Puts the questions on top of units and edges; edges must name known units. */
export function localitiesOf(
  units: readonly Unit[],
  edges: readonly Edge[],
  earlierNames: ReadonlyMap<string, EarlierName>,
): Localities {
  const byKey = new Map(units.map((u) => [unitKey(u.generation, u.code), u]));
  const today = units.filter((u) => u.generation === 'current').sort((a, b) => (a.code < b.code ? -1 : 1));
  const provinces = today.filter((u) => u.level === 'province');
  const communes = new Map<string, Unit[]>();
  for (const unit of today) if (unit.level === 'commune') push(communes, unit.parentCode ?? '', unit);
  const known = (generation: Generation, code: string): Unit => {
    const unit = byKey.get(unitKey(generation, code));
    if (!unit) throw new RangeError(`no ${generation} unit ${code}`);
    return unit;
  };
  const after = new Map<string, Succession[]>();
  const before = new Map<string, Succession[]>();
  for (const { former, today: code, part, main } of edges) {
    push(after, former, { unit: known('current', code), part, main });
    const unit = known('former', former);
    // A district is a predecessor only where it had no communes: five island đặc khu.
    if (unit.level !== 'district' || ISLAND_DISTRICTS.has(former)) push(before, code, { unit, part, main });
  }
  for (const list of [...after.values(), ...before.values()]) list.sort(mainFirst);

  const placeNames = (place: Place): { commune?: string; province: string } => {
    const province = fullName(known('current', place.provinceCode));
    if (!place.communeCode) return { province };
    const commune = known('current', place.communeCode);
    if (commune.parentCode !== place.provinceCode)
      throw new RangeError(`commune ${place.communeCode} is not in province ${place.provinceCode}`);
    return { commune: fullName(commune), province };
  };
  return {
    units: byKey,
    earlierNames,
    provinces: () => provinces,
    communesOf: (provinceCode) => communes.get(provinceCode) ?? [],
    unit: (generation, code) => byKey.get(unitKey(generation, code)),
    successorsOf: (code, level) =>
      byKey.get(unitKey('former', code))?.level === level ? (after.get(code) ?? []) : [],
    predecessorsOf: (code) => before.get(code) ?? [],
    fullName,
    placeNames,
    label: (place) => {
      const { commune, province } = placeNames(place);
      return commune ? `${commune}, ${province}` : province;
    },
  };
}

/** The full name a unit of today bore on a day: 24 was "tỉnh Bắc Ninh" until 19/09/2026. */
export function fullNameOn(unit: Unit, on: PlainDate): string {
  if (unit.generation === 'former') return fullName(unit);
  const change = TYPE_CHANGES.find(([code, , , from]) => code === unit.code && on < from);
  return change ? `${change[1]} ${unit.name}` : fullName(unit);
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function mainFirst(a: Succession, b: Succession): number {
  if (a.main !== b.main) return a.main ? -1 : 1;
  return a.unit.code < b.unit.code ? -1 : 1;
}
