import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { expect } from 'chai';
import { backUp } from '../../../scripts/backup.ts';
import { restore } from '../../../scripts/restore.ts';
import { filesBelow, type Manifest } from '../../../scripts/support/backup-format.ts';
import { freshDatabase, temporaryFolder } from '../../support/database.ts';
import { notesOn, someone } from '../../support/notes.ts';
import { startScript } from '../../support/processes.ts';

const { EJSON, Long, Double, Int32, Decimal128 } = mongoose.mongo.BSON;

async function contentOf(connection: Connection): Promise<string> {
  const names = (await connection.listCollections()).map(({ name }) => name).sort();
  const all = await Promise.all(
    names.map(async (name) => [
      name,
      await connection.collection(name).find({}, { promoteValues: false }).sort({ _id: 1 }).toArray(),
    ]),
  );
  return EJSON.stringify(Object.fromEntries(all), { relaxed: false });
}

/** A registry with everything that is hard to carry over. */
async function aRegistry() {
  const connection = await freshDatabase();
  const uploadsDir = await temporaryFolder();
  const { Notes, records } = await notesOn(connection);
  for (const text of ['gốm Bát Tràng', 'dòng\u2028khác\u2029nữa\n', '\u{1F3FA}'.repeat(1000)])
    await records.create(Notes, { text, count: 1 }, someone());
  await connection.collection('odd').insertMany([
    {
      _id: 1 as never,
      one: new Int32(1),
      oneToo: new Double(1),
      big: Long.MAX_VALUE,
      exact: Decimal128.fromString('0.10'),
    },
    {
      _id: 2 as never,
      at: new Date('2026-11-23T00:00:00.123Z'),
      bytes: Buffer.from([0, 255]),
      pattern: /đ/i,
      nothing: null,
    },
  ]);
  const bucket = new mongoose.mongo.GridFSBucket(connection.getClient().db(connection.name), {
    bucketName: 'attachments',
  });
  const upload = bucket.openUploadStream('anh.png');
  await new Promise<void>((done, fail) => {
    upload.on('finish', () => done()).on('error', fail);
    upload.end(Buffer.alloc(600_000, 7));
  });
  await connection.collection('sessions').insertOne({ secret: 'signed in' });
  for (const [path, content] of [
    ['ab/abc', 'một'],
    ['cd/cde', ''],
    ['.incoming/half', 'x'],
  ] as const) {
    await mkdir(join(uploadsDir, path, '..'), { recursive: true });
    await writeFile(join(uploadsDir, path), content);
  }
  return { connection, uploadsDir };
}

describe('a backup', () => {
  let registry: Awaited<ReturnType<typeof aRegistry>>;
  let folder: string;
  let manifest: Manifest;
  beforeEach(async () => {
    registry = await aRegistry();
    folder = join(await temporaryFolder(), 'backup');
    manifest = await backUp(registry, folder);
  });
  const refusalOf = async (to: Connection, uploadsDir: string) =>
    restore(folder, { connection: to, uploadsDir }).then(
      () => 'restored',
      (error: Error) => error.message,
    );

  it('gives back every record, number, byte and file; sign-ins and half uploads stay behind', async () => {
    const to = { connection: await freshDatabase(), uploadsDir: await temporaryFolder() };
    await restore(folder, to);
    await registry.connection.collection('sessions').drop();
    expect(await contentOf(to.connection)).to.equal(await contentOf(registry.connection));
    expect(await filesBelow(to.uploadsDir)).to.deep.equal(['ab/abc', 'cd/cde']);
    expect(await readFile(join(to.uploadsDir, 'ab/abc'), 'utf8')).to.equal('một');
    const { trail } = await notesOn(to.connection);
    expect(await trail.verify()).to.deep.equal({ entries: 3 });
  });

  it('is read records first, then the audit trail, a stored file’s entry before its pieces', () => {
    expect(manifest.collections.map(({ name }) => name)).to.deep.equal([
      'notes',
      'odd',
      'attachments.files',
      'attachments.chunks',
      'audit',
    ]);
  });

  it('is never written over another', async () => {
    const again = await backUp(registry, folder).catch((error: Error) => error.message);
    expect(again).to.include('There is a backup in this folder already');
  });

  it('is not brought into a database that holds anything', async () => {
    const to = await freshDatabase();
    await to.collection('notes').insertOne({ text: 'đã có' });
    expect(await refusalOf(to, await temporaryFolder())).to.include('not empty (notes)');
    expect(await to.collection('notes').countDocuments()).to.equal(1);
  });

  for (const [what, damage, says] of [
    [
      'a changed collection',
      () => appendFile(join(folder, 'collections/notes.jsonl.gz'), 'x'),
      'collections/notes.jsonl.gz',
    ],
    ['a changed attached file', () => writeFile(join(folder, 'uploads/ab/abc'), 'hai'), 'uploads/ab/abc'],
    ['a missing file', () => rm(join(folder, 'uploads/cd/cde')), 'lacks the file: uploads/cd/cde'],
    ['no manifest', () => rm(join(folder, 'manifest.json')), 'not a complete backup'],
    [
      'a path that leads out of it',
      () => {
        const uploads = [{ ...manifest.uploads[0], path: 'uploads/../../escaped' }];
        return writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, uploads }));
      },
      'a strange path',
    ],
  ] as const)
    it(`with ${what} is refused by name, and nothing is written`, async () => {
      await damage();
      const [to, uploadsDir] = [await freshDatabase(), await temporaryFolder()];
      expect(await refusalOf(to, uploadsDir)).to.include(says);
      expect(await to.listCollections()).to.deep.equal([]);
      expect(await filesBelow(uploadsDir)).to.deep.equal([]);
    });
});

describe('the drill', () => {
  it('backs up one data folder, restores it into another, and verifies the trail, by the commands themselves', async function () {
    this.timeout(60_000);
    const home = await temporaryFolder();
    const [old, young, backup] = ['old', 'new', 'backup'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    const run = async (script: string, args: string[], data: string) => {
      const running = startScript(script, args, {
        DATA_DIR: data,
        UPLOADS_DIR: join(data, 'uploads'),
        MONGODB_URI: '',
      });
      const code = await running.ended;
      return { code, out: running.lines().join('\n'), err: running.errors() };
    };
    const writeArgs = ['write', old, 'nhan-lang', '2', '3'];
    expect(await run('test/support/write-notes.ts', writeArgs, old)).to.include({ code: 0 });
    await mkdir(join(old, 'uploads/ab'), { recursive: true });
    await writeFile(join(old, 'uploads/ab/abc'), 'ảnh');

    const sealed = await run('scripts/verify-audit.ts', [], old);
    expect(sealed.out).to.match(/12 entries\.\nSeal: 12:[0-9a-f]{64}$/);
    const seal = sealed.out.split('Seal: ')[1] ?? '';
    expect(await run('scripts/backup.ts', [backup], old)).to.include({ code: 0 });
    expect(await run('scripts/restore.ts', [backup], young)).to.include({ code: 0 });
    expect(await run('scripts/restore.ts', [backup], young)).to.include({ code: 1 });
    expect(await run('scripts/verify-audit.ts', [seal], young)).to.include({ code: 0 });
    const cut = await run('scripts/verify-audit.ts', [`13:${'0'.repeat(64)}`], young);
    expect(cut).to.include({ code: 1 });
    expect(cut.err).to.include('There is no entry 13 with the given hash.');
    expect(await readFile(join(young, 'uploads/ab/abc'), 'utf8')).to.equal('ảnh');
  });
});
