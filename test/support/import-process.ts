// One more process that takes up imports of publications, in a hurry to believe that another has died.
import { auditTrail, entryModel } from '../../src/audit/index.ts';
import { diskStore } from '../../src/attachments/disk-store.service.ts';
import { openDatabase } from '../../src/db/index.ts';
import { createPublications } from '../../src/publications/publications.module.ts';
import { createTransfers } from '../../src/transfers/transfers.module.ts';

const [uri = '', name = '', folder = ''] = process.argv.slice(2);
const { connection } = await openDatabase({ mongodbUri: uri, dataDir: folder, name });
createTransfers({
  connection,
  uri,
  trail: auditTrail(entryModel(connection)),
  store: diskStore(folder),
  revision: createPublications({ connection }).revision,
  clock: () => new Date(),
  failed: (error) => console.error(error),
  leaseMs: 2000,
}).runner.start();
console.log('ready');
