// Products served over HTTP, with a party, a village and a registered indication beside them.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Actor } from '../../src/access/index.ts';
import { auditTrail, entryModel } from '../../src/audit/index.ts';
import { makeIndexes } from '../../src/db/index.ts';
import { createHttpBase } from '../../src/http/base.module.ts';
import { sessions } from '../../src/http/session.ts';
import type { Places } from '../../src/localities/index.ts';
import { groupOf, ocopSets, subgroupOf } from '../../src/ocop/index.ts';
import { createProducts } from '../../src/products/products.module.ts';
import type { LinkedRight } from '../../src/products/products.ports.ts';
import { fold, words } from '../../src/text/index.ts';
import { freshDatabase, temporaryFolder } from './database.ts';

export const ids = {
  coop: 'a'.repeat(24),
  other: 'b'.repeat(24),
  village: 'c'.repeat(24),
  right: 'd'.repeat(24),
  pending: 'e'.repeat(24),
};

const tayPhuong = { provinceCode: '01', communeCode: '10003' };
const placesByName: Record<string, { provinceCode: string; communeCode?: string }> = {
  'xã Tây Phương, thành phố Hà Nội': tayPhuong,
  'phường Sơn Tây, thành phố Hà Nội': { provinceCode: '01', communeCode: '09574' },
  'phường Hội An, thành phố Đà Nẵng': { provinceCode: '48', communeCode: '20413' },
  'thành phố Hà Nội': { provinceCode: '01' },
  'thành phố Đà Nẵng': { provinceCode: '48' },
};

const places: Places = {
  resolve(text) {
    if (fold(text) === 'xa phung xa') return { kind: 'many', candidates: [{ label: 'A' }, { label: 'B' }] };
    if (fold(text) === 'xa phung xa huyen thach that') return { kind: 'one', place: tayPhuong };
    const found = Object.entries(placesByName).find(([label]) => fold(label) === fold(text));
    return found ? { kind: 'one', place: found[1] } : { kind: 'none' };
  },
  label: (place) =>
    Object.entries(placesByName).find(
      ([, one]) => one.provinceCode === place.provinceCode && one.communeCode === place.communeCode,
    )?.[0] ?? '?',
};

const commune = (code: string, provinceCode: string) => ({ level: 'commune' as const, code, provinceCode });
export const people: Record<string, Actor> = {
  administrator: { id: '0', name: 'Quản trị', role: 'administrator' },
  officer: { id: '1', name: 'Cán bộ xã', role: 'officer', scope: commune('10003', '01') },
  elsewhere: { id: '2', name: 'Cán bộ Hội An', role: 'officer', scope: commune('20413', '48') },
  coop: { id: '3', name: 'Hợp tác xã', role: 'producer', partyId: ids.coop },
  stranger: { id: '4', name: 'Hộ khác', role: 'producer', partyId: ids.other },
  nobody: { id: '5', name: 'Chưa gắn chủ thể', role: 'producer' },
};

const parties = new Map([
  [ids.coop, 'Hợp tác xã Mây tre Phú Vinh'],
  [ids.other, 'Hộ kinh doanh Nguyễn Văn A'],
]);
const villages = new Map([[ids.village, 'Làng nghề mộc Chàng Sơn']]);
const rights: readonly LinkedRight[] = [
  {
    id: ids.right,
    href: `/matters/${ids.right}`,
    sign: 'Sơn Tây',
    kind: words('chỉ dẫn địa lý', 'geographical indication'),
    number: '00143',
    inForce: true,
    status: words('Được bảo hộ', 'In force'),
  },
  {
    id: ids.pending,
    sign: 'Chàng Sơn',
    kind: words('nhãn hiệu tập thể', 'collective mark'),
    number: '4-2026-00774',
    inForce: false,
    status: words('Đã công bố đơn', 'Published'),
  },
];
const of = (map: ReadonlyMap<string, string>) => (asked: readonly string[]) =>
  Promise.resolve(new Map([...map].filter(([id]) => asked.includes(id))));
const listed = (entries: Iterable<readonly [string, string]>) =>
  Promise.resolve([...entries].map(([value, label]) => ({ value, label })));

export async function openProducts() {
  const connection = await freshDatabase();
  const trail = auditTrail(entryModel(connection));
  const products = createProducts({
    connection,
    trail,
    places,
    sets: ocopSets.map((set) => ({
      number: set.number,
      title: set.name,
      group: groupOf(set).name,
      subgroup: subgroupOf(set).name,
    })),
    parties: {
      options: (actor) =>
        listed([...parties].filter(([id]) => actor.role !== 'producer' || id === actor.partyId)),
      names: of(parties),
    },
    villages: { options: () => listed(villages), names: of(villages) },
    matters: {
      forProduct: () => Promise.resolve([]),
      byIds: (asked) => Promise.resolve(rights.filter((right) => asked.includes(right.id))),
      idByNumber: (number) => Promise.resolve(rights.find((right) => right.number === number)?.id ?? null),
      options: () => listed(rights.map((right) => [right.id, right.sign])),
    },
  });
  await makeIndexes(connection);
  const server: Server = createHttpBase({
    logger: pino({ level: 'silent' }),
    clock: () => new Date('2026-11-23T03:00:00Z'),
    production: false,
    uploadsDir: await temporaryFolder(),
    sessions: sessions({ connection, secret: 's'.repeat(40), secure: false }),
    identify: (req) => Promise.resolve(people[String(req.headers['x-person'])] ?? null),
    chrome: () => ({}),
    routes: products.routes,
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function ask(person: string, path: string, form?: Record<string, string> | URLSearchParams) {
    const answer = await fetch(base + path, {
      method: form ? 'POST' : 'GET',
      headers: { 'x-person': person, 'sec-fetch-site': 'same-origin', 'accept-language': 'vi' },
      redirect: 'manual',
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    const to = answer.headers.get('location') ?? '';
    return { status: answer.status, text: content.toString('utf8'), content, to };
  }

  return { products, trail, ask, close: () => new Promise((done) => server.close(done)) };
}

export type ProductsApp = Awaited<ReturnType<typeof openProducts>>;
