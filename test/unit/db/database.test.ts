import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { isDuplicate } from '../../../src/audit/index.ts';
import { makeIndexes, migrate, type Migration } from '../../../src/db/index.ts';
import { FolderInUse, lockFolder } from '../../../src/db/folder-lock.ts';
import { freshDatabase, sharedDatabase, temporaryFolder } from '../../support/database.ts';
import { noteModel } from '../../support/notes.ts';
import { startScript } from '../../support/processes.ts';

describe('the data folder', () => {
  it('belongs to one process; a second start says which one has it and exits 1', async function () {
    this.timeout(60_000);
    const folder = await temporaryFolder();
    const first = startScript('test/support/open-folder.ts', [folder]);
    while (!first.lines().includes('opened') && first.process.exitCode === null) await wait(10);
    const second = startScript('test/support/open-folder.ts', [folder]);
    expect(await second.ended).to.equal(1);
    expect(second.errors()).to.include(`đang được tiến trình ${first.process.pid} dùng`);
    expect(second.errors()).to.include(`in use by process ${first.process.pid}`);
    first.process.kill('SIGTERM');
    expect(await first.ended, first.errors()).to.equal(0);
    expect(existsSync(join(folder, 'process.lock'))).to.equal(false);
  });

  it('is free again after its process was killed', async () => {
    const folder = await temporaryFolder();
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    writeFileSync(join(folder, 'process.lock'), `${dead} 1`);
    lockFolder(folder)();
    writeFileSync(join(folder, 'process.lock'), '');
    lockFolder(folder)();
  });

  it('is not taken for in use because a new process bears the old number', async () => {
    const folder = await temporaryFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).to.throw(FolderInUse);
    const [pid, start] = readFileSync(join(folder, 'process.lock'), 'utf8').split(' ');
    unlock();
    // Where the system does not tell when a process started, the number alone must do.
    if (!start) return;
    writeFileSync(join(folder, 'process.lock'), `${pid} ${Number(start) - 1}`);
    lockFolder(folder)();
  });
});

describe('the database', () => {
  it('answers, and waits for the journal as a single node needs to be asked', async () => {
    const database = await sharedDatabase();
    expect(await database.ping()).to.equal(true);
    expect(database.connection.getClient().options.writeConcern).to.deep.include({ w: 1, j: true });
  });

  it('makes the indexes of every model, again and again', async () => {
    const connection = await freshDatabase();
    const Notes = noteModel(connection);
    await makeIndexes(connection);
    await makeIndexes(connection);
    const names = (await Notes.collection.indexes()).map(({ name }) => name);
    expect(names).to.have.members(['_id_', 'submissionKey_1', 'outbox.entryId_1']);
  });

  it('puts an index in the place of one of an older kind, and still refuses a key twice', async () => {
    const connection = await freshDatabase();
    const Notes = noteModel(connection);
    const older = { submissionKey: { $type: 'string' } };
    await Notes.collection.createIndex(
      { submissionKey: 1 },
      { unique: true, partialFilterExpression: older },
    );
    await Notes.collection.insertMany([{ submissionKey: 'a' }, {}, {}] as never[]);
    await makeIndexes(connection);
    const [made] = (await Notes.collection.indexes()).filter(({ name }) => name === 'submissionKey_1');
    expect(made).to.deep.include({ unique: true, sparse: true }).and.not.property('partialFilterExpression');
    const twice = await Notes.collection
      .insertOne({ submissionKey: 'a' } as never)
      .catch((error: unknown) => error);
    expect(isDuplicate(twice)).to.equal(true);
  });
});

describe('migrations', () => {
  it('run once, oldest first, and leave a record of when', async () => {
    const connection = await freshDatabase();
    const order: string[] = [];
    const step = (name: string): Migration => ({ name, run: () => Promise.resolve(void order.push(name)) });
    const [old, young] = [step('2026-11-23-a'), step('2026-12-01-b')];
    expect(await migrate(connection, [old])).to.deep.equal(['2026-11-23-a']);
    expect(await migrate(connection, [young, old])).to.deep.equal(['2026-12-01-b']);
    expect(await migrate(connection, [young, old])).to.deep.equal([]);
    expect(order).to.deep.equal(['2026-11-23-a', '2026-12-01-b']);
    const kept = await connection.collection('migrations').find().toArray();
    expect(kept.every(({ ['ranAt']: ranAt }) => ranAt instanceof Date)).to.equal(true);
  });

  it('that failed are not recorded and run again at the next start', async () => {
    const connection = await freshDatabase();
    let tries = 0;
    const flaky: Migration = {
      name: '2026-11-24-flaky',
      run: () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('power cut')) : Promise.resolve();
      },
    };
    const first = await migrate(connection, [flaky]).catch((error: Error) => error.message);
    expect(first).to.equal('power cut');
    expect(await migrate(connection, [flaky])).to.deep.equal(['2026-11-24-flaky']);
  });
});
