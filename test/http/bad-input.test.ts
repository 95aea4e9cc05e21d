// Every field of every form, one after the other, gets what people and attackers send.
import { expect } from 'chai';
import {
  formOn,
  openApp,
  tayPhuongLabel,
  who,
  type Answer,
  type Browser,
  type Running,
} from '../support/app.ts';

const script = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
type Poison = readonly [what: string, poison: (form: URLSearchParams, field: string) => void];
/** Tried at each field by itself. */
const each: readonly Poison[] = [
  ['350 letters', (form, field) => form.set(field, 'Ă'.repeat(350))],
  ['script and control characters', (form, field) => form.set(field, `${script}\u0000\u202E\uD800`)],
  ['31 February', (form, field) => form.set(field, '31/02/2026')],
  ['an operator', (form, field) => replace(form, field, `${field}[$gt]`, '')],
  ['two values', (form, field) => form.append(field, 'khác')],
];
/** Tried at all fields at once. */
const together: readonly Poison[] = [
  ...each,
  ['a book', (form, field) => form.set(field, 'mộc '.repeat(20_000))],
  ['a number with an exponent', (form, field) => form.set(field, '1e309')],
  ['a regular expression', (form, field) => replace(form, field, `${field}[$regex]`, '.*')],
  ['a prototype', (form, field) => replace(form, field, `${field}[__proto__][admin]`, '1')],
  ['nothing', (form, field) => form.delete(field)],
];

function replace(form: URLSearchParams, field: string, name: string, value: string) {
  form.delete(field);
  form.set(name, value);
}

interface Tried {
  /** Where the form stands. */
  readonly page: string;
  /** Where it goes, when not to its own page. */
  readonly action?: string;
  /** The route's pattern; `:id` is filled in. */
  readonly valid: Readonly<Record<string, string>>;
}

const section = (key: string, valid: Record<string, string>): Tried => ({
  page: `/matters/:id/${key}`,
  valid,
});
const forms: readonly Tried[] = [
  { page: '/parties/new', valid: { kind: 'company', name: 'Công ty', place: tayPhuongLabel, address: 'Thôn 1' } },
  { page: '/parties/:id/edit', valid: { foundedNumber: '1', foundedOn: '04/05/2020' } },
  { page: '/parties/:id/dissolution', valid: { on: '04/05/2026', document: 'QĐ 1' } },
  { page: '/parties/:id/members/import', valid: { text: 'Nguyễn Văn A\tThôn 1\t04/05/2020' } },
  { page: '/craft-villages/new', valid: { name: 'Làng', title: 'craft-village', status: 'proposed', craft: 'mộc', place: tayPhuongLabel } },
  { page: '/craft-villages/:id/edit', valid: { households: '12', decidedOn: '04/05/2020', artisans: 'Nguyễn Văn A – Nghệ nhân ưu tú' } },
  { page: '/products/new', valid: { name: 'Tủ', place: tayPhuongLabel } },
  { page: '/products/:id/edit', valid: { description: 'Mô tả' } },
  { page: '/products/:id/labels/new', valid: { name: 'Nhãn', usedFrom: '04/05/2026', marks: 'Dị Nậu | 4-0123456-000' } },
  { page: '/products/:id/certificates/new', valid: { stars: '4', decisionNumber: '1', issuedOn: '04/05/2026', authority: 'UBND' } },
  { page: '/matters/new', valid: { words: 'Mộc', place: tayPhuongLabel, plannedFilingOn: '04/05/2027' } },
  section('applicant', {}),
  section('sign', { description: 'Chữ' }),
  section('representation', { kind: 'ip-agent', name: 'Luật A', signedOn: '04/05/2026' }),
  section('priority', { 'priorities[0][number]': '1', 'priorities[0][filedOn]': '04/05/2026', 'priorities[0][countryCode]': 'JP' }),
  section('goods', { 'goods[0][niceClass]': '20', 'goods[0][items]': 'tủ; ghế' }),
  section('regulations', { adoptedOn: '04/05/2026' }),
  section('character', { method: 'Ghép mộng' }),
  section('members', { rightsToUse: 'A | 1 | 04/05/2026' }),
  section('filing', { plannedFilingOn: '04/05/2027' }),
  { page: '/matters/:id/events/new', action: '/matters/:id/events', valid: { type: 'application-filed', on: '04/05/2026' } },
  { page: '/accounts/new', valid: { name: 'Cán bộ', role: 'officer', place: tayPhuongLabel, username: 'x@example.vn', password: 'mot-cau-de-nho' } },
  { page: '/accounts/:id', valid: { name: 'Cán bộ', role: 'officer', place: tayPhuongLabel } },
  { page: '/account', action: '/account/tokens', valid: { name: 'Bảng' } },
  { page: '/account', action: '/account/password', valid: { current: 'sai-mat-khau', password: 'mot-cau-de-nho' } },
  { page: '/office-practices/new', action: '/office-practices', valid: { rule: 'refusal-reply', length: '2', unit: 'month', from: '01/01/2026', why: 'x', source: 'y' } },
  { page: '/subscriptions', action: '/subscriptions/calendars', valid: { name: 'Lịch', about: 'own' } },
  { page: '/subscriptions', action: '/subscriptions/mail', valid: { address: 'a@example.vn', hour: '8' } },
  { page: '/register/report?about=place:10003', action: '/register/report', valid: { what: 'Sai tên làng' } },
  { page: '/corrections/:id', action: '/corrections/:id/close', valid: { state: 'no-error', reason: 'Đã đối chiếu' } },
  { page: '/docket/:kind/:id/tasks/new', valid: { title: 'Việc', dueOn: '04/05/2027' } },
  { page: '/docket/:kind/:id/assign', valid: {} },
  { page: '/docket/:kind/:id/exclusions/new', valid: { from: '04/05/2026', to: '05/05/2026', why: 'Bão' } },
  { page: '/calendar/notices/new', action: '/calendar/notices/preview', valid: { sources: 'Thông báo 1', confidence: 'verified' } },
  { page: '/sign-in', valid: { username: 'x@example.vn', password: 'sai' } },
]; // prettier-ignore

