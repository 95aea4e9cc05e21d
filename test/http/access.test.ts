// Who may use which route: written out here, route by route, so that a new one cannot slip in unseen.
import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { App } from '../../src/app.ts';
import { hoiAn, hoiAnLabel, openApp, tayPhuong, tayPhuongLabel, who } from '../support/app.ts';
import type { Answer, Browser, Form, Running } from '../support/app.ts';
import { temporaryFolder } from '../support/database.ts';

const roles = ['guest', 'administrator', 'officer', 'province', 'elsewhere', 'producer', 'stranger'] as const;
type Role = (typeof roles)[number];
type Outcome = 'in' | 'sign-in' | 'refused' | 'absent';
type Outcomes = Readonly<Record<Role, Outcome>>;

/** Guests are asked to sign in, everybody named comes in, the others are refused. */
const only = (...allowed: readonly Role[]): Outcomes =>
  Object.fromEntries(
    roles.map((role) => [role, allowed.includes(role) ? 'in' : role === 'guest' ? 'sign-in' : 'refused']),
  ) as Outcomes;

const everybody = only(...roles);
const signedIn = only('administrator', 'officer', 'province', 'elsewhere', 'producer', 'stranger');
const administrator = only('administrator');
const officers = only('administrator', 'officer', 'province', 'elsewhere');
/** Officers of the record's commune and of its province. */
const locality = only('administrator', 'officer', 'province');
const localityAndOwner = only('administrator', 'officer', 'province', 'producer');
const officersAndOwner = only('administrator', 'officer', 'province', 'elsewhere', 'producer');
/** There is no such thing, and only who may look learns it. */
const noneThere = (outcomes: Outcomes): Outcomes =>
  Object.fromEntries(
    Object.entries(outcomes).map(([role, outcome]) => [role, outcome === 'in' ? 'absent' : outcome]),
  ) as Outcomes;

