// Every route of the application, tried by everybody the table names.
import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { App } from '../../src/app.ts';
import { hoiAn, hoiAnLabel, openApp, tayPhuong, tayPhuongLabel, who } from '../support/app.ts';
import type { Answer, Browser, Form, Running } from '../support/app.ts';
import { temporaryFolder } from '../support/database.ts';
import { roles, routesAndRoles, type Outcome, type Role } from './access.table.ts';

describe('access', () => {
  let run: Running;
  let ids: Record<string, string>;
  let people: Record<Role, () => Promise<Browser>>;
  const kept = new Map<Role, Promise<Browser>>();

  before(async () => {
    run = await openApp();
    const [own, other] = [await run.party(), await run.party({ place: hoiAn })];
    const product = await run.product({
      producerId: own,
      labels: [{ name: 'Nhãn', marks: [] }],
      certificates: [
        { stars: 4, decisionNumber: '1/QĐ', issuedOn: '2025-05-04' as never, authority: 'UBND' },
      ],
    });
    const matter = await run.matter({ applicantId: own, productIds: [product] });
    ids = {
      '/parties': own,
      '/craft-villages': await run.village(),
      '/products': product,
      '/matters': matter,
      '/api/v1/matters': matter,
      '/api/v1/products': product,
      '/docket/:kind': matter,
      '/accounts': (await run.administrator()).id,
      '/attachments': await attachmentOn(run.app, matter),
      '/imports': await run.list(),
      '/corrections': await run.app.corrections.service.report(reported, who),
      '/office-practices': await run.app.docket.practices.record(practice, who),
    };
    people = {
      guest: () => Promise.resolve(run.guest('vi', '10.9.9.9')),
      administrator: run.administrator,
      officer: () => run.officer(),
      province: () => run.signIn({ role: 'officer', scope: { level: 'province', code: '01' } }),
      elsewhere: () => run.officer(hoiAn),
      producer: () => run.signIn({ role: 'producer', partyId: own }),
      stranger: () => run.signIn({ role: 'producer', partyId: other }),
    };
  });
  after(() => run.close());

  it('is written out for every route, and for none that is gone', () => {
    const routes = run.app.routes.map((one) => `${one.method} ${one.path}`);
    expect([...new Set(routes)].sort()).to.deep.equal(Object.keys(routesAndRoles).sort());
    expect(routes).to.have.length(new Set(routes).size);
  });

  for (const [name, expected] of Object.entries(routesAndRoles))
    it(`${name}`, async () => {
      const found: Record<string, Outcome | number> = {};
      for (const role of roles) found[role] = outcomeOf(await ask(role, name));
      expect(found).to.deep.equal(expected);
    });

  async function ask(role: Role, name: string): Promise<Answer> {
    const [method, path = ''] = name.split(' ');
    const place = /^(.*?)\/:id/.exec(path)?.[1] ?? '';
    const address = path
      // Where nothing was made there is no such record.
      .replace(':id', ids[place] ?? 'f'.repeat(24))
      .replace(':kind', 'matter')
      .replace(':at', '0')
      .replace(':tokenId', 'none')
      .replace(':dossierId', 'f'.repeat(24))
      .replace(':reportId', 'f'.repeat(24))
      .replace(':code', path.startsWith('/products') ? 'ocop-form-01' : 'data-sheet');
    // These end the session they are sent in.
    const ends = name.includes('sign-out') || name === 'post /sign-in';
    if (!ends && !kept.has(role)) kept.set(role, people[role]());
    const browser = await (ends ? people[role]() : kept.get(role)!);
    return method === 'get' ? browser.visit(address) : browser.send(address, posted[path] ?? {});
  }

  it('lets nobody move a record out of what they look after', async () => {
    const officer = await people.officer();
    for (const [path, form] of [
      [`/parties/${ids['/parties']}/edit`, { ...newParty, place: hoiAnLabel }],
      [`/craft-villages/${ids['/craft-villages']}/edit`, { ...newVillage, place: hoiAnLabel }],
      [`/products/${ids['/products']}/edit`, { ...newProduct, place: hoiAnLabel }],
      [`/matters/${ids['/matters']}/applicant`, { place: hoiAnLabel }],
    ] as const)
      expect((await officer.send(path, form)).status, path).to.equal(403);
  });
});

function outcomeOf({ status, to }: Answer): Outcome | number {
  if (status === 401 || to.startsWith('/sign-in?next=')) return 'sign-in';
  if (status === 403) return 'refused';
  if (status === 404) return 'absent';
  return status < 400 || status === 409 || status === 422 ? 'in' : status;
}

const reported = {
  about: 'place:10003',
  name: 'a',
  href: '/register/places/10003',
  place: tayPhuong,
  what: 'b',
};
const practice = {
  rule: 'refusal-reply',
  from: '2026-01-01' as never,
  length: { length: 2, unit: 'month' },
  why: { vi: 'a', en: 'a' },
  source: 'b',
} as const;
const newParty = { kind: 'cooperative', name: 'HTX Mới', place: tayPhuongLabel, address: 'Thôn 1' };
const newVillage = {
  name: 'Làng nghề mới',
  title: 'craft-village',
  status: 'proposed',
  craft: 'mộc',
  place: tayPhuongLabel,
};
const newProduct = { name: 'Sản phẩm mới', place: tayPhuongLabel, status: 'proposed' };
/** What creates something: only with a whole form is the locality known. */
const reason = { reason: 'ghi nhầm' };
const posted: Readonly<Record<string, Form>> = {
  '/docket/:kind/:id/tasks/:taskId/cancel': reason,
  '/docket/:kind/:id/exclusions/:exclusionId/strike': reason,
  '/docket/:kind/:id/events/:eventId/strike': reason,
  '/matters/:id/similarity/:reportId/hits/:at': { verdict: 'relevant', reason: 'trùng' },
  '/watch/:id/dismiss': reason,
  '/register/report': { about: 'place:10003', what: 'Sai dấu' },
  '/parties/new': newParty,
  '/craft-villages/new': newVillage,
  '/products/new': newProduct,
  '/matters/new': { kind: 'collective_mark', words: 'Mới', place: tayPhuongLabel },
};

async function attachmentOn(app: App, matter: string): Promise<string> {
  const sharp = (await import('sharp')).default;
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const path = `${await temporaryFolder()}/mau.png`;
  await writeFile(path, bytes);
  const subject = { kind: 'matter' as const, id: matter };
  const [id] = await app.attachments.service.addAttachments(
    subject,
    'sign-picture',
    [{ path, originalName: 'mẫu.png', size: bytes.length }],
    who,
  );
  return id!;
}