/** Forms that have no page of their own, tried without one; and what is tried elsewhere. */
const elsewhere = [
  '/first-run', '/parties/:id/members', '/parties/:id/members/remove',
  '/products/:id/labels/:at/edit', '/products/:id/certificates/:at/edit', '/products/:id/rights', '/products/:id/rights/unlink',
  '/parties/:id/attachments', '/craft-villages/:id/attachments', '/products/:id/attachments', '/matters/:id/attachments',
  '/office-practices/:id/end', '/attachments/:id/withdraw', '/attachments/:id/restore', '/matters/:id/events/:eventId/strike',
  '/calendar/notices', '/docket/:kind/:id/moves', '/docket/:kind/:id/verify', '/docket/:kind/:id/close',
  '/docket/:kind/:id/reopen', '/docket/:kind/:id/tasks/:taskId/done', '/docket/:kind/:id/tasks/:taskId/cancel',
  '/docket/:kind/:id/exclusions/:exclusionId/strike', '/docket/:kind/:id/events',
  '/docket/:kind/:id/events/:eventId/strike', '/imports/:id/apply', '/imports/:id/check',
  '/docket/:kind/:id/events/:eventId/strike', '/matters/:id/similarity/:reportId/hits/:at',
  '/watch/:id/dismiss',
]; // prettier-ignore

