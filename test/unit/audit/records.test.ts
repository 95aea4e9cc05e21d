import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import type { PendingEntry } from '../../../src/audit/index.ts';
import { NotFound, RecordConflict } from '../../../src/http/index.ts';
import { freshDatabase } from '../../support/database.ts';
import { notesOn, someone } from '../../support/notes.ts';

type Desk = Awaited<ReturnType<typeof notesOn>>;
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('records', () => {
  let desk: Desk;
  before(async () => {
    desk = await notesOn(await freshDatabase());
  });

  const stored = (id: string) => desk.Notes.findById(id).lean();
  const history = (id: string) => desk.trail.historyOf('note', id);

  it('are stored with their first entry in the trail', async () => {
    const { id, created } = await desk.records.create(desk.Notes, { text: 'đất sét', count: 1 }, someone());
    expect(created).to.equal(true);
    expect(await stored(id)).to.include({ text: 'đất sét', count: 1, version: 1 });
    const [entry, ...others] = await history(id);
    expect(others).to.deep.equal([]);
    expect(entry).to.deep.include({ action: 'note.created', requestId: 'request-1' });
    expect(entry?.actor).to.deep.equal({ id: 'account-1', name: 'Nguyễn Văn Mẫu', role: 'administrator' });
    expect(entry?.changes.map(({ field, to }) => [field, to])).to.deep.equal([
      ['text', 'đất sét'],
      ['count', 1],
    ]);
  });

  it('tell old and new value of what changed, and only that', async () => {
    const { id } = await desk.records.create(desk.Notes, { text: 'cũ', count: 1 }, someone());
    await desk.records.change(desk.Notes, id, 1, { text: 'mới', count: 1 }, someone());
    expect(await stored(id)).to.include({ text: 'mới', version: 2 });
    expect((await history(id))[0]?.changes).to.deep.equal([{ field: 'text', from: 'cũ', to: 'mới' }]);
  });

  it('lose a field that is set to undefined', async () => {
    const { id } = await desk.records.create(desk.Notes, { text: 'a', count: 1 }, someone());
    await desk.records.change(desk.Notes, id, 1, { count: undefined }, someone());
    expect(await stored(id)).not.to.have.property('count');
  });

  it('stay as they are, without an entry, when nothing is different', async () => {
    const { id } = await desk.records.create(desk.Notes, { text: 'a', count: 1 }, someone());
    await desk.records.change(desk.Notes, id, 1, { text: 'a' }, someone());
    expect(await stored(id)).to.include({ version: 1 });
    expect(await history(id)).to.have.length(1);
  });

  it('are made once by a double click', async () => {
    const submissionKey = randomUUID();
    const send = () => desk.records.create(desk.Notes, { text: 'một' }, someone(), { submissionKey });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    expect(new Set(answers.map(({ id }) => id)).size).to.equal(1);
    expect(answers.filter(({ created }) => created)).to.have.length(1);
    expect(await history(answers[0]?.id ?? '')).to.have.length(1);
  });

  it('give the second of two editors the present version, and keep the first one’s', async () => {
    const { id } = await desk.records.create(desk.Notes, { text: 'gốc' }, someone());
    const edits = await Promise.all(
      ['A', 'B'].map((text) => caught(desk.records.change(desk.Notes, id, 1, { text }, someone(text)))),
    );
    const conflicts = edits.filter((error) => error instanceof RecordConflict);
    expect(conflicts).to.have.length(1);
    const kept = await stored(id);
    expect(conflicts[0]?.current).to.include({ text: kept?.text, version: 2 });
    expect(await history(id)).to.have.length(2);
  });

  it('cannot be changed when they are not there', async () => {
    expect(
      await caught(desk.records.change(desk.Notes, 'f'.repeat(24), 1, { text: 'x' }, someone())),
    ).to.be.instanceOf(NotFound);
  });

  it('hand over after a crash what did not reach the trail, and what reached it but was not ticked off', async () => {
    const { id } = await desk.records.create(desk.Notes, { text: 'trước', count: 1 }, someone());
    const entry = (text: string): PendingEntry => ({
      entryId: randomUUID(),
      at: new Date('2026-11-23T04:00:00Z'),
      actor: someone().actor,
      requestId: 'request-2',
      action: 'note.changed',
      subject: { kind: 'note', id },
      changes: [{ field: 'text', from: undefined, to: text }],
    });
    const [reached, lost] = [entry('đã tới'), entry('chưa tới')];
    await desk.trail.append(reached);
    await desk.Notes.updateOne({ _id: id }, { $push: { outbox: { $each: [reached, lost] } } });
    expect(await desk.records.finish(desk.Notes)).to.equal(1);
    expect((await history(id)).map(({ changes }) => changes[0]?.to)).to.deep.equal([
      'chưa tới',
      'đã tới',
      'trước',
    ]);
    expect((await stored(id))?.outbox).to.deep.equal([]);
    expect(await desk.records.finish(desk.Notes)).to.equal(0);
  });

  it('are refused whole when a field at any depth has a name of the database’s own', async () => {
    const stored = async () => [await desk.Notes.countDocuments(), await desk.Entries.countDocuments()];
    const before = await stored();
    for (const name of ['$gt', '$__', '$isMongooseMap']) {
      const details = { list: [{ [name]: '' }] };
      const refusal = await desk.records.create(desk.Notes, { details }, someone()).catch((error) => error);
      expect(refusal, name).to.be.instanceOf(Error);
      expect(refusal.message).to.include(name);
    }
    expect(await stored()).to.deep.equal(before);
  });

  it('leave a trail that verifies, whatever they hold', async () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.startsWith('$'));
    const { value: details } = fc.letrec<{ value: unknown; details: Record<string, unknown> }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.double({ noNaN: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        tie('details'),
      ),
      details: fc.dictionary(name, tie('value')) as never,
    }));
    await fc.assert(
      fc.asyncProperty(details, async (details) => {
        const { id } = await desk.records.create(
          desk.Notes,
          { details, text: 'đ\u0000\u{1F3FA}' },
          someone(),
        );
        await desk.records.change(desk.Notes, id, 1, { text: '\ud800', count: -0 }, someone());
        expect((await desk.trail.verify()).broken).to.equal(undefined);
      }),
      { numRuns: 25 },
    );
  });
});
