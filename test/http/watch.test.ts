// Imported gazette lists and newly published marks beside our own: a task with the day, once, until somebody closes it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { importPublications } from '../../scripts/import.ts';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { words } from '../../src/text/index.ts';
import { hoiAn, openApp, who, type Browser, type Running } from '../support/app.ts';
import { sharedDatabase, temporaryFolder } from '../support/database.ts';

const today = '2026-11-23' as never;

describe('the watch over what is published', function () {
  this.timeout(60_000);
  let run: Running;
  let officer: Browser;
  let own: string;
  let folder: string;

  /** Another process is another connection, with models of its own. */
  const another = async () => (await sharedDatabase()).connection.useDb(run.connection.name);
  const process = async () =>
    createApp({
      config: readConfig({
        NODE_ENV: 'test',
        MARK_INDEX: 'first-search',
        DATA_DIR: folder,
        UPLOADS_DIR: folder,
      }),
      secret: 'x'.repeat(40),
      database: { ...(await sharedDatabase()), connection: await another(), close: () => Promise.resolve() },
      logger: pino({ level: 'silent' }),
      clock: () => new Date('2026-11-23T03:00:00Z'),
    });
  const gazette = async (name: string, rows: readonly string[]) => {
    const path = join(folder, name);
    await writeFile(path, ['Số đơn (210);Nhãn hiệu (541);Nhóm (511);Ngày nộp đơn (220);Ngày công bố (441);Người nộp đơn (731)', ...rows].join('\n')); // prettier-ignore
    const { report } = await importPublications(await another(), path, true);
    expect(report.failed, JSON.stringify(report.errors)).to.equal(0);
    return report;
  };
  const row = (number: string, name: string, published = '26.10.2026', applicant = 'Công ty Xa') =>
    `4-2026-${number};${name};30;05.06.2026;${published};${applicant}`;
  const hits = async () => (await run.app.conflicts.watch.list(administrator, ['open', 'dismissed', 'handled'], 50)).items; // prettier-ignore
  const tasks = async () => (await run.app.docket.queries.keptOf('matter', own)).tasks;
  const record = async (id: string, events: readonly (readonly [string, string])[]) => {
    for (const [type, on] of events)
      await run.app.matters.service.recordEvent((await run.app.matters.queries.byId(id))!, { type, on } as never, who, today); // prettier-ignore
  };

  before(async () => {
    folder = await temporaryFolder();
    run = await openApp();
    officer = await run.officer();
    own = await run.matter({
      words: 'Chè Thành Liêm',
      applicantId: await run.party({ name: 'Hội Chè Mình' }),
    });
    await record(own, [['application-filed', '2026-01-05']]);
    await gazette('first.csv', [
      row('00901', 'Trà Thành Lim'),
      row('00902', 'Chè Thành Liêm', '10.07.2026'),
      row('00903', 'Gốm Sông Hồng'),
      row('00904', 'Chè Thành Liêm xanh', '26.10.2026', 'HỘI CHÈ MÌNH'),
      row('00905', 'Thành Liêm', ''),
    ]);
    await run.app.conflicts.follow.caughtUp();
  });
  after(() => run.close());

  it('opens a task with the day by the law of the publication, where the time still runs, and not for our own', async () => {
    expect((await hits()).map(({ found, dueOn }) => [found.number, dueOn])).to.have.deep.members([
      ['4-2026-00901', '2027-01-26'],
      ['4-2026-00905', undefined],
    ]);
    expect((await tasks()).map(({ title, dueOn }) => ({ title, dueOn }))).to.deep.equal([
      {
        title: 'Xem xét phản đối đơn 4-2026-00901 “Trà Thành Lim”, gần giống “Chè Thành Liêm”',
        dueOn: '2027-01-26',
      },
    ]);
  });

  it('shows the comparison, the day with its basis, and the way to it from docket and desk', async () => {
    const [hit] = (await hits()).filter(({ dueOn }) => dueOn);
    const { text } = await officer.visit(`/watch/${hit!.id}`);
    expect(text).to.include('<mark>Lim</mark>').and.include('26/01/2027').and.include('Luật 131/2025/QH15');
    expect((await officer.visit(`/matters/${own}`)).text)
      .to.include(`/watch/${hit!.id}`)
      .and.include('Xem so sánh');
    expect((await officer.visit('/')).text).to.include(`/watch/${hit!.id}`);
    expect((await officer.visit('/watch')).text).to.include('Trà Thành Lim');
    const elsewhere = await run.officer(hoiAn);
    expect((await elsewhere.visit(`/watch/${hit!.id}`)).status).to.equal(403);
    expect((await elsewhere.visit('/watch')).text).to.not.include('Thành Lim');
  });

  it('raises a pair once: imported again, by a second process, and from the beginning after a crash', async () => {
    await gazette('again.csv', [row('00901', 'Trà Thành Lim', '26.10.2026', 'Công ty Xa Hơn')]);
    const second = await process();
    const states = run.connection.collection<{ _id: string }>('watch_state');
    await states.updateOne({ _id: 'watch' }, { $set: { sequence: 0 } });
    await states.updateOne({ _id: 'lease' }, { $set: { until: new Date(0) } });
    await Promise.all([run.app.conflicts.follow.caughtUp(), second.conflicts.follow.caughtUp()]);
    await second.close();
    expect(await hits()).to.have.length(2);
    expect(await tasks()).to.have.length(1);
  });

  it('sets the task once a later list says the day of publication', async () => {
    await gazette('later.csv', [row('00905', 'Thành Liêm', '09.11.2026')]);
    await run.app.conflicts.follow.caughtUp();
    expect((await tasks()).map(({ dueOn }) => dueOn)).to.deep.equal(['2027-01-26', '2027-02-11']);
  });

  it('keeps what was dismissed with a reason closed, in the watch and in the docket', async () => {
    const [first, second] = [...(await hits())].sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1));
    expect((await officer.send(`/watch/${first!.id}/dismiss`, { reason: ' ' })).status).to.equal(422);
    expect((await officer.send(`/watch/${first!.id}/dismiss`, { reason: 'Khác hàng' })).status).to.equal(303);
    const cancel = `/docket/matter/${own}/tasks/watch-${second!.id}/cancel`;
    expect((await officer.send(cancel, { reason: 'Đã bàn' })).status).to.equal(303);
    await gazette('third.csv', [
      row('00901', 'Trà Thành Lim', '27.10.2026'),
      row('00905', 'Thành Liêm', '10.11.2026'),
    ]);
    await run.app.conflicts.follow.caughtUp();
    expect((await hits()).map(({ state, reason }) => [state, reason])).to.have.deep.members([
      ['dismissed', 'Khác hàng'],
      ['dismissed', 'Đã bàn'],
    ]);
    expect((await tasks()).map(({ cancelled }) => cancelled?.why)).to.deep.equal(['Khác hàng', 'Đã bàn']);
    expect((await officer.visit('/')).text).to.not.include('id="watch"');
  });

  it('compares what another locality publishes', async () => {
    const other = await run.matter({ words: 'Chè Thanh Liêm', place: hoiAn });
    await record(other, [
      ['application-filed', '2026-08-03'],
      ['application-published', '2026-11-16'],
    ]);
    await run.app.conflicts.follow.caughtUp();
    const open = (await hits()).filter(({ state, matterId }) => state === 'open' && matterId === own);
    expect(open.map(({ found, matterId, dueOn }) => ({ name: found.name, matterId, dueOn }))).to.deep.equal([
      { name: 'Chè Thanh Liêm', matterId: own, dueOn: '2027-02-16' },
    ]);
  });

  describe('that becomes ours after others were published', () => {
    let late: string;
    const numbersOf = async (id: string) =>
      (await hits())
        .filter(({ matterId }) => matterId === id)
        .map(({ found, dueOn }) => [found.number ?? found.name, dueOn]);
    const rename = async (id: string, words: string) => {
      const matter = (await run.app.matters.queries.byId(id))!;
      await run.app.matters.service.change(matter, { sign: { ...matter.sign, words } }, matter.version, who);
      await run.app.conflicts.follow.caughtUp();
    };

    before(async () => {
      await gazette('early.csv', [
        row('00911', 'Gốm Hoàng Mai', '26.10.2026'),
        row('00912', 'Gốm Hoàng Mai cổ', '10.07.2026'),
        row('00913', 'Gốm Bát Ngát', '09.11.2026'),
        row('00914', 'Gốm Hoàng Mai', '09.11.2026', 'Làng Gốm Mình'),
      ]);
      const other = await run.matter({ words: 'Hoàng Mai gốm', place: hoiAn });
      await record(other, [
        ['application-filed', '2026-08-03'],
        ['application-published', '2026-11-16'],
      ]);
      late = await run.matter({
        words: 'Gốm Hoàng Mai',
        applicantId: await run.party({ name: 'Làng Gốm Mình' }),
      });
      await run.app.conflicts.follow.caughtUp();
    });

    it('is not compared while it is being prepared', async () => {
      expect(await numbersOf(late)).to.deep.equal([]);
    });

    it('is compared once it is filed with what may still be opposed, and gets the tasks with their days', async () => {
      await record(late, [['application-filed', '2026-11-20']]);
      await run.app.conflicts.follow.caughtUp();
      expect(await numbersOf(late)).to.have.deep.members([
        ['4-2026-00911', '2027-01-26'],
        ['Hoàng Mai gốm', '2027-02-16'],
      ]);
      const kept = await run.app.docket.queries.keptOf('matter', late);
      expect(kept.tasks.map(({ dueOn }) => dueOn)).to.have.members(['2027-01-26', '2027-02-16']);
    });

    it('is compared again under another name, and raises nothing twice under the former one', async () => {
      await rename(late, 'Gốm Bát Ngát');
      expect(await numbersOf(late))
        .to.have.length(3)
        .and.to.deep.include(['4-2026-00913', '2027-02-11']);
      await rename(late, 'Gốm Hoàng Mai');
      expect(await numbersOf(late)).to.have.length(3);
      const kept = await run.app.docket.queries.keptOf('matter', late);
      expect(kept.tasks).to.have.length(3);
    });
  });

  it('goes through a long list group by group, to the one mark at its end', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) =>
      row(String(10_000 + i), `Nhãn số ${i} Bình ${i % 77}`),
    );
    await gazette('many.csv', [...rows, row('40001', 'Thành Liêm chè')]);
    await run.app.conflicts.follow.caughtUp();
    const found = (await hits()).filter(({ found: one }) => one.number === '4-2026-40001');
    expect(found.map(({ own: words }) => words)).to.have.members(['Chè Thành Liêm', 'Chè Thanh Liêm']);
  });

  describe('when days off are announced', () => {
    let matter: string;
    const dayOf = async () =>
      (await hits()).find(({ matterId, found }) => matterId === matter && found.number === '4-2026-00921');
    const taskNow = async () =>
      (await run.app.docket.queries.keptOf('matter', matter)).tasks.find(({ title }) => title.includes('00921')); // prettier-ignore
    /** The announced year with one more day off. */
    const announce = async (on: string, name: string) => {
      const year = run.app.docket.law.current().years.find((one) => one.year === 2027)!;
      const dayOff = { on, kind: 'statutory-holiday', name: words(name, name) } as never;
      await run.app.docket.notices.record({ ...year, days: [...year.days, dayOff] }, who);
      await run.app.conflicts.follow.caughtUp();
      await run.app.docket.follow.caughtUp();
      await run.app.docket.follow.built();
    };

    before(async () => {
      matter = await run.matter({ words: 'Lụa Vân Sa' });
      await record(matter, [['application-filed', '2026-11-20']]);
      await gazette('silk.csv', [row('00921', 'Lụa Vân Sa')]);
      await run.app.conflicts.follow.caughtUp();
      expect((await dayOf())?.dueOn).to.equal('2027-01-26');
    });

    it('moves the end of the time to oppose, in the hit and its task, and keeps the former day', async () => {
      await announce('2027-01-26', 'Ngày nghỉ thử');
      expect((await dayOf())?.dueOn).to.equal('2027-01-27');
      expect(await taskNow()).to.deep.include({
        dueOn: '2027-01-27',
        formerly: [{ dueOn: '2027-01-26', until: '2026-11-23' }],
      });
      const page = await officer.visit(`/matters/${matter}`);
      expect(page.text).to.include('27/01/2027').and.include('Trước là 26/01/2027');
      // Nobody need accept what the watch itself has moved.
      expect((await run.app.docket.queries.keptOf('matter', matter)).moves).to.deep.equal([]);
      const { items } = await run.app.docket.queries.lines(
        { subject: { kind: 'matter', id: matter } },
        today,
      );
      expect(items.find(({ rule }) => rule === 'manual-task')).to.include({ dueOn: '2027-01-27' });
    });

    it('leaves what is dealt with on the day it had', async () => {
      const dismissed = (await hits()).find(
        ({ matterId, found }) => matterId === own && found.number === '4-2026-00901',
      );
      expect(dismissed).to.include({ state: 'dismissed', dueOn: '2027-01-26' });
    });

    it('moves it at the next start where the law changed while nobody followed', async () => {
      const states = run.connection.collection<{ _id: string }>('watch_state');
      await states.updateOne({ _id: 'watch' }, { $set: { lawVersion: 'former' } });
      await states.deleteOne({ _id: 'lease' });
      await run.connection
        .collection('watch_hits')
        .updateOne({ matterId: matter, 'found.number': '4-2026-00921' }, { $set: { dueOn: '2027-01-26' } });
      const second = await process();
      await second.conflicts.follow.caughtUp();
      await second.close();
      expect((await dayOf())?.dueOn).to.equal('2027-01-27');
    });
  });
});

const administrator = { id: 'a', name: 'A', role: 'administrator' } as const;
