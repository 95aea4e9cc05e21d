import { expect } from 'chai';
import {
  can,
  covers,
  scopeFilter,
  type Actor,
  type Permission,
  type Scope,
  type Subject,
} from '../../../src/access/index.ts';

const haNoi: Scope = { level: 'province', code: '01' };
const tayPhuong: Scope = { level: 'commune', code: '10003', provinceCode: '01' };
const place = { provinceCode: '01', communeCode: '10003' };

const actors = {
  administrator: { id: 'a', name: 'Quản trị', role: 'administrator' },
  'officer of the nation': { id: 'n', name: 'Cục', role: 'officer', scope: { level: 'nation' } },
  'officer of the province': { id: 'p', name: 'Sở', role: 'officer', scope: haNoi },
  'officer of the commune': { id: 'c', name: 'Xã', role: 'officer', scope: tayPhuong },
  'officer of another commune': {
    id: 'o',
    name: 'Xã khác',
    role: 'officer',
    scope: { level: 'commune', code: '10004', provinceCode: '01' },
  },
  'officer without a unit': { id: 'w', name: 'Mới', role: 'officer' },
  'producer of the record': { id: 'r', name: 'HTX', role: 'producer', partyId: 'party-1' },
  'another producer': { id: 's', name: 'HTX khác', role: 'producer', partyId: 'party-2' },
  'producer without a party': { id: 't', name: 'Mới', role: 'producer' },
} as const satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const officersThere: Name[] = [
  'administrator',
  'officer of the nation',
  'officer of the province',
  'officer of the commune',
];
const officers: Name[] = [...officersThere, 'officer of another commune', 'officer without a unit'];
const owner: Name = 'producer of the record';
const everyone = Object.keys(actors) as Name[];

/** Who may, on a record of xã Tây Phương that belongs to party-1: written out, not computed from the policy. */
const expected: Record<Permission, readonly Name[]> = {
  'account.manage': ['administrator'],
  'audit.read': ['administrator'],
  'party.list': everyone,
  'party.read': [...officersThere, owner],
  'party.create': officersThere,
  'party.edit': [...officersThere, owner],
  'village.list': everyone,
  'village.read': everyone,
  'village.create': officersThere,
  'village.edit': officersThere,
  'product.list': everyone,
  'product.read': [...officers, owner],
  'product.create': [...officersThere, owner],
  'product.edit': [...officersThere, owner],
  'matter.list': everyone,
  'matter.read': [...officersThere, owner],
  'matter.create': officersThere,
  'matter.edit': officersThere,
  'matter.finalise': officersThere,
  'docket.list': everyone,
  'docket.read': [...officersThere, owner],
  'docket.edit': officersThere,
  'docket.check': ['administrator'],
  'calendar.manage': ['administrator'],
  'publication.import': ['administrator', 'officer of the nation'],
  'correction.handle': officersThere,
};
const adminsOnly: readonly Permission[] = ['account.manage', 'audit.read', 'docket.check', 'calendar.manage'];
const permissions = Object.keys(expected) as Permission[];
const record: Subject = { place, partyIds: ['party-1'] };

describe('can', () => {
  for (const permission of permissions)
    it(`says who may ${permission} in their own and in another unit`, () => {
      expect(everyone.filter((name) => can(actors[name], permission, record))).to.have.members(
        expected[permission],
      );
    });

  it('lets nobody do anything who is not signed in', () => {
    expect(
      permissions.filter((permission) => can(null, permission) || can(null, permission, record)),
    ).to.deep.equal([]);
  });

  it('gives nothing local on a record without place and party, but to the administrator', () => {
    const anywhere: Permission[] = [
      'party.list',
      'village.list',
      'village.read',
      'product.list',
      'matter.list',
      'docket.list',
    ];
    for (const name of everyone.filter((each) => each !== 'administrator'))
      expect(permissions.filter((permission) => can(actors[name], permission, {}))).to.have.members([
        ...anywhere,
        ...(actors[name].role === 'officer' ? ['product.read'] : []),
        ...(name === 'officer of the nation' ? ['publication.import'] : []),
      ]);
  });

  it('does not take one party’s number for a part of another’s, nor none for none', () => {
    expect(can(actors[owner], 'product.edit', { partyIds: ['party-10', 'arty-1'] })).to.equal(false);
    expect(can(actors['producer without a party'], 'product.edit', { partyIds: [''] })).to.equal(false);
  });

  it('answers in general, without a record, who may ever do it', () => {
    const generally = (name: Name) => permissions.filter((permission) => can(actors[name], permission));
    expect(generally('administrator')).to.deep.equal(permissions);
    expect(generally('officer of the commune')).to.have.members(
      permissions.filter((permission) => ![...adminsOnly, 'publication.import'].includes(permission)),
    );
    expect(generally(owner)).not.to.include.members(['matter.create']);
  });
});

describe('a scope', () => {
  const places = {
    'the commune': place,
    'another commune': { provinceCode: '01', communeCode: '10004' },
    'the province itself': { provinceCode: '01' },
    'another province': { provinceCode: '79', communeCode: '25747' },
  };
  const within: [Scope, (keyof typeof places)[]][] = [
    [{ level: 'nation' }, ['the commune', 'another commune', 'the province itself', 'another province']],
    [haNoi, ['the commune', 'another commune', 'the province itself']],
    [tayPhuong, ['the commune']],
  ];
  for (const [scope, names] of within)
    it(`of a ${scope.level} covers ${names.join(', ')}, in one record and in a list alike`, () => {
      const matches = (filter: Record<string, string>, at: (typeof places)[keyof typeof places]) =>
        Object.entries(filter).every(
          ([key, code]) => (at as Record<string, string>)[key.replace('place.', '')] === code,
        );
      for (const [name, at] of Object.entries(places)) {
        const inside = (names as string[]).includes(name);
        expect(covers(scope, at), name).to.equal(inside);
        expect(matches(scopeFilter(scope), at), `list: ${name}`).to.equal(inside);
      }
    });
});
