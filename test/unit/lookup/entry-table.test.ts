import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import { entryTable, type TableEntry, type TableFilter } from '../../../src/lookup/entry-table.ts';
import { statusOn } from '../../../src/lookup/entry.ts';

const asOf = '2026-11-26' as PlainDate;
const kinds = ['trademark', 'collective_mark', 'geographical_indication'] as const;
const outcomes = ['pending', 'registered', 'registered', 'ended'] as const;
const names = ['hoa phat', 'hoa', 'phat dat gom su', 'gom bat trang', 'che thai nguyen'];

const entries: readonly TableEntry[] = Array.from({ length: 700 }, (_, at) => {
  const folded = names[at % names.length]!;
  const isRight = at % 4 !== 3;
  const outcome = outcomes[(at >> 2) % 4]!;
  return {
    _id: `${isRight ? 'right' : 'product'}:${at}`,
    type: isRight ? 'right' : 'product',
    folded,
    terms: folded.split(' '),
    place: {
      provinceCode: ['01', '19', '79'][at % 3]!,
      communeCode: at % 5 === 0 ? undefined : `0${9000 + (at % 3)}`,
    },
    ...(isRight
      ? {
          kind: kinds[at % 3]!,
          outcome,
          niceClasses: [[21], [30, 35], [31, 45], []][at % 4]!,
          ...(outcome === 'registered'
            ? {
                inForceFrom: `20${10 + (at % 12)}-03-01` as PlainDate,
                inForceTo: at % 7 === 0 ? undefined : (`20${20 + (at % 12)}-02-28` as PlainDate),
              }
            : {}),
        }
      : { set: 1 + (at % 26), stars: 3 + (at % 3) }),
  };
});

type Without = keyof TableFilter | undefined;

/** The same question asked row by row. */
function fits(one: TableEntry, filter: TableFilter, without: Without): boolean {
  const asked = { ...filter, ...(without ? { [without]: undefined } : {}) };
  return (
    (!asked.types?.length || asked.types.includes(one.type)) &&
    (!asked.kind || one.kind === asked.kind) &&
    (!asked.status || statusOn(one, asOf) === asked.status) &&
    (!asked.provinceCode || one.place?.provinceCode === asked.provinceCode) &&
    (!asked.communeCode || one.place?.communeCode === asked.communeCode) &&
    (!asked.niceClass || (one.niceClasses ?? []).includes(asked.niceClass)) &&
    (!asked.set || one.set === asked.set) &&
    (!asked.stars || one.stars === asked.stars) &&
    (!asked.inForceOn ||
      (one.outcome === 'registered' &&
        one.inForceFrom !== undefined &&
        one.inForceFrom <= asked.inForceOn &&
        (one.inForceTo === undefined || one.inForceTo >= asked.inForceOn)))
  );
}

const facets: readonly [
  'type' | 'kind' | 'status' | 'province' | 'set' | 'stars' | 'niceClass',
  Without,
  (one: TableEntry) => readonly unknown[],
][] = [
  ['type', 'types', (one) => [one.type]],
  ['kind', 'kind', (one) => [one.kind]],
  ['status', 'status', (one) => [statusOn(one, asOf)]],
  ['province', 'provinceCode', (one) => [one.place?.provinceCode]],
  ['set', 'set', (one) => [one.set]],
  ['stars', 'stars', (one) => [one.stars]],
  ['niceClass', 'niceClass', (one) => one.niceClasses ?? []],
];

const questions: Readonly<Record<string, TableFilter>> = {
  nothing: {},
  'a type': { types: ['product'] },
  'two types': { types: ['product', 'right'] },
  'a kind': { kind: 'collective_mark' },
  'a kind with a set, which nobody has': { kind: 'geographical_indication', status: 'ended', set: 1 },
  'in force': { status: 'in_force' },
  expired: { status: 'expired' },
  'a province': { provinceCode: '19' },
  'a class': { niceClass: 30 },
  'a class above 32': { niceClass: 45 },
  'a set and stars': { set: 4, stars: 3 },
  'in force on a day of the past': { inForceOn: '2021-02-28' as PlainDate },
  'several together': { kind: 'trademark', status: 'in_force', provinceCode: '01', niceClass: 21 },
};

function filled() {
  const table = entryTable();
  for (const entry of entries) table.add(entry);
  return table;
}

