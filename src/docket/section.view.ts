/** The docket of one subject as its page shows it: what is to do, what happened, what follows, and what was left out. */
import { can, type Actor } from '../access/index.ts';
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import {
  actorLabels,
  closedTracksOf,
  confidenceLabels,
  eventLabel,
  type DocketLaw,
} from '../deadlines/index.ts';
import { words, type Words } from '../text/index.ts';
import { distanceTo } from './distance.ts';
import { knownEnterer } from './enterer.ts';
import type { KeptDocket, RecordedEvent } from './kept.ts';
import { outcomes } from './names.table.ts';
import { assigneeOf, type SubjectDocket, type SubjectEntry } from './read-subject.ts';
import { accessTo, type DocketSubject } from './subject.ts';

export interface SectionInput {
  readonly subject: DocketSubject;
  readonly kept: KeptDocket;
  readonly docket: SubjectDocket;
  readonly actor: Actor | null;
  readonly asOf: PlainDate;
  readonly law: DocketLaw;
}

export function sectionView(input: SectionInput) {
  const { subject, kept, docket, actor, asOf } = input;
  const base = `/docket/${subject.kind}/${subject.id}`;
  const mayEdit = can(actor, 'docket.edit', accessTo(subject));
  const lines = docket.entries.map((entry) => lineView(entry, input, base, mayEdit));
  const pending = lines.filter(({ settled, contingent }) => settled === 'pending' && !contingent);
  const overdue = pending.filter(({ past, ours }) => past && ours);
  const ahead = pending.filter(({ past }) => !past);
  return {
    base,
    mayEdit,
    /** What a calendar feed of this subject is asked for by. */
    followKey: can(actor, 'docket.read', accessTo(subject)) ? `${subject.kind}:${subject.id}` : undefined,
    /** Who sees to whatever has nobody of its own. */
    assignedTo: assigneeOf(kept, ''),
    recordHref: subject.kind === 'matter' ? `/matters/${subject.id}/events/new` : `${base}/events/new`,
    overdue,
    ahead,
    /** Others are late: the Office, a committee; or a window of others has closed. */
    othersLate: pending.filter(({ past, ours }) => past && !ours),
    contingent: lines.filter(({ settled, contingent }) => settled === 'pending' && contingent),
    past: lines.filter(({ settled }) => settled !== 'pending').reverse(),
    unverified: pending.filter(({ verified }) => !verified).length,
    nothing: subject.live && ahead.length === 0 && overdue.length === 0,
    live: subject.live,
    events: eventLines(subject, kept, mayEdit),
    asOf,
    problems: docket.problems.map(({ severity, words: said }) => ({
      blocking: severity === 'blocking',
      said,
    })),
    uncounted: docket.uncounted.map(({ event, why }) => ({
      on: event.on,
      label: eventLabel(event.type),
      why,
    })),
    openTerms: docket.openTerms
      .filter(({ until }) => !until)
      .map(({ term, since }) => ({ label: term.label, since, note: term.note, citation: term.citation })),
    /** Shut by law to this kind of right; of interest until something was decided. */
    closed:
      subject.live && subject.events.every(({ type }) => type !== 'registration-granted')
        ? closedTracksOf(subject.docketKind)
        : [],
    exclusions: kept.exclusions.map((one) => ({ ...one, strike: `${base}/exclusions/${one.id}/strike` })),
    cancelledTasks: kept.tasks.filter(({ cancelled }) => cancelled),
  };
}

export type SectionView = ReturnType<typeof sectionView>;

