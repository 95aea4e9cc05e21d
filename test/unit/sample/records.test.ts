import { expect } from 'chai';
import {
  sampleApplication,
  sampleMatters,
  sampleParties,
  sampleProducts,
  sampleVillages,
} from '../../../scripts/demo/records.ts';
import type { PlainDate } from '../../../src/calendar/index.ts';
import {
  contentsFor,
  findContradictions,
  findGoodsProblems,
  niceEditionOn,
  parseApplicationNumber,
  parseRegistrationNumber,
  statusOf,
  type Matter,
} from '../../../src/matters/index.ts';

const TODAY = '2026-11-23' as PlainDate;
const status = (key: string) =>
  statusOf(sampleMatters.find((one) => one.key === key) as unknown as Matter, TODAY).state;

describe('sample records', () => {
  it('link only to keys that exist, and no key is used twice', () => {
    const all = [...sampleVillages, ...sampleProducts, ...sampleParties, ...sampleMatters];
    const keys = new Set(all.map((one) => one.key));
    expect(keys.size).to.equal(all.length);
    const links = [
      ...sampleVillages.map((one) => one.representativePartyKey),
      ...sampleProducts.flatMap((one) => [
        one.producerKey,
        one.craftVillageKey,
        ...one.matterKeys,
        ...one.labels.flatMap((label) => label.marks.map((mark) => mark.matterKey)),
      ]),
      ...sampleMatters.flatMap((one) => [one.applicantKey, one.villageKey, ...one.productKeys]),
    ];
    expect(links.filter((key) => key !== undefined && !keys.has(key))).to.deep.equal([]);
  });

  it('contradict themselves nowhere', () => {
    for (const matter of sampleMatters)
      expect(
        findContradictions(matter.events, TODAY).filter((one) => one.severity === 'blocking'),
        matter.key,
      ).to.deep.equal([]);
  });

  it('carry numbers in the Office’s form', () => {
    for (const { key, kind, applicationNumber, registrationNumber } of sampleMatters) {
      if (applicationNumber)
        expect(parseApplicationNumber(applicationNumber, kind), key).to.deep.equal({
          ok: true,
          value: applicationNumber,
        });
      if (registrationNumber)
        expect(parseRegistrationNumber(registrationNumber, kind), key).to.deep.equal({
          ok: true,
          value: registrationNumber,
        });
    }
  });

  const states: readonly [key: string, state: string][] = [
    ['sample-application', 'draft'],
    ['sample-filed', 'filed'],
    ['sample-deficiency', 'formality-deficiency'],
    ['sample-transferred', 'transferred'],
    ['sample-published', 'published'],
    ['sample-opposed', 'opposed'],
    ['sample-refusal', 'refusal-notified'],
    ['sample-grant-notified', 'grant-notified'],
    ['sample-own-mark', 'granted'],
    ['sample-renewal-due', 'renewal-due'],
    ['sample-late', 'late'],
    ['sample-refused', 'refused'],
    ['HN-046', 'granted'],
    ['HN-101', 'draft'],
  ];
  for (const [key, state] of states)
    it(`show ${key} as ${state} in November 2026`, () => {
      expect(status(key)).to.equal(state);
    });

  it('hold one application with everything filled in', () => {
    const { regulations, character, goods, sign, plannedFilingOn, niceEdition } = sampleApplication;
    for (const { field } of contentsFor('collective_mark'))
      expect(regulations[field], field).to.have.length.above(80);
    for (const text of Object.values(character)) expect(text).to.have.length.above(20);
    expect(Object.keys(character)).to.have.length(8);
    expect(findGoodsProblems(goods)).to.deep.equal([]);
    expect(niceEdition).to.equal(niceEditionOn(plannedFilingOn!).edition);
    expect([sign.placeName, sign.colours, sign.description, sign.disclaimer]).to.not.include(undefined);
    const owner = sampleParties.find((one) => one.key === sampleApplication.applicantKey)!;
    expect(owner.members).to.have.length(30);
    expect(owner.members.every((member) => member.name.endsWith('(mẫu)'))).to.equal(true);
  });

  it('tell invented records from public ones, and invented private facts from real ones', () => {
    for (const party of sampleParties.filter((one) => one.confidence === 'invented')) {
      expect(party.name).to.contain('(mẫu)');
      expect(party.taxCode).to.match(/^0{10} \(/);
      expect(party.phone).to.equal('0900 000 000');
    }
  });
});
