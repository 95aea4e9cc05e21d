import { NotFound, redirect, route, whoIs, type FormInput, type Route } from '../http/index.ts';
import { words } from '../text/index.ts';
import { closeForm, reopenForm } from './docket.form.ts';
import {
  backTo,
  ofDocket,
  storeScan,
  type DocketRouteDependencies,
  type FoundDocket,
} from './docket.routes.ts';
import { formPageRoutes, wrong } from './form-page.routes.ts';
import { readSubject } from './read-subject.ts';

/** Closing a date: with its outcome and the paper that shows it, never with a click alone. */
export function closeRoutes(d: DocketRouteDependencies): Route[] {
  return [
    ...formPageRoutes(d, {
      at: 'close',
      title: words('Đóng thời hạn', 'Close a date'),
      view: 'docket/close',
      form: closeForm,
      audit: 'docket.closed',
      files: { most: 1 },
      async fill({ record: { subject, kept }, asOf }, values, form) {
        const slot = String(values['slot'] ?? '');
        const line = readSubject(subject, kept, asOf, d.law.current().law).entries.find(
          (one) => one.slot === slot,
        );
        if (!line)
          throw new NotFound(
            words('Thời hạn này không còn trong sổ theo dõi.', 'This date is not in the docket.'),
          );
        const files = await d.attachments.queries.attachmentsOf(subject.kind, subject.id);
        const papers = files.map(({ id, fileName }) => ({
          value: id,
          label: fileName,
          selected: id === values['kept'],
        }));
        return {
          line: { label: line.entry.label, dueOn: line.dates.dueOn },
          papers: { ...form.fields['kept'], options: papers },
        };
      },
      async perform(context) {
        const { input, record, files, asOf } = context;
        const { subject } = record;
        const { slot, outcome, on, documentNumber, note } = input;
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
        return words('Đã đóng thời hạn này.', 'The date is closed.');
      },
    }),
    route<FormInput<typeof reopenForm>, FoundDocket>({
      method: 'post',
      path: '/docket/:kind/:id/reopen',
      access: ofDocket(d, 'docket.edit'),
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
