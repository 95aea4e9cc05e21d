import {
  NotFound,
  page,
  redirect,
  route,
  whoIs,
  type Context,
  type FormInput,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { exclusionForm, nothing, reasonForm, taskForm } from './docket.form.ts';
import { backTo, headOf, ofDocket, type DocketRouteDependencies, type FoundDocket } from './docket.routes.ts';
import { formPageRoutes, wrong, type Found, type Problems, type Values } from './form-page.routes.ts';

/** Dates a person sets, and days the Office does not count. */
export function taskRoutes(d: DocketRouteDependencies): Route[] {
  const access = ofDocket(d, 'docket.edit');

  return [
    ...formPageRoutes(d, {
      at: 'tasks/new',
      title: words('Đặt một việc', 'Set a task'),
      form: taskForm,
      audit: 'docket.task-added',
      async perform(context) {
        const { title, dueOn, submissionKey } = context.input;
        const task = { title, dueOn, createdOn: context.asOf };
        await d.service.addTask(context.record.subject, task, whoIs(context), submissionKey);
        return words('Đã đặt việc.', 'The task is set.');
      },
    }),
    route<object, FoundDocket>({
      method: 'post',
      path: '/docket/:kind/:id/tasks/:taskId/done',
      access,
      form: nothing,
      audit: 'docket.task-done',
      async perform(context) {
        const { subject } = context.record;
        await d.service.finishTask(subject, context.params['taskId'] ?? '', context.asOf, whoIs(context));
        context.notice(words('Đã ghi là xong.', 'Recorded as done.'));
        return redirect(backTo(subject));
      },
    }),
    ...withReason({
      path: '/docket/:kind/:id/tasks/:taskId/cancel',
      audit: 'docket.task-cancelled',
      title: words('Hủy một việc', 'Cancel a task'),
      what: ({ record, params }) => record.kept.tasks.find(({ id }) => id === params['taskId'])?.title,
      async perform(context, reason) {
        const { record, params, asOf } = context;
        await d.service.cancelTask(record.subject, params['taskId'] ?? '', asOf, reason, whoIs(context));
      },
    }),
    ...formPageRoutes(d, {
      at: 'exclusions/new',
      title: words('Thời gian không tính vào thời hạn', 'Days that are not counted'),
      form: exclusionForm,
      audit: 'docket.exclusion-added',
      async perform(context) {
        const { from, to, why, rule, documentNumber, submissionKey } = context.input;
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
        if (days < 0 || days > 1500)
          return wrong(
            'to',
            'Phải sau ngày đầu, không quá 1500 ngày',
            'Must follow the first day, within 1500 days',
          );
        const exclusion = { from, to, why, rule, documentNumber };
        await d.service.addExclusion(context.record.subject, exclusion, whoIs(context), submissionKey);
        return words('Đã ghi; các thời hạn được tính lại.', 'Recorded; the dates are counted again.');
      },
    }),
    ...withReason({
      path: '/docket/:kind/:id/exclusions/:exclusionId/strike',
      audit: 'docket.exclusion-struck',
      title: words('Bỏ thời gian không tính', 'Count these days again'),
      what: ({ record, params }) =>
        record.kept.exclusions.find(({ id, struck }) => id === params['exclusionId'] && !struck)?.why,
      async perform(context, reason) {
        const { record, params, asOf } = context;
        await d.service.strikeExclusion(
          record.subject,
          params['exclusionId'] ?? '',
          asOf,
          reason,
          whoIs(context),
        );
      },
    }),
    ...withReason({
      path: '/docket/:kind/:id/events/:eventId/strike',
      audit: 'docket.event-struck',
      title: words('Bỏ sự kiện ghi sai', 'Strike out an event'),
      what: ({ record, params }) => {
        const event = record.kept.events.find(({ id }) => id === params['eventId']);
        return event && `${event.documentNumber ?? ''} ${event.note ?? ''}`.trim();
      },
      async perform(context, reason) {
        const { record, params } = context;
        await d.service.strikeEvent(record.subject, params['eventId'] ?? '', reason, whoIs(context));
      },
    }),
  ];

  /** A page that asks why, and the change it asks about. */
  function withReason(change: {
    readonly path: string;
    readonly audit: string;
    readonly title: Words;
    /** What it is about; undefined when it is not there. */
    readonly what: (context: Found) => string | undefined;
    readonly perform: (
      context: Context<FormInput<typeof reasonForm>, FoundDocket>,
      reason: string,
    ) => Promise<void>;
  }): Route[] {
    const show = (context: Found, values: Values, errors?: Problems): Reply => {
      const what = change.what(context);
      if (what === undefined) throw new NotFound();
      return page(
        'docket/form',
        {
          pageTitle: change.title,
          ...headOf(context),
          what,
          form: reasonForm.view(context.language, values, errors),
          action: context.url,
        },
        errors ? 422 : 200,
      );
    };
    return [
      route<FoundDocket>({ method: 'get', path: change.path, access, show: (context) => show(context, {}) }),
      route<FormInput<typeof reasonForm>, FoundDocket>({
        method: 'post',
        path: change.path,
        access,
        form: reasonForm,
        audit: change.audit,
        again: show,
        async perform(context) {
          if (change.what(context) === undefined) throw new NotFound();
          await change.perform(context, context.input.reason);
          context.notice(words('Đã lưu, lý do được giữ trong nhật ký.', 'Saved; the reason is kept.'));
          return redirect(backTo(context.record.subject));
        },
      }),
    ];
  }
}
