import { can, type Actor } from '../access/index.ts';
import {
  page,
  pagingOf,
  readList,
  redirect,
  route,
  whoIs,
  type FormInput,
  type Route,
} from '../http/index.ts';
import { words } from '../text/index.ts';
import { acceptForm } from './docket.form.ts';
import { ofDocket, type DocketRouteDependencies, type FoundDocket } from './docket.routes.ts';
import { lineRowOf } from './list.view.ts';

/** Open dates that a change of law or calendar would move: former and new date, accepted case by case. */
export function changeRoutes(d: DocketRouteDependencies): Route[] {
  return [
    route({
      method: 'get',
      path: '/docket/changes',
      access: { may: 'docket.list' },
      async show({ query, asOf, url, actor }) {
        await d.follow.caughtUp(500);
        const list = readList(query, []);
        const filter = { actor: actor as Actor, check: 'moved' as const, contingent: true };
        const { total, items } = await d.queries.lines(filter, asOf, list);
        return page('docket/changes', {
          pageTitle: words('Ngày dời do luật, lịch thay đổi', 'Dates moved by law or calendar'),
          rows: items.map((line) => ({
            ...lineRowOf(line, d.places),
            label: line.label,
            slot: line.slot,
            former: line,
            present: line.proposed,
            ours: line.ours,
            accept: can(actor, 'docket.edit', { place: line.place, partyIds: line.partyIds })
              ? `/docket/${line.subject.kind}/${line.subject.id}/moves`
              : undefined,
          })),
          paging: pagingOf(url, list, total),
        });
      },
    }),
    route<FormInput<typeof acceptForm>, FoundDocket>({
      method: 'post',
      path: '/docket/:kind/:id/moves',
      access: ofDocket(d, 'docket.edit'),
      form: acceptForm,
      audit: 'docket.move-accepted',
      async perform(context) {
        const { slot, dueOn } = context.input;
        await d.service.acceptMove(context.record.subject, { slot, dueOn }, whoIs(context));
        context.notice(
          words(
            'Đã chấp nhận ngày mới; cả hai bản được giữ.',
            'The new date is accepted; both versions are kept.',
          ),
        );
        return redirect('/docket/changes');
      },
    }),
  ];
}
