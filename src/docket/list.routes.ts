import { can, type Actor } from '../access/index.ts';
import {
  exportFormat,
  exportList,
  json,
  page,
  pagingOf,
  readList,
  route,
  textOf,
  withQuery,
  type Context,
  type ExportColumn,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Language, type Words } from '../text/index.ts';
import type { DocketRouteDependencies } from './docket.routes.ts';
import { mostLines } from './docket.queries.ts';
import type { DocketLine, SubjectSummary } from './line.ts';
import {
  checkChoices,
  dueChoices,
  personChoices,
  readDocketFilter,
  ruleChoices,
  whoseChoices,
  type AskedFor,
  type Choice,
} from './list-filter.ts';
import { lineRow, lineRowOf, placesBelow, type LineRow, type Localities } from './list.view.ts';
import { kindNames } from './names.table.ts';

type ListDependencies = DocketRouteDependencies & { readonly localities: Localities };

/** Counting by place reads every line that fits: worth it for a window, not for a whole nation's. */
const mostCounted = 30_000;

/** The dates of all a person may see: a page, a sheet, and JSON. */
export function docketListRoutes(d: ListDependencies): Route[] {
  return [
    route({
      method: 'get',
      path: '/docket',
      access: { may: 'docket.list' },
      async show(context) {
        await d.follow.caughtUp(500);
        const asked = readDocketFilter(context.query, context.asOf, context.actor as Actor);
        const format = exportFormat(context.query);
        return format ? asFile(context, asked, format) : asPage(context, asked);
      },
    }),
    route({
      method: 'get',
      path: '/docket/alarms',
      access: { may: 'docket.list' },
      async show(context) {
        await d.follow.caughtUp(500);
        const { query, asOf, url } = context;
        const list = readList(query, []);
        const about = textOf(query, 'about') === 'dissolved' ? 'dissolved' : 'nothing';
        const filter = { actor: context.actor as Actor };
        const { total, items } =
          about === 'nothing'
            ? await d.queries.nothingDocketed(filter, asOf, list)
            : await d.queries.ownerDissolved(filter, list);
        return page('docket/alarms', {
          pageTitle:
            about === 'nothing'
              ? words('Chưa có thời hạn nào được theo dõi', 'Nothing docketed')
              : words('Chủ sở hữu đã giải thể', 'Owner dissolved'),
          about,
          rows: items.map((one) => subjectRow(one, d)),
          paging: pagingOf(url, list, total),
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/docket',
      access: { may: 'docket.list' },
      api: {
        summary: 'Dates within the caller’s localities, by due date',
        query: {
          due: {
            description: 'overdue, 7, 30, 90, all, done; default: overdue and the next 30 days',
            schema: { type: 'string' },
          },
          whose: { description: 'watched or all; default: ours to do', schema: { type: 'string' } },
          place: {
            description: 'Province code, or province-commune: 01, 01-10003',
            schema: { type: 'string' },
          },
          kind: { description: 'Kind of docket', schema: { type: 'string' } },
          rule: { description: 'Name of a rule', schema: { type: 'string' } },
          check: {
            description: 'unverified, provisional, presumed, contested, moved',
            schema: { type: 'string' },
          },
          person: {
            description: 'Whom a date is given to: me, nobody, or the id of an account',
            schema: { type: 'string' },
          },
          q: { description: 'Words of the title', schema: { type: 'string' } },
          page: { description: 'From 1', schema: { type: 'integer' } },
          pageSize: { description: 'At most 200', schema: { type: 'integer' } },
        },
      },
      async show({ query, asOf, actor }) {
        await d.follow.caughtUp(500);
        const list = readList(query, []);
        const { filter } = readDocketFilter(query, asOf, actor as Actor);
        const { total, items } = await d.queries.lines(filter, asOf, list);
        return json({ asOf, total, page: list.page, pageSize: list.pageSize, items });
      },
    }),
  ];

  async function asPage(context: Context<undefined, undefined>, asked: AskedFor): Promise<Reply> {
    const { query, url, asOf } = context;
    const actor = context.actor as Actor;
    const list = readList(query, []);
    const { calendar } = d.law.current().law;
    const { total, items } = await d.queries.lines(asked.filter, asOf, list);
    const counts = total <= mostCounted ? await d.queries.countsByPlace(asked.filter, asOf) : undefined;
    const save = (format: string) => withQuery(url, { format, page: undefined });
    const month = asOf.slice(0, 7);
    return page('docket/list', {
      pageTitle: words('Thời hạn', 'Dates'),
      rows: items.map((line) => lineRow(line, asOf, calendar, d.places)),
      q: asked.q,
      chips: chipsOf(asked, items, url, d.localities),
      selects: selectsOf(asked, items),
      below: placesBelow(asked, actor, d.localities, counts, url),
      place: asked.place,
      paging: pagingOf(url, list, total),
      xlsx: save('xlsx'),
      csv: save('csv'),
      sheet: `/docket/sheet?month=${month}${asked.place ? `&place=${asked.place}` : ''}`,
      mayCheck: can(actor, 'docket.check'),
    });
  }

  async function asFile(
    { asOf, language }: Context<undefined, undefined>,
    asked: AskedFor,
    format: 'xlsx' | 'csv',
  ): Promise<Reply> {
    const { calendar } = d.law.current().law;
    const { items } = await d.queries.lines(asked.filter, asOf, { page: 1, pageSize: mostLines });
    return exportList(format, {
      sheetName: words('Thời hạn', 'Dates')[language],
      columns: columns(language),
      rows: items.map((line) => ({ ...lineRow(line, asOf, calendar, d.places), line })),
    });
  }
}

function subjectRow(one: SubjectSummary, d: ListDependencies) {
  return { ...lineRowOf(one, d.places), uncounted: one.uncounted, dissolvedOn: one.ownerDissolvedOn };
}

function selectsOf(asked: AskedFor, items: readonly DocketLine[]) {
  const known = personChoices.some(({ value }) => value === asked.person);
  const name = items.find(({ assignedTo }) => assignedTo?.id === asked.person)?.assignedTo?.name;
  const somebody =
    asked.person && !known
      ? { value: asked.person, label: words(name ?? 'Một người khác', name ?? 'Somebody else') }
      : undefined;
  const select = (
    name: 'due' | 'whose' | 'kind' | 'rule' | 'check' | 'person',
    label: Words,
    choices: readonly Choice[],
  ) => ({
    name,
    label,
    // A list that has no choice for "no filter" begins with "all".
    any: choices[0]?.value !== '',
    options: choices.map((one) => ({ ...one, selected: one.value === asked[name] })),
  });
  return [
    select('due', words('Đến hạn', 'Due'), dueChoices),
    select('whose', words('Ai làm', 'Who acts'), whoseChoices),
    select('kind', words('Loại', 'Kind'), kindNames),
    select('rule', words('Thời hạn nào', 'Which date'), ruleChoices),
    select('check', words('Cần để ý', 'To be noticed'), checkChoices),
    select('person', words('Giao cho', 'Given to'), [...personChoices, ...(somebody ? [somebody] : [])]),
  ];
}

function chipsOf(asked: AskedFor, items: readonly DocketLine[], url: string, localities: Localities) {
  const chips: { text: Words | string; href: string }[] = [];
  const chip = (name: string, text: Words | string | undefined) => {
    if (text) chips.push({ text, href: withQuery(url, { [name]: undefined, page: undefined }) });
  };
  if (asked.q) chip('q', `“${asked.q}”`);
  for (const { name, options } of selectsOf(asked, items))
    if (asked[name]) chip(name, options.find(({ selected }) => selected)?.label);
  if (asked.filter.place) chip('place', localities.nameOf(asked.filter.place));
  return chips;
}

function columns(language: Language): readonly ExportColumn<LineRow & { readonly line: DocketLine }>[] {
  const column = (
    vi: string,
    en: string,
    width: number,
    value: ExportColumn<LineRow & { readonly line: DocketLine }>['value'],
  ) => ({ title: words(vi, en)[language], width, value });
  return [
    column('Đến hạn', 'Due', 12, ({ line }) => ({ day: line.dueOn })),
    column('Nên xong', 'Be done by', 12, ({ line }) => ({ day: line.safeOn })),
    column(
      'Ngày mới chờ chấp nhận',
      'New date waiting',
      14,
      ({ line }) => line.proposed && { day: line.proposed.dueOn },
    ),
    column('Việc', 'What', 40, (row) => row.label[language]),
    column('Nhãn hiệu, sản phẩm', 'Mark, product', 36, (row) => row.title),
    column('Loại', 'Kind', 24, (row) => row.kind[language]),
    column('Địa phương', 'Locality', 36, (row) => row.place),
    column('Tình trạng', 'State', 18, (row) => row.state[language]),
    column('Người làm', 'Who acts', 24, (row) => row.actor[language]),
    column('Giao cho', 'Given to', 24, ({ line }) => line.assignedTo?.name),
    column('Tính từ ngày', 'Counted from', 12, ({ line }) => ({ day: line.trigger.on })),
    column('Ngày tính được', 'Nominal', 12, ({ line }) => ({ day: line.nominalOn })),
    column(
      'Đã kiểm tra',
      'Verified',
      12,
      ({ line }) => (line.verified ? words('có', 'yes') : words('chưa', 'no'))[language],
    ),
    column('Độ chắc', 'Confidence', 16, (row) => row.confidenceText[language]),
    column('Căn cứ', 'Basis', 40, ({ line }) => line.citation),
    column('Phiên bản quy định', 'Rule version', 18, ({ line }) => line.ruleVersion),
  ];
}
