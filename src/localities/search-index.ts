// The names of all units, sorted, so that a prefix is found by halving; built once for a loaded list.
import { unitKey, type Localities } from './localities.ts';
import { OTHER_NAMES } from './other-names.table.ts';
import type { Unit } from './place.ts';
import { accentedOf, keyOf, wordsOf, type SearchWord } from './search-text.ts';
import { fullName } from './unit-name.ts';

export interface Entry {
  readonly unit: Unit;
  /** The keys of the units around it, with and without their types, small to large. */
  readonly around: readonly (readonly string[])[];
  /** Its name with accents, with and without the type. */
  readonly accented: readonly string[];
  /** Ranks equals: what stands today, then what stood last. */
  readonly standing: number;
}

/** One searchable name of an entry; `inner` = it begins at a later word of the name. */
export interface Name {
  readonly key: string;
  readonly entry: number;
  readonly inner: boolean;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly names: readonly Name[];
}

const built = new WeakMap<Localities, SearchIndex>();

/** The index of a loaded list (0.2 s the first time). */
export function indexOf(localities: Localities): SearchIndex {
  const ready = built.get(localities) ?? buildIndex(localities);
  built.set(localities, ready);
  return ready;
}

/** Where the names that begin with `prefix` begin. */
export function lowerBound(names: readonly Name[], prefix: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] as Name).key < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function buildIndex(localities: Localities): SearchIndex {
  const keys = new Map<string, string[]>();
  const read = new Map<string, SearchWord>();
  const keysOf = (unit: Unit): string[] => {
    const id = unitKey(unit.generation, unit.code);
    const known = keys.get(id) ?? namesOf(localities, unit).flatMap((name) => bareAndFull(name, read));
    keys.set(id, known);
    return known;
  };
  const entries: Entry[] = [];
  const names: Name[] = [];
  for (const unit of localities.units.values()) {
    const entry = entries.length;
    const own = wordsOf(fullName(unit), read);
    const typeLength = unit.type.split(' ').length;
    entries.push({
      unit,
      around: around(localities, unit).map(keysOf),
      accented: [accentedOf(own), accentedOf(own.slice(typeLength))],
      standing: standing(unit),
    });
    for (const key of new Set(keysOf(unit))) names.push({ key, entry, inner: false });
    for (let at = typeLength + 1; at < own.length; at += 1)
      names.push({ key: keyOf(own.slice(at)), entry, inner: true });
  }
  names.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { entries, names };
}

/** Listed, earlier and other names, each with its type where it has one. */
function namesOf(localities: Localities, unit: Unit): { type: string; name: string }[] {
  const id = unitKey(unit.generation, unit.code);
  const earlier = localities.earlierNames.get(id);
  const others = (OTHER_NAMES.get(id) ?? []).map((name) => ({ type: '', name }));
  // "thị trấn NT Liên Sơn": people leave the NT (nông trường) out.
  const farm = unit.name.startsWith('NT ') ? [{ type: unit.type, name: unit.name.slice(3) }] : [];
  return [unit, ...farm, ...(earlier ? [earlier] : []), ...others];
}

function bareAndFull(
  { type, name }: { type: string; name: string },
  read: Map<string, SearchWord>,
): string[] {
  const bare = keyOf(wordsOf(name, read));
  return type === '' ? [bare] : [bare, `${keyOf(wordsOf(type, read))} ${bare}`];
}

/** A former commune is found with its district, its province, and the province that it is in today. */
function around(localities: Localities, unit: Unit): Unit[] {
  if (unit.generation === 'current') {
    const province = localities.unit('current', unit.parentCode ?? '');
    return province ? [province] : [];
  }
  const parents: Unit[] = [];
  let parent = localities.unit('former', unit.parentCode ?? '');
  while (parent) {
    parents.push(parent);
    parent = localities.unit('former', parent.parentCode ?? '');
  }
  const top = parents.at(-1);
  const today = top ? localities.successorsOf(top.code, 'province').map((s) => s.unit) : [];
  return [...parents, ...today];
}

function standing(unit: Unit): number {
  if (unit.generation === 'current') return unit.level === 'province' ? 50 : 40;
  if (unit.level === 'district') return 10;
  return unit.level === 'province' ? 30 : unit.validTo ? 20 : 0;
}
