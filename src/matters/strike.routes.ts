import {
  defineForm,
  longText,
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
import { words, type Words } from '../text/index.ts';
import { eventTypes } from './event-types.table.ts';
import type { MatterEvent } from './matter.ts';
import type { MatterRecord } from './matter.model.ts';
import { ofMatter, type MatterDependencies } from './matters.routes.ts';

const strikeForm = defineForm({
  reason: longText({
    label: words('Vì sao bỏ sự kiện này', 'Why this event is struck out'),
    hint: words(
      'Ví dụ: ghi nhầm ngày; ngày đúng là 30/04/2026.',
      'For example: wrong day; the right one is 30/04/2026.',
    ),
    required: true,
    max: 500,
    rows: 3,
  }),
});

/**
 * Correcting what was recorded wrongly: the event is struck out with its reason, never erased, and the right one is
 * recorded anew. Status, law and due dates are derived, so they follow by themselves.
 */
export function strikeRoutes(d: MatterDependencies): Route[] {
  const path = '/matters/:id/events/:eventId/strike';
  const access = ofMatter(d.queries, 'matter.edit');

  const eventOf = ({
    record,
    params,
  }: Pick<Context<unknown, MatterRecord>, 'record' | 'params'>): MatterEvent => {
    const found = record.events.find((event) => event.id === params['eventId']);
    if (!found)
      throw new NotFound(
        words('Sự kiện này không còn trong hồ sơ.', 'This event is not in the matter any more.'),
      );
    return found;
  };

  function show(
    context: Context<unknown, MatterRecord>,
    values: Record<string, unknown>,
    errors?: ReadonlyMap<string, Words>,
  ): Reply {
    const event = eventOf(context);
    return page('matters/strike', {
      pageTitle: words('Bỏ sự kiện ghi sai', 'Strike out an event'),
      matter: context.record,
      event,
      label: eventTypes.find((row) => row.type === event.type)?.label,
      form: strikeForm.view(context.language, values, errors),
    });
  }

  return [
    route<MatterRecord>({
      method: 'get',
      path,
      access,
      show: (context) => show(context, { version: context.record.version }),
    }),
    route<FormInput<typeof strikeForm>, MatterRecord>({
      method: 'post',
      path,
      access,
      form: strikeForm,
      audit: 'matter.event-struck',
      again: show,
      async perform(context) {
        const event = eventOf(context);
        await d.service.strikeEvent(context.record, event.id, context.input.reason, whoIs(context));
        context.notice(
          words(
            'Đã bỏ sự kiện. Nếu cần, hãy ghi lại cho đúng.',
            'The event is struck out. Record it again if needed.',
          ),
        );
        return redirect(`/matters/${context.record.id}#docket`);
      },
    }),
  ];
}
