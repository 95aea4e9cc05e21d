import {
  NotPossible,
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
import { eventForm } from './matter.form.ts';
import type { MatterRecord } from './matter.model.ts';
import { ofMatter, type MatterDependencies } from './matters.routes.ts';

/** Recording what happened: choose what arrived, its date and number. */
export function eventRoutes(d: MatterDependencies): Route[] {
  const access = ofMatter(d.queries, 'matter.edit');
  const show = (
    context: Context<unknown, MatterRecord>,
    values: Record<string, unknown>,
    errors?: ReadonlyMap<string, Words>,
  ): Reply =>
    page(
      'matters/event',
      {
        pageTitle: words('Ghi nhận sự kiện', 'Record an event'),
        matter: context.record,
        form: eventForm.view(context.language, values, errors),
      },
      errors ? 422 : 200,
    );
  return [
    route<MatterRecord>({
      method: 'get',
      path: '/matters/:id/events/new',
      access,
      show: (context) => show(context, {}),
    }),
    route<FormInput<typeof eventForm>, MatterRecord>({
      method: 'post',
      path: '/matters/:id/events',
      access,
      form: eventForm,
      audit: 'matter.event-recorded',
      again: show,
      async perform(context) {
        const { type, on, documentNumber, note } = context.input;
        if (on > context.asOf)
          return show(
            context,
            { ...context.input },
            new Map([
              [
                'on',
                words(
                  'Ngày này chưa tới: sự kiện là việc đã xảy ra',
                  'This day has not come: an event is what has happened',
                ),
              ],
            ]),
          );
        try {
          await d.service.recordEvent(
            context.record,
            { type, on, documentNumber, note },
            whoIs(context),
            context.asOf,
          );
        } catch (error) {
          if (!(error instanceof NotPossible) || !error.detail) throw error;
          return show(context, { ...context.input }, new Map([['on', error.detail]]));
        }
        context.notice(words('Đã ghi nhận sự kiện.', 'The event is recorded.'));
        return redirect(`/matters/${context.record.id}`);
      },
    }),
  ];
}
