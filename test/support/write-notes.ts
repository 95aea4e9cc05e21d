// A second process that writes notes without end, or tells what is stored; it says each acknowledged one.
// node --import tsx write-notes.ts <write|read> <data folder or mongodb:// URI> <database> <writers> [most]
import { openDatabase } from '../../src/db/index.ts';
import { notesOn, someone } from './notes.ts';

const [mode, where = '', name = 'notes', writers = '1', most = 'Infinity'] = process.argv.slice(2);
const database = await openDatabase({
  name,
  dataDir: where,
  mongodbUri: where.startsWith('mongodb:') ? where : undefined,
});
const { Notes, trail, records } = await notesOn(database.connection);

if (mode === 'write') {
  await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
} else {
  const finished = await records.finish(Notes);
  const notes = await Notes.find().lean();
  const entries = await database.connection.collection('audit').find().toArray();
  console.log(
    JSON.stringify({
      finished,
      notes: notes.map(({ _id, count, outbox }) => ({ id: String(_id), count, waiting: outbox.length })),
      entries: entries.map(({ action, subject }) => `${action} ${(subject as { id: string }).id}`),
      trail: await trail.verify(),
    }),
  );
}
await database.close();

async function write(writer: number): Promise<void> {
  for (let made = 0; made < Number(most); made += 1) {
    const { id } = await records.create(Notes, { text: `ghi chú ${writer}.${made}`, count: 0 }, someone());
    console.log(`created ${id}`);
    await records.change(Notes, id, 1, { count: 1 }, someone());
    console.log(`changed ${id}`);
  }
}
