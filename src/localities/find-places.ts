// Places by what people type: a present or former name, with or without accents, unfinished, in parts, or a code.
import { fold, tidy } from '../text/index.ts';
import type { Localities } from './localities.ts';
import { matchNames, type Match } from './match-names.ts';
import { hitsOf, type FindOptions, type PlaceHit } from './place-hits.ts';
import { indexOf } from './search-index.ts';
import { expandShortTypes, wordsOf } from './search-text.ts';
import { UNIT_TYPES } from './unit-name.ts';

/**
 * Best first; equal accents, whole names and units of today before others. A former unit gives a hit for each commune
 * of today it may be: two places may bear one name, and a commune may have been divided.
 */
export function findPlaces(localities: Localities, text: string, options: FindOptions = {}): PlaceHit[] {
  // No name is longer; what is longer is no place, and must not cost a search for each of its words.
  if (text.length > 300) return [];
  const typed = tidy(text);
  const matches = rank(localities, typed);
  const direct = hitsOf(localities, matches, options);
  if (direct.length > 0) return direct;
  return withDetail(localities, typed, options);
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
function withDetail(localities: Localities, typed: string, options: FindOptions): PlaceHit[] {
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
