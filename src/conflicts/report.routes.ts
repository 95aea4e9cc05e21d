import { randomUUID } from 'node:crypto';
import { can } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import {
  AppError,
  file,
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
import { ofMatter, subjectOf, type MatterQueries, type MatterRecord } from '../matters/index.ts';
import { words } from '../text/index.ts';
import { nothing, verdictForm } from './report.form.ts';
import { classesOf } from './report.ts';
import type { ReportRecord } from './report.model.ts';
import type { ReportService } from './report.service.ts';
import { pathOf, reportLine, reportView, type Resent } from './report.view.ts';

export interface ReportRouteDependencies {
  readonly reports: ReportService;
  readonly matters: MatterQueries;
  /** The report as it is printed. */
  readonly print: (
    matter: MatterRecord,
    report: ReportRecord,
    asOf: PlainDate,
    signal?: AbortSignal,
  ) => Promise<{ readonly bytes: Uint8Array }>;
}

/** Who may not see the matter learns nothing of its reports: the permission is asked before the report is missed. */
interface Found {
  readonly matter: MatterRecord;
  readonly report: ReportRecord | undefined;
}

/** The search report of an application: run, judge, print. */
export function reportRoutes({ reports, matters, print }: ReportRouteDependencies): Route[] {
  const path = '/matters/:id/similarity';
  const ofReport = (may: 'matter.read' | 'matter.edit') => ({
    may,
    async of(params: Readonly<Record<string, string>>) {
      const matter = await matters.byId(params['id'] ?? '');
      if (!matter) return null;
      const report = await reports.byId(params['reportId'] ?? '');
      const own = report?.matterId === matter.id ? report : undefined;
      return { record: { matter, report: own }, subject: subjectOf(matter) };
    },
  });
  const found = ({ matter, report }: Found) => {
    if (!report) throw new NotFound();
    return { matter, report };
  };
  const show = ({ record, actor, language }: Context<unknown, Found>, resent?: Resent): Reply => {
    const { matter, report } = found(record);
    return page(
      'conflicts/report',
      {
        pageTitle: words(
          `Kết quả tra cứu lần ${report.number}: ${report.sign}`,
          `Search ${report.number}: ${report.sign}`,
        ),
        matter,
        report: reportView(report, matter, actor, language, resent),
      },
      resent ? 422 : 200,
    );
  };
  const atOf = (params: Readonly<Record<string, string>>) => Number(params['at'] ?? '');

  return [
    route<MatterRecord>({
      method: 'get',
      path,
      access: ofMatter(matters, 'matter.read'),
      async show({ record: matter, actor }) {
        return page('conflicts/reports', {
          pageTitle: words(
            'Tra cứu khả năng trùng hoặc gây nhầm lẫn',
            'Search for identical or confusing marks',
          ),
          matter,
          classes: classesOf(matter).join(', '),
          reports: (await reports.ofMatter(matter.id)).map((one) => reportLine(one, matter)),
          mayRun: can(actor, 'matter.edit', subjectOf(matter)),
          submissionKey: randomUUID(),
        });
      },
    }),
    route<FormInput<typeof nothing>, MatterRecord>({
      method: 'post',
      path,
      access: ofMatter(matters, 'matter.edit'),
      rate: 'pdf',
      form: nothing,
      audit: 'similarity-report.created',
      async perform(context) {
        const { record: matter, asOf, input } = context;
        let id;
        try {
          id = await reports.run(matter, asOf, whoIs(context), input.submissionKey);
        } catch (error) {
          if (!(error instanceof AppError) || error.kind !== 'index-not-ready') throw error;
          context.notice(
            words(
              `${error.title.vi}, chưa tra cứu được. ${error.detail?.vi ?? ''}`,
              `${error.title.en}; nothing was searched. ${error.detail?.en ?? ''}`,
            ),
          );
          return redirect(`/matters/${matter.id}/similarity`);
        }
        context.notice(
          words(
            'Đã tra cứu và lưu kết quả. Hãy đánh giá từng nhãn hiệu dưới đây.',
            'Searched and kept. Please judge each mark below.',
          ),
        );
        return redirect(pathOf({ matterId: matter.id, id }));
      },
    }),
    route<Found>({
      method: 'get',
      path: `${path}/:reportId`,
      access: ofReport('matter.read'),
      show: (context) => show(context),
    }),
    route<Found>({
      method: 'get',
      path: `${path}/:reportId/report.pdf`,
      access: ofReport('matter.read'),
      rate: 'pdf',
      async show({ record, asOf, signal }) {
        const { matter, report } = found(record);
        const { bytes } = await print(matter, report, asOf, signal);
        const name = `Tra cuu ${report.sign} - lan ${report.number}.pdf`;
        return file(Buffer.from(bytes), 'application/pdf', name, { inline: true });
      },
    }),
    route<FormInput<typeof verdictForm>, Found>({
      method: 'post',
      path: `${path}/:reportId/hits/:at`,
      access: ofReport('matter.edit'),
      form: verdictForm,
      audit: 'similarity-report.hit-judged',
      again: (context, values, errors) => show(context, { at: atOf(context.params), values, errors }),
      async perform(context) {
        const { report } = found(context.record);
        const at = atOf(context.params);
        const hit = report.hits[at];
        if (!hit) throw new NotFound();
        const { verdict, reason, version } = context.input;
        const judged = { relevant: verdict === 'relevant', reason };
        await reports.judge(report, hit.id, judged, version, whoIs(context));
        context.notice(words('Đã lưu đánh giá.', 'The verdict is kept.'));
        return redirect(`${pathOf(report)}#hit-${at}`);
      },
    }),
  ];
}