describe('the table of entries', () => {
  for (const [name, filter] of Object.entries(questions))
    it(`counts for ${name} as one who reads every entry`, () => {
      const answer = filled().look({ readings: [], filter, asOf, most: 1000 });
      const found = entries.filter((one) => fits(one, filter, undefined));
      expect(answer.ids).to.have.members(found.map(({ _id }) => _id));
      expect(answer.total).to.equal(found.length);
      for (const [facet, own, valuesOf] of facets) {
        const counts = new Map<string, number>();
        for (const one of entries.filter((each) => fits(each, filter, own)))
          for (const value of valuesOf(one))
            if (value !== undefined) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
        expect(Object.fromEntries(answer.facets[facet]), facet).to.deep.equal(Object.fromEntries(counts));
      }
    });

  it('keeps to the province of a commune', () => {
    const filter = { provinceCode: '19', communeCode: '09001' };
    const answer = filled().look({ readings: [], filter, asOf, most: 1000 });
    const found = entries.filter((one) => fits(one, filter, undefined));
    expect(answer.total).to.equal(found.length).and.to.be.above(0);
    expect([...answer.facets.province.keys()]).to.deep.equal(['19']);
  });

  it('finds words as they are, unfinished, and one of several, all together', () => {
    const table = filled();
    const totalOf = (...readings: Parameters<typeof table.look>[0]['readings'][number][]) =>
      table.look({ readings, filter: {}, asOf, most: 10 }).total;
    const having = (...words: string[]) =>
      entries.filter(({ terms }) => words.every((word) => terms.includes(word))).length;
    expect(totalOf({ word: 'hoa' })).to.equal(having('hoa'));
    expect(totalOf({ word: 'ho' })).to.equal(0);
    expect(totalOf({ beginning: 'ho' })).to.equal(having('hoa'));
    expect(totalOf({ word: 'hoa' }, { beginning: 'pha' })).to.equal(having('hoa', 'phat'));
    expect(totalOf({ oneOf: ['hoa', 'trang'] })).to.equal(having('hoa') + having('trang'));
  });

  it('gives those with the shortest names where it may not give all', () => {
    const hoa = { readings: [{ word: 'hoa' }], filter: {}, asOf };
    const short = entries.filter(({ folded }) => folded === 'hoa').map(({ _id }) => _id);
    expect(filled().look({ ...hoa, most: short.length }).ids).to.have.members(short);
    const some = filled().look({ ...hoa, most: short.length + 5 });
    expect(some.ids)
      .to.have.length(short.length + 5)
      .and.to.include.members(short);
  });

  it('forgets what is gone, takes what is new, and never remembers an answer from before', () => {
    const table = filled();
    const ask = () => table.look({ readings: [{ word: 'hoa' }], filter: {}, asOf, most: 1000 });
    const before = ask().total;
    const first = entries.find(({ terms }) => terms.includes('hoa'))!;
    table.replace([first._id], []);
    expect(ask().total).to.equal(before - 1);
    table.replace([first._id], [{ ...first, terms: ['hoai'], folded: 'hoai' }]);
    expect(ask().total).to.equal(before - 1);
    expect(table.look({ readings: [{ beginning: 'hoai' }], filter: {}, asOf, most: 9 }).ids).to.deep.equal([
      first._id,
    ]);
  });

  it('counts the same after rows crossed out by the ten thousand were taken away', () => {
    const table = filled();
    for (let time = 0; time < 80; time += 1) table.replace([], entries);
    expect(table.size()).to.equal(entries.length);
    const readings = [{ beginning: 'pha' }];
    expect(table.look({ readings, filter: {}, asOf, most: 1000 })).to.deep.equal(
      filled().look({ readings, filter: {}, asOf, most: 1000 }),
    );
  });

  it('counts what each commune of a province holds', () => {
    const counts = filled().byCommune('19');
    const held = entries.filter(({ place }) => place?.provinceCode === '19');
    const all = [...counts.values()].reduce((sum, { right = 0, product = 0 }) => sum + right + product, 0);
    expect(all).to.equal(held.length);
    expect(counts.get('09001')?.right).to.equal(
      held.filter(({ type, place }) => type === 'right' && place?.communeCode === '09001').length,
    );
    expect(counts.get('')?.product).to.equal(
      held.filter(({ type, place }) => type === 'product' && !place?.communeCode).length,
    );
  });
});
