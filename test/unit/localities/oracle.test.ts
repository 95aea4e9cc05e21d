import { expect } from 'chai';
import { loadLocalities } from '../../../src/localities/index.ts';
import type { Generation, Localities, Unit } from '../../../src/localities/index.ts';
import { fold } from '../../../src/text/index.ts';
import { hasOracle, oracleRows } from './oracle.ts';

/** What the product gets differently, counted by kind; the reasons are in src/localities/README.md. */
const KNOWN_DIFFERENCES = {
  'unit of today missing, extra or in another province': 0,
  'name or type of today': 0,
  'unit of 30/06/2025 missing, extra or under another parent': 0,
  'name or type of 30/06/2025': 0,
  'successors of a province or commune of 30/06/2025': 0,
  'whole or part': 0,
  'who took the people of a divided commune': 0,
  'successors of a district': 0,
  'main successors of a district': 20,
  'district abolished before 30/06/2025': 0,
  'commune abolished before 30/06/2025: not known to the product': 165,
  'commune abolished before 30/06/2025: known to the product alone': 358,
  'commune abolished before 30/06/2025: other successors': 39,
};

const ENDED = '2025-06-30';
const successors = (l: Localities, code: string, pick: (s: { main: boolean }) => boolean = () => true) => {
  const level = code.length === 2 ? 'province' : code.length === 3 ? 'district' : 'commune';
  return l
    .successorsOf(code, level)
    .filter(pick)
    .map((s) => s.unit.code)
    .sort()
    .join(' ');
};

describe('localities against the reference lists', () => {
  it('differ by exactly what is known', function () {
    if (!hasOracle) return;
    const l = loadLocalities();
    const found: Record<string, string[]> = Object.fromEntries(
      Object.keys(KNOWN_DIFFERENCES).map((kind) => [kind, []]),
    );
    const differ = (kind: keyof typeof KNOWN_DIFFERENCES, what: string) => found[kind]?.push(what);
    const compare = (
      generation: Generation,
      mine: readonly Unit[],
      theirs: readonly { code: string; name: string; type: string; parent: string }[],
      membership: keyof typeof KNOWN_DIFFERENCES,
      naming: keyof typeof KNOWN_DIFFERENCES,
    ) => {
      const codes = new Set(theirs.map((t) => t.code));
      for (const unit of mine) if (!codes.has(unit.code)) differ(membership, `extra ${unit.code}`);
      for (const { code, name, type, parent } of theirs) {
        const unit = l.unit(generation, code);
        if ((unit?.parentCode ?? '') !== parent) differ(membership, code);
        if (`${unit?.type} ${unit?.name}` !== `${type} ${name}`)
          differ(naming, `${code} ${unit?.type} ${unit?.name} / ${type} ${name}`);
      }
    };
    const units = [...l.units.values()];
    const rowOf = (row: Record<string, string>) => ({
      code: row['code'] ?? '',
      name: row['name_vi'] ?? '',
      type: row['type'] ?? '',
      parent: row['province_code'] ?? row['parent_code'] ?? '',
    });
    compare(
      'current',
      units.filter((u) => u.generation === 'current'),
      [...oracleRows('provinces.csv'), ...oracleRows('communes.csv')].map(rowOf),
      'unit of today missing, extra or in another province',
      'name or type of today',
    );
    const formerRows = oracleRows('former-units.csv');
    const lastRows = formerRows.filter((row) => row['valid_to'] === ENDED);
    compare(
      'former',
      units.filter((u) => u.generation === 'former' && u.validTo === ENDED),
      lastRows.map(rowOf),
      'unit of 30/06/2025 missing, extra or under another parent',
      'name or type of 30/06/2025',
    );

    const theirs = new Map<string, { today: string; part: string }[]>();
    for (const row of oracleRows('successions.csv')) {
      const code = row['former_code'] ?? '';
      theirs.set(code, [
        ...(theirs.get(code) ?? []),
        { today: row['successor_code'] ?? '', part: row['part'] ?? '' },
      ]);
    }
    const joined = (code: string) =>
      (theirs.get(code) ?? [])
        .map((s) => s.today)
        .sort()
        .join(' ');
    const people = new Map(
      oracleRows('succession-notes.csv')
        .filter((row) => row['note_vi']?.includes('toàn bộ dân số'))
        .map((row) => [row['former_code'] ?? '', row['successor_code'] ?? '']),
    );
    for (const { code } of lastRows.map(rowOf)) {
      if (successors(l, code) !== joined(code)) {
        differ(
          code.length === 3
            ? 'successors of a district'
            : 'successors of a province or commune of 30/06/2025',
          `${code}: ${successors(l, code)} / ${joined(code)}`,
        );
      }
      if (code.length === 3) continue;
      const parts = new Map(
        l.successorsOf(code, code.length === 2 ? 'province' : 'commune').map((s) => [s.unit.code, s.part]),
      );
      for (const { today, part } of theirs.get(code) ?? [])
        if (parts.get(today) !== part) differ('whole or part', `${code} ${today}`);
      const settled = people.get(code);
      if (settled && !successors(l, code, (s) => s.main).includes(settled))
        differ('who took the people of a divided commune', code);
    }

    const main = new Map<string, string[]>();
    for (const row of oracleRows('district-successors.csv'))
      if (row['main'] === 'yes') {
        const code = row['district_code'] ?? '';
        main.set(code, [...(main.get(code) ?? []), row['successor_code'] ?? '']);
      }
    for (const [code, codes] of main) {
      const mine = successors(l, code, (s) => s.main);
      if (mine !== [...codes].sort().join(' '))
        differ('main successors of a district', `${code}: ${mine} / ${codes.join(' ')}`);
    }

    const nameIn = (code: string, parent: string) => {
      const row = formerRows.find((r) => r['code'] === code && r['parent_code'] === parent);
      return `${parent} ${fold(`${row?.['type']} ${row?.['name_vi']}`)}`;
    };
    const early = new Map(
      units
        .filter((u) => u.level === 'commune' && u.generation === 'former' && !u.validTo)
        .map((u) => [`${u.parentCode} ${fold(`${u.type} ${u.name}`)}`, u.code]),
    );
    for (const row of formerRows.filter((r) => r['valid_to'] !== ENDED).map(rowOf)) {
      if (row.code.length === 3) {
        const unit = l.unit('former', row.code);
        if (unit?.name !== row.name || successors(l, row.code) !== joined(row.code))
          differ('district abolished before 30/06/2025', row.code);
        continue;
      }
      const key = nameIn(row.code, row.parent);
      const code = early.get(key);
      early.delete(key);
      if (!code)
        differ('commune abolished before 30/06/2025: not known to the product', `${row.code} ${key}`);
      else if (successors(l, code) !== joined(row.code))
        differ(
          'commune abolished before 30/06/2025: other successors',
          `${row.code} ${key}: ${successors(l, code)} / ${joined(row.code)}`,
        );
    }
    for (const [key] of early) differ('commune abolished before 30/06/2025: known to the product alone', key);

    if (process.env['SHOW_DIFFERENCES']) console.dir(found, { maxArrayLength: null });
    const counted = Object.fromEntries(Object.entries(found).map(([kind, list]) => [kind, list.length]));
    expect(counted).to.deep.equal(KNOWN_DIFFERENCES);
  });
});