function lineView(one: SubjectEntry, input: SectionInput, base: string, mayEdit: boolean) {
  const { slot, entry, settled, state, metOn, verification, closing, assignedTo, move, dates } = one;
  const { asOf, law, subject, kept, actor } = input;
  const past = settled === 'pending' && asOf > dates.dueOn;
  const enteredBy = knownEnterer(subject, kept, entry);
  const task = entry.rule === 'manual-task';
  const own = task ? kept.tasks.find(({ id }) => id === entry.trigger.id) : undefined;
  return {
    slot,
    anchor: `due-${slot.replace(/[^\w-]+/g, '-')}`,
    label: entry.label,
    ...dates,
    opensOn: entry.opensOn,
    opened: entry.opensOn !== null && entry.opensOn <= asOf,
    settled,
    state,
    past,
    tag: past ? (entry.ours ? 'overdue' : 'attention') : settled === 'pending' ? 'open' : tagOf(settled),
    stateLabel: stateWords(one, past),
    left: settled === 'pending' ? distanceTo(dates.dueOn, asOf, law.calendar) : undefined,
    metOn,
    ours: entry.ours,
    actor: actorLabels[entry.actor],
    effect: entry.effect,
    citation: entry.citation,
    note: entry.note,
    confidence: entry.confidence === 'verified' ? undefined : confidenceLabels[entry.confidence],
    provisional: entry.provisional,
    contested: entry.contested,
    contingent: entry.contingent,
    computedDueOn: entry.computedDueOn,
    printedDueOn: entry.printedDueOn,
    extension: entry.extension,
    excludedDays: entry.excludedDays,
    supersededBy: entry.supersededBy && {
      label: eventLabel(entry.supersededBy.type),
      on: entry.supersededBy.on,
    },
    steps: entry.steps,
    ruleVersion: task ? undefined : dates.ruleVersion,
    calendarVersion: dates.calendarVersion,
    verified: verification !== undefined,
    verification,
    enteredBy,
    mayVerify: mayEdit && settled === 'pending' && !verification && enteredBy?.id !== actor?.id,
    mine: enteredBy !== undefined && enteredBy.id === actor?.id,
    closing: closing && {
      ...closing,
      label: outcomes.find(({ value }) => value === closing.outcome)?.label,
      href: `/attachments/${closing.attachmentId}`,
    },
    move,
    /** Moved before by a change of law or calendar, with who accepted it. */
    accepted: kept.moves.filter((past) => past.slot === slot && past.accepted),
    task: task && {
      done: `${base}/tasks/${entry.trigger.id}/done`,
      cancel: `${base}/tasks/${entry.trigger.id}/cancel`,
      about: own?.href,
      formerly: own?.formerly,
    },
    assignedTo,
    assign: `${base}/assign?slot=${encodeURIComponent(slot)}`,
    close: `${base}/close?slot=${encodeURIComponent(slot)}`,
  };
}

export type DueLine = ReturnType<typeof lineView>;

function tagOf(settled: SubjectEntry['settled']): string {
  return settled === 'met' ? 'met' : settled === 'missed' ? 'overdue' : 'ended';
}

function stateWords({ settled, metOn, closing, entry }: SubjectEntry, past: boolean): Words {
  if (settled === 'pending') {
    if (!past) return words('Đang chờ', 'Open');
    return entry.ours ? words('Quá hạn', 'Overdue') : words('Đã qua ngày', 'Day has passed');
  }
  const on = metOn ? ` ${formatPlainDate(metOn)}` : '';
  if (settled === 'met') return words(`Đã xong${on}`, `Met${on}`);
  if (settled === 'missed')
    return metOn ? words(`Làm muộn${on}`, `Done late${on}`) : words('Đã lỡ', 'Missed');
  return closing ? words('Đã đóng', 'Closed') : words('Không còn đặt ra', 'Fell away');
}

function eventLines(subject: DocketSubject, kept: KeptDocket, mayEdit: boolean) {
  const strikeOf = (event: RecordedEvent, own: boolean) => {
    if (!mayEdit) return undefined;
    if (own) return `/docket/${subject.kind}/${subject.id}/events/${event.id}/strike`;
    return subject.kind === 'matter' ? `/matters/${subject.id}/events/${event.id}/strike` : undefined;
  };
  const line = (event: RecordedEvent, own: boolean) => ({
    id: event.id,
    on: event.on,
    inexact: event.precision && event.precision !== 'day',
    label: eventLabel(event.type),
    documentNumber: event.documentNumber,
    note: event.note,
    scan: event.attachmentId && `/attachments/${event.attachmentId}`,
    enteredBy: event.enteredBy,
    printedDueOn: event.printedDueOn,
    endsOn: event.endsOn,
    effect: `/docket/${subject.kind}/${subject.id}/events/${event.id}`,
    strike: strikeOf(event, own),
  });
  return [
    ...subject.events.map((event) => line(event, false)),
    ...subject.papers
      .flatMap((events) => events.slice(0, 1))
      .map((event) => ({
        ...line(event, false),
        strike: undefined,
        effect: undefined,
      })),
    ...kept.events.map((event) => line(event, true)),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
