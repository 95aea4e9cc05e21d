import { can, type Actor } from '../access/index.ts';
import {
  Forbidden,
  NotFound,
  RecordConflict,
  bothVersions,
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
import { applicantForm } from './matter.form.ts';
import type { MatterRecord } from './matter.model.ts';
import { choicesFor, notOffered, ofMatter, pick, type MatterDependencies } from './matters.routes.ts';
import { findNiceClasses } from './nice.ts';
import { textOf } from '../http/index.ts';
import { sections } from './sections/index.ts';
import type { Section } from './sections/section.ts';

type Values = Record<string, unknown>;
type Errors = ReadonlyMap<string, Words>;
const saved = words('Đã lưu mục này.', 'This section is saved.');

/** One page a section: saved step by step, so that a long application is never lost. */
export function sectionRoutes(d: MatterDependencies): Route[] {
  return [...applicantRoutes(d), ...sections.flatMap((section) => routesOf(section, d))];
}

function routesOf(section: Section, d: MatterDependencies): Route[] {
  const path = `/matters/:id/${section.key}`;
  const access = ofMatter(d.queries, 'matter.edit');
  const applicable = (matter: MatterRecord) => {
    if (!section.applies(matter))
      throw new NotFound(
        words('Loại hồ sơ này không có mục đó.', 'This kind of matter has no such section.'),
      );
  };
  return [
    route<MatterRecord>({
      method: 'get',
      path,
      access,
      show(context) {
        applicable(context.record);
        return sectionPage(context, section, {
          ...section.values(context.record),
          version: context.record.version,
        });
      },
    }),
    // Which fields are read depends on the kind of matter, so the form is the section's own, read in `perform`.
    route<Values, MatterRecord>({
      method: 'post',
      path,
      access,
      form: {
        specs: {},
        read: (body) => ({ ok: true, input: body as Values }),
        view: () => ({ fields: {}, all: [], errors: [] }),
      },
      audit: 'matter.changed',
      async perform(context) {
        applicable(context.record);
        const reading = section.form(context.record).read(context.input);
        if (!reading.ok)
          return { ...sectionPage(context, section, reading.raw, reading.errors), status: 422 } as Reply;
        const input = reading.input as { version?: number };
        try {
          const changes = section.changes(input, context.record);
          await d.service.change(context.record, changes, input.version, whoIs(context));
        } catch (error) {
          if (!(error instanceof RecordConflict)) throw error;
          // The route's own form has no fields, and a section's are not the record's: compared here, as shown.
          const { version } = error.current;
          const stored = { ...section.values(error.current as unknown as MatterRecord), version };
          const form = section.form(context.record);
          return bothVersions(new RecordConflict(stored), form, context.input, context.url, context.language);
        }
        context.notice(saved);
        return redirect(`/matters/${context.record.id}`);
      },
    }),
  ];
}

function sectionPage(
  context: Context<unknown, MatterRecord>,
  section: Section,
  values: Values,
  errors?: Errors,
): Reply {
  const form = section.form(context.record).view(context.language, values, errors);
  const own = ['goods', 'priority'].includes(section.key);
  const sought = textOf(context.query, 'find');
  return page(own ? `matters/${section.key}` : 'matters/section', {
    pageTitle: section.title,
    guide: section.guide,
    matter: context.record,
    section,
    form,
    goodsRows: section.key === 'goods' ? withSpare(form.fields['goods']?.value, 2) : undefined,
    priorityRows: section.key === 'priority' ? withSpare(form.fields['priorities']?.value, 1) : undefined,
    sought,
    classes: section.key === 'goods' && sought ? findNiceClasses(sought, 8) : undefined,
  });
}

/** What is there, and empty rows for more, so that adding one needs no script. */
function withSpare(value: unknown, spare: number): object[] {
  const list = Array.isArray(value) ? (value as object[]) : [];
  const rows = [...list, ...Array.from({ length: Math.max(spare, 1) }, () => ({}))];
  return rows.map((row, index) => ({ ...row, index, position: index + 1 }));
}

function applicantRoutes(d: MatterDependencies): Route[] {
  const path = '/matters/:id/applicant';
  const access = ofMatter(d.queries, 'matter.edit');
  async function show(
    context: Context<unknown, MatterRecord>,
    values: Values,
    errors?: Errors,
  ): Promise<Reply> {
    const options = pick(await choicesFor(context.actor as Actor, d, context.record.applicantId), values);
    return page(
      'matters/applicant',
      {
        pageTitle: words('Người nộp đơn', 'Applicant'),
        matter: context.record,
        form: applicantForm.view(context.language, values, errors),
        ...options,
      },
      errors ? 422 : 200,
    );
  }
  return [
    route<MatterRecord>({
      method: 'get',
      path,
      access,
      show: (context) => show(context, { ...context.record, place: d.places.label(context.record.place) }),
    }),
    route<FormInput<typeof applicantForm>, MatterRecord>({
      method: 'post',
      path,
      access,
      form: applicantForm,
      audit: 'matter.changed',
      again: (context, typed, errors) => show(context, typed, errors),
      async perform(context) {
        const place = d.places.read(context.input.place);
        if (!('provinceCode' in place))
          return show(context, { ...context.input }, new Map([['place', place]]));
        if (!can(context.actor, 'matter.edit', { place })) throw new Forbidden();
        const wrong = await notOffered(context.actor as Actor, d, context.input, context.record.applicantId);
        if (wrong.size > 0) return show(context, { ...context.input }, wrong);
        const kept = context.record.place;
        const same = kept.communeCode === place.communeCode && kept.provinceCode === place.provinceCode;
        const changes = { applicantId: context.input.applicantId, place: same ? kept : place };
        await d.service.change(context.record, changes, context.input.version, whoIs(context));
        context.notice(saved);
        return redirect(`/matters/${context.record.id}`);
      },
    }),
  ];
}
