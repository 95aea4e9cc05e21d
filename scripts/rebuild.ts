// `npm run rebuild [-- --check]`: builds the derived lists anew from the facts; with --check only compares and reports.
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { keptSecret } from '../src/config/index.ts';
import { CommandError, onDatabase } from './support/command.ts';

const [option] = process.argv.slice(2);
if (option !== undefined && option !== '--check') {
  console.error('npm run rebuild [-- --check]');
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
    const { list, follow } = app.docket;
    await follow.built();
    if (!option) {
      const done = await list.rebuild(await app.trail.last(), () => true);
      console.log(`Đã dựng lại thời hạn của ${done} hồ sơ. / The dates of ${done} files were built anew.`);
    }
    const { subjects, lines, total, differences } = await list.check({ most: 20 });
    for (const { what, line, stored } of differences)
      console.log(`${what}: ${line._id} ${line.dueOn}${stored ? ` (${stored.dueOn})` : ''}`);
    console.log(
      `Đối chiếu ${lines} ngày của ${subjects} hồ sơ: ${total} khác biệt. / Compared ${lines} dates of ${subjects} files: ${total} differences.`,
    );
    if (total > 0) throw new CommandError('Chạy npm run rebuild. / Run npm run rebuild.');
  } finally {
    await app.close();
  }
});
