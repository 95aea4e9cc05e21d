import { randomUUID } from 'node:crypto';
import {
  NotFound,
  page,
  redirect,
  route,
  textOf,
  whoIs,
  type Context,
  type FormInput,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { closeForm, reopenForm } from './docket.form.ts';
import {
  backTo,
  headOf,
  ofDocket,
  storeScan,
  type DocketRouteDependencies,
  type FoundDocket,
} from './docket.routes.ts';
import { readSubject } from './read-subject.ts';

/** Closing a date: with its outcome and the paper that shows it, never with a click alone. */
export function closeRoutes(d: DocketRouteDependencies): Route[] {
  const path = '/docket/:kind/:id/close';
  const access = ofDocket(d, 'docket.edit');

  async function show(
    context: Context<unknown, FoundDocket>,
    values: Record<string, unknown>,
    errors?: ReadonlyMap<string, Words>,
  ): Promise<Reply> {
    const { record, language, asOf } = context;
    const { subject, kept } = record;
    const slot = String(values['slot'] ?? '');
    const line = readSubject(subject, kept, asOf, d.law.current().law).entries.find(
      (one) => one.slot === slot,
    );
    if (!line)
      throw new NotFound(
        words('Thời hạn này không còn trong sổ theo dõi.', 'This date is not in the docket.'),
      );
    const files = await d.attachments.queries.attachmentsOf(subject.kind, subject.id);
    const form = closeForm.view(language, { submissionKey: randomUUID(), ...values }, errors);
    const papers = files.map(({ id, fileName }) => ({
      value: id,
      label: fileName,
      selected: id === values['kept'],
    }));
    return page(
      'docket/close',
      {
        pageTitle: words('Đóng thời hạn', 'Close a date'),
        ...headOf(context),
        line: { label: line.entry.label, dueOn: line.dates.dueOn },
        form,
        papers: { ...form.fields['kept'], options: papers },
      },
      errors ? 422 : 200,
    );
  }

  return [
    route<FoundDocket>({
      method: 'get',
      path,
      access,
      show: (context) => show(context, { slot: textOf(context.query, 'slot', 300) }),
    }),
    route<FormInput<typeof closeForm>, FoundDocket>({
      method: 'post',
      path,
      access,
      form: closeForm,
      audit: 'docket.closed',
      files: { most: 1 },
      again: show,
      async perform(context) {
        const { input, record, files, asOf } = context;
        const { subject } = record;
        const { slot, outcome, on, documentNumber, note } = input;
        const wrong = (field: string, vi: string, en: string) =>
          show(context, { ...input }, new Map([[field, words(vi, en)]]));
        if (on > asOf) return wrong('on', 'Ngày này chưa tới', 'This day has not come');
        const own = await d.attachments.queries.attachmentsOf(subject.kind, subject.id);
        if (input.kept && !own.some(({ id }) => id === input.kept))
          return wrong(
            'kept',
            'Không còn trong hồ sơ, hãy chọn lại',
            'Not in the file any more; choose again',
          );
        if (!input.kept && files.length === 0)
          return wrong(
            'kept',
            'Cần văn bản chứng minh: chọn hoặc gửi một bản',
            'A document is needed: choose or send one',
          );
        const who = whoIs(context);
        const attachmentId =
          input.kept ?? (await storeScan(d, subject, files, who, input.submissionKey)) ?? '';
        await d.service.close(subject, { slot, outcome, on, documentNumber, note, attachmentId }, who, asOf);
        context.notice(words('Đã đóng thời hạn này.', 'The date is closed.'));
        return redirect(backTo(subject));
      },
    }),
    route<FormInput<typeof reopenForm>, FoundDocket>({
      method: 'post',
      path: '/docket/:kind/:id/reopen',
      access,
      form: reopenForm,
      audit: 'docket.reopened',
      async perform(context) {
        await d.service.reopen(context.record.subject, context.input.slot, whoIs(context));
        context.notice(words('Đã mở lại thời hạn này.', 'The date is open again.'));
        return redirect(backTo(context.record.subject));
      },
    }),
  ];
}
