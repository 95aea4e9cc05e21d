// When the calendar changes: seen before it is confirmed, used by every process, accepted date by date.
import { expect } from 'chai';
import type { PlainDate } from '../../src/calendar/index.ts';
import { browserAt, formOn, openApp, password, today, who, type Running } from '../support/app.ts';
import { sharedDatabase, temporaryFolder } from '../support/database.ts';
import { startScript } from '../support/processes.ts';

const day = (text: string) => text as PlainDate;

describe('a change of the calendar', () => {
  let run: Running;
  let moved: string;
  let other: ReturnType<typeof startScript>;
  let otherBase: string;
  before(async function () {
    this.timeout(60_000);
    run = await openApp();
    moved = await run.matter({ words: 'Dời Ngày' });
    // three months after 31/07/2026 end on Friday 30/10/2026, two months after 09/11/2026 on Saturday 09/01/2027
    await record(moved, 'application-filed', '2026-10-26');
    await record(moved, 'formality-deficiency-notified', '2026-11-16');
    const shared = await sharedDatabase();
    const folder = await temporaryFolder();
    // the engine of this process leaves the path of its library in the environment; the other has no engine
    const env = { NAPI_RS_NATIVE_LIBRARY_PATH: '' };
    other = startScript('test/support/docket-process.ts', [shared.uri, run.connection.name, folder], env);
    for (;;) {
      const [, port] = /listening (\d+)/.exec(other.lines().join('\n')) ?? [];
      if (port) {
        otherBase = `http://127.0.0.1:${port}`;
        break;
      }
      if (other.process.exitCode !== null) throw new Error(other.errors());
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  after(async () => {
    other.process.kill();
    await run.close();
  });

  async function record(id: string, type: 'application-filed' | 'formality-deficiency-notified', on: string) {
    const matter = (await run.app.matters.queries.byId(id))!;
    await run.app.matters.service.recordEvent(matter, { type, on: day(on) }, who, today);
  }
  const lineOf = async () => {
    await run.app.docket.follow.caughtUp();
    const { items } = await run.app.docket.queries.lines({ subject: { kind: 'matter', id: moved } }, today);
    return items.find(({ rule }) => rule === 'formality-reply')!;
  };

  it('is previewed, confirmed, waits for acceptance, and keeps both versions', async () => {
    const administrator = await run.administrator();
    expect(await lineOf()).to.include({ dueOn: '2027-01-18', nominalOn: '2027-01-16' });
    const before = await run.app.docket.queries.keptOf('matter', moved);
    const page = await administrator.visit('/calendar/notices/new?year=2027');
    const form = formOn(page.text, '/calendar/notices/preview');
    form.set('days', `${form.get('days')}\n18/01/2027 nghỉ lễ: Ngày nghỉ thử\n19/01/2027 hoán đổi nghỉ: Đổi`);
    form.set('sources', 'Thông báo 1/TB');
    form.set('confidence', 'verified');
    const preview = await administrator.send('/calendar/notices/preview', form);
    expect(preview.status).to.equal(200);
    expect(preview.text).to.include('Dời Ngày').and.to.include('19/01/2027').and.to.include('1 ngày đến hạn');
    expect(await run.app.docket.queries.keptOf('matter', moved)).to.deep.equal(before);
    const unseen = new URLSearchParams(form);
    unseen.delete('seen');
    expect(
      (await administrator.send('/calendar/notices', unseen)).status,
      'not without having seen it',
    ).to.equal(200);
    expect(run.app.docket.law.current().years.at(-1)!.sources).not.to.include('Thông báo 1/TB');

    const confirmed = await administrator.send(
      '/calendar/notices',
      formOn(preview.text, '/calendar/notices'),
    );
    expect(confirmed.to).to.equal('/docket/changes');
    const line = await lineOf();
    expect(line).to.include({ dueOn: '2027-01-18', state: 'open' });
    expect(line.proposed).to.include({ dueOn: '2027-01-19' });
    const changes = await administrator.visit('/docket/changes');
    expect(changes.text).to.include('Dời Ngày').and.to.include('18/01/2027').and.to.include('19/01/2027');
    expect((await administrator.visit(`/matters/${moved}`)).text).to.include('ngày mới');

    // built anew, the former date still waits
    await run.app.docket.list.rebuild(await run.app.trail.last(), () => true);
    expect((await lineOf()).proposed).to.include({ dueOn: '2027-01-19' });
    const officer = await run.officer();
    const move = { slot: line.slot, dueOn: '2027-01-19' };
    expect((await officer.send(`/docket/matter/${moved}/moves`, move)).status).to.equal(303);
    const accepted = await lineOf();
    expect(accepted).to.include({ dueOn: '2027-01-19', calendarVersion: line.proposed!.calendarVersion });
    expect(accepted.proposed).to.equal(undefined);
    const { moves } = await run.app.docket.queries.keptOf('matter', moved);
    expect(moves).to.have.length(1);
    expect([moves[0]!.former.dueOn, moves[0]!.present.dueOn]).to.deep.equal(['2027-01-18', '2027-01-19']);
    expect(moves[0]!.accepted?.by.id).to.equal(officer.id);
    expect(moves[0]!.former.calendarVersion).not.to.equal(moves[0]!.present.calendarVersion);
    expect((await officer.visit('/docket/changes')).text).not.to.include('Dời Ngày');
    expect((await officer.visit(`/matters/${moved}`)).text).to.include('Dời từ 18/01/2027');
    expect(await run.app.docket.list.check()).to.include({ total: 0, complete: true });
  });

  it('reaches the other process within seconds', async () => {
    const started = Date.now();
    for (;;) {
      const page = await browserAt(otherBase).visit('/calendar');
      if (page.text.includes('Ngày nghỉ thử')) break;
      if (Date.now() - started > 5_000) throw new Error('the other process still has the old calendar');
      await new Promise((done) => setTimeout(done, 100));
    }
  });

  it('lets two processes work at once without losing or doubling anything', async () => {
    const first = await run.officer();
    const username = 'hai@example.vn';
    const scope = { level: 'province', code: '01' } as const;
    await run.app.accounts.service.create({ username, name: 'Hai', password, role: 'officer', scope }, who);
    const second = browserAt(otherBase, { address: '10.1.1.1' });
    const signedIn = await second.send('/sign-in', { username, password });
    expect(signedIn.status, other.errors()).to.equal(303);
    const id = await run.matter({ words: 'Hai Tiến Trình' });
    await first.send(`/matters/${id}/events`, { type: 'application-filed', on: '26/10/2026' });
    await first.send(`/matters/${id}/events`, { type: 'formality-deficiency-notified', on: '16/11/2026' });
    const tasks = Array.from({ length: 12 }, (_, n) => `Việc ${n}`);
    await Promise.all(
      tasks.map((title, n) =>
        (n % 2 ? first : second).send(`/docket/matter/${id}/tasks/new`, { title, dueOn: '01/12/2026' }),
      ),
    );
    const slot = `formality-reply:${(await run.app.matters.queries.byId(id))!.events[1]!.id}`;
    const picks = `2027-01-19|${slot}`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => second.send(`/docket/matter/${id}/verify`, { picks })),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303, 303]);
    const kept = await run.app.docket.queries.keptOf('matter', id);
    expect(kept.tasks.map(({ title }) => title).sort()).to.deep.equal([...tasks].sort());
    expect(kept.verifications).to.have.length(1);
    for (const [browser, name] of [
      [first, 'this process'],
      [second, 'the other'],
    ] as const) {
      const { text } = await browser.visit('/api/v1/docket?due=all&q=hai+tien+trinh&pageSize=200');
      const { items } = JSON.parse(text) as { items: { slot: string; verified: boolean; rule: string }[] };
      expect(
        items.filter(({ rule }) => rule === 'manual-task'),
        name,
      ).to.have.length(12);
      expect(
        items.filter((one) => one.slot === slot).map(({ verified }) => verified),
        name,
      ).to.deep.equal([true]);
      expect(new Set(items.map((one) => one.slot)).size, name).to.equal(items.length);
    }
    expect((await run.app.trail.verify()).broken).to.equal(undefined);
    expect(await run.app.docket.list.check()).to.include({ total: 0 });
  });

  it('refuses notices that cannot be one', async () => {
    const administrator = await run.administrator();
    for (const [wrong, said] of [
      [{ year: '2030', days: '01/01/2030 nghỉ lễ: Tết' }, 'Hãy ghi năm 2028 trước'],
      [{ year: '2028', days: '31/02/2028 nghỉ lễ: Tết' }, 'Dòng 1: ngày không có thật'],
      [{ year: '2028', days: '01/01/2029 nghỉ lễ: Tết' }, 'ngày không thuộc năm 2028'],
      [{ year: '2028', days: '01/01/2028 nghỉ chơi: Tết' }, 'cần ngày, loại'],
      [{ year: '2028', days: '01/01/2028 nghỉ bù: Tết' }, 'Chưa có ngày nghỉ lễ nào'],
      [{ year: '2028', days: '01/01/2028 nghỉ lễ: A\n1/1/28 nghỉ lễ: B' }, 'ngày này đã có ở trên'],
      [{ year: '2028', days: '01/01/2028 nghỉ lễ: Tết', sources: '' }, 'Cần ít nhất một nguồn'],
    ] as const) {
      const form = { sources: 'Thông báo', confidence: 'verified', ...wrong };
      for (const path of ['/calendar/notices/preview', '/calendar/notices']) {
        const answer = await administrator.send(path, form);
        expect(answer.status, said).to.equal(422);
        expect(answer.text).to.include(said);
      }
    }
  });
});
