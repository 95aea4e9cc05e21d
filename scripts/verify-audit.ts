// `npm run audit:verify [-- sequence:hash]`: walks the whole audit trail and names the first broken entry.
import { auditTrail, entryModel } from '../src/audit/index.ts';
import { CommandError, onDatabase } from './support/command.ts';

// A chain cannot show that its end was cut off: whoever noted the last entry's seal elsewhere gives it here.
const [seal] = process.argv.slice(2);
if (seal !== undefined && !/^\d+:[0-9a-f]{64}$/.test(seal)) {
  console.error('npm run audit:verify [-- <sequence>:<hash>]');
  process.exit(1);
}

await onDatabase(async ({ database }) => {
  const Entries = entryModel(database.connection);
  const { entries, broken } = await auditTrail(Entries).verify();
  if (broken)
    throw new CommandError(
      `Nhật ký bị đứt tại mục ${broken.sequence}. / The audit trail is broken at entry ${broken.sequence}: ${broken.why}.`,
    );
  const [sequence, hash] = seal?.split(':') ?? [];
  if (seal && !(await Entries.exists({ sequence: Number(sequence), hash })))
    throw new CommandError(
      `Không có mục ${sequence} với dấu đã cho. / There is no entry ${sequence} with the given hash.`,
    );
  const last = await Entries.findOne().sort({ sequence: -1 }).lean();
  console.log(`Nhật ký liền mạch: ${entries} mục. / The audit trail holds: ${entries} entries.`);
  if (last) console.log(`Seal: ${last.sequence}:${last.hash}`);
});
