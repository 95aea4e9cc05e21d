import { formatPlainDate } from '../calendar/index.ts';
import {
  page,
  redirect,
  route,
  textOf,
  whoIs,
  type Context,
  type FormInput,
  type Reply,
  type Route,
} from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { assignForm } from './docket.form.ts';
import type { PeopleFor } from './docket.ports.ts';
import { backTo, headOf, ofDocket, type DocketRouteDependencies, type FoundDocket } from './docket.routes.ts';
import { readSubject } from './read-subject.ts';

/** Who sees to a date, or to everything of a file. */
export function assignRoutes(d: DocketRouteDependencies & { readonly peopleFor: PeopleFor }): Route[] {
  const path = '/docket/:kind/:id/assign';
  const access = ofDocket(d, 'docket.edit');

  const openOnes = ({ record, asOf }: Pick<Context<unknown, FoundDocket>, 'record' | 'asOf'>) =>
    readSubject(record.subject, record.kept, asOf, d.law.current().law).entries.filter(
      ({ settled }) => settled === 'pending',
    );

  async function show(
    context: Context<unknown, FoundDocket>,
    values: Record<string, unknown>,
    errors?: ReadonlyMap<string, Words>,
  ): Promise<Reply> {
    const { language, record } = context;
    const { subject, kept } = record;
    const slot = String(values['slot'] ?? '');
    const now = kept.assignments.find((one) => one.slot === slot)?.to;
    const chosen = String(values['person'] ?? now?.id ?? '');
    const people = await d.peopleFor(subject);
    // somebody who may not see it any more is still shown as the one it was given to
    const all = now && !people.some(({ id }) => id === now.id) ? [...people, now] : people;
    const form = assignForm.view(language, values, errors);
    const slots = [
      { value: '', label: words('Cả hồ sơ', 'The whole file')[language] },
      ...openOnes(context).map((one) => ({
        value: one.slot,
        label: `${formatPlainDate(one.dates.dueOn)} ${one.entry.label[language]}`,
      })),
    ];
    const persons = [
      { value: '', label: words('– Không giao ai –', '– Nobody –')[language] },
      ...all.map(({ id, name }) => ({ value: id, label: name })),
    ];
    const withOptions = (name: 'slot' | 'person', value: string, options: typeof slots) => ({
      ...form.fields[name],
      options: options.map((one) => ({ ...one, selected: one.value === value })),
    });
    return page(
      'docket/form',
      {
        pageTitle: words('Giao việc', 'Give to somebody'),
        ...headOf(context),
        form: { ...form, all: [withOptions('slot', slot, slots), withOptions('person', chosen, persons)] },
        action: `${headOf(context).base}/assign`,
      },
      errors ? 422 : 200,
    );
  }

  return [
    route<FoundDocket>({
      method: 'get',
      path,
      access,
      show: (context) => show(context, { slot: textOf(context.query, 'slot', 300) }),
    }),
    route<FormInput<typeof assignForm>, FoundDocket>({
      method: 'post',
      path,
      access,
      form: assignForm,
      audit: 'docket.assigned',
      again: show,
      async perform(context) {
        const { slot = '', person = '' } = context.input;
        const { subject } = context.record;
        const wrong = (field: string, vi: string, en: string) =>
          show(context, { ...context.input }, new Map([[field, words(vi, en)]]));
        if (slot && !openOnes(context).some((one) => one.slot === slot))
          return wrong('slot', 'Thời hạn này không còn mở, hãy chọn lại', 'Not open any more; choose again');
        const found = person ? (await d.peopleFor(subject)).find(({ id }) => id === person) : undefined;
        if (person && !found)
          return wrong('person', 'Người này không phụ trách địa phương đó', 'Not responsible for that place');
        await d.service.assign(subject, slot, found, whoIs(context));
        context.notice(
          found
            ? words(`Đã giao cho ${found.name}.`, `Given to ${found.name}.`)
            : words('Không giao cho ai nữa.', 'Given to nobody any more.'),
        );
        return redirect(backTo(subject));
      },
    }),
  ];
}
