// What attackers and scrapers send to the public look-up: it answers, quickly and honestly, and gives nothing away.
import { expect } from 'chai';
import { openApp, tayPhuong, type Answer, type Running } from '../support/app.ts';

const many = (name: string, value: string) =>
  Array.from({ length: 1000 }, () => `${name}=${value}`).join('&');
const text = (q: string) => encodeURIComponent(q);

type Expected = 'all' | 'one' | 'none' | 'refused' | 'anything';
/** A query, and what it must not become: `all` is everything published, `none` no entry at all. */
const queries: readonly [what: string, query: string, answer: Expected][] = [
  ['every regex metacharacter', `q=${text('.*+?^${}()|[]\\/')}`, 'all'],
  ['an anchored regex', `q=${text('^che.*$')}`, 'one'],
  ['a regex that backtracks for ever', `q=${text(`(a+)+$${'a'.repeat(60)}!`)}`, 'none'],
  ['a class of letters', `q=${text('[a-z]')}`, 'none'],
  ['10,000 letters without a space', `q=${'a'.repeat(10_000)}`, 'none'],
  ['10,000 letters in words', `q=${'che+lam+'.repeat(1250)}`, 'anything'],
  ['10,000 combining accents', `q=${text(`e${'\u0301'.repeat(1600)}`)}`, 'anything'],
  ['wildcards of SQL', `q=${text('%_%')}`, 'all'],
  ['wildcards of a shell', `q=${text('*?*')}`, 'all'],
  ['a wildcard within a word', `q=${text('ch*m')}`, 'none'],
  ['an operator in the query string', 'q[$ne]=x', 'all'],
  ['a regex operator', 'q[$regex]=.*&q[$options]=si', 'all'],
  ['a script operator', `q[$where]=${text('while(1){}')}`, 'all'],
  ['an operator as JSON text', `q=${text('{"$gt":""}')}`, 'none'],
  ['an operator for the kind', 'kind[$ne]=x', 'all'],
  ['an operator as a kind', `kind=${text('{"$ne":null}')}`, 'refused'],
  ['an operator for the type', 'type[$nin][]=right', 'all'],
  ['an operator for the locality', 'locality[$exists]=true', 'all'],
  ['an operator for the day', 'inForceOn[$lte]=9999-12-31', 'all'],
  ['1,000 types', many('type', 'right'), 'all'],
  ['1,000 classes', many('niceClass', '1'), 'all'],
  ['1,000 unknown types', many('type', '$$'), 'all'],
  ['1,000 names', Array.from({ length: 1000 }, (_, n) => `f${n}=1`).join('&'), 'all'],
  ['a thousand levels', `q${'[a]'.repeat(1000)}=x`, 'all'],
  ['a prototype', '__proto__[q]=x&constructor[prototype][q]=x', 'all'],
  ['an unknown kind', 'kind=patent', 'refused'],
  ['class 99', 'niceClass=99', 'refused'],
  ['class 1e1', 'niceClass=1e1', 'refused'],
  ['a negative star', 'stars=-1', 'refused'],
  ['a place of no list', 'locality=khong+co+dau', 'refused'],
  ['31 February', 'inForceOn=31/02/2026', 'refused'],
  ['a page without end', 'page=99999999999&pageSize=99999999', 'none'],
  ['a page before the first', 'page=-1&pageSize=0', 'all'],
  ['a page that is no number', 'page=NaN&pageSize=Infinity', 'all'],
  ['NUL', 'q=%00%00', 'all'],
  ['half a character', 'q=%ED%A0%80', 'anything'],
  ['broken percent signs', 'q=%E0%A4%A', 'anything'],
  ['a script', `q=${text('<script>alert(1)</script>"><img src=x onerror=alert(1)>')}`, 'none'],
];

