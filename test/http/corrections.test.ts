// What readers without an account say is wrong: it reaches the officer of the place, who answers for it; nobody floods the desk.
import { expect } from 'chai';
import {
  formOn,
  hoiAn,
  openApp,
  tayPhuong,
  unescapeHtml,
  type Browser,
  type Running,
} from '../support/app.ts';

const about = 'place:10003';
const address = `/register/report?about=${encodeURIComponent(about)}`;

describe('errors reported by readers', () => {
  let run: Running;
  let officer: Browser;
  before(async () => {
    run = await openApp();
    officer = await run.officer(tayPhuong);
  });
  after(() => run.close());

  let readers = 0;
  const report = async (what: string, more: Record<string, string> = {}) => {
    const guest = run.guest('vi', `10.4.${Math.floor((readers += 1) / 250)}.${readers % 250}`);
    const form = formOn((await guest.visit(address)).text, '/register/report');
    for (const [name, value] of Object.entries({ what, ...more })) form.set(name, value);
    return guest.send('/register/report', form);
  };
  const open = async () =>
    [
      ...(await officer.visit('/corrections')).text
        .split('id="done"')[0]!
        .matchAll(/href="(\/corrections\/\w+)"/g),
    ].map(([, href]) => href!);

  it('go from a link on the page, with no word about the person, to the desk of the officer of the place alone', async () => {
    expect(unescapeHtml((await run.guest('vi').visit('/register/places/10003')).text)).to.include(
      '/register/report?about=place%3A10003',
    );
    const sent = await report('Làng nghề này ở thôn khác');
    expect(sent.text).to.include('Đã nhận báo sai sót');
    expect((await officer.visit('/')).text).to.include('1 báo sai sót');
    expect((await (await run.officer(hoiAn)).visit('/')).text).to.not.include('báo sai sót');
    const [href] = await open();
    expect((await officer.visit(href!)).text).to.include('Làng nghề này ở thôn khác');
  });

  it('are taken, closed only with a reason, and every step stands in the audit trail', async () => {
    const [href] = await open();
    await officer.send(`${href}/take`);
    expect((await officer.visit(href!)).text).to.include('Đang xem xét');
    expect((await officer.send(`${href}/close`, { state: 'corrected', reason: '' })).status).to.equal(422);
    const done = await officer.send(`${href}/close`, { state: 'corrected', reason: 'Đã sửa theo QĐ 12' });
    expect(done.to).to.equal('/corrections');
    expect((await officer.send(`${href}/close`, { state: 'no-error', reason: 'khác' })).status).to.equal(409);
    expect((await officer.visit('/')).text).to.not.include('báo sai sót');
    const changes = await run.app.trail.since(0);
    const steps = changes.filter(({ subject }) => subject.kind === 'correction').length;
    expect(steps).to.equal(3);
  });

  const hostile: [what: string, text: string, more: Record<string, string>, status: number][] = [
    ['script', '<script>alert(1)</script>', {}, 200],
    ['nothing', '   ', {}, 422],
    ['a book', 'sai '.repeat(20_000), {}, 422],
    ['control characters', 'sai\u0000\u202E', {}, 200],
    ['a page of no list', 'sai', { about: 'place:99999' }, 404],
    ['an operator', 'sai', { about: '', 'about[$ne]': 'x' }, 404],
    ['an unpublished record', 'sai', { about: 'right:4-1999-00001' }, 404],
    ['a record of another kind', 'sai', { about: 'account:1' }, 404],
  ];
  for (const [what, text, more, status] of hostile)
    it(`bear ${what}`, async () => {
      const answer = await report(text, more);
      expect(answer.status).to.equal(status);
      expect(answer.text).to.not.include('<script>alert');
      for (const href of await open())
        expect((await officer.visit(href)).text).to.not.include('<script>alert');
    });

  it('are slowed down from one address, and from many about one page', async () => {
    const flood = run.guest('vi', '10.5.0.1');
    const form = formOn((await flood.visit(address)).text, '/register/report');
    form.set('what', 'sai');
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await flood.send('/register/report', form)).status);
    expect(statuses.filter((status) => status === 429)).to.have.length(2);
    // The same form twelve times is one report.
    const before = (await open()).length;
    let last = 200;
    for (let n = 0; n < 25 && last === 200; n += 1) last = (await report(`sai ${n}`)).status;
    expect(last).to.equal(409);
    expect((await open()).length)
      .to.be.above(before)
      .and.at.most(20);
  });
});
