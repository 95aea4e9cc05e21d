/** What the first page says of dates: what is late, what comes, what somebody forgot. */
import type { Actor } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import type { DocketQueries } from './docket.queries.ts';
import { windowEnd, type LineFilter } from './line-filter.ts';
import type { FollowService } from './follow.service.ts';
import type { LawService } from './law.service.ts';
import { lineRow, lineRowOf } from './list.view.ts';

/** More than anybody works off; counted no further. */
const most = 10_000;

interface DeskDependencies {
  readonly queries: DocketQueries;
  readonly law: LawService;
  readonly follow: Pick<FollowService, 'caughtUp'>;
  readonly places: Pick<Places, 'label'>;
}

export function deskView(d: DeskDependencies) {
  return async (actor: Actor, asOf: PlainDate) => {
    await d.follow.caughtUp(500);
    const count = (filter: LineFilter) => d.queries.count({ actor, ...filter }, asOf, most);
    const within = (days: number) => count({ ours: true, from: asOf, to: windowEnd(asOf, days) });
    const one = { page: 1, pageSize: 5, countTo: most };
    const own = { actor, assignedTo: actor.id, ours: true };
    const mine = await d.queries.lines(own, asOf, { page: 1, pageSize: 10, countTo: most });
    const [overdue, seven, thirty, ninety, unverified, provisional, moved, nothing, dissolved, list] =
      await Promise.all([
        count({ ours: true, states: ['overdue'] }),
        within(7),
        within(30),
        within(90),
        count({ ours: true, check: 'unverified' }),
        count({ ours: true, check: 'provisional' }),
        count({ check: 'moved' }),
        d.queries.nothingDocketed({ actor }, asOf, one),
        d.queries.ownerDissolved({ actor }, one),
        d.queries.lines({ actor, ours: true, to: windowEnd(asOf, 90) }, asOf, {
          page: 1,
          pageSize: 25,
          countTo: most,
        }),
      ]);
    const tile = (n: number, title: Words, href: string, alarm = false) => ({
      n,
      title,
      href,
      more: n >= most,
      alarm: alarm && n > 0,
    });
    const { calendar } = d.law.current().law;
    return {
      tiles: [
        tile(overdue, words('quá hạn', 'overdue'), '/docket?due=overdue', true),
        tile(seven, words('đến hạn trong 7 ngày', 'due in 7 days'), '/docket?due=7'),
        tile(thirty, words('trong 30 ngày', 'in 30 days'), '/docket?due=30'),
        tile(ninety, words('trong 90 ngày', 'in 90 days'), '/docket?due=90'),
        ...(mine.total > 0
          ? [tile(mine.total, words('việc giao cho bạn', 'given to you'), '/docket?due=all&person=me')]
          : []),
        tile(
          unverified,
          words('ngày chưa ai kiểm tra', 'dates not verified'),
          '/docket?due=all&check=unverified',
        ),
        tile(
          nothing.total,
          words('hồ sơ chưa theo dõi thời hạn', 'files with nothing docketed'),
          '/docket/alarms?about=nothing',
          true,
        ),
        tile(
          dissolved.total,
          words('hồ sơ có chủ đã giải thể', 'files whose owner is dissolved'),
          '/docket/alarms?about=dissolved',
          true,
        ),
        tile(
          provisional,
          words('ngày chờ lịch nghỉ', 'dates awaiting a calendar'),
          '/docket?due=all&check=provisional',
        ),
        ...(moved > 0
          ? [
              tile(
                moved,
                words('ngày dời do luật, lịch đổi', 'dates moved by law or calendar'),
                '/docket/changes',
                true,
              ),
            ]
          : []),
      ],
      mine: mine.items.map((line) => lineRow(line, asOf, calendar, d.places)),
      rows: list.items.map((line) => lineRow(line, asOf, calendar, d.places)),
      more: list.total > list.items.length ? list.total : undefined,
      nothing: nothing.items.map((item) => lineRowOf(item, d.places)),
      dissolved: dissolved.items.map((item) => ({
        ...lineRowOf(item, d.places),
        on: item.ownerDissolvedOn,
      })),
    };
  };
}
