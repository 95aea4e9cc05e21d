// What became of former provinces (by resolution) and districts (reckoned from their communes).
import { EARLIER_DISTRICTS, FORMER_PROVINCES, ISLAND_DISTRICTS } from './former-districts.table.ts';
import type { Edge } from './localities.ts';
import type { Unit } from './place.ts';

interface Share {
  readonly weight: number;
  readonly whole: boolean;
}

/** Nghị quyết 202/2025/QH15: every former province went whole into one of today's. */
export function provinceEdges(): Edge[] {
  return FORMER_PROVINCES.map(([former, , today]) => ({ former, today, part: 'whole', main: true }));
}

/**
 * Successors of districts. Main = holds a whole former commune of the district, or the district gave it more than any
 * other did; the rest are fringes. Our own measure: no act says what a district became.
 */
export function districtEdges(communes: readonly Unit[], edges: readonly Edge[]): Edge[] {
  const districtOf = new Map(communes.map((u) => [u.code, u]));
  const shares = new Map<string, Map<string, Share>>();
  for (const edge of edges) {
    const district = districtOf.get(edge.former)?.parentCode;
    if (!district) continue;
    const ofDistrict = shares.get(district) ?? new Map<string, Share>();
    shares.set(district, ofDistrict);
    const share = ofDistrict.get(edge.today) ?? { weight: 0, whole: false };
    ofDistrict.set(edge.today, {
      weight: share.weight + weightOf(edge),
      whole: share.whole || edge.part === 'whole',
    });
  }
  const largest = new Map<string, number>();
  for (const ofDistrict of shares.values())
    for (const [today, { weight }] of ofDistrict)
      largest.set(today, Math.max(weight, largest.get(today) ?? 0));

  const made: Edge[] = [];
  for (const [former, ofDistrict] of shares) {
    for (const [today, { weight, whole }] of ofDistrict) {
      made.push({
        former,
        today,
        part: ofDistrict.size > 1 ? 'part' : 'whole',
        main: whole || weight === largest.get(today),
      });
    }
  }
  for (const [former, today] of ISLAND_DISTRICTS) made.push({ former, today, part: 'whole', main: true });
  for (const [former, , , , codes] of EARLIER_DISTRICTS)
    for (const today of codes.split(' ')) made.push({ former, today, part: 'unknown', main: true });
  return made;
}

/** A piece is half a commune for want of areas; all the people and part of the land nearly a whole one. */
function weightOf(edge: Edge): number {
  return edge.part === 'whole' ? 1 : edge.main ? 0.5 : 0.1;
}
