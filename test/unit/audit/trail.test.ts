import type { Collection, Connection } from 'mongoose';
import { expect } from 'chai';
import { flawOf, link, type ChainEntry } from '../../../src/audit/chain.ts';
import { freshDatabase, sharedDatabase } from '../../support/database.ts';
import { notesOn, someone } from '../../support/notes.ts';
import { startScript } from '../../support/processes.ts';

type Desk = Awaited<ReturnType<typeof notesOn>>;

const tampering: [
  what: string,
  how: (audit: Collection) => Promise<unknown>,
  broken: { sequence: number; why: RegExp },
][] = [
  [
    'a changed value',
    (audit) => audit.updateOne({ sequence: 3 }, { $set: { 'changes.0.to': 'khác' } }),
    { sequence: 3, why: /content was changed/ },
  ],
  [
    'another actor',
    (audit) => audit.updateOne({ sequence: 4 }, { $set: { 'actor.name': 'Ai đó' } }),
    { sequence: 4, why: /content was changed/ },
  ],
  [
    'another time',
    (audit) => audit.updateOne({ sequence: 1 }, { $set: { at: new Date(0) } }),
    { sequence: 1, why: /content was changed/ },
  ],
  ['a removed entry', (audit) => audit.deleteOne({ sequence: 2 }), { sequence: 3, why: /does not follow 1/ }],
  [
    'a removed beginning',
    (audit) => audit.deleteOne({ sequence: 1 }),
    { sequence: 2, why: /does not follow 0/ },
  ],
  [
    'a rewritten entry with a hash that fits it',
    async (audit) => {
      const [before, old] = (await audit
        .find({ sequence: { $in: [1, 2] } })
        .sort({ sequence: 1 })
        .toArray()) as unknown as ChainEntry[];
      const forged = link({ ...(old as ChainEntry), requestId: 'forged' }, before as ChainEntry);
      await audit.updateOne({ sequence: 2 }, { $set: { requestId: 'forged', hash: forged.hash } });
    },
    { sequence: 3, why: /does not point at the entry before it/ },
  ],
];

describe('the audit trail', () => {
  let connection: Connection;
  let desk: Desk;
  beforeEach(async () => {
    connection = await freshDatabase();
    desk = await notesOn(connection);
    const { id } = await desk.records.create(desk.Notes, { text: '0' }, someone());
    for (const version of [1, 2, 3, 4])
      await desk.records.change(desk.Notes, id, version, { text: String(version) }, someone());
  });

  it('holds as it is written', async () => {
    expect(await desk.trail.verify()).to.deep.equal({ entries: 5 });
  });

  for (const [what, how, { sequence, why }] of tampering)
    it(`shows ${what}, and where it starts`, async () => {
      await how(connection.collection('audit') as unknown as Collection);
      const { broken } = await desk.trail.verify();
      expect(broken?.sequence).to.equal(sequence);
      expect(broken?.why).to.match(why);
    });

  it('finds a repeated place', () => {
    const pending = { ...someone(), entryId: 'e', at: new Date(0), action: 'note.created', changes: [] };
    const first = link({ ...pending, subject: { kind: 'note', id: '1' } }, null);
    expect(flawOf(first, null)).to.equal(null);
    expect(flawOf(first, first)).to.match(/sequence 1 does not follow 1/);
  });

  it('is one chain for two processes that write at once', async function () {
    this.timeout(60_000);
    const { uri } = await sharedDatabase();
    const args = ['write', uri, connection.name, '4', '10'];
    const others = [1, 2].map(() => startScript('test/support/write-notes.ts', args));
    const codes = await Promise.all(others.map(({ ended }) => ended));
    expect(codes, others.map(({ errors }) => errors()).join('')).to.deep.equal([0, 0]);
    // 5 from before, and 2 processes x 4 writers x 10 notes, each made and changed.
    expect(await desk.trail.verify()).to.deep.equal({ entries: 165 });
    expect(await desk.records.finish(desk.Notes)).to.equal(0);
  });
});
