import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keptIndex, type KeptIndex } from '../../../src/workers/index.ts';

describe('an index in a thread of its own', () => {
  let folder: string;
  let path: string;
  let index: KeptIndex;
  let failures: unknown[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nhan-lang-test-'));
    path = join(folder, 'words');
    await writeFile(path, 'hoa phat');
    failures = [];
    index = keptIndex({
      file: new URL('../../support/kept-words.worker.ts', import.meta.url),
      data: { path },
      memoryMb: 64,
      failed: (error) => failures.push(error),
      againAfterMs: 20,
    });
  });
  afterEach(async () => {
    await index.stop();
    await rm(folder, { recursive: true });
  });

  it('is off until it is wanted, and then soon ready', async () => {
    expect(index.state()).to.deep.equal({ state: 'off' });
    expect(await index.waitUntilReady(15_000)).to.equal(true);
    expect(index.state()).to.deep.equal({ state: 'ready', loaded: 2 });
    expect(await index.ask('words', undefined)).to.deep.equal(['hoa', 'phat']);
  });

  it('holds what changed as soon as somebody waits for it', async () => {
    await index.waitUntilReady(15_000);
    await writeFile(path, 'hoa phat moi');
    index.changed(['moi']);
    await index.taken();
    expect(await index.ask('words', undefined)).to.deep.equal(['hoa', 'phat', 'moi']);
  });

  it('tells those who asked when its thread ends, begins anew, and holds what it missed', async () => {
    await index.waitUntilReady(15_000);
    const asked = await index.ask('die', undefined).catch((error: unknown) => error);
    expect(asked).to.have.property('name', 'ThreadGone');
    expect(failures).to.have.length(1);
    expect(index.state().state).to.equal('failed');
    await writeFile(path, 'tất cả');
    for (let tries = 0; index.state().state === 'failed' && tries < 200; tries += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(await index.waitUntilReady(15_000)).to.equal(true);
    expect(await index.ask('words', undefined)).to.deep.equal(['tất', 'cả']);
  });

  it('says when it cannot be read at all', async () => {
    await rm(path);
    index.start();
    for (let tries = 0; failures.length === 0 && tries < 500; tries += 1)
      await new Promise((done) => setTimeout(done, 20));
    expect(index.isReady()).to.equal(false);
    expect(failures).to.not.have.length(0);
    await writeFile(path, 'hoa');
    await new Promise((done) => setTimeout(done, 100));
    expect(await index.waitUntilReady(15_000)).to.equal(true);
  });
});
