import { randomUUID } from 'node:crypto';
import { can } from '../access/index.ts';
import {
  calendarYears,
  computeYear,
  hungKingsDay,
  lunarNewYear,
  type CalendarYear,
} from '../calendar/index.ts';
import {
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
import { noticeForm } from './calendar.form.ts';
import type { DocketRouteDependencies } from './docket.routes.ts';
import { lawOf, type LawInForce } from './law.service.ts';
import { lineRowOf } from './list.view.ts';
import { kindLabelOf, noticeLines, readNoticeLines } from './notice-lines.ts';
import type { NoticeService } from './notice.service.ts';
import type { PreviewService } from './preview.service.ts';

type CalendarDependencies = DocketRouteDependencies & {
  readonly notices: NoticeService;
  readonly previews: PreviewService;
};
type Input = FormInput<typeof noticeForm>;

/** The days off of each year with their notices; the administrator adds one and sees first which dates move. */
export function calendarRoutes(d: CalendarDependencies): Route[] {
  const may = { may: 'calendar.manage' } as const;

  function formPage(
    context: Context<unknown, unknown>,
    values: Record<string, unknown>,
    errors?: ReadonlyMap<string, Words>,
  ): Reply {
    return page(
      'docket/notice',
      {
        pageTitle: words('Ghi thông báo ngày nghỉ', 'Record a notice of days off'),
        form: noticeForm.view(context.language, { submissionKey: randomUUID(), ...values }, errors),
      },
      errors ? 422 : 200,
    );
  }

  /** The year as typed, or what is wrong with it. */
  function readNotice(input: Input): CalendarYear | ReadonlyMap<string, Words> {
    const errors = new Map<string, Words>();
    const { years } = d.law.current();
    const next = years.at(-1)!.year + 1;
    if (input.year > next)
      errors.set(
        'year',
        words(
          `Hãy ghi năm ${next} trước: lịch phải liền năm`,
          `Record ${next} first: the calendar has no gaps`,
        ),
      );
    const { days, problems } = readNoticeLines(input.days, input.year);
    if (problems.length > 0) {
      const all = (language: 'vi' | 'en') =>
        problems
          .slice(0, 5)
          .map((one) => one[language])
          .join('; ');
      errors.set('days', words(all('vi'), all('en')));
    } else if (!days.some(({ kind }) => kind === 'statutory-holiday'))
      errors.set('days', words('Chưa có ngày nghỉ lễ nào', 'There is no public holiday among them'));
    if (input.sources.length === 0)
      errors.set('sources', words('Cần ít nhất một nguồn', 'At least one source is needed'));
    return errors.size > 0
      ? errors
      : { year: input.year, days, sources: input.sources, confidence: input.confidence };
  }

  const withYear = (year: CalendarYear): LawInForce =>
    lawOf(
      [...d.law.current().years.filter((one) => one.year !== year.year), year].sort(
        (a, b) => a.year - b.year,
      ),
      d.law.current().practices,
    );

  async function previewPage(context: Context<Input, unknown>, year: CalendarYear): Promise<Reply> {
    const [from, to] = [d.law.current(), withYear(year)];
    const { moving, saferOnly, subjects } = await d.previews.preview(from.law, to.law, context.asOf);
    return page('docket/notice-preview', {
      pageTitle: words(`Ngày nghỉ năm ${year.year}: xem trước`, `Days off of ${year.year}: what would move`),
      year: year.year,
      moving: moving.map(({ line, former, present }) => ({
        ...lineRowOf(line, d.places),
        label: line.label,
        former,
        present,
      })),
      saferOnly,
      subjects,
      same: from.version === to.version,
      days: year.days.map((day) => ({ ...day, kindLabel: kindLabelOf(day.kind) })),
      carried: {
        ...context.input,
        sources: context.input.sources.join('\n'),
        seen: `${from.version}>${to.version}`,
      },
    });
  }

  return [
    route({
      method: 'get',
      path: '/calendar',
      access: 'public',
      async show({ actor, asOf }) {
        const { years, law } = d.law.current();
        const recorded = await d.notices.all();
        const next = years.at(-1)!.year + 1;
        return page('docket/calendar', {
          pageTitle: words('Lịch nghỉ', 'Days off'),
          years: [...years].reverse().map((year) => ({
            ...year,
            open: year.year >= Number(asOf.slice(0, 4)),
            days: [...year.days]
              .sort((a, b) => (a.on < b.on ? -1 : 1))
              .map((day) => ({ ...day, kindLabel: kindLabelOf(day.kind) })),
            recordedAt: recorded.find((one) => one.year === year.year)?.createdAt,
            shipped: calendarYears.some((one) => one === year),
          })),
          next: { year: next, tet: lunarNewYear(next), hungKings: hungKingsDay(next) },
          version: law.calendar.version,
          mayManage: can(actor, 'calendar.manage'),
        });
      },
    }),
    route({
      method: 'get',
      path: '/calendar/notices/new',
      access: may,
      show(context) {
        const { years } = d.law.current();
        const next = years.at(-1)!.year + 1;
        const asked = Number(textOf(context.query, 'year', 4));
        const year = Number.isInteger(asked) && asked >= 2020 && asked <= next ? asked : next;
        const known = years.find((one) => one.year === year) ?? { days: computedDays(year) };
        return formPage(context, {
          year,
          days: noticeLines(known, context.language),
          sources: 'sources' in known ? known.sources : [],
        });
      },
    }),
    route<Input>({
      method: 'post',
      path: '/calendar/notices/preview',
      access: may,
      form: noticeForm,
      audit: { unaudited: 'nothing is stored: it only shows which dates would move' },
      again: formPage,
      async perform(context) {
        const year = readNotice(context.input);
        if (year instanceof Map) return formPage(context, { ...context.input }, year);
        return previewPage(context, year as CalendarYear);
      },
    }),
    route<Input>({
      method: 'post',
      path: '/calendar/notices',
      access: may,
      form: noticeForm,
      audit: 'calendar-notice.created',
      again: formPage,
      async perform(context) {
        const { input } = context;
        const read = readNotice(input);
        if (read instanceof Map) return formPage(context, { ...input }, read);
        const year = read as CalendarYear;
        // Whoever confirms has seen what moves: another calendar by now would move other dates.
        const seen = `${d.law.current().version}>${withYear(year).version}`;
        if (input.seen !== seen) return previewPage(context, year);
        await d.notices.record(year, whoIs(context), input.submissionKey);
        await d.follow.caughtUp(5_000);
        context.notice(
          words(
            `Đã ghi ngày nghỉ năm ${year.year}. Ngày nào dời thì chờ chấp nhận từng trường hợp dưới đây.`,
            `The days off of ${year.year} are recorded. Dates that move wait below to be accepted one by one.`,
          ),
        );
        return redirect('/docket/changes');
      },
    }),
  ];
}

/** What the law fixes without a notice; what only a notice can say is left for the person to add. */
function computedDays(year: number): CalendarYear['days'] {
  return computeYear(year).flatMap(({ kind, ...day }) => (kind === 'uncertain' ? [] : [{ ...day, kind }]));
}
