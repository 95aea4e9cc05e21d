import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { PlainDate } from '../../../src/calendar/index.ts';
import type { EventType, Matter, MatterKind } from '../../../src/matters/index.ts';
import {
  findOcopSets,
  formatProductCode,
  groupOf,
  ipLevel,
  ministriesOf,
  ocopGroups,
  ocopSets,
  ocopSubgroups,
  parseProductCode,
  setByNumber,
  setsOf,
  type IpFacts,
} from '../../../src/ocop/index.ts';

const TODAY = '2026-11-23' as PlainDate;

describe('OCOP taxonomy', () => {
  it('has 6 groups, 17 subgroups and 26 sets', () => {
    expect([ocopGroups.length, ocopSubgroups.length, ocopSets.length]).to.deep.equal([6, 17, 26]);
    expect(ocopSets.map((set) => set.number)).to.deep.equal(Array.from({ length: 26 }, (_, i) => i + 1));
  });
  it('leads from a set to its group and ministries', () => {
    const rice = setByNumber(6)!;
    expect(groupOf(rice).name.vi).to.equal('Sản phẩm thực phẩm');
    expect(ministriesOf(rice, TODAY).map((one) => one.vi)).to.deep.equal([
      'Bộ Nông nghiệp và Môi trường',
      'Bộ Công Thương',
    ]);
    expect(setByNumber(27)).to.equal(undefined);
  });
  it('lists the sets of a group and of a subgroup', () => {
    expect(setsOf('IV').map((set) => set.number)).to.deep.equal([21, 22]);
    expect(setsOf('I.3').map((set) => set.number)).to.deep.equal([5, 6, 7, 8]);
    expect(setsOf('I').length).to.equal(13);
  });
  const sought: readonly [text: string, sets: readonly number[]][] = [
    ['ca phe', [13]],
    ['RƯỢU TRẮNG', [14]],
    ['honey', [4, 8]],
    ['thu cong my nghe', [21, 22]],
    ['', []],
    ['xyz', []],
  ];
  for (const [text, sets] of sought)
    it(`finds sets ${sets.join(', ') || 'none'} for "${text}"`, () => {
      expect(findOcopSets(text).map((set) => set.number)).to.deep.equal(sets);
    });
  it('agrees with the careful reference, where that is present', () => {
    const reference = '../shared/data/ocop-taxonomy.json';
    if (!existsSync(reference)) return;
    const known = readFileSync(reference, 'utf8');
    for (const set of ocopSets) expect(known).to.contain(`"name_vi": "${set.name.vi}"`);
  });
});

describe('OCOP product code', () => {
  for (const text of ['01-10003-1-2026', '83-829-28780-3-2022'])
    it(`reads and writes ${text}`, () => {
      const reading = parseProductCode(` ${text} `);
      expect(reading.ok && formatProductCode(reading.code)).to.equal(text);
    });
  for (const text of ['01-10003-0-2026', '1-10003-1-2026', '01-10003-1-26', '01-10003-2026', 'x', ''])
    it(`refuses "${text}" with a word on the right form`, () => {
      const reading = parseProductCode(text);
      expect(reading.ok).to.equal(false);
      if (!reading.ok) expect(reading.problem.vi).to.contain('01-10003-1-2026');
    });
});

function aMatter(id: string, kind: MatterKind, lines: readonly string[], rest: Partial<Matter> = {}): Matter {
  return {
    id,
    kind,
    place: { provinceCode: '01' },
    sign: { words: id, form: 'word', placeName: kind === 'trademark' ? undefined : 'Tây Phương' },
    productIds: [],
    representation: { kind: 'none' },
    priorities: [],
    niceEdition: '13-2026',
    goods: [],
    regulations: {},
    character: {},
    rightsToUse: [],
    filingChannel: 'paper',
    events: lines.map((line, index) => {
      const [type, on] = line.split(' ') as [EventType, PlainDate];
      return { id: String(index), type, on };
    }),
    ...rest,
  };
}

describe('criterion 3.5', () => {
  const filed = 'application-filed 2024-01-08';
  const granted = 'registration-granted 2026-02-25';
  const own = (...lines: string[]) => aMatter('own', 'trademark', lines);
  const collective = (rest: Partial<Matter> = {}) =>
    aMatter('village', 'collective_mark', [filed, granted], rest);
  const paper = { holder: 'HTX A', number: '01', issuedOn: '2026-03-01' as PlainDate };
  const facts = (matters: readonly Matter[], rest: Partial<IpFacts> = {}): IpFacts => ({
    product: {
      labels: [{ name: 'Nhãn 2026', marks: matters.map((one) => ({ sign: one.id, matterId: one.id })) }],
      matterIds: [],
      producerId: 'a',
    },
    producerName: 'HTX A',
    matters,
    ...rest,
  });
  const cases: readonly [says: string, facts: IpFacts, points: number, stars: number][] = [
    ['no mark at all', facts([]), 0, 2],
    ['an application only filed', facts([own(filed)]), 0, 2],
    ['an application refused', facts([own(filed, 'application-refused 2025-01-01')]), 0, 2],
    [
      'an application transferred for publication',
      facts([own(filed, 'transferred-for-publication 2026-06-01')]),
      1,
      3,
    ],
    ['an own mark registered, no sign of origin', facts([own(filed, granted)]), 1, 3],
    ['a collective mark without the paper', facts([own(filed, granted), collective()]), 1, 3],
    [
      'a collective mark with the paper',
      facts([own(filed, granted), collective({ rightsToUse: [paper] })]),
      2,
      5,
    ],
    [
      'a paper that has run out',
      facts([collective({ rightsToUse: [{ ...paper, validTo: '2026-11-22' as PlainDate }] })]),
      1,
      3,
    ],
    ['the owner of the collective mark itself', facts([collective({ applicantId: 'a' })]), 2, 5],
    [
      'one of two label marks unregistered',
      facts([own(filed, 'application-published 2024-06-25'), collective({ rightsToUse: [paper] })]),
      1,
      3,
    ],
    [
      'a design on top',
      facts([collective({ rightsToUse: [paper] })], { otherRights: ['industrial-design'] }),
      3,
      5,
    ],
  ];
  for (const [says, given, points, stars] of cases)
    it(`gives ${points} points and at most ${stars} stars for ${says}`, () => {
      const reading = ipLevel(given, TODAY)!;
      expect([reading.points, reading.reachableStars]).to.deep.equal([points, stars]);
      expect(reading.missing.some((one) => one.points === points + 1)).to.equal(points < 3);
    });
  it('has no answer for the rubric of 2023, which was not found', () => {
    expect(ipLevel(facts([]), '2026-05-21' as PlainDate)).to.equal(undefined);
  });
  it('says that the sheet of set 10 lacks the stars', () => {
    const given = facts([]);
    expect(ipLevel({ ...given, product: { ...given.product, setNumber: 10 } }, TODAY)!.notes).to.have.length(
      1,
    );
  });
});
