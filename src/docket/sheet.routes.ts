import { covers, type Actor, type Located, type Scope } from '../access/index.ts';
import { daysInMonth, describeDay, type PlainDate } from '../calendar/index.ts';
import { actorLabels } from '../deadlines/index.ts';
import {
  Forbidden,
  page,
  route,
  textOf,
  withQuery,
  type Context,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words } from '../text/index.ts';
import type { DocketModels } from './docket.model.ts';
import type { DocketRouteDependencies } from './docket.routes.ts';
import { nothingKept, type KeptDocket } from './kept.ts';
import { inBatches, kinds } from './list.service.ts';
import type { Localities } from './list.view.ts';
import { kindName } from './names.table.ts';
import { compareWithList, sheetRows, type SheetRow } from './sheet.ts';

type SheetDependencies = DocketRouteDependencies & {
  readonly localities: Localities;
  readonly models: Pick<DocketModels, 'Kept'>;
};

/** The monthly sheet of a locality, on paper beside the screen; and the check of the whole list. */
export function sheetRoutes(d: SheetDependencies): Route[] {
  async function rowsOf(scope: Scope, window: Parameters<typeof sheetRows>[2]): Promise<SheetRow[]> {
    const { law } = d.law.current();
    const rows: SheetRow[] = [];
    for (const kind of kinds)
      for await (const ids of inBatches(d.sources[kind].ids(scope), 50)) {
        const [subjects, kept] = await Promise.all([
          d.sources[kind].byIds(ids),
          d.models.Kept.find({ _id: { $in: ids } }).lean(),
        ]);
        const byId = new Map(kept.map((one) => [String(one._id), one as unknown as KeptDocket]));
        for (const subject of subjects)
          rows.push(...sheetRows(subject, byId.get(subject.id) ?? nothingKept(kind), window, law));
        await new Promise(setImmediate);
      }
    return rows.sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  }

  async function show(context: Context<undefined, undefined>): Promise<Reply> {
    const { query, asOf, url } = context;
    const actor = context.actor as Actor;
    const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(textOf(query, 'month'))
      ? textOf(query, 'month')
      : asOf.slice(0, 7);
    const scope = scopeAsked(textOf(query, 'place'), actor, d.localities);
    const pageTitle = words(`Thời hạn tháng ${monthText(month)}`, `Dates of ${monthText(month)}`);
    if (!scope)
      return page('docket/sheet', {
        pageTitle,
        choose: d.localities
          .provinces()
          .map((one) => ({ ...one, href: withQuery(url, { place: one.code }) })),
      });
    await d.follow.caughtUp(2_000);
    const [year, number] = month.split('-').map(Number) as [number, number];
    const window = {
      from: `${month}-01` as PlainDate,
      to: `${month}-${String(daysInMonth(year, number)).padStart(2, '0')}` as PlainDate,
      asOf,
    };
    const place = placeOf(scope);
    const [rows, { items }] = await Promise.all([
      rowsOf(scope, window),
      d.queries.lines({ place, ours: true, from: window.from, to: window.to }, asOf),
    ]);
    const verified = new Set(items.filter((line) => line.verified).map(({ id }) => id));
    const { calendar } = d.law.current().law;
    return page('docket/sheet', {
      pageTitle,
      placeName: place ? d.localities.nameOf(place) : undefined,
      rows: rows.map(({ id, subject, entry, dueOn }) => ({
        dueOn,
        safeOn: entry.safeOn,
        dayText: describeDay(dueOn, calendar),
        label: entry.label,
        title: subject.title,
        kind: kindName(subject.docketKind),
        place: d.places.label(subject.place),
        actor: actorLabels[entry.actor],
        verified: verified.has(id),
        overdue: dueOn < asOf,
      })),
      comparison: compareWithList(rows, items),
      previous: withQuery(url, { month: monthBeside(year, number, -1) }),
      next: withQuery(url, { month: monthBeside(year, number, 1) }),
    });
  }

  return [
    route({ method: 'get', path: '/docket/sheet', access: { may: 'docket.edit' }, show }),
    route({
      method: 'get',
      path: '/docket/check',
      access: { may: 'docket.check' },
      async show() {
        await d.follow.caughtUp(2_000);
        const check = await d.list.check({ mostSubjects: 5_000 });
        return page('docket/check', {
          pageTitle: words('Đối chiếu danh sách thời hạn', 'Check of the list of dates'),
          ...check,
          differences: check.differences.map(({ what, line, stored }) => ({
            what,
            label: line.label,
            title: line.title,
            place: d.places.label(line.place),
            dueOn: line.dueOn,
            storedOn: stored?.dueOn,
          })),
        });
      },
    }),
  ];
}

const monthText = (month: string) => month.split('-').reverse().join('/');

function monthBeside(year: number, month: number, by: number): string {
  const count = year * 12 + month - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

const placeOf = (scope: Scope): Located | undefined => {
  if (scope.level === 'nation') return undefined;
  return scope.level === 'province'
    ? { provinceCode: scope.code }
    : { provinceCode: scope.provinceCode, communeCode: scope.code };
};

/** The locality asked for, within the person's own; their own when none is; null when one must be chosen. */
function scopeAsked(text: string, actor: Actor, localities: Localities): Scope | null {
  const own: Scope | undefined = actor.role === 'administrator' ? { level: 'nation' } : actor.scope;
  if (!own) throw new Forbidden();
  const [, provinceCode, communeCode] = /^(\d{2})(?:-(\d{5}))?$/.exec(text) ?? [];
  const place = provinceCode && { provinceCode, ...(communeCode && { communeCode }) };
  if (!place || !localities.nameOf(place)) return own.level === 'nation' ? null : own;
  if (!covers(own, place)) throw new Forbidden();
  return communeCode
    ? { level: 'commune', code: communeCode, provinceCode: place.provinceCode }
    : { level: 'province', code: place.provinceCode };
}