describe('the public look-up under attack', () => {
  let run: Running;
  let all: number;
  before(async () => {
    run = await openApp();
    await run.product({ name: 'Chè lam', place: tayPhuong, status: 'published' });
    await run.app.publications.service.take(
      ['LỤA', 'CHÈ', 'GỐM'].map((words, n) => ({
        applicationNumber: `4-2026-0077${n}`,
        words,
        niceClasses: [1],
        publishedOn: '2026-07-06' as never,
      })),
      { batchId: 'b', at: new Date('2026-11-23T03:00:00Z') },
    );
    await run.app.lookup.entries.rebuild();
    all = 3;
    // The index of marks starts with the first question.
    while ((await visit('/similar?name=lua')).status === 503)
      await new Promise((done) => setTimeout(done, 50));
    // The index of marks starts with the first question.
    while ((await visit('/similar?name=lua')).status === 503)
      await new Promise((done) => setTimeout(done, 50));
  });
  after(() => run.close());

  let asked = 0;
  /** Each from an address of its own: how many may be asked is tried below. */
  const visit = (path: string) =>
    run.guest('vi', `10.7.${Math.floor((asked += 1) / 250)}.${asked % 250}`).visit(path);
  const unhurt = (answer: Answer, path: string) => {
    const what = path.slice(0, 120);
    expect(answer.status, what).to.be.below(500);
    expect(answer.text, what).not.to.match(/MongoServerError|at Object\.|\/src\//);
    if (answer.headers.get('content-type')?.includes('html'))
      expect(answer.text, what).not.to.match(/<script>alert|<img src=x/);
    else expect(answer.headers.get('x-content-type-options'), what).to.equal('nosniff');
    expect(answer.text.length, what).to.be.below(200_000);
  };

  for (const [what, query, expected] of queries)
    it(`bears ${what}`, async () => {
      const api = await visit(`/api/v1/public/rights?${query}`);
      unhurt(api, query);
      const found = () => (JSON.parse(api.text) as { items: unknown[] }).items.length;
      if (expected === 'refused') expect(api.status).to.equal(422);
      else if (expected !== 'anything') {
        expect(api.status).to.equal(200);
        expect(found()).to.equal({ all, one: 1, none: 0 }[expected]);
      }
      const similar = query.replace(/^q/, 'name');
      for (const path of [
        `/register?${query}`,
        `/api/v1/public/products?${query}`,
        `/api/v1/public/suggestions?${query}`,
        `/similar?${similar}`,
        `/api/v1/public/similar?${similar}`,
        `/api/v1/places?${query}`,
        `/open-data?${query}`,
      ])
        unhurt(await visit(path), path);
    });

  const keys = [
    '.*',
    '..%2f..%2fetc%2fpasswd',
    '%24ne',
    'a'.repeat(5000),
    '%00',
    '__proto__',
    '<script>',
    '4-2026-00770%0d%0aSet-Cookie:x=1',
  ];
  for (const key of keys)
    it(`knows no page called ${key.slice(0, 40)}`, async () => {
      for (const folder of ['rights', 'products', 'villages', 'owners', 'places'])
        for (const path of [
          `/register/${folder}/${key}`,
          `/register/report?about=${folder.slice(0, -1)}:${key}`,
        ]) {
          const answer = await visit(path);
          unhurt(answer, path);
          expect(answer.status, path).to.be.oneOf([400, 404]);
          expect(answer.headers.get('set-cookie') ?? '').not.to.include('x=1');
        }
    });

  const bodies: readonly [what: string, type: string, body: string][] = [
    ['operators in JSON', 'application/json', '{"about":{"$ne":""},"what":{"$gt":""}}'],
    ['operators in a form', 'application/x-www-form-urlencoded', 'about[$ne]=x&what[$gt]='],
    ['a list of operators', 'application/json', '[{"$where":"1"}]'],
    [
      'a prototype',
      'application/json',
      '{"__proto__":{"about":"place:10003"},"constructor":{"prototype":{}}}',
    ],
    ['no JSON at all', 'application/json', '{"about":'],
    ['1,000 values', 'application/x-www-form-urlencoded', many('about', 'place:10003')],
    ['three megabytes', 'application/json', JSON.stringify({ about: 'place:10003', what: 'a'.repeat(3e6) })],
    ['deep JSON', 'application/json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ];
  for (const [what, type, body] of bodies)
    it(`stores nothing of ${what}`, async () => {
      const answer = await fetch(`${run.base}/register/report`, {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: {
          'content-type': type,
          origin: run.base,
          'x-forwarded-for': `10.8.0.${(asked += 1) % 250}`,
        },
      });
      expect(answer.status).to.be.within(400, 499);
      expect(await run.connection.collection('corrections').countDocuments()).to.equal(0);
    });

  const paths = [
    '/register?q=lua',
    '/api/v1/public/rights',
    '/similar?name=lua',
    '/api/v1/public/similar?name=lua',
    '/register/rights/4-2026-00770',
    '/register/rights/4-2026-00771',
  ];
  it('slows a scraper down on every page alike, and says for how long', async () => {
    const scraper = run.guest('vi', '10.9.0.1');
    const answers: Answer[] = [];
    for (let n = 0; n < 130; n += 1) answers.push(await scraper.visit(paths[n % 2]!));
    expect(answers.slice(0, 120).every(({ status }) => status === 200)).to.equal(true);
    for (const path of paths) {
      const answer = await scraper.visit(path);
      expect(answer.status, path).to.equal(429);
      expect(Number(answer.headers.get('retry-after')), path).to.be.within(1, 60);
    }
    expect((await run.guest('vi', '10.9.0.2').visit(paths[0]!)).status, 'somebody else').to.equal(200);
  });

  it('draws a handful of sheets a minute for one visitor, however the addresses differ, and goes on for others', async function () {
    this.timeout(60_000);
    const sheet = '/register/rights/4-2026-00770/sheet.pdf';
    const greedy = run.guest('vi', '10.9.0.3');
    const asking = Array.from({ length: 60 }, (_, n) => greedy.visit(`${sheet}?n=${n}`));
    const other = await run.guest('vi', '10.9.0.4').visit(`${sheet}?n=other`);
    expect(other.status, 'somebody else, meanwhile').to.equal(200);
    const answers = await Promise.all(asking);
    const counts = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([counts(200), counts(429)]).to.deep.equal([20, 40]);
    expect(Number(answers.find(({ status }) => status === 429)!.headers.get('retry-after'))).to.be.within(
      1,
      60,
    );
    expect((await greedy.visit('/register/rights/4-2026-00770')).status, 'pages go on').to.equal(200);
  });
});
