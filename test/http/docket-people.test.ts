// What people do with a docket: record what arrives, verify as a second person, close with a paper, set tasks.
import { expect } from 'chai';
import sharp from 'sharp';
import type { PlainDate } from '../../src/calendar/index.ts';
import { formOn, hoiAn, openApp, today, who, type Browser, type Running } from '../support/app.ts';

const day = (text: string) => text as PlainDate;

describe('a docket, kept by people', () => {
  let run: Running;
  let scan: Buffer;
  before(async () => {
    run = await openApp();
    scan = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
  });
  after(() => run.close());

  /** A matter with a notice of intended refusal of 24/08/2026, recorded by this person. */
  async function withNotice(browser: Browser): Promise<string> {
    const id = await run.matter();
    for (const [type, on] of [
      ['application-filed', '10/03/2025'],
      ['application-published', '26/05/2025'],
      ['substantive-refusal-notified', '24/08/2026'],
    ] as const)
      expect((await browser.send(`/matters/${id}/events`, { type, on })).status).to.equal(303);
    return id;
  }
  const linesOf = async (id: string, states = ['open', 'overdue', 'met', 'missed'] as const) => {
    await run.app.docket.follow.caughtUp();
    return (await run.app.docket.queries.lines({ subject: { kind: 'matter', id }, states }, today)).items;
  };
  const replyOf = async (id: string) => (await linesOf(id)).find(({ rule }) => rule === 'refusal-reply');
  const keptOf = (id: string) => run.app.docket.queries.keptOf('matter', id);

  it('records what arrived with its scan, and says at once what that starts, ends and moves', async () => {
    const officer = await run.officer();
    const id = await withNotice(officer);
    const page = await officer.visit(`/matters/${id}/events/new`);
    const fields = Object.fromEntries(formOn(page.text, `/matters/${id}/events`));
    const notice = { ...fields, type: 'opposition-notified', on: '12/10/2026', documentNumber: '7/TB' };
    const sent = await officer.upload(`/matters/${id}/events`, { ...notice, printedDueOn: '10/12/2026' }, [
      { name: 'thông báo.png', content: scan },
    ]);
    expect(sent.status).to.equal(303);
    const effect = await officer.visit(sent.to);
    expect(effect.text).to.include('Bắt đầu (1)').and.to.include('10/12/2026').and.to.include('7/TB');
    const event = (await run.app.matters.queries.byId(id))!.events.at(-1)!;
    expect(event).to.include({ printedDueOn: '2026-12-10', documentNumber: '7/TB' });
    expect(event.enteredBy?.id).to.equal(officer.id);
    expect((await officer.visit(`/attachments/${event.attachmentId}`)).bytes.length).to.equal(scan.length);
    const reply = await officer.send(`/matters/${id}/events`, {
      type: 'reply-filed',
      on: '20/11/2026',
      answers: event.id,
    });
    expect((await officer.visit(reply.to)).text).to.include('Kết thúc (1)');
    expect((await linesOf(id)).find(({ rule }) => rule === 'opposition-reply')).to.include({
      state: 'met',
      metOn: '2026-11-20',
    });
    // the same press again records nothing twice
    const again = await officer.upload(`/matters/${id}/events`, notice, [
      { name: 'thông báo.png', content: scan },
    ]);
    expect(again.status).to.equal(303);
    expect((await run.app.matters.queries.byId(id))!.events).to.have.length(5);
  });

  it('leaves no scan behind when the event cannot be true', async () => {
    const officer = await run.officer();
    const id = await withNotice(officer);
    const refused = await officer.upload(
      `/matters/${id}/events`,
      { type: 'application-filed', on: '01/02/2025' },
      [{ name: 'don.png', content: scan }],
    );
    expect(refused.status).to.equal(422);
    expect(await run.app.attachments.queries.attachmentsOf('matter', id)).to.have.length(0);
  });

  it('lets a date be verified by another person only, and for that date only', async () => {
    const [first, second] = [await run.officer(), await run.officer()];
    const id = await withNotice(first);
    const { slot, dueOn } = (await replyOf(id))!;
    expect(dueOn).to.equal('2026-11-25');
    const picks = `${dueOn}|${slot}`;
    const own = await first.send(`/docket/matter/${id}/verify`, { picks });
    expect(own.status).to.equal(422);
    expect(own.text).to.include('Người nhập ngày không được tự xác nhận');
    expect((await replyOf(id))?.verified).to.equal(false);
    const wrongDay = await second.send(`/docket/matter/${id}/verify`, { picks: `2026-11-24|${slot}` });
    expect(wrongDay.status).to.equal(422);
    expect((await second.send(`/docket/matter/${id}/verify`, { picks })).status).to.equal(303);
    expect((await replyOf(id))?.verified).to.equal(true);
    const page = await first.visit(`/matters/${id}`);
    expect(page.text).to.include('Đã kiểm tra');
    // an extension moves the date: the new one is unverified again, and the former one stays on record
    await first.send(`/matters/${id}/events`, { type: 'extension-granted', on: '20/11/2026' });
    const extended = (await replyOf(id))!;
    expect(extended).to.include({ verified: false, dueOn: '2027-02-24' });
    expect(extended.extension?.formerDueOn).to.equal('2026-11-25');
  });

  it('is verified once by ten people at once', async () => {
    const first = await run.officer();
    const id = await withNotice(first);
    const { slot, dueOn } = (await replyOf(id))!;
    const people = await Promise.all(Array.from({ length: 10 }, () => run.officer()));
    const answers = await Promise.all(
      people.map((person) => person.send(`/docket/matter/${id}/verify`, { picks: `${dueOn}|${slot}` })),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 303));
    const { verifications } = await keptOf(id);
    expect(verifications).to.have.length(1);
    expect(verifications[0]?.enteredBy.id).to.equal(first.id);
    expect((await run.app.trail.verify()).broken).to.equal(undefined);
  });

  it('loses nothing when ten people add to one docket at once', async () => {
    const id = await run.matter();
    const people = await Promise.all(Array.from({ length: 10 }, () => run.officer()));
    await Promise.all(
      people.map((person, n) =>
        person.send(`/docket/matter/${id}/tasks/new`, { title: `Việc ${n}`, dueOn: '01/12/2026' }),
      ),
    );
    expect((await keptOf(id)).tasks.map(({ title }) => title).sort()).to.deep.equal(
      people.map((_, n) => `Việc ${n}`),
    );
    expect(await linesOf(id)).to.have.length(10);
  });

  it('closes a date only with its outcome and a document, and opens it again', async () => {
    const officer = await run.officer();
    const id = await withNotice(officer);
    const { slot } = (await replyOf(id))!;
    const path = `/docket/matter/${id}/close`;
    const page = await officer.visit(`${path}?slot=${encodeURIComponent(slot)}`);
    const fields = { ...Object.fromEntries(formOn(page.text, path)), outcome: 'given-up', on: '20/11/2026' };
    expect((await officer.send(path, fields)).text).to.include('Cần văn bản chứng minh');
    const foreign = await run.matter({ place: hoiAn });
    const elsewhere = await run.officer(hoiAn);
    await elsewhere.upload(`/matters/${foreign}/attachments`, { role: 'other' }, [
      { name: 'a.png', content: scan },
    ]);
    const [other] = await run.app.attachments.queries.attachmentsOf('matter', foreign);
    expect((await officer.send(path, { ...fields, kept: other!.id })).status).to.equal(422);
    expect((await officer.upload(path, fields, [{ name: 'quyết định.png', content: scan }])).status).to.equal(
      303,
    );
    expect(await replyOf(id)).to.equal(undefined);
    const [closing] = (await keptOf(id)).closings;
    expect(closing).to.include({ outcome: 'given-up', on: '2026-11-20' });
    expect((await officer.visit(`/attachments/${closing!.attachmentId}`)).status).to.equal(200);
    await officer.send(`/docket/matter/${id}/reopen`, { slot });
    expect((await replyOf(id))?.state).to.equal('open');
  });

  it('gives a file or one date to a person, whose desk and list show it', async () => {
    const [officer, colleague, elsewhere] = [
      await run.officer(),
      await run.officer(),
      await run.signIn({ role: 'officer', scope: { level: 'province', code: hoiAn.provinceCode } }),
    ];
    const id = await withNotice(officer);
    const reply = (await replyOf(id))!;
    const give = (person: string, slot = '') => officer.send(`/docket/matter/${id}/assign`, { slot, person });
    expect((await officer.visit(`/docket/matter/${id}/assign`)).text).to.include(`value="${colleague.id}"`);
    expect((await give(elsewhere.id)).status, 'not responsible there').to.equal(422);
    expect((await give(officer.id, 'no-such-date')).status).to.equal(422);
    expect((await give(officer.id)).status).to.equal(303);
    expect((await give(colleague.id, reply.slot)).status).to.equal(303);
    const given = await linesOf(id);
    expect(given.find(({ slot }) => slot === reply.slot)?.assignedTo).to.deep.equal({
      id: colleague.id,
      name: (await run.app.accounts.queries.byId(colleague.id))!.name,
    });
    expect(given.filter(({ assignedTo }) => assignedTo?.id === officer.id).length).to.equal(given.length - 1);
    const titles = async (browser: Browser, query: string) =>
      (
        JSON.parse((await browser.visit(`/api/v1/docket?${query}`)).text) as { items: { slot: string }[] }
      ).items
        .filter((line) => (line as never as { subject: { id: string } }).subject.id === id)
        .map(({ slot }) => slot);
    expect(await titles(colleague, 'due=all&whose=all&person=me')).to.deep.equal([reply.slot]);
    expect(await titles(officer, `due=all&person=${colleague.id}`)).to.deep.equal([reply.slot]);
    expect(await titles(officer, 'due=all&whose=all&person=nobody')).to.deep.equal([]);
    expect((await colleague.visit('/')).text)
      .to.include('Giao cho bạn')
      .and.include('việc giao cho bạn');
    expect((await elsewhere.visit('/')).text).not.to.include('Giao cho bạn');
    expect((await colleague.visit(`/matters/${id}`)).text).to.include('Giao cho:');
    await give('', reply.slot);
    expect((await replyOf(id))?.assignedTo?.id, 'the file still has somebody').to.equal(officer.id);
    await give('');
    expect((await replyOf(id))?.assignedTo).to.equal(undefined);
  });

  it('keeps tasks with who did them, and counts out days of force majeure until they are struck', async () => {
    const officer = await run.officer();
    const id = await withNotice(officer);
    await officer.send(`/docket/matter/${id}/tasks/new`, { title: 'Gọi luật sư', dueOn: '20/11/2026' });
    const [task] = (await keptOf(id)).tasks;
    expect((await linesOf(id)).find(({ rule }) => rule === 'manual-task')?.state).to.equal('missed');
    await officer.send(`/docket/matter/${id}/tasks/${task!.id}/done`);
    expect((await keptOf(id)).tasks[0])
      .to.include({ doneOn: today })
      .and.have.nested.property('doneBy.id', officer.id);
    await officer.send(`/docket/matter/${id}/exclusions/new`, {
      from: '01/10/2026',
      to: '10/10/2026',
      why: 'Bão số 9',
      rule: 'refusal-reply',
    });
    expect((await replyOf(id))?.dueOn).to.equal('2026-12-04');
    const [exclusion] = (await keptOf(id)).exclusions;
    const strike = `/docket/matter/${id}/exclusions/${exclusion!.id}/strike`;
    expect((await officer.send(strike, { reason: 'Cục không chấp nhận' })).status).to.equal(303);
    expect((await replyOf(id))?.dueOn).to.equal('2026-11-25');
  });

  it('keeps papers with terms of their own: rights to use, permissions, certificates', async () => {
    const officer = await run.officer();
    const id = await withNotice(officer);
    await officer.send(`/matters/${id}/events`, {
      type: 'permission-issued',
      on: '02/02/2026',
      endsOn: '15/12/2026',
      documentNumber: '5/UBND',
    });
    expect((await linesOf(id)).find(({ rule }) => rule === 'permission-expiry')).to.include({
      dueOn: '2026-12-15',
      state: 'open',
    });
    const matter = (await run.app.matters.queries.byId(id))!;
    const paper = { holder: 'Hộ A', number: '1', issuedOn: day('2024-01-02'), validTo: day('2026-12-31') };
    await run.app.matters.service.change(matter, { rightsToUse: [paper] }, matter.version, who);
    expect((await linesOf(id)).find(({ rule }) => rule === 'right-to-use-expiry')).to.include({
      dueOn: '2026-12-31',
    });
    const product = await run.product({
      certificates: [{ stars: 4, decisionNumber: '9', issuedOn: day('2024-05-10'), authority: 'UBND' }],
    });
    await run.app.docket.follow.caughtUp();
    const { items } = await run.app.docket.queries.lines(
      { subject: { kind: 'product', id: product } },
      today,
    );
    expect(items.map(({ rule, dueOn }) => `${rule} ${dueOn}`)).to.include.members([
      're-evaluation-filing 2027-01-10',
      'certificate-expiry 2027-05-10',
    ]);
  });

  it('shows a day of alarms: late, unverified, nothing docketed, owner dissolved', async () => {
    const officer = await run.officer();
    const owner = await run.party({ name: 'Hội đã giải thể' });
    const id = await run.matter({ words: 'Mộc Không Ngày', applicantId: owner });
    await officer.send(`/matters/${id}/events`, {
      type: 'registration-granted',
      on: '31/12/2022',
      inexact: '1',
    });
    await run.app.parties.service.dissolve(
      (await run.app.parties.queries.recordOf(owner))!,
      1,
      { on: day('2026-07-01'), document: '1/QĐ' },
      who,
    );
    await withNotice(officer);
    const desk = await officer.visit('/');
    expect(desk.text).to.include('Mộc Không Ngày').and.to.include('Chủ sở hữu đã giải thể');
    expect((await officer.visit('/docket/alarms?about=nothing')).text).to.include('Mộc Không Ngày');
    expect((await officer.visit('/docket/alarms?about=dissolved')).text).to.include('Mộc Không Ngày');
    const elsewhere = await run.officer(hoiAn);
    for (const path of ['/', '/docket', '/docket/alarms?about=nothing', '/docket/alarms?about=dissolved'])
      expect((await elsewhere.visit(path)).text, path).not.to.include('Mộc Không Ngày');
  });
});
