// A practice of the Office shifts a rule without editing the law: recorded, shown, waited for, ended.
import { expect } from 'chai';
import { openApp, unescapeHtml, type Browser, type Running } from '../support/app.ts';

describe('office practices', () => {
  let run: Running;
  let administrator: Browser;
  before(async () => {
    run = await openApp();
    administrator = await run.administrator();
  });
  after(() => run.close());

  const practice = {
    rule: 'refusal-reply',
    length: '2',
    unit: 'month',
    from: '01/01/2026',
    why: 'Công văn hướng dẫn',
    source: 'CV 1/SHTT',
  };
  const text = (html: string) => unescapeHtml(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
  const address =
    '/due-dates?kind=collective_mark&type=application-filed&on=2025-10-06&type=substantive-refusal-notified&on=2026-09-07';
  const lines = async () =>
    run.connection.collection('docket_lines').find({ rule: 'refusal-reply' }).toArray();

  it('shift the dates of the calculator and show the law beside them', async () => {
    expect(text((await run.guest().visit(address)).text)).to.include('Hết hạn theo luật 07/12/2026');
    const matter = await run.matter();
    for (const [type, on] of [
      ['application-filed', '06/10/2025'],
      ['application-published', '25/03/2026'],
      ['substantive-refusal-notified', '07/09/2026'],
    ] as const)
      expect((await administrator.send(`/matters/${matter}/events`, { type, on })).status).to.equal(303);
    await run.app.docket.follow.caughtUp();
    expect((await lines()).map((line) => line['dueOn'] as string)).to.deep.equal(['2026-12-07']);

    const saved = await administrator.send('/office-practices', practice);
    expect([saved.status, saved.to]).to.deep.equal([303, '/office-practices']);
    const shown = text((await run.guest('en').visit(address)).text);
    expect(shown).to.include('Legal date 09/11/2026').and.include('the law says 3 months');
    const list = text((await run.guest('en').visit('/office-practices')).text);
    expect(list).to.include('Reply to the intended refusal').and.include('2 months').and.include('CV 1/SHTT');
  });

  it('move no open date by themselves: it waits to be accepted', async () => {
    await run.app.docket.follow.built();
    const [line] = await lines();
    expect(line).to.include({ dueOn: '2026-12-07' });
    const changes = text((await administrator.visit('/docket/changes')).text);
    expect(changes).to.include('07/12/2026').and.include('09/11/2026');
  });

  it('are named wrong where they are, and keep what was typed', async () => {
    const { status, text: html } = await administrator.send('/office-practices', {
      ...practice,
      to: '01/12/2025',
    });
    expect(status).to.equal(422);
    expect(text(html)).to.include('Ngày cuối phải từ ngày đầu trở đi');
    expect(html).to.include('value="CV 1/SHTT"');
  });

  it('are ended, not deleted, and leave an entry in the audit trail', async () => {
    const [kept] = await run.app.docket.practices.all();
    const end = (to: string) => administrator.send(`/office-practices/${kept!.id}/end`, { to });
    expect((await end('31/12/2025')).status).to.equal(422);
    expect((await end('31/08/2026')).status).to.equal(303);
    expect(text((await run.guest().visit(address)).text)).to.include('Hết hạn theo luật 07/12/2026');
    expect(text((await run.guest().visit('/office-practices')).text)).to.include('01/01/2026 – 31/08/2026');
    const entries = await run.connection
      .collection('audit')
      .find({ 'subject.kind': 'office-practice' })
      .toArray();
    expect(entries.map(({ action }) => action as string)).to.have.length(2);
  });
});
