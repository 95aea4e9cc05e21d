import { randomUUID } from 'node:crypto';
import type { Located } from '../access/index.ts';
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
import { closeForm, reportForm, takeForm } from './correction.form.ts';
import type { CorrectionRecord, CorrectionService } from './correction.service.ts';
import { isOpen, stateLabels } from './correction.ts';

/** What a public page is about. */
export interface Subject {
  readonly name: string;
  readonly href: string;
  readonly place?: Located | undefined;
}

export interface CorrectionDependencies {
  readonly service: CorrectionService;
  /** Null for what is not published. */
  readonly subject: (about: string) => Promise<Subject | null>;
  readonly placeLabel: (place: Located) => string;
}

type Errors = ReadonlyMap<string, Words>;

export function correctionRoutes(d: CorrectionDependencies): Route[] {
  async function reportPage(
    { language }: Context<unknown, unknown>,
    typed: Record<string, unknown>,
    errors?: Errors,
  ): Promise<Reply> {
    const about = typeof typed['about'] === 'string' ? typed['about'] : '';
    const subject = await d.subject(about);
    if (!subject) throw new NotFound();
    return page('corrections/report', {
      pageTitle: words('Báo thông tin sai', 'Report an error'),
      subject,
      form: reportForm.view(language, { submissionKey: randomUUID(), ...typed }, errors),
    });
  }

  const handled = {
    may: 'correction.handle' as const,
    async of(params: Readonly<Record<string, string>>) {
      const record = await d.service.byId(params['id'] ?? '');
      return record && { record, subject: { place: record.place } };
    },
  };

  function recordPage(
    { record, language }: Context<unknown, CorrectionRecord>,
    typed: Record<string, unknown> = {},
    errors?: Errors,
  ): Reply {
    return page('corrections/correction', {
      pageTitle: words('Báo sai sót', 'Reported error'),
      correction: record,
      state: stateLabels[record.state],
      place: record.place && d.placeLabel(record.place),
      open: isOpen(record),
      takeable: record.state === 'open',
      form: closeForm.view(language, { version: record.version, ...typed }, errors),
    });
  }

  return [
    route({
      method: 'get',
      path: '/register/report',
      access: 'public',
      rate: 'look-up',
      show: (context) => reportPage(context, { about: textOf(context.query, 'about', 120) }),
    }),
    route<FormInput<typeof reportForm>>({
      method: 'post',
      path: '/register/report',
      access: 'public',
      rate: 'report',
      form: reportForm,
      audit: 'correction.created',
      again: reportPage,
      async perform(context) {
        const { about, what, submissionKey } = context.input;
        const subject = await d.subject(about);
        if (!subject) throw new NotFound();
        const id = await d.service.report({ about, ...subject, what }, context, submissionKey);
        return page('corrections/thanks', {
          pageTitle: words('Đã nhận', 'Received'),
          subject,
          number: id.slice(-8),
        });
      },
    }),
    route({
      method: 'get',
      path: '/corrections',
      access: { may: 'correction.handle' },
      async show(context) {
        const list = await d.service.list(whoIs(context).actor);
        const line = (one: CorrectionRecord) => ({
          ...one,
          href: `/corrections/${one.id}`,
          stateLabel: stateLabels[one.state],
          open: isOpen(one),
          place: one.place && d.placeLabel(one.place),
        });
        return page('corrections/list', {
          pageTitle: words('Báo sai sót từ người xem', 'Errors reported by readers'),
          waiting: list.filter(isOpen).map(line),
          done: list.filter((one) => !isOpen(one)).map(line),
        });
      },
    }),
    route<CorrectionRecord>({
      method: 'get',
      path: '/corrections/:id',
      access: handled,
      show: (context) => recordPage(context),
    }),
    route<object, CorrectionRecord>({
      method: 'post',
      path: '/corrections/:id/take',
      access: handled,
      form: takeForm,
      audit: 'correction.taken',
      async perform(context) {
        await d.service.take(context.record, whoIs(context));
        context.notice(words('Bạn đã nhận việc này.', 'This is yours now.'));
        return redirect(`/corrections/${context.record.id}`);
      },
    }),
    route<FormInput<typeof closeForm>, CorrectionRecord>({
      method: 'post',
      path: '/corrections/:id/close',
      access: handled,
      form: closeForm,
      audit: 'correction.closed',
      again: (context, typed, errors) => recordPage(context, typed, errors),
      async perform(context) {
        await d.service.close(context.record, context.input.version, context.input, whoIs(context));
        context.notice(words('Đã ghi kết quả.', 'The result is recorded.'));
        return redirect('/corrections');
      },
    }),
  ];
}
