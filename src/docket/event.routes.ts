import { randomUUID } from 'node:crypto';
import type { PlainDate } from '../calendar/index.ts';
import { eventLabel } from '../deadlines/index.ts';
import {
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
import { eventTypes, type EventType } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import { eventFormOf, type EventForm } from './docket.form.ts';
import {
  headOf,
  ofDocket,
  storeScan,
  type DocketRouteDependencies,
  type FoundDocket,
} from './docket.routes.ts';
import { personOf } from './docket.service.ts';
import { effectOf } from './effect.ts';
import type { SubjectKind } from './kept.ts';

const matterTypes: ReadonlySet<string> = new Set(eventTypes.map(({ type }) => type));

type Found = Context<unknown, FoundDocket>;
type Input = FormInput<EventForm>;

/** Recording what arrived, in one step: what, its date and number, the scan; then what it starts, ends and moves. */
export function eventRoutes(d: DocketRouteDependencies): Route[] {
  function show(context: Found, values: Record<string, unknown>, errors?: ReadonlyMap<string, Words>): Reply {
    const { subject, kept } = context.record;
    const form = eventFormOf(subject.docketKind).view(
      context.language,
      { submissionKey: randomUUID(), ...values },
      errors,
    );
    const known = [...subject.events, ...kept.events]
      .filter(({ type }) => type.endsWith('-notified') || type.endsWith('-refused'))
      .map(({ id, type, on, documentNumber }) => ({
        value: id,
        label: `${on.split('-').reverse().join('/')} ${eventLabel(type)[context.language]} ${documentNumber ?? ''}`,
        selected: id === values['answers'],
      }));
    const { type, on, documentNumber, printedDueOn, answers, ...rest } = form.fields;
    const detailsWrong = Object.values(rest).some(({ error }) => error);
    return page(
      'docket/event',
      {
        pageTitle: words('Ghi nhận sự kiện', 'Record an event'),
        ...headOf(context),
        action:
          subject.kind === 'matter'
            ? `/matters/${subject.id}/events`
            : `/docket/${subject.kind}/${subject.id}/events`,
        form,
        main: [type, on, documentNumber, printedDueOn],
        details: [{ ...answers, options: known }, ...Object.values(rest)],
        detailsOpen: detailsWrong || Object.keys(rest).some((name) => values[name]),
      },
      errors ? 422 : 200,
    );
  }

  async function perform(context: Context<Input, FoundDocket>): Promise<Reply> {
    const { input, record, asOf, files } = context;
    const { subject, kept } = record;
    const errors = problemsOf(input, record, asOf);
    if (errors.size > 0) return show(context, { ...input }, errors);
    const who = whoIs(context);
    const again = kept.events.find(({ id }) => id === input.submissionKey);
    if (again) return redirect(`${headOf(context).base}/events/${again.id}`);
    const { type, on, documentNumber, printedDueOn, receivedOn, endsOn, answers, outcome, note } = input;
    const facts = {
      on,
      documentNumber,
      printedDueOn,
      receivedOn,
      endsOn,
      answers,
      outcome,
      note,
      enteredBy: personOf(who),
      ...(input.inexact && { precision: 'not-later-than' as const }),
    };
    const matter =
      subject.kind === 'matter' && matterTypes.has(type) ? await d.matters.queries.byId(subject.id) : null;
    const inMatter = { ...facts, type: type as EventType };
    // asked before the scan is stored, so that a refused event leaves nothing behind
    const refusal = matter && d.matters.service.refusalOf(matter, inMatter, asOf);
    if (refusal) return show(context, { ...input }, new Map([['on', refusal]]));
    const attachmentId = await storeScan(d, subject, files, who, input.submissionKey);
    const { submissionKey } = input;
    const id = matter
      ? await d.matters.service.recordEvent(matter, { ...inMatter, attachmentId }, who, asOf, submissionKey)
      : await d.service.recordEvent(subject, { ...facts, type, attachmentId }, who, submissionKey);
    context.notice(words('Đã ghi nhận sự kiện.', 'The event is recorded.'));
    return redirect(`${headOf(context).base}/events/${id}`);
  }

  const recording = (path: string, submit: string, kind?: SubjectKind): Route[] => {
    const access = ofDocket(d, kind === 'matter' ? 'matter.edit' : 'docket.edit', kind);
    return [
      route<FoundDocket>({ method: 'get', path, access, show: (context) => show(context, {}) }),
      // Which events may be chosen depends on the docket, so the form is read in `perform`.
      route<Record<string, unknown>, FoundDocket>({
        method: 'post',
        path: submit,
        access,
        form: {
          specs: {},
          read: (body) => ({ ok: true, input: body as Record<string, unknown> }),
          view: () => ({ fields: {}, all: [], errors: [] }),
        },
        audit: kind === 'matter' ? 'matter.event-recorded' : 'docket.event-recorded',
        files: { most: 1 },
        async perform(context) {
          const reading = eventFormOf(context.record.subject.docketKind).read(context.input);
          if (!reading.ok) return show(context, reading.raw, reading.errors);
          return perform({ ...context, input: reading.input });
        },
      }),
    ];
  };

  return [
    ...recording('/matters/:id/events/new', '/matters/:id/events', 'matter'),
    ...recording('/docket/:kind/:id/events/new', '/docket/:kind/:id/events'),
    route<FoundDocket>({
      method: 'get',
      path: '/docket/:kind/:id/events/:eventId',
      access: ofDocket(d, 'docket.read'),
      show(context) {
        const { record, params, asOf } = context;
        const effect = effectOf(
          record.subject,
          record.kept,
          params['eventId'] ?? '',
          asOf,
          d.law.current().law,
        );
        if (!effect)
          throw new NotFound(
            words('Sự kiện này không còn trong hồ sơ.', 'This event is not in the file any more.'),
          );
        const { event } = effect;
        return page('docket/effect', {
          pageTitle: words('Sự kiện này làm thay đổi gì', 'What this event changes'),
          ...headOf(context),
          effect,
          event: {
            ...event,
            label: eventLabel(event.type),
            scan: event.attachmentId && `/attachments/${event.attachmentId}`,
          },
        });
      },
    }),
  ];
}

/** What no single field can tell: days to come, and terms that end before they begin. */
function problemsOf(input: Input, { subject, kept }: FoundDocket, asOf: PlainDate): Map<string, Words> {
  const errors = new Map<string, Words>();
  if (input.on > asOf)
    errors.set(
      'on',
      words(
        'Ngày này chưa tới: sự kiện là việc đã xảy ra',
        'This day has not come: an event is what has happened',
      ),
    );
  if (input.receivedOn && input.receivedOn > asOf)
    errors.set('receivedOn', words('Ngày này chưa tới', 'This day has not come'));
  if (input.receivedOn && input.receivedOn < input.on)
    errors.set('receivedOn', words('Trước ngày ghi trên văn bản', 'Before the date on the document'));
  if (input.printedDueOn && input.printedDueOn <= input.on)
    errors.set('printedDueOn', words('Phải sau ngày của văn bản', 'Must be after the date of the document'));
  if (input.endsOn && input.endsOn <= input.on)
    errors.set('endsOn', words('Phải sau ngày của văn bản', 'Must be after the date of the document'));
  const answered = [...subject.events, ...kept.events].some(({ id }) => id === input.answers);
  if (input.answers && !answered)
    errors.set(
      'answers',
      words('Không còn trong hồ sơ, hãy chọn lại', 'Not in the file any more; choose again'),
    );
  return errors;
}
