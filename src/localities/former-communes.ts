// The former communes and what became of each: the package's mapping, put right and completed.
import { parsePlainDate } from '../calendar/index.ts';
import type { AddressTables, MappingRow } from './address-tables.ts';
import { CURRENT_CODES, FORMER_NAMES, FORMER_SUCCESSORS, MISSING_COMMUNES } from './corrections.table.ts';
import { DIVIDED_COMMUNES } from './divided-communes.table.ts';
import { FORMER_LIST_ENDED_ON } from './former-districts.table.ts';
import type { FormerFrame } from './former-provinces.ts';
import type { Edge } from './localities.ts';
import type { Unit } from './place.ts';
import { fullName, listedName, splitUnitName } from './unit-name.ts';

const ended = parsePlainDate(FORMER_LIST_ENDED_ON);
const divided = new Map(DIVIDED_COMMUNES);

interface Made {
  readonly units: Unit[];
  readonly edges: Edge[];
}

/** The 10,035 communes of 30/06/2025 and their successors. */
export function formerCommunes(tables: AddressTables, frame: FormerFrame): Made {
  const made: Made = { units: [], edges: [] };
  const add = (code: string, name: string, parentCode: string, successor: string) => {
    made.units.push({
      generation: 'former',
      level: 'commune',
      code,
      ...splitUnitName(FORMER_NAMES.get(code) ?? name),
      parentCode,
      validTo: ended,
    });
    made.edges.push(...edgesFrom(code, successor));
  };
  for (const row of tables.mappings) {
    if (!row.old_ward_code) continue;
    const code = row.old_ward_code.padStart(5, '0');
    const successor = FORMER_SUCCESSORS.get(code) ?? row.new_ward_code.padStart(5, '0');
    add(code, row.old_ward_name ?? '', districtOf(row, frame), CURRENT_CODES.get(successor) ?? successor);
  }
  for (const row of MISSING_COMMUNES) add(...row);
  return made;
}

/**
 * Communes abolished before 30/06/2025, which the package knows by name alone. Their official codes are not in it, so
 * they bear 'e' and the package's row number; whether whole or part is not known either.
 */
export function earlierCommunes(
  tables: AddressTables,
  frame: FormerFrame,
  current: readonly Unit[],
  former: readonly Unit[],
): Made {
  const provinceName = new Map(
    current.filter((u) => u.level === 'province').map((u) => [u.name.toLowerCase(), u.code]),
  );
  // Code fields of these rows are often unpadded or another commune's, the names are right.
  const today = new Map(current.map((u) => [`${u.parentCode} ${fullName(u)}`.toLowerCase(), u.code]));
  // Some of the names have become phường since the package was made.
  const successorNow = (row: MappingRow) => {
    const bare = listedName(row.new_province_name).replace(/^thành phố /i, '');
    const province = provinceName.get(bare.toLowerCase());
    const name = listedName(row.new_ward_name).toLowerCase();
    return today.get(`${province} ${name}`) ?? today.get(`${province} ${name.replace(/^xã /, 'phường ')}`);
  };
  const taken = new Map(former.map((u) => [`${u.parentCode} ${fullName(u)}`.toLowerCase(), '']));
  const made: Made = { units: [], edges: [] };
  const seen = new Set<string>();
  for (const row of tables.mappings) {
    if (row.old_ward_code || !row.old_ward_name) continue;
    const parentCode = districtOf(row, frame);
    const key = `${parentCode} ${listedName(row.old_ward_name)}`.toLowerCase();
    // A commune of that name still stood on 30/06/2025: its own row says more.
    if (taken.get(key) === '') continue;
    const code = taken.get(key) ?? `e${row.id}`;
    if (!taken.has(key)) {
      taken.set(key, code);
      const named = splitUnitName(row.old_ward_name);
      made.units.push({ generation: 'former', level: 'commune', code, ...named, parentCode });
    }
    const successor = successorNow(row);
    if (!successor || seen.has(`${code} ${successor}`)) continue;
    seen.add(`${code} ${successor}`);
    made.edges.push({ former: code, today: successor, part: 'unknown', main: true });
  }
  return made;
}

function edgesFrom(former: string, successor: string): Edge[] {
  const pieces = divided.get(former)?.split(' ');
  if (!pieces) return [{ former, today: successor, part: 'whole', main: true }];
  const settled = pieces.some((piece) => piece.endsWith('*'));
  return pieces.map((piece) => ({
    former,
    today: piece.slice(0, 5),
    part: 'part',
    main: !settled || piece.endsWith('*'),
  }));
}

function districtOf(row: MappingRow, frame: FormerFrame): string {
  const code = frame.findDistrict(row.old_province_name ?? '', row.old_district_name ?? '');
  if (!code) throw new RangeError(`no code for ${row.old_district_name}, ${row.old_province_name}`);
  return code;
}
