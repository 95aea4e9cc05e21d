// The stored list of dates: true after every change, whoever made it, and the same when it is built anew.
import { expect } from 'chai';
import type { PlainDate } from '../../src/calendar/index.ts';
import { hoiAn, openApp, today, who, type Running } from '../support/app.ts';

const day = (text: string) => text as PlainDate;

describe('the stored docket', () => {
  let run: Running;
  before(async () => {
    run = await openApp();
  });
  after(() => run.close());

  const linesOf = async (id: string) => {
    await run.app.docket.follow.caughtUp();
    const { items } = await run.app.docket.queries.lines(
      { subject: { kind: 'matter', id }, states: ['open', 'overdue', 'met', 'missed'] },
      today,
    );
    return items;
  };
  const record = async (
    id: string,
    type: 'application-filed' | 'formality-deficiency-notified',
    on: string,
  ) => {
    const matter = await run.app.matters.queries.byId(id);
    await run.app.matters.service.recordEvent(matter!, { type, on: day(on) }, who, today);
  };

  it('shows the dates an event starts as soon as it is recorded', async () => {
    const id = await run.matter();
    expect(await linesOf(id)).to.deep.equal([]);
    await record(id, 'application-filed', '2026-09-01');
    await record(id, 'formality-deficiency-notified', '2026-09-28');
    const lines = await linesOf(id);
    const reply = lines.find(({ rule }) => rule === 'formality-reply');
    expect(reply).to.include({
      dueOn: '2026-11-30',
      state: 'open',
      ours: true,
      verified: false,
      settled: 'pending',
    });
    expect(reply?.trigger).to.include({ type: 'formality-deficiency-notified', on: '2026-09-28' });
  });

  it('finds the dates of a province, of a party and of a window', async () => {
    const applicantId = await run.party({ place: hoiAn });
    const id = await run.matter({ place: hoiAn, applicantId });
    await record(id, 'application-filed', '2026-09-01');
    await record(id, 'formality-deficiency-notified', '2026-09-28');
    await run.app.docket.follow.caughtUp();
    const { lines } = run.app.docket.queries;
    const window = { from: today, to: day('2026-12-23'), ours: true };
    for (const filter of [
      { place: { provinceCode: '48' } },
      { place: hoiAn },
      { partyId: applicantId },
      { actor: { id: 'x', name: 'x', role: 'producer' as const, partyId: applicantId } },
      {
        actor: {
          id: 'x',
          name: 'x',
          role: 'officer' as const,
          scope: { level: 'province' as const, code: '48' },
        },
      },
    ]) {
      const { total, items } = await lines({ ...filter, ...window }, today);
      expect(total).to.equal(1);
      expect(items[0]?.subject).to.deep.equal({ kind: 'matter', id });
    }
    expect((await lines({ place: { provinceCode: '48' }, ...window, to: today }, today)).total).to.equal(0);
  });

  it('is the same when built anew, and the check says where it is not', async () => {
    const { Lines } = run.app.docket.models;
    const all = () =>
      Lines.collection
        .find({}, { projection: { stamp: 0 } })
        .sort({ _id: 1 })
        .toArray();
    await run.app.docket.follow.caughtUp();
    const before = await all();
    expect(before.length).to.be.greaterThan(4);
    expect(await run.app.docket.list.check()).to.include({ total: 0, lines: before.length });
    await Lines.collection.updateOne({ _id: before[0]!._id }, { $set: { dueOn: '2030-01-01' } });
    await Lines.collection.deleteOne({ _id: before[1]!._id });
    const { total, differences } = await run.app.docket.list.check();
    expect(total).to.equal(2);
    expect(differences.map(({ what }) => what).sort()).to.deep.equal(['different', 'missing']);
    await run.app.docket.list.rebuild(await run.app.trail.last(), () => true);
    expect(await all()).to.deep.equal(before);
  });

  it('keeps out a verification by the person who entered the date, whoever writes it', async () => {
    const { Kept } = run.app.docket.models;
    const person = { id: 'a', name: 'A' };
    const verification = { slot: 's', dueOn: '2026-12-01', enteredBy: person, at: new Date() };
    const write = (verifiedBy: object) =>
      Kept.collection.insertOne({ verifications: [{ ...verification, verifiedBy }] } as never);
    await write({ id: 'b', name: 'B' });
    const refused = await write(person).then(
      () => undefined,
      (error: { code: number }) => error.code,
    );
    expect(refused).to.equal(121);
    await Kept.collection.deleteMany({});
  });
});
