// `npm run dump`: writes the open data anew now, and says what was written. A server that runs on the embedded engine has
// its folder to itself: there the administrator's button on /open-data does the same.
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { keptSecret } from '../src/config/index.ts';
import { CommandError, onDatabase } from './support/command.ts';

if (process.argv.length > 2) {
  console.error('npm run dump');
  process.exit(1);
}

await onDatabase(async ({ config, database }) => {
  const app = await createApp({
    config,
    secret: config.sessionSecret ?? keptSecret(config.dataDir),
    database,
    logger: pino({ level: config.logLevel }, pino.destination(2)),
    clock: () => new Date(),
  });
  try {
    const edition = await app.openData.editions.make();
    for (const { files } of edition.datasets)
      for (const { name, bytes, sha256 } of files) console.log(`${sha256}  ${name}  ${bytes}`);
    const count = edition.datasets.map(({ id, records }) => `${id} ${records}`).join(', ');
    console.log(
      `Đã ghi dữ liệu mở (${count}), bản ${edition.id}. / The open data was written (${count}), edition ${edition.id}.`,
    );
    if (edition.datasets.every(({ records }) => records === 0))
      throw new CommandError('Chưa có gì được công bố. / Nothing is published yet.');
  } finally {
    await app.close();
  }
});
