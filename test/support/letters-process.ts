// One more application process that writes and sends letters, its clock at the given instant.
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { openDatabase } from '../../src/db/index.ts';

const [uri = '', name = '', folder = '', smtp = '', at = ''] = process.argv.slice(2);
const database = await openDatabase({ mongodbUri: uri, dataDir: folder, name });
const app = await createApp({
  config: readConfig({
    NODE_ENV: 'test',
    MARK_INDEX: 'first-search',
    DATA_DIR: folder,
    UPLOADS_DIR: folder,
    SMTP_URL: smtp,
    PUBLIC_URL: 'http://so.example.vn',
  }),
  secret: 'x'.repeat(40),
  database,
  logger: pino({ level: 'error' }, pino.destination(2)),
  clock: () => new Date(at),
});
console.log('ready');
// all processes begin together, at the line the test sends
await new Promise<void>((go) => process.stdin.once('data', () => go()));
await app.subscriptions.scheduler.tick();
console.log('done');
process.exit(0);
