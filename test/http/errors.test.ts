import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { pino } from 'pino';
import { openApp, tayPhuongLabel, type Browser, type Running } from '../support/app.ts';

const reference = /<code>([0-9a-f-]{36})<\/code>/;

describe('what is answered when something is wrong', () => {
  let run: Running;
  let officer: Browser;
  const logged: string[] = [];
  before(async () => {
    run = await openApp({
      logger: pino({ level: 'error' }, { write: (line: string) => void logged.push(line) }),
    });
    officer = await run.officer();
  });
  after(() => run.close());

  const pages: readonly [why: string, path: () => string, status: number, vi: string, en: string][] = [
    ['an unknown address', () => '/khong-co', 404, 'Không tìm thấy', 'was not found'],
    ['an unknown record', () => `/matters/${'0'.repeat(24)}`, 404, 'Không tìm thấy', 'was not found'],
    ['an address that is no id', () => '/parties/$ne', 404, 'Không tìm thấy', 'was not found'],
    ['an address that cannot be read', () => '/parties/%E0%A4%A', 400, 'Không đọc được', 'could not be read'],
    ['another’s page', () => '/accounts', 403, 'không có quyền', 'may not do this'],
  ];
  for (const [why, path, status, vi, en] of pages)
    it(`is a page in the person’s language for ${why}`, async () => {
      for (const [language, said] of [['vi', vi], ['en', en]] as const) {
        officer.speak(language);
        const answer = await officer.visit(path());
        expect(answer.status).to.equal(status);
        expect(answer.text).to.include(said).and.include(`<html lang="${language}">`);
        expect(reference.exec(answer.text)?.[1]).to.equal(answer.headers.get('x-request-id'));
        expect(answer.text).not.to.match(/\bat .*\.ts:\d+|node_modules/);
      }
      officer.speak('vi');
    }); // prettier-ignore

  it('does not sign anybody out at a refusal', async () => {
    await officer.visit('/accounts');
    expect((await officer.visit('/account')).status).to.equal(200);
  });

  it('is a reference and no more when the program itself fails; the log has the rest', async () => {
    const administrator = await run.administrator();
    run.app.matters.model.countDocuments = () => {
      throw new Error('mật khẩu của kho là 123');
    };
    try {
      for (const [language, said] of [['vi', 'Hệ thống gặp lỗi'], ['en', 'The system failed']] as const) {
        administrator.speak(language);
        const answer = await administrator.visit('/matters');
        expect(answer.status).to.equal(500);
        expect(answer.text).to.include(said).and.not.include('123').and.not.include('.ts');
        const id = reference.exec(answer.text)?.[1];
        expect(logged.some((line) => line.includes(id!) && line.includes('"stack"'))).to.equal(true);
      }
      const api = await administrator.visit('/api/v1/matters');
      expect(api.status).to.equal(500);
      expect(JSON.parse(api.text)).to.have.all.keys('type', 'title', 'status', 'instance');
    } finally {
      delete (run.app.matters.model as { countDocuments?: unknown }).countDocuments;
    }
    expect((await administrator.visit('/matters')).status).to.equal(200);
  }); // prettier-ignore

  it('is a problem document under /api', async () => {
    const cases = [
      [run.guest('vi'), '/api/v1/matters', 401, 'sign-in-needed'],
      [officer, `/api/v1/matters/${'0'.repeat(24)}`, 404, 'not-found'],
      [officer, '/api/v1/nothing', 404, 'not-found'],
    ] as const;
    for (const [browser, path, status, kind] of cases) {
      const answer = await browser.visit(path);
      expect(answer.status).to.equal(status);
      expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
      const problem = JSON.parse(answer.text) as Record<string, unknown>;
      expect(problem).to.include({ type: `/problems/${kind}`, status });
      expect(problem['instance']).to.equal(answer.headers.get('x-request-id'));
      expect(problem['title']).to.match(/[ạảầấậềệịọộợủừưđ]/i);
    }
  });

  const elsewhere: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of elsewhere)
    it(`refuses a change sent with ${JSON.stringify(headers)}`, async () => {
      const before = await run.connection.collection('parties').countDocuments();
      const form = { kind: 'company', name: 'Từ nơi khác', place: tayPhuongLabel, address: 'x' };
      const answer = await officer.send('/parties/new', form, headers);
      expect(answer.status).to.equal(403);
      expect(answer.text).to.include('không gửi từ trang này');
      expect(await run.connection.collection('parties').countDocuments()).to.equal(before);
    });

  it('refuses a file from another site before any of it is stored', async () => {
    const matter = await run.matter();
    const path = `/matters/${matter}/attachments`;
    const files = [{ name: 'a.pdf', content: '%PDF-1.7 '.repeat(100_000) }];
    const answer = await officer.upload(path, { role: 'other' }, files, { origin: 'https://evil.example' });
    expect(answer.status).to.equal(403);
    expect(await readdir(run.uploadsDir)).not.to.include('.incoming');
    expect(await run.connection.collection('attachments').countDocuments()).to.equal(0);
  });

  it('takes no file from who may not send it, nor keeps what was refused', async () => {
    const matter = await run.matter();
    const path = `/matters/${matter}/attachments`;
    const files = [{ name: 'a.exe', content: 'MZ'.repeat(1000) }];
    expect((await run.guest('vi').upload(path, { role: 'other' }, files)).status).to.equal(401);
    expect((await officer.upload(path, { role: 'other' }, files)).status).to.equal(422);
    const left = await readdir(`${run.uploadsDir}/.incoming`).catch(() => []);
    expect(left).to.deep.equal([]);
  });

  it('lets no page run a script or a style of its own', async () => {
    for (const path of ['/', '/sign-in', '/parties', '/khong-co']) {
      const answer = await officer.visit(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).to.include("script-src 'self'").and.include("object-src 'none'");
      expect(policy).to.include("frame-ancestors 'none'").and.not.include('unsafe-');
      expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
      expect(answer.headers.get('x-powered-by')).to.equal(null);
      expect(answer.text).not.to.match(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|<style/);
    }
  });

  it('keeps pages with somebody’s data out of shared caches', async () => {
    expect((await officer.visit('/parties')).headers.get('cache-control')).to.equal('private, no-store');
  });

  it('slows one address down that signs in without end, and says how long to wait', async () => {
    const attacker = run.guest('vi', '10.66.0.1');
    let last = 0;
    for (let i = 0; i < 31; i += 1)
      last = (await attacker.send('/sign-in', { username: '', password: '' })).status;
    expect(last).to.equal(429);
    const answer = await attacker.send('/sign-in', { username: '', password: '' });
    expect(answer.text).to.include('Hãy chờ 5 phút').and.match(reference);
    const other = await run.guest('vi', '10.66.0.2').send('/sign-in', { username: '', password: '' });
    expect(other.status).to.equal(422);
  });

  it('answers a body that is too large or broken in words', async () => {
    const large = await officer.send('/parties/new', { name: 'x'.repeat(2_100_000) });
    expect([large.status, large.text.includes('quá lớn')]).to.deep.equal([413, true]);
    const headers = { 'content-type': 'application/json' };
    const broken = await officer.ask('/parties/new', {
      method: 'POST',
      body: '{"name":',
      headers: { ...headers, origin: run.base },
    });
    expect([broken.status, broken.text.includes('Không đọc được')]).to.deep.equal([400, true]);
  });
});
