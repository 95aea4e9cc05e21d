// A found unit as places of today: what is shown of it, and where it lies now.
import { fold } from '../text/index.ts';
import type { Localities, Part } from './localities.ts';
import type { Match } from './match-names.ts';
import type { Place, Unit } from './place.ts';
import { indexOf, type Entry } from './search-index.ts';

export interface PlaceHit {
  /** A place of today; `detail` where the text named a village before the commune. */
  readonly place: Place;
  /** "xã Tây Phương, thành phố Hà Nội" */
  readonly label: string;
  /** "trước: xã Phùng Xá, huyện Thạch Thất"; with its province where that is gone. */
  readonly former?: string;
  /** The unit whose name or code was found. */
  readonly unit: Unit;
  /** How much of `unit` lies in the place. */
  readonly part: Part;
  /** The whole name was typed, not a beginning of it. */
  readonly exact: boolean;
  /** Comparable within one answer: equal names, equal score. */
  readonly score: number;
}

export interface FindOptions {
  /** Hits at most; 20 unless told. */
  readonly limit?: number;
  /** Only provinces or only communes of today. */
  readonly level?: 'province' | 'commune';
}

/** Hits of matches already sorted, at most `limit`; a place of today is not repeated under its own former name. */
export function hitsOf(
  localities: Localities,
  matches: readonly Match[],
  { limit = 20, level }: FindOptions,
): PlaceHit[] {
  const { entries } = indexOf(localities);
  const hits: PlaceHit[] = [];
  const today = new Map<string, string>();
  for (const { entry: at, exact, score } of matches) {
    const { unit } = entries[at] as Entry;
    for (const { place, part } of placesOf(localities, unit)) {
      if (level && level !== (place.communeCode ? 'commune' : 'province')) continue;
      const code = place.communeCode ?? place.provinceCode;
      // The unit of that name today was found already: "trước: xã Ba Vì" would say nothing new.
      if (today.get(code) === unit.name) continue;
      if (unit.generation === 'current') today.set(code, unit.name);
      const former = unit.generation === 'former' ? { former: formerLabel(localities, unit, place) } : {};
      hits.push({ place, label: localities.label(place), ...former, unit, part, exact, score });
      if (hits.length === limit) return hits;
    }
  }
  return hits;
}

/** The places of today a unit may be; a district's fringes are left out. */
function placesOf(localities: Localities, unit: Unit): { place: Place; part: Part }[] {
  if (unit.generation === 'current') return [{ place: placeOf(unit), part: 'whole' }];
  return localities
    .successorsOf(unit.code, unit.level)
    .filter((s) => unit.level !== 'district' || s.main)
    .map((s) => ({ place: placeOf(s.unit), part: s.part }));
}

function placeOf(unit: Unit): Place {
  if (unit.level === 'province') return { provinceCode: unit.code };
  return { provinceCode: unit.parentCode ?? '', communeCode: unit.code };
}

function formerLabel(localities: Localities, unit: Unit, place: Place): string {
  const names = [localities.fullName(unit)];
  const today = localities.unit('current', place.provinceCode);
  let parent = localities.unit('former', unit.parentCode ?? '');
  while (parent) {
    // By name: 15 was Yên Bái and is Lào Cai.
    const isToday = parent.level === 'province' && fold(parent.name) === fold(today?.name ?? '');
    if (!isToday) names.push(localities.fullName(parent));
    parent = localities.unit('former', parent.parentCode ?? '');
  }
  return `trước: ${names.join(', ')}`;
}
