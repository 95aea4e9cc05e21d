import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { publicMatters } from '../../../scripts/demo/matters.table.ts';
import { publicParties } from '../../../scripts/demo/parties.table.ts';
import { publicProducts } from '../../../scripts/demo/products.table.ts';
import { publicVillages } from '../../../scripts/demo/villages.table.ts';

const all = [...publicVillages, ...publicProducts, ...publicMatters, ...publicParties];

describe('public sample records', () => {
  it('are at least a hundred, each with its own key, a source and today’s province', () => {
    expect(all.length - publicParties.length).to.be.at.least(100);
    expect(new Set(all.map((one) => one.key)).size).to.equal(all.length);
    for (const one of all) {
      expect(one.source, one.key).to.have.length.above(10);
      expect(one.place.provinceCode, one.key).to.equal('01');
      expect(one.confidence, one.key).to.be.oneOf(['verified', 'single-source']);
    }
  });

  it('link only to keys that exist', () => {
    const keys = new Set(all.map((one) => one.key));
    const links = [
      ...publicVillages.map((one) => one.representativePartyKey),
      ...publicProducts.flatMap((one) => [one.producerKey, one.craftVillageKey, ...one.matterKeys]),
      ...publicMatters.flatMap((one) => [one.applicantKey, one.villageKey, ...one.productKeys]),
    ].filter((key) => key !== undefined);
    expect(links.filter((key) => !keys.has(key))).to.deep.equal([]);
    expect(links.length).to.be.above(40);
  });

  it('are in composed Unicode and hold nothing private', () => {
    for (const one of all) expect(JSON.stringify(one)).to.equal(JSON.stringify(one).normalize('NFC'));
    for (const party of publicParties)
      expect([party.phone, party.taxCode, party.identityNumber, party.email]).to.deep.equal(
        [undefined, undefined, undefined, undefined],
        party.key,
      );
  });

  it('name today’s communes by codes of today’s list, where the reference is present', () => {
    const reference = '../shared/data/localities/communes.csv';
    if (!existsSync(reference)) return;
    const known = readFileSync(reference, 'utf8');
    const codes = all.flatMap((one) => one.place.communeCode ?? []);
    for (const code of codes) expect(known).to.match(new RegExp(`^${code},.*,01$`, 'm'));
    expect(codes.length).to.be.above(60);
  });

  it('do not mistake one village for its namesake', () => {
    const at = (key: string) => all.find((one) => one.key === key)?.place.communeCode;
    expect(at('HN-001'), 'Phùng Xá of Thạch Thất').to.equal('10003');
    expect(at('HN-066'), 'Vạn Phúc of Hà Đông').to.equal('09556');
    expect(at('HN-068'), 'Vạn Phúc of Thanh Trì').to.equal('00685');
    expect(at('HN-090'), 'Liên Hà of Đông Anh was divided').to.equal(undefined);
  });
});
