import { formatPlainDate } from '../calendar/index.ts';
import type { Route } from '../http/index.ts';
import { whoIs } from '../http/index.ts';
import { words } from '../text/index.ts';
import { assignForm } from './docket.form.ts';
import type { PeopleFor } from './docket.ports.ts';
import type { DocketRouteDependencies } from './docket.routes.ts';
import { formPageRoutes, wrong, type Found } from './form-page.routes.ts';
import { readSubject } from './read-subject.ts';

/** Who sees to a date, or to everything of a file. */
export function assignRoutes(d: DocketRouteDependencies & { readonly peopleFor: PeopleFor }): Route[] {
  const openOnes = ({ record, asOf }: Pick<Found, 'record' | 'asOf'>) =>
    readSubject(record.subject, record.kept, asOf, d.law.current().law).entries.filter(
      ({ settled }) => settled === 'pending',
    );

  return formPageRoutes(d, {
    at: 'assign',
    title: words('Giao việc', 'Give to somebody'),
    form: assignForm,
    audit: 'docket.assigned',
    async fill(context, values, form) {
      const { language, record } = context;
      const slot = String(values['slot'] ?? '');
      const now = record.kept.assignments.find((one) => one.slot === slot)?.to;
      const chosen = String(values['person'] ?? now?.id ?? '');
      const people = await d.peopleFor(record.subject);
      // somebody who may not see it any more is still shown as the one it was given to
      const all = now && !people.some(({ id }) => id === now.id) ? [...people, now] : people;
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
      return {
        form: { ...form, all: [withOptions('slot', slot, slots), withOptions('person', chosen, persons)] },
      };
    },
    async perform(context) {
      const { slot = '', person = '' } = context.input;
      const { subject } = context.record;
      if (slot && !openOnes(context).some((one) => one.slot === slot))
        return wrong('slot', 'Thời hạn này không còn mở, hãy chọn lại', 'Not open any more; choose again');
      const found = person ? (await d.peopleFor(subject)).find(({ id }) => id === person) : undefined;
      if (person && !found)
        return wrong('person', 'Người này không phụ trách địa phương đó', 'Not responsible for that place');
      await d.service.assign(subject, slot, found, whoIs(context));
      return found
        ? words(`Đã giao cho ${found.name}.`, `Given to ${found.name}.`)
        : words('Không giao cho ai nữa.', 'Given to nobody any more.');
    },
  });
}
