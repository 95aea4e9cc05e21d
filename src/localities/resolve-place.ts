// One place from typed text, for forms without the picker: never a guess between two.
import { findPlaces } from './find-places.ts';
import type { Localities } from './localities.ts';
import type { Place } from './place.ts';
import type { PlaceHit } from './place-hits.ts';
import type { PlaceReading, Places } from './places-port.ts';
import { accentedOf, expandShortTypes, searchKey, wordsOf } from './search-text.ts';

/** Candidates shown to choose from. */
const CHOICES = 20;

/**
 * `one` when the text is a label of today, or a whole name that leads to a single place; `many` with what it may be (also
 * when only a beginning was typed, or the former commune was divided); `none`.
 */
export function resolvePlace(localities: Localities, text: string): PlaceReading {
  const hits = findPlaces(localities, text, { limit: 60 });
  const labelled = byLabel(hits, text);
  if (labelled) return { kind: 'one', place: labelled };
  const best = hits[0];
  if (!best) return { kind: 'none' };
  // Whole names before beginnings; and "Liên Hà" typed with its accents is not Liên Hạ.
  const sure = hits.filter((hit) => hit.exact && accentTier(hit, hits));
  const places = new Map(sure.map((hit) => [placeKey(hit.place), hit.place]));
  const only = [...places.values()];
  if (only.length === 1 && only[0]) return { kind: 'one', place: only[0] };
  return { kind: 'many', candidates: (sure.length > 0 ? sure : hits).slice(0, CHOICES) };
}

/** What records and forms ask of localities. */
export function placesOver(localities: Localities): Places {
  return { resolve: (text) => resolvePlace(localities, text), label: (place) => localities.label(place) };
}

function byLabel(hits: readonly PlaceHit[], text: string): Place | undefined {
  const key = searchKey(expandShortTypes(text));
  const same = hits.filter((hit) => hit.unit.generation === 'current' && searchKey(hit.label) === key);
  if (same.length < 2) return same[0]?.place;
  const accented = accentedOf(wordsOf(expandShortTypes(text)));
  const exact = same.filter((hit) => accentedOf(wordsOf(hit.label)) === accented);
  return exact.length === 1 ? exact[0]?.place : undefined;
}

/** Standing ranks below 100, accents from 100 up: hits without the accents typed fall a tier below the best. */
function accentTier(hit: PlaceHit, hits: readonly PlaceHit[]): boolean {
  const top = Math.max(...hits.filter((h) => h.exact).map((h) => h.score));
  return Math.floor(hit.score / 100) === Math.floor(top / 100);
}

const placeKey = (place: Place): string => place.communeCode ?? place.provinceCode;
