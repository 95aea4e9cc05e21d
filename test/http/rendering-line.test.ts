import { expect } from 'chai';
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openApp, type Browser, type Running } from '../support/app.ts';
import { bundleOf, composed, kitchenSink } from '../support/kitchen-sink.ts';

describe('waiting for a dossier', () => {
  let run: Running;
  let officer: Browser;
  let matter: string;
  let long: string;
  before(async () => {
    run = await openApp();
    officer = await run.officer();
    matter = `/matters/${await run.matter()}`;
    // A list so long that its printing takes seconds.
    const members = Array.from({ length: 6_000 }, (_, i) => ({ name: `Hộ số ${i}`, address: 'thôn Dị Nậu' }));
    const applicantId = await run.party();
    const party = (await run.app.parties.queries.recordOf(applicantId))!;
    const text = members.map(({ name, address }) => `${name}\t${address}`).join('\n');
    const sheet = await officer.upload(`/parties/${applicantId}/members/import`, { text }, []);
    const list = /name="list" value="(\w+)"/.exec(sheet.text)![1]!;
    await officer.send(`/parties/${applicantId}/members`, { version: String(party.version), list });
    long = `/matters/${await run.matter({ applicantId })}`;
  });
  after(() => run.close());

  const untilThreads = async (wanted: number) => {
    for (let i = 0; i < 200 && run.app.renderer.threads() !== wanted; i += 1) await wait(25);
    expect(run.app.renderer.threads()).to.equal(wanted);
  };

  it('tells at once, and kindly, that the line is full; the rest of the site answers', async () => {
    const leaving = new AbortController();
    setMaxListeners(100, leaving.signal);
    // One is being drawn and twenty wait.
    const held = Array.from({ length: 21 }, () =>
      run.app.renderer
        .renderBundle(bundleOf(Array.from({ length: 20 }, () => composed(kitchenSink))), leaving.signal)
        .catch((error: Error) => error.name),
    );
    await untilThreads(1);
    const begun = Date.now();
    const page = await officer.visit(`${matter}/dossier.pdf`);
    expect(Date.now() - begun).to.be.below(2_000);
    expect([page.status, page.headers.get('retry-after')]).to.deep.equal([503, '60']);
    expect(page.headers.get('content-type')).to.match(/^text\/html/);
    expect(page.text).to.include('Hệ thống đang bận').and.include('Chưa có gì thay đổi');
    officer.speak('en');
    expect((await officer.visit(`${matter}/documents/fee-sheet`)).text).to.include('The system is busy');
    officer.speak('vi');
    const problem = await officer.visit(`/api/v1${matter}/dossier.pdf`);
    expect([problem.status, problem.headers.get('retry-after')]).to.deep.equal([503, '60']);
    expect(problem.headers.get('content-type')).to.match(/^application\/problem\+json/);
    expect(JSON.parse(problem.text)).to.include({ type: '/problems/busy', status: 503 });
    expect((await officer.visit(matter)).status).to.equal(200);
    leaving.abort();
    expect(await Promise.all(held)).to.deep.equal(Array.from({ length: 21 }, () => 'AbortError'));
    expect((await officer.visit(`${matter}/dossier.pdf`)).status).to.equal(200);
  });

  it('ends the drawing when the person leaves, and leaves nothing running', async () => {
    await officer.visit(`${matter}/dossier.pdf`);
    expect(run.app.renderer.threads()).to.equal(1);
    const leaving = new AbortController();
    const asked = officer.ask(`${long}/dossier.pdf`, { signal: leaving.signal }).catch((e: Error) => e.name);
    await wait(700);
    leaving.abort();
    expect(await asked).to.equal('AbortError');
    await untilThreads(0);
    expect((await officer.visit(`${matter}/dossier.pdf`)).status).to.equal(200);
  });

  it('goes on drawing while another person waits for the same', async function () {
    this.timeout(60_000);
    const other = await run.officer();
    const leaving = new AbortController();
    const asked = officer.ask(`${long}/dossier.pdf`, { signal: leaving.signal }).catch((e: Error) => e.name);
    const stays = other.visit(`${long}/dossier.pdf`);
    await wait(700);
    leaving.abort();
    expect(await asked).to.equal('AbortError');
    const { status, bytes } = await stays;
    expect([status, bytes.subarray(0, 5).toString('latin1')]).to.deep.equal([200, '%PDF-']);
  });
});
