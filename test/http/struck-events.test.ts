import { expect } from 'chai';
import { openApp, type Browser, type Running } from '../support/app.ts';

describe('an event recorded wrongly', () => {
  let run: Running;
  let officer: Browser;
  before(async () => {
    run = await openApp();
    officer = await run.officer();
  });
  after(() => run.close());

  it('is struck out with a reason, kept in the history, and makes room for the right one', async () => {
    const id = await run.matter({ words: 'Mộc Dị Nậu' });
    const record = (type: string, on: string) => officer.send(`/matters/${id}/events`, { type, on });
    const matter = async () => (await run.app.matters.queries.byId(id))!;
    expect((await record('application-filed', '30/03/2026')).status).to.equal(303);
    expect((await record('application-filed', '30/04/2026')).status).to.equal(422);
    const event = (await matter()).events[0]!;
    const page = `/matters/${id}/events/${event.id}/strike`;
    expect((await officer.visit(page)).text).to.include('30/03/2026');

    const without = await officer.send(page, { reason: ' ' });
    expect(without.status).to.equal(422);
    expect((await matter()).events).to.have.length(1);

    expect((await officer.send(page, { reason: 'Ghi nhầm tháng' })).status).to.equal(303);
    expect((await record('application-filed', '30/04/2026')).status).to.equal(303);
    const { events, struckEvents } = await matter();
    expect(events.map(({ on }) => on)).to.deep.equal(['2026-04-30']);
    expect(struckEvents).to.deep.equal([{ ...event, reason: 'Ghi nhầm tháng' }]);
    expect((await officer.visit(`/matters/${id}`)).text).to.include('Ghi nhầm tháng');
    // Pressed again: it is gone, and nothing else is struck.
    expect((await officer.send(page, { reason: 'Ghi nhầm tháng' })).status).to.equal(404);
    expect((await matter()).events).to.have.length(1);
  });
});
