// Letters as a mail server gets them: what they say, and that each comes once.
import { spawn, type ChildProcess } from 'node:child_process';
import { expect } from 'chai';
import type { PlainDate } from '../../src/calendar/index.ts';
import { formOn, now, openApp, today, who, type Browser, type Running } from '../support/app.ts';
import { sharedDatabase, temporaryFolder } from '../support/database.ts';
import { mailServer, type MailServer } from '../support/mail-server.ts';

const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const choices = {
  address: 'ong.ba@example.vn',
  language: 'vi',
  hour: '7',
  daily: '1',
  reminders: '1',
  watched: '1',
};

describe('letters', function () {
  this.timeout(60_000);
  let run: Running;
  let mail: MailServer;
  const started: ChildProcess[] = [];
  beforeEach(async () => {
    mail = await mailServer();
    run = await openApp({ settings: { SMTP_URL: mail.url, PUBLIC_URL: 'http://so.example.vn' } });
  });
  afterEach(async () => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    await run.close();
    await mail.close();
  });

  async function matterDue(words = 'Mộc Dị Nậu'): Promise<string> {
    const id = await run.matter({ words });
    const matter = (await run.app.matters.queries.byId(id))!;
    await run.app.matters.service.recordEvent(
      matter,
      { type: 'application-filed', on: '2026-10-26' as PlainDate },
      who,
      today,
    );
    await run.app.docket.follow.caughtUp();
    return id;
  }
  async function reader(more: Record<string, string> = {}): Promise<Browser & { id: string }> {
    const person = await run.officer();
    const { status } = await person.send('/subscriptions/mail', { ...choices, ...more });
    if (status !== 303) throw new Error(`choices were not kept: ${status}`);
    return person;
  }
  const tick = (at = now) => run.app.subscriptions.scheduler.tick(at);
  const stored = (kind: string) => run.connection.collection('letters').findOne({ kind });

  async function process_(at = now, url = mail.url) {
    const shared = await sharedDatabase();
    const args = [
      'test/support/letters-process.ts',
      shared.uri,
      run.connection.name,
      await temporaryFolder(),
      url,
      at.toISOString(),
    ];
    // the engine of this process leaves the path of its library in the environment; the other has no engine
    const env = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: '' };
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env,
    });
    started.push(child);
    const ended = new Promise<number | null>((done) => child.once('close', done));
    await new Promise<void>((ready, fail) => {
      child.stdout.on('data', (text: Buffer) => String(text).includes('ready') && ready());
      child.once('close', () => fail(new Error('it ended before it was ready')));
    });
    return { child, ended, go: () => child.stdin.write('go\n') };
  }

  it('say what is late and coming, as text and HTML, in the language chosen', async () => {
    const id = await matterDue('Mộc <b>Dị Nậu</b>');
    await reader({ reminders: '' });
    await reader({ language: 'en', address: 'en@example.vn', reminders: '' });
    await tick();
    expect(mail.letters).to.have.length(2);
    const [vi, en] = ['ong.ba@example.vn', 'en@example.vn'].map((to) =>
      mail.letters.find((one) => JSON.stringify(one.to).includes(to))!,
    );
    expect(vi!.subject).to.equal('Nhãn Làng: ngày 23/11/2026: 0 quá hạn, 1 trong 7 ngày');
    expect(vi!.text)
      .to.include('26/11/2026 – còn 3 ngày')
      .and.include('Tính từ: Nộp đơn đăng ký, 26/10/2026');
    expect(vi!.text).to.include(`http://so.example.vn/matters/${id}#docket`);
    expect(vi!.html).to.include('Mộc &lt;b&gt;Dị Nậu&lt;/b&gt;').and.not.include('<b>');
    expect(en!.text).to.include('26/11/2026 – in 3 days').and.include('Counted from');
    expect(vi!.headers.get('auto-submitted')).to.equal('auto-generated');
    const stopHeaders = vi!.headerLines.filter(({ key }) => key.startsWith('list-unsubscribe'));
    expect(stopHeaders.map(({ key }) => key)).to.have.members(['list-unsubscribe', 'list-unsubscribe-post']);
    const said = (key: string) => stopHeaders.find((one) => one.key === key)!.line.replace(/\s+/g, ' ');
    expect(said('list-unsubscribe-post')).to.equal('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const stop = new URL(/<([^>]+)>/.exec(said('list-unsubscribe'))![1]!).pathname;
    // as a mail program presses it, without any page of ours
    const pressed = await run
      .guest('vi', '10.6.6.6')
      .ask(stop, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(pressed.status, 'a redirect is not followed there').to.equal(200);
    expect(pressed.text).to.include('Không còn thư nhắc nào được gửi');
    await tick(minutes(24 * 60));
    expect(mail.letters).to.have.length(3);
    expect((await run.guest('vi', '10.6.6.6').visit(`${stop}x`)).status).to.equal(404);
  });

  it('remind 90, 30, 7 and 1 days before, once each, and catch up in one letter', async () => {
    await matterDue();
    await reader({ daily: '' });
    const days: string[] = [];
    // due on 26/11/2026: silent on 23/11 and 24/11, told on 25/11
    for (const n of [0, 1, 2, 2, 3]) {
      const before = mail.letters.length;
      await tick(minutes(n * 24 * 60));
      if (mail.letters.length > before)
        days.push(
          minutes(n * 24 * 60)
            .toISOString()
            .slice(0, 10),
        );
    }
    expect(days).to.deep.equal(['2026-11-25']);
    expect(mail.letters[0]!.subject).to.equal('Nhãn Làng: nhắc 1 thời hạn');
    const id = await matterDue('Đến Sau');
    await run.app.docket.models.Lines.collection.updateMany({ 'subject.id': id } as never, {
      $set: { dueOn: '2026-12-30' },
    });
    // nothing ran from 26/11 to 20/12; 30 days before was 30/11
    await tick(minutes(27 * 24 * 60));
    expect(mail.letters).to.have.length(2);
    expect(mail.letters[1]!.text).to.include('CÒN 30 NGÀY (1)').and.include('Đến Sau');
  });

  it('come from the chosen hour on, and empty ones only to who wants them', async () => {
    await reader({ address: 'trong@example.vn', empty: '1', reminders: '' });
    await reader({ address: 'im@example.vn', reminders: '' });
    await reader({ address: 'toi@example.vn', hour: '20', empty: '1' });
    await tick();
    expect(mail.letters.map(({ to }) => JSON.stringify(to).includes('trong@'))).to.deep.equal([true]);
    expect(mail.letters[0]!.text).to.include('Không có gì quá hạn');
  });

  it('are one each from two processes at once', async () => {
    await matterDue();
    for (let n = 0; n < 5; n += 1) await reader({ address: `nguoi${n}@example.vn`, reminders: '' });
    const both = await Promise.all([process_(), process_()]);
    for (const { go } of both) go();
    await tick();
    expect(await Promise.all(both.map(({ ended }) => ended))).to.deep.equal([0, 0]);
    const to = mail.letters.map((one) => JSON.stringify(one.to));
    expect([to.length, new Set(to).size]).to.deep.equal([5, 5]);
    expect(new Set(mail.letters.map(({ messageId }) => messageId)).size).to.equal(5);
  });

  it('are sent once after a process was killed between writing and sending', async () => {
    await matterDue();
    await reader({ reminders: '' });
    const silent = await mailServer();
    const reached = new Promise<void>((done) => {
      silent.beforeTaken = () => (done(), new Promise(() => undefined));
    });
    const { child, ended, go } = await process_(now, silent.url);
    go();
    await reached;
    child.kill('SIGKILL');
    await ended;
    expect(await stored('daily')).to.include({ state: 'sending', attempts: 1 });
    await tick(minutes(1));
    expect(mail.letters, 'somebody may still be sending it').to.have.length(0);
    await tick(minutes(3));
    await tick(minutes(60));
    expect(mail.letters).to.have.length(1);
    expect(await stored('daily')).to.include({
      state: 'sent',
      attempts: 2,
      messageId: mail.letters[0]!.messageId!,
    });
  });

  it('are tried again when the server cannot be reached or is busy, and given up when it refuses', async () => {
    await matterDue();
    await reader({ reminders: '' });
    await mail.close();
    await tick();
    expect(await stored('daily')).to.include({ state: 'waiting', attempts: 1 });
    const again = await mailServer(mail.port);
    mail = again;
    await tick(minutes(0.5));
    expect(again.letters, 'not before its time').to.have.length(0);
    again.answer = { code: 451, text: 'come later' };
    await tick(minutes(2));
    expect(await stored('daily')).to.include({ state: 'waiting', attempts: 2 });
    again.answer = undefined;
    await tick(minutes(10));
    expect(again.letters).to.have.length(1);
    again.answer = { code: 550, text: 'no such person' };
    await tick(minutes(24 * 60));
    const failed = await run.connection.collection('letters').findOne({ state: 'failed' });
    expect(failed).to.include({ attempts: 1 });
    expect(failed!['answer']).to.include('no such person');
    const administrator = await run.administrator();
    expect((await administrator.visit('/subscriptions')).text, 'the clock of pages stands still').to.include(
      'no such person',
    );
  });

  it('are shown with their content to their person, and to administrators', async () => {
    await matterDue();
    const person = await reader({ reminders: '' });
    await tick();
    const [page, others] = [
      await person.visit('/subscriptions/letters'),
      await (await run.officer()).visit('/subscriptions/letters'),
    ];
    const href = /\/subscriptions\/letters\/[^"]+/.exec(page.text)![0];
    expect(page.text).to.include('Đã gửi').and.include('ong.ba@example.vn');
    expect(others.text).to.include('Chưa có thư nào');
    expect((await person.visit(href)).text).to.include('26/11/2026');
    expect((await (await run.officer()).visit(href)).status).to.equal(404);
    const seen = (await (await run.administrator()).visit(href)).text;
    expect(seen).to.include('26/11/2026').and.not.include('/mail/stop/');
  });

  it('can be tried by whoever asked for them, and choices are edited with care', async () => {
    const person = await reader();
    await person.send('/subscriptions/test-letter');
    expect((await person.visit('/subscriptions')).text).to.include('Đã gửi thư thử đến ong.ba@example.vn');
    expect(mail.letters[0]!.subject).to.equal('Nhãn Làng: thư thử');
    const form = formOn((await person.visit('/subscriptions')).text, '/subscriptions/mail');
    form.set('address', 'moi@example.vn');
    expect((await person.send('/subscriptions/mail', form)).status).to.equal(303);
    form.set('address', 'cu@example.vn');
    expect((await person.send('/subscriptions/mail', form)).status).to.equal(409);
    expect(
      (await person.send('/subscriptions/mail', { ...choices, address: 'a@b\r\nBcc: c@d' })).status,
    ).to.equal(422);
  });
});
