import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { temporaryFolder } from '../../support/database.ts';
import { startScript } from '../../support/processes.ts';

interface Found {
  readonly notes: readonly { readonly id: string; readonly count: number; readonly waiting: number }[];
  readonly entries: readonly string[];
  readonly trail: { readonly entries: number; readonly broken?: unknown };
}

describe('what was acknowledged', () => {
  it('is there after the process was killed while writing, time and again, with an unbroken trail', async function () {
    this.timeout(120_000);
    const folder = await temporaryFolder();
    const acknowledged: string[] = [];
    for (const most of [25, 120, 60]) {
      const writer = startScript('test/support/write-notes.ts', ['write', folder, 'notes', '8']);
      while (writer.lines().length < most && writer.process.exitCode === null) await wait(2);
      writer.process.kill('SIGKILL');
      expect(await writer.ended, writer.errors()).to.equal(null);
      acknowledged.push(...writer.lines());
    }
    const reader = startScript('test/support/write-notes.ts', ['read', folder, 'notes']);
    expect(await reader.ended, reader.errors()).to.equal(0);
    const found = JSON.parse(reader.lines().at(-1) ?? '') as Found;
    const counts = new Map(found.notes.map(({ id, count }) => [id, count]));
    const isThere = (line: string) => {
      const [what, id = ''] = line.split(' ');
      return what === 'created' ? counts.has(id) : counts.get(id) === 1;
    };
    expect(acknowledged.length).to.be.greaterThan(200);
    expect(acknowledged.filter((line) => !isThere(line))).to.deep.equal([]);
    // What was written but not acknowledged is told in the trail all the same, once.
    const expected = found.notes.flatMap(({ id, count }) => [
      `note.created ${id}`,
      ...(count === 1 ? [`note.changed ${id}`] : []),
    ]);
    expect(found.notes.every(({ waiting }) => waiting === 0)).to.equal(true);
    expect([...found.entries].sort()).to.deep.equal(expected.sort());
    expect(found.trail).to.deep.equal({ entries: found.entries.length });
  });
});
