import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { workerPool, type WorkerPool, type WorkerPoolOptions } from '../../../src/workers/index.ts';

const file = new URL('../../support/pool-jobs.worker.ts', import.meta.url);

describe('a worker pool', () => {
  const opened: WorkerPool[] = [];
  function open(options: Partial<WorkerPoolOptions> = {}): WorkerPool {
    const usual = { threads: 1, memoryMb: 64, timeoutMs: 20_000, idleMs: 5_000, mostWaiting: 5 };
    const pool = workerPool({ file, ...usual, ...options });
    opened.push(pool);
    return pool;
  }
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((pool) => pool.close()));
  });

  const nameOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Error) => error.name,
    );

  it('starts no thread before the first job, and uses it again', async () => {
    const pool = open();
    expect(pool.threads()).to.equal(0);
    const [first, second] = [await pool.run<number>('rest', 0), await pool.run<number>('rest', 0)];
    expect([first > 0, second === first, pool.threads()]).to.deep.equal([true, true, 1]);
  });

  it('hands on what a job throws, by name and message', async () => {
    const error = await open()
      .run('fail', 'no such range')
      .catch((caught: Error) => caught);
    expect(error).to.include({ name: 'RangeError', message: 'no such range' });
  });

  for (const [what, options, task] of [
    ['takes longer than allowed', { timeoutMs: 700 }, 'toil'],
    ['needs more memory than allowed', { memoryMb: 24 }, 'eat'],
  ] as const)
    it(`ends a job that ${what}, and serves the next`, async () => {
      const pool = open(options);
      await pool.warm();
      expect(await nameOf(pool.run(task, 60_000))).to.equal('WorkerLimit');
      // On a busy machine a new thread may take longer to start than a job is allowed.
      await pool.warm();
      expect(await nameOf(pool.run('rest', 0))).to.equal('done');
    });

  it('counts the time of a job from when a thread takes it', async () => {
    const pool = open({ timeoutMs: 900 });
    await pool.warm();
    expect(await Promise.all([1, 2, 3].map(() => nameOf(pool.run('rest', 400))))).to.deep.equal([
      'done',
      'done',
      'done',
    ]);
  });

  it('says that it is busy when the line is full, and nothing waits longer for it', async () => {
    const pool = open({ mostWaiting: 2 });
    await pool.warm();
    const taken = [1, 2, 3].map(() => nameOf(pool.run('rest', 100)));
    await wait(0);
    const refused = await pool.run('rest', 0).catch((error: unknown) => error);
    expect(refused).to.include({ kind: 'busy', status: 503 });
    expect(await Promise.all(taken)).to.deep.equal(['done', 'done', 'done']);
  });

  it('ends the job of who leaves, though it holds its thread, and the next one is not kept waiting', async () => {
    const pool = open();
    await pool.warm();
    const leaver = new AbortController();
    const begun = Date.now();
    const toiling = pool.run('toil', 60_000, { signal: leaver.signal }).catch((error: Error) => error);
    await wait(100);
    leaver.abort(new Error('left'));
    expect(await toiling).to.have.property('message', 'left');
    expect(await nameOf(pool.run('rest', 0))).to.equal('done');
    expect(Date.now() - begun).to.be.below(10_000);
  });

  it('gives up what runs and what waits when it is closed', async () => {
    const pool = open();
    await pool.warm();
    const jobs = [pool.run('toil', 60_000), pool.run('rest', 0)].map(nameOf);
    await wait(50);
    await pool.close();
    expect(await Promise.race([Promise.all(jobs), wait(5_000, ['still waiting'])])).to.have.length(2);
    expect(await Promise.all(jobs)).to.not.include('done');
    expect(pool.threads()).to.equal(0);
  });
});
