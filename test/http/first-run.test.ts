import { expect } from 'chai';
import { openApp, password, type Running } from '../support/app.ts';

describe('the first administrator', () => {
  let run: Running;
  let code: string;
  before(async () => {
    run = await openApp();
    code = (await run.app.accounts.prepareFirstRun())!;
  });
  after(() => run.close());

  const fields = { name: 'Nguyễn Thị Quản', username: 'quan@example.vn', password };

  it('is not made without the code of the console', async () => {
    expect(code).to.have.length.above(10);
    for (const path of ['/', '/sign-in'])
      expect((await run.guest().visit(path)).to, path).to.equal('/first-run');
    for (const typed of ['', 'x', `${code}x`, code.slice(1)]) {
      const answer = await run.guest('vi').send('/first-run', { ...fields, code: typed });
      expect(answer.status).to.equal(422);
      expect(answer.text).to.include('Nguyễn Thị Quản').and.not.include(password);
    }
    expect(await run.app.accounts.queries.anybody()).to.equal(false);
  });

  it('keeps the code while something else is wrong', async () => {
    const answer = await run.guest('vi').send('/first-run', { ...fields, code, password: 'ngan' });
    expect([answer.status, answer.text.includes('Ít nhất 12 ký tự')]).to.deep.equal([422, true]);
  });

  it('is made once, by whoever presses first, and is signed in', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(async (n) => {
        const browser = run.guest('vi');
        const answer = await browser.send('/first-run', { ...fields, code, username: `quan${n}@example.vn` });
        return { browser, status: answer.status };
      }),
    );
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422, 422]);
    expect(await run.app.accounts.queries.all()).to.have.length(1);
    const first = answers.find(({ status }) => status === 303)!.browser;
    expect((await first.visit('/accounts')).status).to.equal(200);
  });

  it('leaves no way to make another', async () => {
    expect((await run.guest().visit('/first-run')).to).to.equal('/sign-in');
    expect((await run.guest().visit('/')).status).to.equal(200);
    const again = await run.guest('vi').send('/first-run', { ...fields, code });
    expect(again.status).to.equal(422);
    const empty = await run.guest('vi').send('/first-run', { ...fields, code: '' });
    expect(empty.status).to.equal(422);
    expect(await run.app.accounts.prepareFirstRun()).to.equal(null);
  });
});
