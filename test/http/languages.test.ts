// Every page in both languages, and no Vietnamese left in the English ones but people's own data.
import { expect } from 'chai';
import type { PlainDate } from '../../src/calendar/index.ts';
import { openApp, unescapeHtml, who, type Browser, type Running } from '../support/app.ts';

/** Letters only Vietnamese has; accents alone could be French. */
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** Names of places and people, and citations, which name Vietnamese documents. */
const data =
  /^((thành phố|tỉnh) [\p{L} ]+( \(\d+\))?|Người (\d+|kiểm thử)|(Luật|Thông tư|Nghị định|Quyết định|Công ước) .*\d.*|Quy chế sử dụng nhãn hiệu; .*)$/u;

const day = '2026-11-20' as PlainDate;

/** A search whose page is shown without an index being read. */
const aSearch = (matterId: string, searchedOn: PlainDate) => ({
  matterId,
  number: 1,
  sign: 'Moc',
  classes: [20],
  searchedOn,
  searchedAt: who.now,
  searchedBy: { id: 'x', name: 'Thu' },
  marks: 1,
  method: '1-0',
  from: 0.55,
  most: 50,
  hits: [
    {
      id: 'right:1',
      name: 'Mok',
      kind: 'trademark',
      niceClasses: [20],
      score: 0.9,
      classes: 'same',
      reasons: [{ signal: 'sound', strength: 0.9, a: [[0, 3]], b: [[0, 3]] }],
    },
  ],
  verdicts: [],
  version: 1,
});

describe('languages', () => {
  let run: Running;
  let vi: Browser;
  let en: Browser;
  let guests: Browser[];
  let paths: string[];
  before(async () => {
    run = await openApp();
    // Data without accents: whatever accent is left on an English page is the program's.
    const plain = { provinceCode: '01' };
    const party = await run.party({ name: 'Moc Hop tac', place: plain, address: 'Thon 1' });
    const village = await run.village({ name: 'Lang', craft: 'moc', place: plain });
    const product = await run.product({
      name: 'Tu',
      place: plain,
      producerId: party,
      labels: [{ name: 'Nhan', marks: [{ sign: 'Moc' }] }],
      certificates: [{ stars: 4, decisionNumber: '1', issuedOn: '2025-05-04' as never, authority: 'UBND' }],
    });
    const matter = await run.matter({
      words: 'Moc',
      place: plain,
      applicantId: party,
      productIds: [product],
    });
    const first = await run.signIn({ role: 'administrator' }, 'vi');
    await first.send(`/matters/${matter}/events`, { type: 'application-filed', on: '30/04/2026' });
    const ref = { kind: 'matter' as const, id: matter };
    const { service } = run.app.docket;
    const plainly = { ...who, actor: { ...who.actor, name: 'Thu' } };
    await service.addTask(ref, { title: 'Viec', dueOn: day, createdOn: day }, plainly, 'task');
    await service.addExclusion(ref, { from: day, to: day, why: 'Bao' }, plainly, 'exclusion');
    await service.recordEvent(ref, { type: 'permission-issued', on: day, note: 'Phep' }, plainly, 'own');
    const event = (await run.app.matters.queries.byId(matter))!.events[0]!.id;
    const { insertedId: report } = await run.connection
      .collection('similarity_reports')
      .insertOne(aSearch(matter, day) as never);
    [vi, en] = [first, await run.signIn({ role: 'administrator' }, 'en')];
    guests = [run.guest('vi'), run.guest('en')];
    const ids: Record<string, string> = {
      parties: party,
      'craft-villages': village,
      products: product,
      matters: matter,
      accounts: first.id,
      imports: await run.list(),
      corrections: await run.app.corrections.service.report(
        { about: 'place:01', name: 'a', href: '/register/places/01', what: 'b' },
        who,
      ),
    };
    const own = run.app.routes.filter(({ method, path }) => method === 'get' && !notPages.test(path));
    ids['docket'] = matter;
    paths = own.map(({ path }) =>
      path
        .replace('/close', '/close?slot=manual-task%3Atask')
        .replace(':id', ids[path.split('/')[1]!] ?? '')
        .replace(':kind', 'matter')
        .replace(':taskId', 'task')
        .replace(':exclusionId', 'exclusion')
        .replace(':eventId', path.startsWith('/docket') ? 'own' : event)
        .replace(':reportId', String(report))
        .replace(':at', '0'),
    );
  });
  after(() => run.close());

  // Pages of the public register are tried where something is published.
  const notPages =
    /^\/(register\/|robots|sitemap|01\/|open-data\/|api|healthz|attachments|first-run)|\.pdf$|:code|:dossierId|:id\/thumb|\.ics$|:letterId|:token$/;

  const labels = (html: string) =>
    unescapeHtml(
      html
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        // What is said to be of another language: its own name, examples of what to search.
        .replace(/<(a|button)\b[^>]*\blang="[^"]*"[^>]*>[^<]*<\/\1>/g, '')
        .replaceAll('Nhãn Làng', ''),
    );
  const visible = (html: string) =>
    [...labels(html).matchAll(/>([^<]+)</g)].map(([, text]) => text!.trim()).filter(Boolean);

  it('has every page in both, saying which it is in', async () => {
    const left: Record<string, string[]> = {};
    for (const path of paths) {
      const [inVi, inEn] = [await vi.visit(path), await en.visit(path)];
      if (inVi.status === 303 && inEn.status === 303) continue;
      expect([inVi.status, inEn.status], path).to.deep.equal([200, 200]);
      expect(inVi.text, path).to.include('<html lang="vi">');
      expect(inEn.text, path).to.include('<html lang="en">');
      const heading = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.trim();
      expect(heading(inVi.text), path).to.be.a('string');
      const [viTexts, enTexts] = [visible(inVi.text), visible(inEn.text)];
      const shared = enTexts.filter(
        (text) => vietnamese.test(text) && viTexts.includes(text) && !data.test(text),
      );
      if (shared.length > 0) left[path] = shared;
    }
    expect(left).to.deep.equal({});
  });

  it('has pages for guests in both', async () => {
    for (const path of ['/', '/sign-in', '/khong-co']) {
      const [inVi, inEn] = await Promise.all(guests.map((guest) => guest.visit(path)));
      expect(
        visible(inEn!.text).filter((text) => vietnamese.test(text)),
        path,
      ).to.deep.equal([]);
      expect(
        visible(inVi!.text).some((text) => vietnamese.test(text)),
        path,
      ).to.equal(true);
    }
  });

  it('follows the browser until somebody chooses, and then the choice', async () => {
    const browser = run.guest();
    const asked = (language: string) => browser.visit('/', { 'accept-language': language });
    expect((await asked('en-GB,en;q=0.9')).text).to.include('lang="en"');
    expect((await asked('vi-VN,vi')).text).to.include('lang="vi"');
    expect((await asked('fr')).text).to.include('<html lang="vi">');
    const chosen = await browser.send('/language', { language: 'en', next: '/sign-in?next=%2Fparties' });
    expect([chosen.status, chosen.to]).to.deep.equal([303, '/sign-in?next=%2Fparties']);
    expect((await asked('vi-VN,vi')).text).to.include('<html lang="en">');
    const away = await browser.send('/language', { language: 'vi', next: '//evil.example' });
    expect(away.to).to.equal('/');
    expect((await browser.send('/language', { language: 'fr' })).status).to.equal(422);
  });
});
