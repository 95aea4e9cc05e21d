// The real application with what a product stands beside: two parties, a village, a registered indication and a
// filing, and one person of every kind, each asking with a bearer token.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Actor } from '../../src/access/index.ts';
import { createApp } from '../../src/app.ts';
import { parsePlainDate } from '../../src/calendar/index.ts';
import { readConfig } from '../../src/config/index.ts';
import type { Who } from '../../src/http/index.ts';
import type { EventType } from '../../src/matters/index.ts';
import { aMatter, anApplicant } from './a-dossier.ts';
import { freshDatabaseHandle, temporaryFolder } from './database.ts';

export const ids = {
  coop: 'a'.repeat(24),
  other: 'b'.repeat(24),
  village: 'c'.repeat(24),
  right: 'd'.repeat(24),
  pending: 'e'.repeat(24),
};

export const tayPhuong = { provinceCode: '01', communeCode: '10003' };
export const sonTay = { provinceCode: '01', communeCode: '09574' };
export const hoiAn = { provinceCode: '48', communeCode: '20410' };

export const system: Who = {
  actor: { id: 'test', name: 'Kiểm thử', role: 'administrator' },
  requestId: 'test',
  now: new Date('2026-11-23T03:00:00Z'),
};

const scopeIn = ({ communeCode, provinceCode }: typeof tayPhuong) =>
  ({ level: 'commune', code: communeCode, provinceCode }) as const;
const people: Record<string, Pick<Actor, 'role' | 'scope' | 'partyId'>> = {
  administrator: { role: 'administrator' },
  officer: { role: 'officer', scope: scopeIn(tayPhuong) },
  elsewhere: { role: 'officer', scope: scopeIn(hoiAn) },
  coop: { role: 'producer', partyId: ids.coop },
  stranger: { role: 'producer', partyId: ids.other },
  nobody: { role: 'producer' },
};

export async function openProducts() {
  const uploadsDir = await temporaryFolder();
  const app = await createApp({
    config: readConfig({
      NODE_ENV: 'test',
      MARK_INDEX: 'first-search',
      DATA_DIR: uploadsDir,
      UPLOADS_DIR: uploadsDir,
    }),
    secret: 'x'.repeat(40),
    database: await freshDatabaseHandle(),
    logger: pino({ level: 'silent' }),
    clock: () => system.now,
  });
  await addNeighbours(app);
  const tokens: Record<string, string> = {};
  for (const [name, more] of Object.entries(people)) {
    const account = { username: `${name}@example.vn`, name, password: 'mot-cau-de-nho-lam', ...more };
    const found = await app.accounts.queries.byId(await app.accounts.service.create(account, system));
    if (found) tokens[name] = await app.accounts.service.issueToken(found, 'test', system);
  }
  const server: Server = app.express.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** A person's page, or what they send; '' is nobody signed in. */
  async function ask(
    person: string,
    path: string,
    form?: Record<string, string> | URLSearchParams | FormData,
  ) {
    const token = tokens[person];
    const answer = await fetch(base + path, {
      method: form ? 'POST' : 'GET',
      headers: { ...(token && { authorization: `Bearer ${token}` }), cookie: 'lang=vi' },
      redirect: 'manual',
      ...(form ? { body: form instanceof FormData ? form : new URLSearchParams(form) } : {}),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    const to = answer.headers.get('location') ?? '';
    return { status: answer.status, text: content.toString('utf8'), content, to };
  }

  async function close() {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await app.close();
  }

  return { products: app.products, trail: app.trail, ask, close };
}

export type ProductsApp = Awaited<ReturnType<typeof openProducts>>;

async function addNeighbours(app: Awaited<ReturnType<typeof createApp>>): Promise<void> {
  const { id: _p, members: _m, taxCode: _t, ...party } = anApplicant({ place: tayPhuong });
  const named = [
    [ids.coop, 'Hợp tác xã Mây tre Phú Vinh'],
    [ids.other, 'Hộ kinh doanh Nguyễn Văn A'],
  ] as const;
  for (const [id, name] of named) await app.parties.service.create({ ...party, name }, system, { id });
  await app.villages.service.create(
    {
      name: 'Làng nghề mộc Chàng Sơn',
      title: 'craft-village',
      craft: 'mộc',
      place: tayPhuong,
      artisans: [],
      status: 'recognised',
    },
    system,
    { id: ids.village },
  );
  const event = (type: EventType, on: string) => ({ id: type, type, on: parsePlainDate(on) });
  const matter = (words: string) => ({
    ...aMatter({ place: tayPhuong, productIds: [] }),
    sign: { words, form: 'word' as const },
  });
  const { id: _r, ...right } = matter('Sơn Tây');
  await app.matters.service.store(
    {
      ...right,
      kind: 'geographical_indication',
      registrationNumber: '00143',
      events: [event('application-filed', '2023-05-04'), event('registration-granted', '2024-05-06')],
    },
    system,
    { id: ids.right },
  );
  const { id: _f, ...filing } = matter('Chàng Sơn');
  await app.matters.service.store(
    {
      ...filing,
      applicationNumber: '4-2026-00774',
      events: [event('application-filed', '2026-05-04')],
    },
    system,
    { id: ids.pending },
  );
}
