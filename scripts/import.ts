// `npm run import -- publications FILE [--apply]`: reads a list of published applications and registrations, prints a
// JSON report, and writes only with --apply. Exit 0 when the file could be read, whatever its rows are like.
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Connection } from 'mongoose';
import { auditTrail, createRecords, entryModel } from '../src/audit/index.ts';
import { makeIndexes, migrate } from '../src/db/index.ts';
import type { Who } from '../src/http/index.ts';
import { createPublications } from '../src/publications/publications.module.ts';
import { batchModel, type ImportBatch } from '../src/transfers/import-batch.model.ts';
import type { ImportReport } from '../src/transfers/import-report.ts';
import { openList, type PublicationList } from '../src/transfers/read-list.service.ts';
import { UnreadableTable } from '../src/transfers/read-table.service.ts';
import { takeList } from '../src/transfers/take-list.service.ts';
import { CommandError, isCommand, onDatabase } from './support/command.ts';

const usage =
  'Cách dùng / usage: npm run import -- publications FILE [--apply]\n' +
  'FILE là CSV hoặc XLSX; không có --apply thì chỉ kiểm tra. / FILE is CSV or XLSX; without --apply nothing is written.';

/** One group is read while others are being written. */
const atOnce = 4;

const actor = { id: 'command', name: 'Lệnh nhập danh sách', role: 'administrator' } as const;

/** Takes the file into the database, or says what that would do. @throws UnreadableTable */
export async function importPublications(
  connection: Connection,
  path: string,
  apply: boolean,
  say: (line: string) => void = () => undefined,
): Promise<{ readonly list: PublicationList; readonly report: ImportReport }> {
  const publications = createPublications({ connection });
  const Batches = batchModel(connection);
  await makeIndexes(connection);
  await migrate(connection);
  const list = await openList(path);
  let told = 0;
  const progress = ({ rows }: ImportReport) => {
    if (rows - told < 50_000) return;
    told = rows;
    say(`${rows} dòng / rows`);
  };
  if (!apply) return { list, report: await takeList(list, publications.service, { progress, atOnce }) };

  const records = createRecords(auditTrail(entryModel(connection)), 'publication-batch');
  const who = (): Who => ({ actor, requestId: 'command', now: new Date() });
  const batch: ImportBatch = {
    fileName: basename(path),
    size: (await stat(path)).size,
    state: 'applying',
    requestedBy: actor.name,
    legacy: list.legacy,
    columns: list.columns,
    charset: list.charset,
  };
  const { id } = await records.create(Batches, batch, who());
  const end = (changes: Partial<ImportBatch>) => records.change(Batches, id, undefined, changes, who());
  try {
    const mark = { batchId: id, at: new Date() };
    const result = await takeList(list, publications.service, { mark, progress, atOnce });
    await end({ state: 'done', result: shortened(result) });
    return { list, report: result };
  } catch (error) {
    await end({ state: 'interrupted' });
    throw error;
  }
}

/** As it is kept: a record has its limits. */
const shortened = (report: ImportReport): ImportReport => ({
  ...report,
  errors: report.errors.slice(0, 1000),
});

if (isCommand('import.ts'))
  await onDatabase(async ({ database }) => {
    const args = process.argv.slice(2);
    const apply = args.includes('--apply');
    const [what, file, ...more] = args.filter((arg) => arg !== '--apply');
    if (what !== 'publications' || !file || more.length > 0) throw new CommandError(usage);
    // npm runs commands in the project's folder; the name was typed elsewhere.
    const path = resolve(process.env['INIT_CWD'] ?? '.', file);
    const began = performance.now();
    try {
      const { list, report } = await importPublications(database.connection, path, apply, (line) =>
        console.error(line),
      );
      const { errors, changes, ...counts } = report;
      console.log(
        JSON.stringify(
          {
            file: basename(path),
            applied: apply,
            ...counts,
            errors: errors.map(({ row, column, problem }) => ({ row, column, problem: problem.vi })),
            changes,
            columns: list.columns,
            charset: list.charset,
            legacy: list.legacy,
            seconds: Math.round((performance.now() - began) / 100) / 10,
          },
          null,
          2,
        ),
      );
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (missing) throw new CommandError(`Không có tệp này / there is no such file: ${path}`);
      if (error instanceof UnreadableTable) throw new CommandError(`${error.words.vi} / ${error.words.en}`);
      throw error;
    }
  });
