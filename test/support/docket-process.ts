// A second application process on the same database: answers over HTTP, its clock stopped at the day of the tests.
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { openDatabase } from '../../src/db/index.ts';
import { now } from './app.ts';

const [uri = '', name = '', folder = ''] = process.argv.slice(2);
const database = await openDatabase({ mongodbUri: uri, dataDir: folder, name });
const app = await createApp({
  config: readConfig({
    NODE_ENV: 'test',
    MARK_INDEX: 'first-search',
    DATA_DIR: folder,
    UPLOADS_DIR: folder,
    TRUST_PROXY: '1',
  }),
  secret: 'x'.repeat(40),
  database,
  logger: pino({ level: 'error' }, pino.destination(2)),
  clock: () => now,
});
await app.docket.follow.built();
const server = app.express.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening ${typeof address === 'object' && address ? address.port : ''}`);
});
process.on('SIGTERM', () => process.exit(0));
