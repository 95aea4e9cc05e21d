import { randomUUID } from 'node:crypto';
import { can } from '../access/index.ts';
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import { lengthInWords, timeLimits } from '../deadlines/index.ts';
import {
  Unacceptable,
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
import type { DocketRouteDependencies } from './docket.routes.ts';
import { endPracticeForm, practiceForm } from './practice.form.ts';
import type { PracticeRecord, PracticeService } from './practice.service.ts';

type Dependencies = DocketRouteDependencies & { readonly practices: PracticeService };

const endsFirst = words('Ngày cuối phải từ ngày đầu trở đi', 'The last day must not be before the first');

/** What the Office does beside the letter of the law. Laid over a rule, never written into it; both are shown. */
export function practiceRoutes(d: Dependencies): Route[] {
  const may = { may: 'calendar.manage' } as const;
  const ofPractice = {
    ...may,
    of: async ({ id = '' }: Readonly<Record<string, string>>) => {
      const record = await d.practices.byId(id);
      return record && { record, subject: {} };
    },
  };

  function formPage(
    context: Context<unknown, unknown>,
    values: Record<string, unknown>,
    errors?: ReadonlyMap<string, Words>,
  ): Reply {
    return page(
      'docket/practice',
      {
        pageTitle: words('Ghi thực tiễn của cơ quan', 'Record an office practice'),
        form: practiceForm.view(context.language, { submissionKey: randomUUID(), ...values }, errors),
      },
      errors ? 422 : 200,
    );
  }

  return [
    route({
      method: 'get',
      path: '/office-practices',
      access: 'public',
      async show({ actor }) {
        const practices = await d.practices.all();
        return page('docket/practices', {
          pageTitle: words('Thực tiễn của cơ quan', 'Office practices'),
          practices: practices.map(practiceView),
          mayManage: can(actor, 'calendar.manage'),
        });
      },
    }),
    route({
      method: 'get',
      path: '/office-practices/new',
      access: may,
      show: (context) => formPage(context, { unit: 'month' }),
    }),
    route<FormInput<typeof practiceForm>>({
      method: 'post',
      path: '/office-practices',
      access: may,
      form: practiceForm,
      audit: 'office-practice.created',
      again: formPage,
      async perform(context) {
        const { rule, length, unit, from, to, why, source, submissionKey } = context.input;
        if (to && to < from) return formPage(context, { ...context.input }, new Map([['to', endsFirst]]));
        await d.practices.record(
          { rule, from, ...(to ? { to } : {}), length: { length, unit }, why: words(why, why), source },
          whoIs(context),
          submissionKey,
        );
        return done(context, words('Đã ghi thực tiễn này.', 'The practice is recorded.'));
      },
    }),
    route<FormInput<typeof endPracticeForm>, PracticeRecord>({
      method: 'post',
      path: '/office-practices/:id/end',
      access: ofPractice,
      form: endPracticeForm,
      audit: 'office-practice.ended',
      async perform(context) {
        const { record, input } = context;
        if (input.to < record.from) throw new Unacceptable(endsFirst);
        await d.practices.end(record, input.to, whoIs(context));
        return done(context, words('Thực tiễn này có ngày cuối.', 'The practice has its last day.'));
      },
    }),
  ];

  async function done(context: Context<unknown, unknown>, said: Words): Promise<Reply> {
    await d.follow.caughtUp(5_000);
    context.notice(
      words(
        `${said.vi} Ngày đang mở nào dời thì chờ chấp nhận từng trường hợp ở trang ngày dời.`,
        `${said.en} Open dates that move wait to be accepted one by one on the page of moved dates.`,
      ),
    );
    return redirect('/office-practices');
  }
}

function practiceView({ id, rule, length, from, to, why, source }: PracticeRecord): object {
  const versions = timeLimits.filter((limit) => limit.rule === rule);
  const law = [...new Map(versions.map((limit) => [JSON.stringify(limit.length), lengthInWords(limit.length)])).values()]; // prettier-ignore
  const list = (language: 'vi' | 'en') => law.map((one) => one[language]).join(' / ');
  return {
    id,
    label: versions[0]?.label ?? rule,
    length: lengthInWords(length),
    law: words(list('vi'), list('en')),
    period: period(from, to),
    to,
    why,
    source,
  };
}

const period = (from: PlainDate, to: PlainDate | undefined): Words =>
  to
    ? words(
        `${formatPlainDate(from)} – ${formatPlainDate(to)}`,
        `${formatPlainDate(from)} – ${formatPlainDate(to)}`,
      )
    : words(`từ ${formatPlainDate(from)}`, `from ${formatPlainDate(from)}`);
