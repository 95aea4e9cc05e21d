/** Looking things up in the taxonomy of OCOP products. */
import type { PlainDate } from '../calendar/index.ts';
import { fold, type Words } from '../text/index.ts';
import {
  ocopGroups,
  ocopSets,
  ocopSubgroups,
  type OcopGroup,
  type OcopSet,
  type OcopSubgroup,
} from './taxonomy.table.ts';

/** The set with this number; undefined outside 1 to 26. */
export function setByNumber(number: number): OcopSet | undefined {
  return ocopSets.find((set) => set.number === number);
}

/** Sets of a group ("I") or of a subgroup ("I.3"), in order. */
export function setsOf(code: string): readonly OcopSet[] {
  return ocopSets.filter((set) => set.subgroup === code || groupOf(set).code === code);
}

/** Subgroups of a group, in order. */
export function subgroupsOf(group: string): readonly OcopSubgroup[] {
  return ocopSubgroups.filter((subgroup) => subgroup.group === group);
}

export function subgroupOf(set: OcopSet): OcopSubgroup {
  return ocopSubgroups.find((subgroup) => subgroup.code === set.subgroup)!;
}

export function groupOf(set: OcopSet): OcopGroup {
  return ocopGroups.find((group) => group.code === subgroupOf(set).group)!;
}

/** Ministries managing a set on a day; for days before the decision, those of the decision. */
export function ministriesOf(set: OcopSet, day: PlainDate): readonly Words[] {
  const row = [...set.managedBy].reverse().find((one) => day >= one.from) ?? set.managedBy[0];
  return row?.ministries ?? [];
}

/** Sets whose name, subgroup or group holds every word sought, without accents; own name first. */
export function findOcopSets(text: string): readonly OcopSet[] {
  const sought = fold(text).split(' ').filter(Boolean);
  if (sought.length === 0) return [];
  const holds = (names: readonly Words[]) => {
    const known = ` ${names.map((name) => `${fold(name.vi)} ${fold(name.en)}`).join(' ')} `;
    return sought.every((word) => known.includes(` ${word}`));
  };
  const byName = ocopSets.filter((set) => holds([set.name]));
  const byPath = ocopSets.filter((set) => holds([set.name, subgroupOf(set).name, groupOf(set).name]));
  return [...new Set([...byName, ...byPath])];
}
