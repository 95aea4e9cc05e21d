/** What people added to the dockets of the sample: verification, tasks, days not counted, a permission with its term. */
import type { App } from '../../src/app.ts';
import { dayInVietNam } from '../../src/calendar/index.ts';
import type { Who } from '../../src/http/index.ts';
import type { LiveSample } from './live.table.ts';

type IdOf = (key: string) => string;

const officer = (id: string, name: string, { requestId, now }: Who): Who => ({
  actor: { id, name, role: 'officer' },
  requestId,
  now,
});

/** Some of the sample's files are this person's to see to. */
export async function giveDockets(app: App, to: { id: string; name: string }, idOf: IdOf, who: Who) {
  const person = { id: to.id, name: to.name };
  for (const key of ['live-overdue', 'live-printed'])
    await app.docket.service.assign({ kind: 'matter', id: idOf(key) }, '', person, who);
}

export async function loadDockets(app: App, { daysFrom }: LiveSample, idOf: IdOf, who: Who): Promise<void> {
  const { service, queries, follow } = app.docket;
  const asOf = dayInVietNam(who.now);
  const ref = (key: string) => ({ kind: 'matter' as const, id: idOf(key) });
  const first = officer('sample-officer-1', 'Nguyễn Thị Mẫu (mẫu)', who);
  const second = officer('sample-officer-2', 'Trần Văn Mẫu (mẫu)', who);
  const task = (key: string, title: string, days: number) =>
    service.addTask(ref(key), { title, dueOn: daysFrom(days), createdOn: asOf }, first, `sample-task-${key}`);
  await task('live-rights', 'Họp hội viên, rà soát danh sách người dùng nhãn (mẫu)', 10);
  await task('live-overdue', 'Mời luật sư xem thông báo dự định từ chối (mẫu)', -3);
  await service.addExclusion(
    ref('live-extended'),
    {
      from: daysFrom(-60),
      to: daysFrom(-54),
      why: 'Bão lũ, đường vào xã bị cắt (mẫu)',
      documentNumber: '00017/SHTT (mẫu)',
    },
    first,
    'sample-exclusion',
  );
  await service.recordEvent(
    ref('sample-application'),
    {
      type: 'permission-issued',
      on: daysFrom(-300),
      endsOn: daysFrom(60),
      documentNumber: '00018/UBND (mẫu)',
      enteredBy: { id: first.actor.id, name: first.actor.name },
    },
    first,
    'sample-permission',
  );
  await follow.caughtUp();
  for (const key of ['live-printed', 'live-rights', 'sample-opposed']) {
    const { items } = await queries.lines({ subject: ref(key), ours: true }, asOf);
    await service.verify(ref(key), items, second, asOf);
  }
}
