// A process that opens a data folder, as the server does, and keeps it until it is told to end.
import { FolderInUse, openDatabase } from '../../src/db/index.ts';

const [dataDir = ''] = process.argv.slice(2);
try {
  const database = await openDatabase({ dataDir });
  console.log('opened');
  const stay = setInterval(() => undefined, 1_000);
  process.once('SIGTERM', () => {
    clearInterval(stay);
    void database.close();
  });
} catch (error) {
  if (!(error instanceof FolderInUse)) throw error;
  console.error(error.message);
  process.exit(1);
}
