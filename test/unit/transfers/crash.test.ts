// A process that writes an import is killed: whoever comes next goes on, and every row is written and counted once.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { diskStore } from '../../../src/attachments/disk-store.service.ts';
import { auditTrail, createRecords, entryModel } from '../../../src/audit/index.ts';
import { makeIndexes } from '../../../src/db/index.ts';
import { createPublications } from '../../../src/publications/publications.module.ts';
import { batchModel, type BatchRecord } from '../../../src/transfers/import-batch.model.ts';
import { rowModel } from '../../../src/transfers/import-row.model.ts';
import { importQueries } from '../../../src/transfers/import.queries.ts';
import { importService } from '../../../src/transfers/import.service.ts';
import { who } from '../../support/app.ts';
import { freshDatabase, sharedDatabase, temporaryFolder } from '../../support/database.ts';
import { startScript, type Running } from '../../support/processes.ts';

const count = 4_000;

describe('an import whose process is killed', function () {
  this.timeout(180_000);
  const started: Running[] = [];
  after(() => started.forEach(({ process }) => process.kill('SIGKILL')));

  it('is gone on with by one of two others: no row lost, none written or counted twice', async () => {
    const [{ uri }, connection, folder] = [
      await sharedDatabase(),
      await freshDatabase(),
      await temporaryFolder(),
    ];
    const trail = auditTrail(entryModel(connection));
    const [Batches, Rows] = [batchModel(connection), rowModel(connection)];
    const { revision } = createPublications({ connection });
    await makeIndexes(connection);
    const records = createRecords(trail, 'publication-batch');
    const store = diskStore(folder);
    const service = importService({ Batches, records, store, revision, wake: () => undefined });
    const start = () => {
      const other = startScript('test/support/import-process.ts', [uri, connection.name, folder]);
      started.push(other);
      return other;
    };
    const publications = connection.collection('publications');

    const path = join(folder, 'list.csv');
    const rows = Array.from({ length: count }, (_, i) => `4-2026-${String(i).padStart(5, '0')},MOC ${i}\n`);
    await writeFile(path, `210,541\n${rows.join('')}`);
    const id = await service.begin({ path, originalName: 'list.csv', size: 1 }, undefined, who);
    async function until(holds: (batch: BatchRecord) => boolean): Promise<BatchRecord> {
      for (;;) {
        const batch = (await importQueries(Batches, Rows).byId(id))!;
        if (holds(batch)) return batch;
        for (const { errors } of started) expect(errors()).to.equal('');
        await wait(15);
      }
    }

    const first = start();
    await service.confirm(await until(({ state }) => state === 'checked'), who);
    await until(({ work }) => work?.phase === 'apply' && (work.counts?.new ?? 0) > 0);
    first.process.kill('SIGKILL');
    await first.ended;
    const left = await until(() => true);
    expect(left.state).to.equal('applying');
    expect(await publications.countDocuments()).to.be.within(left.work!.counts!.new, count - 1);

    [start(), start()];
    const { result } = await until(({ state }) => state === 'done');
    expect(result).to.include({ rows: count, new: count, changed: 0, same: 0, failed: 0 });
    expect(await publications.countDocuments({ version: 1, batchId: id, history: { $size: 0 } })).to.equal(
      count,
    );
    expect(await publications.countDocuments()).to.equal(count);
    const actions = (await trail.since(0)).map(({ action }) => action.split('.')[1]);
    // Each once; in the trail one process may be a moment behind the other.
    expect(actions).to.have.members(['created', 'checked', 'confirmed', 'done']);
    expect((await trail.verify()).broken).to.equal(undefined);
  });
});
