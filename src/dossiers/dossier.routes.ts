import { attachmentRoles, roleWords, type Attachments } from '../attachments/index.ts';
import { can, type Actor } from '../access/index.ts';
import { historyLines, type AuditTrail } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { isOutdated, unjudged } from '../conflicts/index.ts';
import {
  defineForm,
  file,
  NotFound,
  page,
  redirect,
  route,
  textOf,
  whoIs,
  type Context,
  type PagePart,
  type Reply,
  type Route,
} from '../http/index.ts';
import {
  deriveStatus,
  matterActions,
  matterHistory,
  kindLabel,
  ofMatter,
  subjectOf,
  type MatterQueries,
  type MatterRecord,
} from '../matters/index.ts';
import { words } from '../text/index.ts';
import { assessCompleteness } from './assess.ts';
import type { DossierService } from './dossier.service.ts';
import { documentType, documentTypes } from './documents/index.ts';
import { lawDay } from './facts.ts';
import { filingFees, grantFees } from './fees.ts';
import { completenessSentence, paperTasks, taskList, withNeighbours } from './task-list.ts';

export interface DossierRouteDependencies {
  readonly service: DossierService;
  readonly matters: MatterQueries;
  readonly attachments: Attachments;
  readonly trail: AuditTrail;
  readonly placeLabel: (place: MatterRecord['place']) => string;
  /** The docket as the matter's page shows it. */
  readonly docket: PagePart;
  /** Published marks near this one. */
  readonly watched: (matterId: string, asOf: PlainDate) => Promise<readonly object[]>;
  /** Places where a nearly identical sign is being prepared, as far as this person may learn it. */
  readonly neighbours: (
    matter: MatterRecord,
    actor: Actor | null,
  ) => Promise<readonly { readonly place: string }[]>;
}

const nothing = defineForm({});

/** A matter's page, and what is printed from it. */
export function dossierRoutes(d: DossierRouteDependencies): Route[] {
  const readable = ofMatter(d.matters, 'matter.read');
  return [
    route<MatterRecord>({
      method: 'get',
      path: '/matters/:id',
      access: readable,
      show: (context) => matterPage(context, d),
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/matters/:id/documents/:code',
      access: readable,
      rate: 'pdf',
      async show({ record, params, asOf, signal }) {
        const code = params['code']?.replace(/\.pdf$/, '') ?? '';
        if (!documentType(code)) throw new NotFound();
        const { bytes } = await d.service.preview(record, code, asOf, signal);
        return file(Buffer.from(bytes), 'application/pdf', `${code}.pdf`, { inline: true });
      },
    }),
    ...['/matters/:id/dossier.pdf', '/api/v1/matters/:id/dossier.pdf'].map((path) =>
      route<MatterRecord>({
        method: 'get',
        path,
        access: readable,
        rate: 'pdf',
        api: { summary: 'The filing dossier as it stands, a draft' },
        async show({ record, asOf, signal }) {
          const { bytes } = await d.service.draft(record, asOf, signal);
          return file(Buffer.from(bytes), 'application/pdf', `Ban nhap - ${record.sign.words}.pdf`, {
            inline: true,
          });
        },
      }),
    ),
    route<object, MatterRecord>({
      method: 'post',
      path: '/matters/:id/dossiers',
      access: ofMatter(d.matters, 'matter.finalise'),
      rate: 'pdf',
      form: nothing,
      audit: 'dossier.created',
      async perform(context) {
        const issue = await d.service.finalise(context.record, context.asOf, whoIs(context));
        context.notice(
          words(
            `Đã lập hồ sơ chính thức, bản ${issue.number}.`,
            `The final dossier, version ${issue.number}, is made.`,
          ),
        );
        return redirect(`/matters/${context.record.id}#dossiers`);
      },
    }),
    route<MatterRecord>({
      method: 'get',
      path: '/matters/:id/dossiers/:dossierId',
      access: readable,
      async show({ record, params }) {
        const issue = await d.service.byId(params['dossierId'] ?? '');
        if (!issue || issue.matterId !== record.id) throw new NotFound();
        const name = `Ho so ${record.sign.words} - ban ${issue.number}.pdf`;
        return file(await d.service.open(issue), 'application/pdf', name, {
          inline: true,
          size: issue.size,
          etag: issue.sha256,
        });
      },
    }),
    d.attachments.uploadRoute<MatterRecord>({
      path: '/matters/:id/attachments',
      ...ofMatter(d.matters, 'matter.edit'),
      may: 'matter.edit',
      roles: attachmentRoles,
      about: (matter) => ({ kind: 'matter', id: matter.id }),
      back: (matter) => `/matters/${matter.id}#papers`,
    }),
  ];
}

async function matterPage(
  context: Context<undefined, MatterRecord>,
  d: DossierRouteDependencies,
): Promise<Reply> {
  const { record: matter, asOf, language, actor } = context;
  const facts = await d.service.gather(matter, asOf);
  const completeness = assessCompleteness(facts);
  const mayEdit = can(actor, 'matter.edit', subjectOf(matter));
  const back = `/matters/${matter.id}`;
  const [issues, history, docket, neighbours, watched, papers] = await Promise.all([
    d.service.issuesOf(matter.id),
    d.trail.historyOf('matter', matter.id),
    d.docket(matter.id, context),
    d.neighbours(matter, actor),
    d.watched(matter.id, asOf),
    d.attachments.panel('matter', matter.id, {
      language,
      back,
      mayEdit,
      upload: {
        action: `${back}/attachments`,
        roles: attachmentRoles,
        chosen: textOf(context.query, 'paper'),
      },
    }),
  ]);
  // A line's role is the very row of the table of roles, as a paper's is.
  const filesFor = (role: object) => papers.items.filter((line) => line.role === role);
  const asked = paperTasks(completeness).map((paper) => ({ ...paper, files: filesFor(paper.role) }));
  const tasks = withNeighbours(
    taskList(matter, completeness),
    neighbours.map(({ place }) => place),
  );
  const question = { ...matter, channel: matter.filingChannel, on: lawDay(facts) };
  return page('dossiers/matter', {
    pageTitle: words(matter.sign.words, matter.sign.words),
    matter,
    kindTitle: kindLabel(matter.kind),
    status: deriveStatus(matter.events, asOf, matter.kind),
    placeLabel: d.placeLabel(matter.place),
    applicant: facts.applicant,
    products: facts.products,
    completeness,
    sentence: completenessSentence(matter, completeness),
    tasks,
    papers: asked,
    missing: {
      tasks: tasks.filter(({ state }) => state === 'missing'),
      papers: asked.filter(({ state }) => state === 'missing'),
    },
    metCount: completeness.readings.filter(({ state }) => state === 'met').length,
    picture: filesFor(roleWords['sign-picture'])[0],
    attachments: papers,
    documents: documentTypes.filter((type) => type.applies(facts)),
    docket,
    neighbours,
    watched,
    search: facts.similarityReport && {
      ...facts.similarityReport,
      unjudged: unjudged(facts.similarityReport),
      outdated: isOutdated(facts.similarityReport, matter),
    },
    fees: { filing: filingFees(question).total, grant: grantFees(question).total, on: question.on },
    issues,
    history: historyLines(history, matterHistory, language, matterActions),
    mayEdit,
    mayFinalise: can(actor, 'matter.finalise', subjectOf(matter)),
  });
}
