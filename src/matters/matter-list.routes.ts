import type { Actor } from '../access/index.ts';
import { can } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import {
  exportFormat,
  exportList,
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
import { say, words, type Language, type Words } from '../text/index.ts';
import { kindLabel, matterKinds } from './matter-kinds.table.ts';
import type { MatterRecord } from './matter.model.ts';
import type { PartiesPort, PlacesPort } from './matter.ports.ts';
import { matterSorts, type MatterQueries } from './matter.queries.ts';
import { phaseNames } from './phases.table.ts';
import { statusOf } from './status.ts';

interface ListDependencies {
  readonly queries: MatterQueries;
  readonly places: PlacesPort;
  readonly parties: PartiesPort;
}

/** A sheet holds as much as anybody reads; more is a matter for the dumps. */
const mostExported = 20_000;

const sorts = [
  { value: '', label: words('Mới sửa trước', 'Latest changes first') },
  { value: 'name', label: words('Tên, từ A đến Z', 'Name, A to Z') },
  { value: 'kind', label: words('Theo loại', 'By kind') },
];

/** Matters this person may read: filtered, sorted, paged, exported. */
export function matterListRoute(d: ListDependencies): Route {
  return route({
    method: 'get',
    path: '/matters',
    access: { may: 'matter.list' },
    show: (context) => show(context, d),
  });
}

async function show(context: Context<undefined, undefined>, d: ListDependencies): Promise<Reply> {
  const { query, asOf, url, language } = context;
  const actor = context.actor as Actor;
  const list = readList(query, matterSorts);
  const kind = matterKinds.find((row) => row.value === textOf(query, 'kind'))?.value;
  const phase = phaseNames.find((row) => row.value === textOf(query, 'phase'))?.value;
  const format = exportFormat(query);
  const asked = format ? { ...list, page: 1, pageSize: mostExported } : list;
  const { total, items } = await d.queries.list(actor, asked, { kind, phase });
  const applicants = await d.parties.namesOf(items.flatMap((matter) => matter.applicantId ?? []));
  const rows = items.map((matter) => lineOf(matter, asOf, d.places, applicants));
  if (format)
    return exportList(format, { sheetName: say(sheetName, language), columns: columns(language), rows });
  const without = (name: string) => withQuery(url, { [name]: undefined, page: undefined });
  const chips: { text: Words; href: string }[] = [];
  if (list.q) chips.push({ text: words(`“${list.q}”`, `“${list.q}”`), href: without('q') });
  if (kind) chips.push({ text: kindLabel(kind), href: without('kind') });
  const phaseName = phaseNames.find((row) => row.value === phase);
  if (phaseName) chips.push({ text: phaseName.label, href: without('phase') });
  return page('matters/list', {
    pageTitle: sheetName,
    rows,
    q: list.q,
    chips,
    kinds: matterKinds.map((row) => ({ ...row, selected: row.value === kind })),
    phases: phaseNames.map((row) => ({ ...row, selected: row.value === phase })),
    sorts: sorts.map((sort) => ({ ...sort, selected: sort.value === textOf(query, 'sort') })),
    paging: pagingOf(url, list, total),
    mayCreate: can(actor, 'matter.create'),
    xlsx: withQuery(url, { format: 'xlsx', page: undefined }),
    csv: withQuery(url, { format: 'csv', page: undefined }),
  });
}

function lineOf(
  matter: MatterRecord,
  asOf: PlainDate,
  places: PlacesPort,
  applicants: ReadonlyMap<string, string>,
) {
  return {
    ...matter,
    kindTitle: kindLabel(matter.kind),
    status: statusOf(matter, asOf),
    applicant: applicants.get(matter.applicantId ?? ''),
    placeLabel: places.label(matter.place),
  };
}

const sheetName = words('Hồ sơ nhãn hiệu', 'Matters');

function columns(language: Language): readonly ExportColumn<ReturnType<typeof lineOf>>[] {
  const title = (vi: string, en: string) => say(words(vi, en), language);
  return [
    { title: title('Nhãn hiệu (541)', 'Words of the mark (541)'), width: 36, value: (row) => row.sign.words },
    { title: title('Loại', 'Kind'), width: 24, value: (row) => row.kindTitle[language] },
    { title: title('Tình trạng', 'Status'), width: 24, value: (row) => row.status.label[language] },
    { title: title('Người nộp đơn (731)', 'Applicant (731)'), width: 40, value: (row) => row.applicant },
    { title: title('Địa phương', 'Locality'), width: 36, value: (row) => row.placeLabel },
    {
      title: title('Số đơn (210)', 'Application number (210)'),
      width: 18,
      value: (row) => row.applicationNumber,
    },
    {
      title: title('Số văn bằng (111)', 'Registration number (111)'),
      width: 18,
      value: (row) => row.registrationNumber,
    },
    {
      title: title('Nhóm (511)', 'Classes (511)'),
      width: 14,
      value: (row) => row.goods.map((one) => one.niceClass).join(' '),
    },
    {
      title: title('Hết hạn', 'Expires on'),
      width: 14,
      value: (row) => (row.status.expiresOn ? { day: row.status.expiresOn } : undefined),
    },
  ];
}
