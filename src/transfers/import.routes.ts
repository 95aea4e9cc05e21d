import { randomUUID } from 'node:crypto';
import {
  exportFormat,
  exportList,
  page,
  pagingOf,
  readList,
  redirect,
  route,
  textOf,
  whoIs,
  withQuery,
  type Context,
  type FormInput,
  type Params,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import type { BatchRecord } from './import-batch.model.ts';
import { checkAgainForm, confirmForm, pressForm, uploadForm } from './import.form.ts';
import { reportsKeptDays } from './import-reports.service.ts';
import type { ImportQueries } from './import.queries.ts';
import { changesSomething, type ImportService } from './import.service.ts';
import {
  columnTitle,
  detailsOf,
  filtersOf,
  importShown,
  progressOf,
  rowKinds,
  rowKindWords,
  rowShown,
} from './import.view.ts';

/** Lists of publications brought in on a page: sent, checked row by row, confirmed, written in the background. */
export function importRoutes({
  queries,
  service,
}: {
  readonly queries: ImportQueries;
  readonly service: ImportService;
}): Route[] {
  const access = { may: 'publication.import' } as const;
  const toOne = {
    ...access,
    async of({ id }: Params) {
      const record = await queries.byId(id ?? '');
      // Of no locality: what is imported is the register of the whole country.
      return record && { record, subject: {} };
    },
  };

  async function listPage({ query, url }: Context<unknown, unknown>, problem?: Words): Promise<Reply> {
    const list = readList(query, ['createdAt'], 20);
    const { total, batches } = await queries.list(list);
    return page(
      'transfers/imports',
      {
        pageTitle: words('Nhập danh sách công bố', 'Import of publications'),
        imports: batches.map(importShown),
        paging: pagingOf(url, list, total),
        submissionKey: randomUUID(),
        problem,
      },
      problem ? 422 : 200,
    );
  }

  async function onePage(
    { record, query, url, language }: Context<unknown, BatchRecord>,
    errors?: ReadonlyMap<string, Words>,
  ): Promise<Reply> {
    const list = readList(query, ['row']);
    const asked = textOf(query, 'kind');
    const kind = rowKinds.find((known) => known === asked);
    const format = exportFormat(query);
    if (format && !record.rowsClearedAt)
      return exportList(format, {
        sheetName: words('Kết quả kiểm tra', 'Result of the check')[language],
        columns: [
          { title: words('Dòng', 'Row')[language], width: 8, value: ({ row }) => row },
          { title: words('Số', 'Number')[language], width: 22, value: ({ number }) => number },
          { title: words('Nhãn hiệu', 'Mark')[language], width: 40, value: (row) => row.words },
          {
            title: words('Kết quả', 'Result')[language],
            width: 14,
            value: (row) => rowKindWords[row.kind].label[language],
          },
          {
            title: words('Chi tiết', 'Details')[language],
            width: 60,
            value: (row) => detailsOf(row, language),
          },
        ],
        rows: queries.eachRow(record.id, kind),
      });
    const { id, check, state } = record;
    const progress = progressOf(record);
    const shown = !progress && check && record.sha256 && !record.rowsClearedAt ? check : undefined;
    const rows = shown ? await queries.rows(id, kind, list) : [];
    const waiting = state === 'checked';
    return page(
      'transfers/import',
      {
        pageTitle: words(`Nhập ${record.fileName}`, `Import of ${record.fileName}`),
        import: importShown(record),
        record,
        progress,
        refreshes: progress !== undefined,
        columns: record.columns.map(columnTitle),
        legacy: record.legacy.map(({ column, encoding, samples }) => ({
          column: columnTitle(column),
          encoding: encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI',
          samples,
        })),
        clearedAfterDays: check && record.rowsClearedAt && reportsKeptDays,
        waiting,
        stale: waiting && (await service.isStale(record)),
        mayConfirm: waiting && changesSomething(record),
        mayStop: state === 'checking' || state === 'applying',
        mayResume: (state === 'cancelled' || state === 'interrupted') && !!record.sha256,
        form: confirmForm.view(language, {}, errors),
        filters: shown && filtersOf(`/imports/${id}`, shown, kind),
        rows: rows.map(rowShown),
        paging: shown && pagingOf(url, list, kind ? shown[kind] : shown.rows),
        exports: { xlsx: withQuery(url, { format: 'xlsx' }), csv: withQuery(url, { format: 'csv' }) },
      },
      errors ? 422 : 200,
    );
  }

  return [
    route({ method: 'get', path: '/imports', access, show: (context) => listPage(context) }),
    route<FormInput<typeof uploadForm>>({
      method: 'post',
      path: '/imports',
      access,
      form: uploadForm,
      files: { most: 1 },
      audit: 'publication-batch.created',
      async perform(context) {
        const file = context.files[0];
        if (!file)
          return listPage(context, words('Hãy chọn một tệp CSV hoặc XLSX.', 'Choose a CSV or XLSX file.'));
        return redirect(`/imports/${await service.begin(file, context.input.submissionKey, whoIs(context))}`);
      },
    }),
    route<BatchRecord>({
      method: 'get',
      path: '/imports/:id',
      access: toOne,
      show: (context) => onePage(context),
    }),
    route<FormInput<typeof confirmForm>, BatchRecord>({
      method: 'post',
      path: '/imports/:id/apply',
      access: toOne,
      form: confirmForm,
      audit: 'publication-batch.confirmed',
      async perform(context) {
        const { record, input } = context;
        const converted = record.legacy.length > 0 && record.convert !== false;
        if (record.state === 'checked' && converted && !input.readRight)
          return onePage(context, new Map([['readRight', seeFirst]]));
        await service.confirm(record, whoIs(context));
        return redirect(`/imports/${record.id}`);
      },
    }),
    route<FormInput<typeof checkAgainForm>, BatchRecord>({
      method: 'post',
      path: '/imports/:id/check',
      access: toOne,
      form: checkAgainForm,
      audit: 'publication-batch.check-asked',
      async perform(context) {
        await service.checkAgain(context.record, !context.input.asItStands, whoIs(context));
        return redirect(`/imports/${context.record.id}`);
      },
    }),
    route<FormInput<typeof pressForm>, BatchRecord>({
      method: 'post',
      path: '/imports/:id/stop',
      access: toOne,
      form: pressForm,
      audit: 'publication-batch.stop-asked',
      async perform(context) {
        await service.stop(context.record, whoIs(context));
        return redirect(`/imports/${context.record.id}`);
      },
    }),
    route<FormInput<typeof pressForm>, BatchRecord>({
      method: 'post',
      path: '/imports/:id/resume',
      access: toOne,
      form: pressForm,
      audit: 'publication-batch.resumed',
      async perform(context) {
        await service.resume(context.record, whoIs(context));
        return redirect(`/imports/${context.record.id}`);
      },
    }),
  ];
}

const seeFirst = words(
  'Hãy xem chữ sau khi chuyển mã và đánh dấu vào ô này trước khi ghi.',
  'Look at the converted text and tick this box before it is written.',
);
