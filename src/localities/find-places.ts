// Places by what people type: a present or former name, with or without accents, unfinished, in parts, or a code.
import { fold, tidy } from '../text/index.ts';
import type { Localities, Part } from './localities.ts';
import { matchNames, type Match } from './match-names.ts';
import type { Place, Unit } from './place.ts';
import { indexOf, type Entry } from './search-index.ts';
import { expandShortTypes, wordsOf } from './search-text.ts';
import { UNIT_TYPES } from './unit-name.ts';

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

/**
 * Best first; equal accents, whole names and units of today before others. A former unit gives a hit for each commune
 * of today it may be: two places may bear one name, and a commune may have been divided.
 */
export function findPlaces(localities: Localities, text: string, options: FindOptions = {}): PlaceHit[] {
  const { limit = 20, level } = options;
  // No name is longer; what is longer is no place, and must not cost a search for each of its words.
  if (text.length > 300) return [];
  const typed = tidy(text);
  const matches = rank(localities, typed);
  const direct = hitsOf(localities, matches, { limit, level });
  if (direct.length > 0) return direct;
  return withDetail(localities, typed, { limit, level });
}

function rank(localities: Localities, typed: string): Match[] {
  const index = indexOf(localities);
  const matches = matchNames(index, wordsOf(expandShortTypes(typed)));
  if (/^\d{2,5}$/.test(typed)) {
    // Codes before names such as phường 12; today's list first, for old numbers were given out anew.
    index.entries.forEach((entry, at) => {
      if (entry.unit.code === typed) matches.push({ entry: at, score: 2000 + entry.standing, exact: true });
    });
  }
  return matches.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** "thôn Vĩnh Lộc, xã Phùng Xá, huyện Thạch Thất": leading parts that are no unit are the place's detail. */
function withDetail(
  localities: Localities,
  typed: string,
  options: { limit: number; level: FindOptions['level'] },
): PlaceHit[] {
  const parts = typed.split(/\s*[,;]\s*/).filter((part) => part !== '');
  for (let cut = 1; cut < parts.length; cut += 1) {
    // A misspelt commune must not become the detail of its province.
    if (startsWithType(parts[cut - 1] ?? '')) return [];
    const matches = rank(localities, parts.slice(cut).join(', ')).filter(
      (match) => match.exact && indexOf(localities).entries[match.entry]?.unit.level === 'commune',
    );
    const hits = hitsOf(localities, matches, options);
    const detail = parts.slice(0, cut).join(', ');
    if (hits.length > 0) return hits.map((hit) => ({ ...hit, place: { ...hit.place, detail } }));
  }
  return [];
}

function startsWithType(text: string): boolean {
  const key = `${fold(expandShortTypes(text))} `;
  return UNIT_TYPES.some((type) => key.startsWith(`${fold(type)} `));
}

function hitsOf(
  localities: Localities,
  matches: readonly Match[],
  { limit, level }: { limit: number; level: FindOptions['level'] },
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
  let parent = localities.unit('former', unit.parentCode ?? '');
  while (parent) {
    const isToday = parent.level === 'province' && parent.code === place.provinceCode;
    if (!isToday) names.push(localities.fullName(parent));
    parent = localities.unit('former', parent.parentCode ?? '');
  }
  return `trước: ${names.join(', ')}`;
}
