// Calendar feeds as calendars read them: ical.js is the second reader.
import { expect } from 'chai';
import ICAL from 'ical.js';
import type { PlainDate } from '../../src/calendar/index.ts';
import {
  hoiAn,
  openApp,
  today,
  unescapeHtml,
  who,
  type Answer,
  type Browser,
  type Running,
} from '../support/app.ts';

describe('calendar feeds', () => {
  let run: Running;
  let officer: Browser & { id: string };
  let matter: string;
  let foreign: string;
  before(async () => {
    run = await openApp();
    [matter, foreign] = [
      await run.matter({ words: 'Mộc; "Dị Nậu", Thạch Thất' }),
      await run.matter({ words: 'Yến Hội An', place: hoiAn }),
    ];
    for (const id of [matter, foreign]) await file(id, '2026-10-26');
    officer = await run.officer();
  });
  after(() => run.close());

  async function file(
    id: string,
    on: string,
    type: 'application-filed' | 'formality-deficiency-notified' = 'application-filed',
  ) {
    const found = (await run.app.matters.queries.byId(id))!;
    await run.app.matters.service.recordEvent(found, { type, on: on as PlainDate }, who, today);
    await run.app.docket.follow.caughtUp();
  }
  async function make(browser: Browser, about = 'own', more: Record<string, string> = {}): Promise<string> {
    const { text } = await browser.send('/subscriptions/calendars', {
      name: 'Lịch thử',
      language: 'vi',
      about,
      watched: '1',
      ...more,
    });
    const address = /<code class="long-code">https?:\/\/[^/]+([^<]+)/.exec(text)?.[1];
    if (!address) throw new Error(text);
    return unescapeHtml(address);
  }
  const fetchFeed = (path: string, headers: Record<string, string> = {}) =>
    // or fetch() itself asks for a fresh answer
    run.guest('vi', '10.7.7.7').visit(path, { 'cache-control': 'max-age=0', ...headers });
  function eventsOf({ text }: Answer) {
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    return calendar.getAllSubcomponents('vevent').map((one) => ({
      event: new ICAL.Event(one),
      status: one.getFirstPropertyValue('status'),
      alarms: one
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    }));
  }

  it('is read by another program: whole days, alarms, what to do and where', async () => {
    const answer = await fetchFeed(await make(officer));
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('content-type')).to.equal('text/calendar; charset=utf-8');
    const events = eventsOf(answer);
    const { items } = await run.app.docket.queries.lines({ subject: { kind: 'matter', id: matter } }, today);
    expect(events.map(({ event }) => event.startDate.toString())).to.have.members(
      items.map(({ dueOn }) => dueOn),
    );
    for (const { event, status, alarms } of events) {
      expect(event.startDate.isDate).to.equal(true);
      expect(event.summary).to.include('Mộc; "Dị Nậu", Thạch Thất');
      expect(event.description)
        .to.include(`/matters/${matter}#docket`)
        .and.to.match(/Tính từ: .*26\/10\/2026/);
      expect([event.sequence, status]).to.deep.equal([0, 'CONFIRMED']);
      expect(alarms).to.deep.equal(['-P29DT16H', '-P6DT16H', '-PT16H']);
    }
  });

  it('keeps to the letter of RFC 5545', async () => {
    const { text } = await fetchFeed(await make(officer));
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines[0]).to.equal('BEGIN:VCALENDAR');
    for (const line of lines) {
      expect(Buffer.byteLength(line), line).to.be.at.most(75);
      expect(line, line)
        .to.match(/^( |[A-Z][A-Z0-9-]*[;:])/)
        .and.not.match(/[\r\n\u0000-\u0008]/);
    }
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    for (const name of [
      'VERSION:2.0',
      'METHOD:PUBLISH',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
    ])
      expect(unfolded).to.include(name);
    const count = (start: string) => unfolded.filter((line) => line.startsWith(start)).length;
    const events = count('BEGIN:VEVENT');
    expect(events).to.be.greaterThan(0);
    for (const once of ['UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'SEQUENCE:', 'LAST-MODIFIED:', 'SUMMARY:'])
      expect(count(once), once).to.equal(events);
    expect(new Set(unfolded.filter((line) => line.startsWith('UID:'))).size).to.equal(events);
  });

  it('gives the same bytes until something changes, then raises the number and cancels what fell away', async () => {
    const id = await run.matter({ words: 'Đổi Ngày' });
    await file(id, '2026-10-26');
    const path = await make(officer, `matter:${id}`);
    const first = await fetchFeed(path);
    const etag = first.headers.get('etag')!;
    const again = await fetchFeed(path, { 'if-none-match': etag });
    expect([again.status, again.text]).to.deep.equal([304, '']);
    const stored = run.connection.collection('calendar_feed_entries');
    await stored.updateMany({}, { $set: { digest: 'spoilt' } });
    const held = await fetchFeed(path, { 'if-none-match': `"x", W/${etag}` });
    expect(held.status).to.equal(304);
    expect(
      await stored.countDocuments({ digest: 'spoilt' }),
      'nothing was read or written anew',
    ).to.be.greaterThan(0);
    const other_ = await fetchFeed(path, { 'if-none-match': '"x"' });
    expect(other_.status).to.equal(200);
    await stored.updateMany({}, { $set: { sequence: 0 } });
    const [one] = eventsOf(first);
    const lines = run.app.docket.models.Lines.collection;
    const kept = (await lines.findOne({ 'subject.id': id } as never))! as unknown as {
      _id: string;
      dueOn: string;
    };
    // as the follower of the trail does: the line, then how far the list stands
    const state = run.app.docket.models.State.collection;
    const written = () => state.updateOne({ _id: 'docket' as never }, { $inc: { sequence: 0.001 } });
    await lines.updateOne({ _id: kept._id as never }, { $set: { dueOn: '2027-05-05' } });
    await written();
    const moved = eventsOf(await fetchFeed(path, { 'if-none-match': etag })).find(
      ({ event }) => event.startDate.toString() === '2027-05-05',
    )!;
    expect([moved.event.sequence, moved.status]).to.deep.equal([1, 'CONFIRMED']);
    expect(moved.event.uid).to.equal(
      `${one!.event.uid.split('-')[0]}-${kept._id.replaceAll(':', '-')}@nhan-lang`,
    );
    await lines.deleteOne({ _id: kept._id as never });
    await written();
    const [both, other] = await Promise.all([fetchFeed(path), fetchFeed(path)]);
    expect(both.text).to.equal(other.text);
    const gone = eventsOf(both).find(({ event }) => event.uid === moved.event.uid)!;
    expect([gone.event.sequence, gone.status, gone.alarms]).to.deep.equal([2, 'CANCELLED', []]);
  });

  it('shows nothing of another locality, and offers none', async () => {
    const { text } = await fetchFeed(await make(officer));
    expect(text).to.include('Mộc').and.not.include('Yến');
    for (const about of ['place:01', 'place:48-20413', `matter:${foreign}`, 'matter:x', '../../x'])
      expect(
        (await officer.send('/subscriptions/calendars', { name: 'x', language: 'vi', about })).status,
        about,
      ).to.equal(404);
    const province = await run.signIn({ role: 'officer', scope: { level: 'province', code: '48' } });
    expect((await fetchFeed(await make(province, 'place:48-20413'))).text)
      .to.include('Yến')
      .and.not.include('Mộc');
  });

  it('ends when it is revoked, when its account is closed or loses the right', async () => {
    const open = async (path: string) => (await fetchFeed(path)).status;
    const person = await run.officer();
    const [revoked, lost, kept] = [
      await make(person),
      await make(person, `matter:${matter}`),
      await make(person),
    ];
    const page = (await person.visit('/subscriptions')).text;
    const id = [...page.matchAll(/calendars\/([0-9a-f]{24})\/revoke/g)].at(-1)![1]!;
    const other = await run.officer();
    expect((await other.send(`/subscriptions/calendars/${id}/revoke`)).status).to.equal(404);
    expect(await open(revoked)).to.equal(200);
    await person.send(`/subscriptions/calendars/${id}/revoke`);
    expect([await open(revoked), await open(lost), await open(kept)]).to.deep.equal([404, 200, 200]);
    const scope = { level: 'commune', code: hoiAn.communeCode, provinceCode: hoiAn.provinceCode } as const;
    await run.app.accounts.service.change(person.id, undefined, { role: 'officer', scope }, who);
    expect([await open(lost), await open(kept)]).to.deep.equal([404, 200]);
    await run.app.accounts.service.close((await run.app.accounts.queries.byId(person.id))!, who);
    expect(await open(kept)).to.equal(404);
    expect(await open('/calendar/nothing.ics')).to.equal(404);
    expect(JSON.stringify(await run.connection.collection('calendar_feeds').find().toArray())).not.to.include(
      /calendar\/(.*)\.ics/.exec(kept)![1]!,
    );
  });

  it('writes a thousand dates without holding up others', async function () {
    this.timeout(20_000);
    const id = await run.matter({ words: 'Nghìn Ngày' });
    await file(id, '2026-10-26');
    const lines = run.app.docket.models.Lines.collection;
    const one = (await lines.findOne({ 'subject.id': id } as never))!;
    await lines.insertMany(
      Array.from({ length: 1_000 }, (_, n) => ({ ...one, _id: `${String(one._id)}-${n}` as never })),
    );
    const path = await make(officer, `matter:${id}`);
    await fetchFeed(path);
    // Turns others get while it is written, not time, which a busy machine stretches.
    let turns = 0;
    let writing = true;
    const turn = () => {
      turns += 1;
      if (writing) setImmediate(turn);
    };
    setImmediate(turn);
    const answer = await fetchFeed(path);
    writing = false;
    expect(eventsOf(answer)).to.have.length(1_001);
    expect(turns).to.be.greaterThan(40);
  });
});
