import { expect } from 'chai';
import { openApp, type Running } from '../support/app.ts';

describe('the health of the machine', () => {
  let run: Running;
  before(async () => {
    run = await openApp();
  });
  after(() => run.close());

  it('is told to anybody, with no more than a monitor needs', async () => {
    const { status, text, headers } = await run.guest().visit('/healthz');
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.match(/^application\/json/);
    const told = JSON.parse(text) as Record<string, unknown>;
    expect(told).to.have.all.keys('status', 'database', 'version');
    expect(told['status']).to.equal('ok');
  });

  it('answers a visitor with the welcome page and its style, picture and script', async () => {
    const page = await run.guest('vi').visit('/');
    expect([page.status, /<html lang="vi">/.test(page.text)]).to.deep.equal([200, true]);
    const parts = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
    expect(parts).to.have.length.above(3);
    for (const path of parts) expect((await run.guest().visit(path)).status, path).to.equal(200);
  });
});
