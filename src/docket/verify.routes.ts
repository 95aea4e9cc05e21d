import {
  NotPossible,
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
import { pickOf, verifyForm } from './docket.form.ts';
import { backTo, headOf, ofDocket, type DocketRouteDependencies, type FoundDocket } from './docket.routes.ts';
import { triggerOf } from './enterer.ts';
import { readSubject } from './read-subject.ts';
import { sectionView } from './section.view.ts';

/** The second look: every open date that nobody but its enterer has seen, with its paper and its working. */
export function verifyRoutes(d: DocketRouteDependencies): Route[] {
  const path = '/docket/:kind/:id/verify';
  const access = ofDocket(d, 'docket.edit');

  function show(context: Context<unknown, FoundDocket>, problem?: Words): Reply {
    const { record, actor, asOf } = context;
    const { law } = d.law.current();
    const docket = readSubject(record.subject, record.kept, asOf, law);
    const view = sectionView({ ...record, docket, actor, asOf, law });
    const lines = [...view.overdue, ...view.ahead, ...view.othersLate]
      .filter(({ verified }) => !verified)
      .map((line) => {
        const { entry } = docket.entries.find(({ slot }) => slot === line.slot)!;
        const event = triggerOf(record.subject, record.kept, entry);
        return {
          ...line,
          value: pickOf(line),
          trigger: event && {
            on: event.on,
            number: event.documentNumber,
            scan: event.attachmentId && `/attachments/${event.attachmentId}`,
          },
        };
      });
    return page(
      'docket/verify',
      { pageTitle: words('Kiểm tra ngày đến hạn', 'Verify the dates'), ...headOf(context), lines, problem },
      problem ? 422 : 200,
    );
  }

  return [
    route<FoundDocket>({ method: 'get', path, access, show: (context) => show(context) }),
    route<FormInput<typeof verifyForm>, FoundDocket>({
      method: 'post',
      path,
      access,
      form: verifyForm,
      audit: 'docket.verified',
      again: (context) =>
        show(
          context,
          words('Hãy chọn ít nhất một ngày đã kiểm tra.', 'Choose at least one date you looked at.'),
        ),
      async perform(context) {
        const { subject } = context.record;
        try {
          await d.service.verify(subject, context.input.picks, whoIs(context), context.asOf);
        } catch (error) {
          if (!(error instanceof NotPossible) || !error.detail) throw error;
          return show(context, error.detail);
        }
        context.notice(
          words(
            'Đã xác nhận. Tên bạn được ghi bên cạnh ngày.',
            'Verified; your name stands beside the date.',
          ),
        );
        return redirect(backTo(subject));
      },
    }),
  ];
}