const table: Readonly<Record<string, Outcomes>> = {
  'get /': everybody,
  'get /healthz': everybody,
  'get /sign-in': everybody,
  'post /sign-in': everybody,
  'post /sign-out': everybody,
  'get /first-run': everybody,
  'post /first-run': everybody,
  'get /account': signedIn,
  'post /account/password': signedIn,
  'post /account/sign-out-everywhere': signedIn,
  'post /account/tokens': signedIn,
  'post /account/tokens/:tokenId/revoke': signedIn,
  'get /accounts': administrator,
  'get /accounts/new': administrator,
  'post /accounts/new': administrator,
  'get /accounts/:id': administrator,
  'post /accounts/:id': administrator,
  'post /accounts/:id/close': administrator,
  'post /accounts/:id/reopen': administrator,
  'get /api/v1/places': everybody,
  'get /parties': signedIn,
  'get /parties/new': officers,
  'post /parties/new': locality,
  'get /parties/:id': localityAndOwner,
  'get /parties/:id/edit': localityAndOwner,
  'post /parties/:id/edit': localityAndOwner,
  'post /parties/:id/attachments': localityAndOwner,
  'get /parties/:id/dissolution': localityAndOwner,
  'post /parties/:id/dissolution': localityAndOwner,
  'post /parties/:id/dissolution/undo': localityAndOwner,
  'get /parties/:id/members': localityAndOwner,
  'get /parties/:id/members/import': localityAndOwner,
  'post /parties/:id/members/import': localityAndOwner,
  'post /parties/:id/members': localityAndOwner,
  'post /parties/:id/members/remove': localityAndOwner,
  'get /craft-villages': signedIn,
  'get /craft-villages/new': officers,
  'post /craft-villages/new': locality,
  'get /craft-villages/:id': signedIn,
  'get /craft-villages/:id/edit': locality,
  'post /craft-villages/:id/edit': locality,
  'post /craft-villages/:id/attachments': locality,
  'get /products': signedIn,
  'get /products/new': signedIn,
  'post /products/new': only('administrator', 'officer', 'province', 'producer', 'stranger'),
  'get /products/:id': officersAndOwner,
  'get /products/:id/forms/:code': localityAndOwner,
  'get /products/:id/edit': localityAndOwner,
  'post /products/:id/edit': localityAndOwner,
  'get /products/:id/labels/new': localityAndOwner,
  'post /products/:id/labels/new': localityAndOwner,
  'get /products/:id/labels/:at/edit': localityAndOwner,
  'post /products/:id/labels/:at/edit': localityAndOwner,
  'get /products/:id/certificates/new': locality,
  'post /products/:id/certificates/new': locality,
  'get /products/:id/certificates/:at/edit': locality,
  'post /products/:id/certificates/:at/edit': locality,
  'post /products/:id/rights': localityAndOwner,
  'post /products/:id/rights/unlink': localityAndOwner,
  'post /products/:id/attachments': localityAndOwner,
  'get /matters': signedIn,
  'get /matters/new': officers,
  'post /matters/new': locality,
  'get /matters/:id': localityAndOwner,
  'get /matters/:id/events/:eventId/strike': noneThere(locality),
  'post /matters/:id/events/:eventId/strike': noneThere(locality),
  'get /matters/:id/documents/:code': localityAndOwner,
  'get /matters/:id/similarity': localityAndOwner,
  'post /matters/:id/similarity': locality,
  'get /matters/:id/similarity/:reportId': noneThere(localityAndOwner),
  'get /matters/:id/similarity/:reportId/report.pdf': noneThere(localityAndOwner),
  'post /matters/:id/similarity/:reportId/hits/:at': noneThere(locality),
  'get /matters/:id/dossier.pdf': localityAndOwner,
  'get /matters/:id/dossiers/:dossierId': noneThere(localityAndOwner),
  'post /matters/:id/dossiers': locality,
  'post /matters/:id/attachments': locality,
  'get /matters/:id/events/new': locality,
  'post /matters/:id/events': locality,
  ...Object.fromEntries(
    ['applicant', 'sign', 'representation', 'priority', 'goods', 'regulations', 'character', 'members', 'filing']
      .flatMap((key) => [[`get /matters/:id/${key}`, locality], [`post /matters/:id/${key}`, locality]]), // prettier-ignore
  ),
  'get /api/v1/products': signedIn,
  'get /api/v1/products/:id': officersAndOwner,
  'get /docket': signedIn,
  'get /docket/alarms': signedIn,
  'get /watch': signedIn,
  'get /watch/:id': noneThere(signedIn),
  'post /watch/:id/dismiss': noneThere(officers),
  'get /api/v1/docket': signedIn,
  'get /docket/changes': signedIn,
  'get /docket/sheet': only('administrator', 'officer', 'province', 'elsewhere'),
  'get /docket/check': administrator,
  'get /calendar': everybody,
  'get /calendar/notices/new': administrator,
  'post /calendar/notices/preview': administrator,
  'post /calendar/notices': administrator,
  'post /docket/:kind/:id/moves': locality,
  'get /docket/:kind/:id/verify': locality,
  'post /docket/:kind/:id/verify': locality,
  'get /docket/:kind/:id/close': noneThere(locality),
  'post /docket/:kind/:id/close': noneThere(locality),
  'post /docket/:kind/:id/reopen': locality,
  'get /docket/:kind/:id/tasks/new': locality,
  'post /docket/:kind/:id/tasks/new': locality,
  'post /docket/:kind/:id/tasks/:taskId/done': noneThere(locality),
  'get /docket/:kind/:id/tasks/:taskId/cancel': noneThere(locality),
  'post /docket/:kind/:id/tasks/:taskId/cancel': noneThere(locality),
  'get /docket/:kind/:id/assign': locality,
  'post /docket/:kind/:id/assign': locality,
  'get /docket/:kind/:id/exclusions/new': locality,
  'post /docket/:kind/:id/exclusions/new': locality,
  'get /docket/:kind/:id/exclusions/:exclusionId/strike': noneThere(locality),
  'post /docket/:kind/:id/exclusions/:exclusionId/strike': noneThere(locality),
  'get /docket/:kind/:id/events/new': locality,
  'post /docket/:kind/:id/events': locality,
  'get /docket/:kind/:id/events/:eventId': noneThere(localityAndOwner),
  'get /docket/:kind/:id/events/:eventId/strike': noneThere(locality),
  'post /docket/:kind/:id/events/:eventId/strike': noneThere(locality),
  'get /api/v1/matters': signedIn,
  'get /api/v1/matters/:id': localityAndOwner,
  'get /api/v1/matters/:id/events': localityAndOwner,
  'post /api/v1/matters/:id/events': locality,
  'get /api/v1/matters/:id/dossier.pdf': localityAndOwner,
  'get /office-practices': everybody,
  'get /office-practices/new': administrator,
  'post /office-practices': administrator,
  'post /office-practices/:id/end': administrator,
  'get /register': everybody,
  'get /products/:id/as-public': localityAndOwner,
  'get /matters/:id/as-public': localityAndOwner,
  'get /register/rights/:key': noneThere(everybody),
  'get /register/rights/:key/sheet.pdf': noneThere(everybody),
  'get /register/rights/:key/qr.svg': noneThere(everybody),
  'get /register/products/:id': noneThere(everybody),
  'get /register/products/:id/sheet.pdf': noneThere(everybody),
  'get /register/products/:id/qr.svg': noneThere(everybody),
  'get /register/villages/:id': noneThere(everybody),
  'get /register/owners/:id': noneThere(everybody),
  'get /register/places/:code': noneThere(everybody),
  'get /register/report': noneThere(everybody),
  'post /register/report': everybody,
  'get /corrections': officers,
  'get /corrections/:id': locality,
  'post /corrections/:id/take': locality,
  'post /corrections/:id/close': locality,
  'get /robots.txt': everybody,
  // The site of this test does not know its own address.
  'get /sitemap.xml': noneThere(everybody),
  'get /sitemap-part.xml': noneThere(everybody),
  'get /01/:gtin{/*qualifiers}': noneThere(everybody),
  'get /open-data': everybody,
  'get /open-data/manifest.json': noneThere(everybody),
  'get /open-data/catalog.jsonld': noneThere(everybody),
  'get /open-data/:file': noneThere(everybody),
  'get /open-data/:edition/:file': noneThere(everybody),
  // After those above: from then on there is an edition.
  'post /open-data': administrator,
  'get /similar': everybody,
  'get /api/v1/public/similar': everybody,
  'get /api/v1/public/rights': everybody,
  'get /api/v1/public/products': everybody,
  'get /api/v1/public/suggestions': everybody,
  'get /imports': administrator,
  'post /imports': administrator,
  'get /imports/:id': administrator,
  'post /imports/:id/apply': administrator,
  'post /imports/:id/check': administrator,
  'post /imports/:id/stop': administrator,
  'post /imports/:id/resume': administrator,
  'get /subscriptions': signedIn,
  'post /subscriptions/calendars': signedIn,
  'post /subscriptions/calendars/:feedId/revoke': noneThere(signedIn),
  'post /subscriptions/mail': signedIn,
  'post /subscriptions/test-letter': noneThere(signedIn),
  'get /subscriptions/letters': signedIn,
  'get /subscriptions/letters/:letterId': noneThere(signedIn),
  'get /mail/stop/:token': noneThere(everybody),
  'post /mail/stop/:token': noneThere(everybody),
  'get /calendar/:secret.ics': noneThere(everybody),
  'get /due-dates': everybody,
  'get /due-dates/worked-examples': everybody,
  'post /api/v1/due-dates': everybody,
  'get /api/v1/openapi.json': everybody,
  'get /attachments/:id': localityAndOwner,
  'get /attachments/:id/thumb': localityAndOwner,
  'post /attachments/:id/withdraw': locality,
  'post /attachments/:id/restore': locality,
};

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
    expect([...new Set(routes)].sort()).to.deep.equal(Object.keys(table).sort());
    expect(routes).to.have.length(new Set(routes).size);
  });

  for (const [name, expected] of Object.entries(table))
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
