// What is asked of the list, as conditions of the database.
import type { PlainDate } from '../calendar/index.ts';
import type { TableFilter } from './entry-table.ts';
import type { RightStatus } from './entry.ts';
import type { WordReading } from './word-rows.ts';

/** What was typed and which filters are set. */
export interface PublicFilter extends TableFilter {
  readonly q: string;
}

/** Words are letters and digits only, so nothing of a pattern can be typed into it; anchored, it walks the index. */
export const startingWith = (word: string) => ({ $regex: `^${word.replace(/[^\p{L}\p{N}]/gu, '')}` });

const notEnded = (day: PlainDate) => ({ $or: [{ inForceTo: { $gte: day } }, { inForceTo: null }] });

/** Which index a list is walked by: trying several, as the database would, takes longer than the walk. */
export function walkOf(readings: readonly WordReading[], filter: PublicFilter): { readonly hint?: object } {
  const { types, kind, provinceCode, communeCode, niceClass, set, stars, status, inForceOn } = filter;
  if (readings.length > 0) return {};
  const choices: readonly (readonly [string, boolean])[] = [
    ['place.communeCode', communeCode !== undefined],
    ['set', set !== undefined],
    ['stars', stars !== undefined],
    ['niceClasses', niceClass !== undefined],
    ['place.provinceCode', provinceCode !== undefined],
    ['kind', kind !== undefined],
    ['type', types?.length === 1],
    ['outcome', status !== undefined || inForceOn !== undefined],
  ];
  const first = choices.find(([, isAsked]) => isAsked);
  return { hint: { ...(first ? { [first[0]]: 1 } : {}), order: 1, folded: 1, _id: 1 } };
}

export function matchOf(readings: readonly WordReading[], filter: PublicFilter, asOf: PlainDate): object {
  const { types, kind, status, provinceCode, communeCode, niceClass, set, stars, inForceOn } = filter;
  const equal = {
    ...(types?.length ? { type: types.length === 1 ? types[0] : { $in: types } } : {}),
    ...(kind ? { kind } : {}),
    ...(provinceCode ? { 'place.provinceCode': provinceCode } : {}),
    ...(communeCode ? { 'place.communeCode': communeCode } : {}),
    ...(niceClass ? { niceClasses: niceClass } : {}),
    ...(set ? { set } : {}),
    ...(stars ? { stars } : {}),
  };
  const conditions = [
    ...readings.map((reading) =>
      'word' in reading
        ? { terms: reading.word }
        : 'beginning' in reading
          ? { terms: startingWith(reading.beginning) }
          : { terms: { $in: reading.oneOf } },
    ),
    ...(Object.keys(equal).length > 0 ? [equal] : []),
    ...(status ? [ofStatus(status, asOf)] : []),
    ...(inForceOn ? [{ outcome: 'registered', inForceFrom: { $lte: inForceOn } }, notEnded(inForceOn)] : []),
  ];
  return conditions.length > 0 ? { $and: conditions } : {};
}

function ofStatus(status: RightStatus, asOf: PlainDate): object {
  if (status === 'in_force') return { outcome: 'registered', ...notEnded(asOf) };
  if (status === 'expired') return { outcome: 'registered', inForceTo: { $lt: asOf } };
  return { outcome: status };
}
