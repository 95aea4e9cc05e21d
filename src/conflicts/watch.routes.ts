import {
  defineForm,
  longText,
  page,
  redirect,
  route,
  whoIs,
  type Context,
  type FormInput,
  type Reply,
  type Route,
} from '../http/index.ts';
import type { DocketLaw } from '../deadlines/index.ts';
import { subjectOf, type MatterQueries, type MatterRecord } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import { hitPath, type WatchService } from './watch.service.ts';
import type { HitRecord } from './watch-hit.model.ts';
import { hitLine, hitView } from './watch.view.ts';

export interface WatchRouteDependencies {
  readonly watch: WatchService;
  readonly matters: Pick<MatterQueries, 'byId'>;
  readonly law: () => DocketLaw;
}

interface Found {
  readonly hit: HitRecord;
  readonly matter: MatterRecord;
}

const dismissForm = defineForm({
  reason: longText({
    label: words('Vì sao không phản đối', 'Why it is not opposed'),
    hint: words(
      'Ví dụ: hàng hóa khác hẳn, người tiêu dùng không thể nhầm.',
      'For example: quite other goods, nobody could confuse them.',
    ),
    required: true,
    max: 500,
    rows: 3,
  }),
});

const mostShown = 200;

/** Published marks that come near our own. */
export function watchRoutes({ watch, matters, law }: WatchRouteDependencies): Route[] {
  const ofHit = (may: 'docket.read' | 'docket.edit') => ({
    may,
    async of(params: Readonly<Record<string, string>>) {
      const hit = await watch.byId(params['id'] ?? '');
      const matter = hit && (await matters.byId(hit.matterId));
      return matter ? { record: { hit, matter }, subject: subjectOf(matter) } : null;
    },
  });

  function show(
    { record: { hit, matter }, actor, asOf, language }: Context<unknown, Found>,
    values: Record<string, unknown> = {},
    errors?: ReadonlyMap<string, Words>,
  ): Reply {
    return page(
      'conflicts/hit',
      {
        pageTitle: words(`Nhãn mới công bố: ${hit.found.name}`, `Newly published: ${hit.found.name}`),
        hit: hitView(hit, matter, actor, asOf, law()),
        form: dismissForm.view(language, values, errors),
      },
      errors ? 422 : 200,
    );
  }

  return [
    route({
      method: 'get',
      path: '/watch',
      access: { may: 'docket.list' },
      async show({ actor, asOf }) {
        const list = async (states: Parameters<WatchService['list']>[1]) => {
          const { total, items } = await watch.list(actor!, states, mostShown);
          return { total, lines: items.map((hit) => hitLine(hit, asOf)) };
        };
        return page('conflicts/watch', {
          pageTitle: words('Nhãn mới công bố gần giống nhãn của mình', 'Newly published marks near ours'),
          open: await list(['open']),
          closed: await list(['dismissed', 'handled']),
        });
      },
    }),
    route<Found>({
      method: 'get',
      path: '/watch/:id',
      access: ofHit('docket.read'),
      show: (context) => show(context),
    }),
    route<FormInput<typeof dismissForm>, Found>({
      method: 'post',
      path: '/watch/:id/dismiss',
      access: ofHit('docket.edit'),
      form: dismissForm,
      audit: 'watch-hit.dismissed',
      again: show,
      async perform(context) {
        const { hit } = context.record;
        await watch.dismiss(hit, context.input.reason, context.asOf, whoIs(context));
        context.notice(
          words(
            'Đã bỏ qua, lý do được giữ lại. Cặp này sẽ không được nêu lại.',
            'Dismissed; the reason is kept and the pair is not raised again.',
          ),
        );
        return redirect(hitPath(hit.id));
      },
    }),
  ];
}
