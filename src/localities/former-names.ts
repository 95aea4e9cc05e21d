// What a unit of today was called before: the units it was made from, and the names it bore itself.
import { addPeriod, parsePlainDate, type PlainDate } from '../calendar/index.ts';
import { TYPE_CHANGES } from './corrections.table.ts';
import { unitKey, type EarlierName, type Localities } from './localities.ts';
import type { Unit } from './place.ts';

export interface FormerNames {
  /** Full names of the units it was made from; none where nothing but its own name would be told. */
  readonly madeFrom: readonly string[];
  /** Names of its own that ended, the latest first: "tỉnh Thừa Thiên Huế", until 31/12/2024. */
  readonly earlier: readonly { readonly name: string; readonly until: PlainDate }[];
}

/** `formerNames(localities, lâm đồng)`: made from tỉnh Bình Thuận, tỉnh Đắk Nông and tỉnh Lâm Đồng. */
export function formerNames(localities: Localities, unit: Unit): FormerNames {
  const origins = localities.predecessorsOf(unit.code).map(({ unit: origin }) => origin);
  const name = localities.fullName(unit);
  const changes = TYPE_CHANGES.filter(([code]) => code === unit.code).map(([, before, , from]) => ({
    name: `${before} ${unit.name}`,
    until: addPeriod(parsePlainDate(from), { length: -1, unit: 'day' }),
  }));
  const madeFrom = origins.map((origin) => localities.fullName(origin));
  const [only] = origins;
  const alone = only && origins.length === 1 && only.name === unit.name;
  // A name that a lone origin bore before is this unit's own: 46 was tỉnh Thừa Thiên Huế, then thành phố Huế.
  const inherited = alone ? localities.earlierNames.get(unitKey('former', only.code)) : undefined;
  return {
    madeFrom: alone && (madeFrom[0] === name || madeFrom[0] === changes[0]?.name) ? [] : madeFrom,
    earlier: [...changes, ...(inherited ? [ofOwn(inherited)] : [])].sort((a, b) =>
      a.until < b.until ? 1 : -1,
    ),
  };
}

const ofOwn = ({ type, name, until }: EarlierName) => ({ name: `${type} ${name}`, until });
