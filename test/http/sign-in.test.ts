import { expect } from 'chai';
import { openApp, password, who, type Browser, type Running } from '../support/app.ts';

describe('signing in', () => {
  let run: Running;
  before(async () => {
    run = await openApp();
  });
  after(() => run.close());

  let made = 0;
  async function account(): Promise<string> {
    made += 1;
    const username = `can-bo-${made}@example.vn`;
    await run.app.accounts.service.create({ username, name: 'Cán bộ', role: 'administrator', password }, who);
    return username;
  }

  it('opens the register to the right password and to no other', async () => {
    const username = await account();
    const browser = run.guest('vi', '10.1.0.1');
    const wrong = await browser.send('/sign-in', { username, password: 'khong-phai-cau-nay' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('Tên đăng nhập hoặc mật khẩu chưa đúng').and.include(username);
    expect(wrong.text).not.to.include('khong-phai-cau-nay');
    expect((await browser.visit('/account')).status).to.equal(303);
    const right = await browser.send('/sign-in', { username: ` ${username.toUpperCase()}`, password });
    expect([right.status, right.to]).to.deep.equal([303, '/']);
    expect((await browser.visit('/account')).text).to.include('Cán bộ');
  });

  it('says the same of an account that does not exist', async () => {
    const username = await account();
    const texts = await Promise.all(
      [username, 'khong-co@example.vn'].map(async (name, i) => {
        const sent = await run.guest('vi', `10.1.1.${i}`).send('/sign-in', { username: name, password: 'x' });
        return [sent.status, sent.text.replaceAll(name, '')];
      }),
    );
    expect(texts[0]).to.deep.equal(texts[1]);
  });

  it('slows one address down after five failures, and no other address', async () => {
    const username = await account();
    const guessing = run.guest('vi', '10.2.0.1');
    for (let i = 0; i < 5; i += 1)
      expect((await guessing.send('/sign-in', { username, password: `doan-${i}` })).status).to.equal(422);
    const slowed = await guessing.send('/sign-in', { username, password });
    expect(slowed.status).to.equal(429);
    expect(slowed.text).to.match(/Hãy chờ \d+ giây/);
    expect((await run.guest('vi', '10.2.0.2').send('/sign-in', { username, password })).status).to.equal(303);
  });

  it('gives a session a new id at sign-in, so that one planted before is worth nothing', async () => {
    const username = await account();
    const browser = run.guest('vi', '10.3.0.1');
    browser.cookies.set('nhan-lang', 's%3Aplanted.nothing');
    await browser.send('/sign-in', { username, password });
    const first = browser.cookies.get('nhan-lang');
    expect(first).to.be.a('string').and.not.include('planted');
    await browser.send('/sign-in', { username, password });
    expect(browser.cookies.get('nhan-lang')).not.to.equal(first);
    const old = run.guest('vi');
    old.cookies.set('nhan-lang', first!);
    expect((await old.visit('/account')).status).to.equal(303);
  });

  it('keeps the session cookie away from scripts and other sites', async () => {
    const username = await account();
    const answer = await run.guest('vi', '10.3.0.2').send('/sign-in', { username, password });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('nhan-lang='));
    expect(cookie)
      .to.match(/HttpOnly/)
      .and.match(/SameSite=Lax/);
  });

  for (const [next, to] of [
    ['/matters?q=a', '/matters?q=a'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/%20/evil.example'],
    ['/\n//evil.example', '/%20//evil.example'],
  ] as const)
    it(`goes to ${to} when asked to go to ${JSON.stringify(next)}`, async () => {
      const username = await account();
      const answer = await run.guest('vi', `10.4.0.${made}`).send('/sign-in', { username, password, next });
      const target = new URL(answer.to, run.base);
      expect(target.origin).to.equal(run.base);
      expect(target.pathname + target.search).to.equal(to);
    });

  it('sends the page first asked for through sign-in', async () => {
    const browser = run.guest('vi', '10.4.1.1');
    const asked = await browser.visit('/products?q=g%E1%BB%97');
    expect(asked.to).to.equal('/sign-in?next=%2Fproducts%3Fq%3Dg%25E1%25BB%2597');
    expect((await browser.visit(asked.to)).text).to.include('/products?q');
  });

  it('ends with signing out, on that browser only', async () => {
    const username = await account();
    const [here, there] = [run.guest('vi', '10.5.0.1'), run.guest('vi', '10.5.0.2')];
    for (const browser of [here, there]) await browser.send('/sign-in', { username, password });
    const kept = here.cookies.get('nhan-lang')!;
    expect((await here.send('/sign-out')).status).to.equal(303);
    here.cookies.set('nhan-lang', kept);
    expect((await here.visit('/account')).status).to.equal(303);
    expect((await there.visit('/account')).status).to.equal(200);
  });

  it('signs every browser out everywhere at once', async () => {
    const username = await account();
    const browsers = [run.guest('vi', '10.6.0.1'), run.guest('vi', '10.6.0.2')];
    for (const browser of browsers) await browser.send('/sign-in', { username, password });
    expect((await browsers[0]!.send('/account/sign-out-everywhere')).to).to.equal('/sign-in');
    for (const browser of browsers) expect((await browser.visit('/account')).status).to.equal(303);
  });

  it('changes the password, keeps this browser and ends the others', async () => {
    const username = await account();
    const [here, there] = [run.guest('vi', '10.7.0.1'), run.guest('vi', '10.7.0.2')];
    for (const browser of [here, there]) await browser.send('/sign-in', { username, password });
    const wrong = await here.send('/account/password', { current: 'sai', password: 'mot-cau-khac-han' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('Mật khẩu hiện tại chưa đúng');
    const short = await here.send('/account/password', { current: password, password: 'ngan' });
    expect([short.status, short.text.includes('Ít nhất 12 ký tự')]).to.deep.equal([422, true]);
    const done = await here.send('/account/password', { current: password, password: 'mot-cau-khac-han' });
    expect([done.status, done.to]).to.deep.equal([303, '/account']);
    expect((await here.visit('/account')).status).to.equal(200);
    expect((await there.visit('/account')).status).to.equal(303);
    const again = run.guest('vi', '10.7.0.3');
    expect((await again.send('/sign-in', { username, password })).status).to.equal(422);
    expect((await again.send('/sign-in', { username, password: 'mot-cau-khac-han' })).status).to.equal(303);
  });

  async function tokenOf(person: { send: Browser['send'] }): Promise<string> {
    const issued = await person.send('/account/tokens', { name: 'Bảng theo dõi' });
    return /nl_[\w-]{43}/.exec(issued.text)![0];
  }
  const byToken = (token: string) =>
    run.guest().visit('/api/v1/matters', { authorization: `Bearer ${token}` });

  for (const [what, path, form] of [
    ['signing out everywhere', '/account/sign-out-everywhere', {}],
    ['a new password', '/account/password', { current: password, password: 'mot-cau-khac-han' }],
  ] as const)
    it(`ends every token with ${what}`, async () => {
      const person = await run.administrator();
      const token = await tokenOf(person);
      expect((await byToken(token)).status).to.equal(200);
      expect((await person.send(path, form)).status).to.equal(303);
      expect((await byToken(token)).status).to.equal(401);
    });

  it('leaves no token alive of an account that was closed and reopened', async () => {
    const administrator = await run.administrator();
    const person = await run.officer();
    const token = await tokenOf(person);
    for (const step of ['close', 'reopen']) await administrator.send(`/accounts/${person.id}/${step}`);
    expect((await byToken(token)).status).to.equal(401);
  });

  it('lets no token make tokens, passwords or accounts', async () => {
    const person = await run.administrator();
    const authorization = `Bearer ${await tokenOf(person)}`;
    const { tokens } = (await run.app.accounts.queries.byId(person.id))!;
    for (const [path, form] of [
      ['/account/tokens', { name: 'Một mã nữa' }],
      [`/account/tokens/${tokens[0]!.id}/revoke`, {}],
      ['/account/password', { current: password, password: 'mot-cau-khac-han' }],
      ['/account/sign-out-everywhere', {}],
      ['/accounts/new', { username: 'moi@example.vn', name: 'Mới', role: 'administrator', password }],
    ] as const)
      expect((await run.guest().send(path, form, { authorization })).status, path).to.equal(403);
    expect((await run.app.accounts.queries.byId(person.id))!.version).to.equal(2);
  });

  it('does not count people who sign in rightly: an office of 31 behind one address gets in', async () => {
    const username = await account();
    for (let i = 0; i < 31; i += 1) {
      const answer = await run.guest('vi', '10.9.0.1').send('/sign-in', { username, password });
      expect(answer.status, `person ${i + 1}`).to.equal(303);
    }
    const guessing = (i: number) =>
      run.guest('vi', '10.9.0.2').send('/sign-in', { username: `ai-${i}@example.vn`, password: 'doan' });
    for (let i = 0; i < 30; i += 1) expect((await guessing(i)).status).to.equal(422);
    expect((await guessing(30)).status).to.equal(429);
  });

  it('ends the sessions of an account that is closed, and lets it in again when reopened', async () => {
    const administrator = await run.administrator();
    const person = await run.officer();
    await administrator.send(`/accounts/${person.id}/close`);
    expect((await person.visit('/account')).status).to.equal(303);
    const { username } = (await run.app.accounts.queries.byId(person.id))!;
    const again = run.guest('vi', '10.8.0.1');
    expect((await again.send('/sign-in', { username, password })).status).to.equal(422);
    await administrator.send(`/accounts/${person.id}/reopen`);
    expect((await again.send('/sign-in', { username, password })).status).to.equal(303);
  });

  it('shows a token once, stores only its hash, and revoking ends it', async () => {
    const person = await run.administrator();
    const issued = await person.send('/account/tokens', { name: 'Bảng theo dõi' });
    const token = /nl_[\w-]{43}/.exec(issued.text)?.[0];
    expect(token).to.be.a('string');
    const page = await person.visit('/account');
    expect(page.text).to.include('Bảng theo dõi').and.not.include(token!);
    const stored = JSON.stringify([
      await run.connection.collection('accounts').find().toArray(),
      await run.connection.collection('audit').find().toArray(),
    ]);
    expect(stored).not.to.include(token!);
    const bearer = () => run.guest().visit('/account', { authorization: `Bearer ${token}` });
    expect((await bearer()).status).to.equal(200);
    const revoke = /\/account\/tokens\/[\w-]+\/revoke/.exec(page.text)?.[0];
    expect((await person.send(revoke!)).status).to.equal(303);
    expect((await bearer()).status).to.equal(303);
    expect((await person.visit('/account', { authorization: 'Bearer nl_wrong' })).status).to.equal(303);
  });
});