describe('bad input', () => {
  let run: Running;
  let officer: Browser;
  let ids: Record<string, string>;
  before(async () => {
    run = await openApp();
    officer = await run.administrator();
    const party = await run.party();
    ids = {
      parties: party,
      'craft-villages': await run.village(),
      products: await run.product({ producerId: party }),
      matters: await run.matter({ applicantId: party }),
      accounts: (await run.officer()).id,
    };
    ids['docket'] = ids['matters']!;
    ids['imports'] = await run.list();
    ids['corrections'] = await run.app.corrections.service.report(
      { about: 'place:01', name: 'a', href: '/register/places/01', what: 'b' },
      who,
    );
  });
  after(() => run.close());

  const here = (path: string) =>
    path.replace(':kind', 'matter').replace(':id', ids[path.split('/')[1] ?? ''] ?? '');
  let sent = 0;
  /** Each from an address of its own: the limit on sign-ins is tried elsewhere. */
  const from = () => ({ 'x-forwarded-for': `10.88.${Math.floor((sent += 1) / 250)}.${sent % 250}` });

  it('is tried in every form there is', () => {
    const posts = run.app.routes.filter((one) => one.method === 'post');
    const withFields = posts
      .filter((one) => one.method === 'post' && Object.keys(one.form.specs).length > 0)
      .map(({ path }) => path);
    const tried = forms.map(({ page, action }) => action ?? page);
    expect(withFields.filter((path) => !tried.includes(path) && !elsewhere.includes(path))).to.deep.equal([]);
  });

  /** How many records there are, and how often they were changed. */
  async function everything(): Promise<string> {
    const names = ['parties', 'craft-villages', 'products', 'matters', 'accounts'];
    const counted = names.map((name) =>
      run.connection
        .collection(name)
        .aggregate([{ $group: { _id: null, records: { $sum: 1 }, versions: { $sum: '$version' } } }])
        .toArray(),
    );
    return JSON.stringify(await Promise.all(counted));
  }

  function harmless({ text, status }: Answer, what: string): void {
    expect(status, what).to.be.below(500);
    if (text.startsWith('<!doctype')) expect(text, what).not.to.match(/<script>alert|<img src=x/);
  }

  for (const { page, action = page, valid } of forms)
    it(`does no harm at ${action}`, async function () {
      this.timeout(60_000);
      const shown = await officer.visit(here(page));
      expect(shown.status).to.equal(200);
      const form = formOn(shown.text, here(action));
      for (const [name, value] of Object.entries(valid)) form.set(name, value);
      const fields = [...new Set([...form.keys(), ...Object.keys(valid)])];
      let before = await everything();
      async function tried(what: string, poison: (poisoned: URLSearchParams) => void): Promise<void> {
        const poisoned = new URLSearchParams(form);
        // Without the page's own version: a conflict would hide everything else.
        poisoned.delete('version');
        poisoned.delete('submissionKey');
        poison(poisoned);
        const answer = await officer.send(here(action), poisoned, from());
        harmless(answer, what);
        const after = await everything();
        if (answer.status >= 400) expect(after, what).to.equal(before);
        else if (what.includes('script') && answer.to && !answer.to.startsWith('/sign-in'))
          harmless(await officer.visit(answer.to), `${what}, shown`);
        before = after;
      }
      for (const field of fields)
        for (const [what, poison] of each) await tried(`${field}: ${what}`, (one) => poison(one, field));
      for (const [what, poison] of together)
        await tried(what, (one) => fields.forEach((field) => poison(one, field)));
    });

  for (const path of elsewhere)
    it(`does no harm at ${path}, which has no page`, async () => {
      for (const [what, poison] of together) {
        const form = new URLSearchParams();
        for (const field of [
          'list',
          'position',
          'version',
          'matterId',
          'role',
          'back',
          'code',
          'name',
          'marks',
          'readRight',
          'asItStands',
        ])
          poison(form, field);
        const before = await everything();
        const answer = await officer.send(here(path).replace(':at', '0'), form, from());
        harmless(answer, what);
        if (answer.status >= 400) expect(await everything(), what).to.equal(before);
      }
    });

  const lists = [
    '/parties',
    '/craft-villages',
    '/products',
    '/matters',
    '/docket',
    '/docket/alarms',
    '/docket/sheet',
    '/api/v1/docket',
    '/api/v1/matters',
    '/api/v1/places',
  ];
  const asked = [
    'q',
    'page',
    'pageSize',
    'sort',
    'kind',
    'phase',
    'locality',
    'place',
    'set',
    'title',
    'craft',
    'due',
    'whose',
    'rule',
    'check',
    'month',
    'about',
  ];
  for (const path of lists)
    it(`does no harm in the address of ${path}`, async () => {
      for (const [what, poison] of together) {
        if (what === 'a book') continue;
        const query = new URLSearchParams();
        for (const name of asked) poison(query, name);
        const answer = await officer.visit(`${path}?${query.toString().slice(0, 12_000)}`);
        harmless(answer, what);
        expect(answer.status, what).to.equal(200);
      }
    });

  it('leaves every record readable and the trail whole', async () => {
    for (const kind of ['parties', 'craft-villages', 'products', 'matters'])
      for (const path of [`/${kind}`, `/${kind}/${ids[kind]}`]) harmless(await officer.visit(path), path);
    expect((await run.app.trail.verify()).broken).to.equal(undefined);
  });

  it('takes ten thousand members, and a dossier prints them all', async function () {
    this.timeout(60_000);
    const party = await run.party({ name: 'Hội mộc đông người' });
    const path = `/parties/${party}/members`;
    const text = Array.from({ length: 10_000 }, (_, i) => `Nguyễn Văn ${i}\tThôn ${i % 9}\t04/05/2020`).join(
      '\n',
    );
    const preview = await officer.send(`${path}/import`, { text });
    expect(preview.status).to.equal(200);
    const answer = await officer.send(path, formOn(preview.text, path));
    expect(answer.status).to.equal(303);
    expect((await officer.visit(`${path}?page=200`)).text).to.include('Nguyễn Văn 9999');
    const matter = await run.matter({ applicantId: party });
    expect((await officer.visit(`/matters/${matter}`)).status).to.equal(200);
    const pdf = await officer.visit(`/matters/${matter}/dossier.pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).to.deep.equal([200, '%PDF-']);
    expect(pdf.bytes.length).to.be.above(300_000);
  });
});
