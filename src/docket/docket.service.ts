import { randomUUID } from 'node:crypto';
import type { AuditTrail, Records } from '../audit/index.ts';
import { isDuplicate } from '../audit/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { NotFound, NotPossible, type Who } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { KeptModel } from './docket.model.ts';
import type { SubjectSources } from './docket.ports.ts';
import { keptOf } from './docket.queries.ts';
import { entererInHistory, imported, knownEnterer, triggerOf } from './enterer.ts';
import {
  nothingKept,
  type Closing,
  type KeptDocket,
  type KeptExclusion,
  type Move,
  type Person,
  type RecordedEvent,
  type Task,
} from './kept.ts';
import type { LawService } from './law.service.ts';
import type { SubjectRef } from './list.service.ts';
import { readSubject, type SubjectEntry } from './read-subject.ts';
import type { DocketSubject } from './subject.ts';

export interface DocketServiceDependencies {
  readonly Kept: KeptModel;
  readonly records: Records;
  readonly trail: Pick<AuditTrail, 'historyOf'>;
  readonly sources: SubjectSources;
  readonly law: LawService;
  readonly clock: () => Date;
}

type New<T> = Omit<T, 'id' | 'by' | 'at' | 'createdBy'>;
type Edit = (kept: KeptDocket) => Partial<KeptDocket> | Promise<Partial<KeptDocket>>;

/** Changes of what people keep in a docket; each one atomic write with its audit entry. */
export function docketService(d: DocketServiceDependencies) {
  const { Kept, records } = d;

  /**
   * Writes what `change` makes of the docket as it stands. Somebody else's change in between makes it look again, so
   * nothing is lost and `change` decides on what is true at the moment of writing.
   */
  async function edit({ kind, id }: SubjectRef, action: string, who: Who, change: Edit): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const { version, ...kept } = await keptOf(Kept, kind, id);
      const changes = await change(kept);
      if (Object.keys(changes).length === 0) return;
      try {
        if (version === 0) await records.create(Kept, { ...nothingKept(kind), ...changes }, who, { id });
        else await records.change(Kept, id, version, changes, who, action);
        return;
      } catch (error) {
        const overtaken = isDuplicate(error) || (error as { kind?: string }).kind === 'conflict';
        if (tries >= 50 || !overtaken) throw error;
      }
    }
  }

  /** The entry of a slot as it stands now. Throws NotPossible when there is none any more. */
  async function entryNow(
    ref: SubjectRef,
    kept: KeptDocket,
    slot: string,
    asOf: PlainDate,
  ): Promise<{ subject: DocketSubject; found: SubjectEntry }> {
    const [subject] = await d.sources[ref.kind].byIds([ref.id]);
    if (!subject) throw new NotFound();
    const { entries } = readSubject(subject, kept, asOf, d.law.current().law);
    const found = entries.find((entry) => entry.slot === slot);
    if (!found)
      throw new NotPossible(
        words('Thời hạn này không còn trong sổ theo dõi.', 'This date is not in the docket any more.'),
      );
    return { subject, found };
  }

  async function entererOf(
    subject: DocketSubject,
    kept: KeptDocket,
    { entry }: SubjectEntry,
  ): Promise<Person> {
    const known = knownEnterer(subject, kept, entry);
    const event = triggerOf(subject, kept, entry);
    if (known || !event) return known ?? imported;
    for (let page = 1; page <= 20; page += 1) {
      const history = await d.trail.historyOf(subject.kind, subject.id, page);
      const found = entererInHistory(history, event);
      if (found) return found;
      if (history.length < 50) break;
    }
    return imported;
  }

  return {
    edit,

    /** A second person has looked. Throws NotPossible when it is the first, or when the date is another by now. */
    async verify(
      ref: SubjectRef,
      picks: readonly { readonly slot: string; readonly dueOn: PlainDate }[],
      who: Who,
      asOf: PlainDate,
    ): Promise<void> {
      const verifiedBy = personOf(who);
      await edit(ref, 'verified', who, async (kept) => {
        const added = [];
        for (const { slot, dueOn } of picks) {
          const { subject, found } = await entryNow(ref, kept, slot, asOf);
          if (found.dates.dueOn !== dueOn) throw new NotPossible(changedMeanwhile);
          if (found.verification) continue;
          const enteredBy = await entererOf(subject, kept, found);
          if (enteredBy.id === verifiedBy.id) throw new NotPossible(samePerson);
          added.push({ slot, dueOn, enteredBy, verifiedBy, at: who.now });
        }
        return added.length > 0 ? { verifications: [...kept.verifications, ...added] } : {};
      });
    },

    /** Closed with its outcome and paper. Throws NotPossible where it is closed or done already. */
    async close(ref: SubjectRef, closing: New<Closing>, who: Who, asOf: PlainDate): Promise<void> {
      await edit(ref, 'closed', who, async (kept) => {
        const { found } = await entryNow(ref, kept, closing.slot, asOf);
        if (found.settled !== 'pending')
          throw new NotPossible(
            words('Thời hạn này đã được giải quyết rồi.', 'This date is dealt with already.'),
          );
        return { closings: [...kept.closings, { ...closing, by: personOf(who), at: who.now }] };
      });
    },

    /** Takes the last closing of a slot back: it was a mistake. */
    reopen: (ref: SubjectRef, slot: string, who: Who) =>
      edit(ref, 'reopened', who, (kept) => {
        const closings = kept.closings.filter((one) => one.slot !== slot);
        return closings.length < kept.closings.length ? { closings } : {};
      }),

    async addTask(ref: SubjectRef, task: New<Task>, who: Who, submissionKey?: string): Promise<void> {
      const id = submissionKey ?? randomUUID();
      await edit(ref, 'task-added', who, (kept) =>
        kept.tasks.some((one) => one.id === id)
          ? {}
          : { tasks: [...kept.tasks, { ...task, id, createdBy: personOf(who) }] },
      );
    },

    /** To another day, where it is open; the former one stays on record. */
    moveTask: (ref: SubjectRef, id: string, dueOn: PlainDate, on: PlainDate, who: Who) =>
      edit(ref, 'task-moved', who, (kept) => {
        const task = kept.tasks.find((one) => one.id === id);
        if (!task || task.dueOn === dueOn || task.doneOn || task.cancelled) return {};
        const formerly = [...(task.formerly ?? []), { dueOn: task.dueOn, until: on }];
        return { tasks: kept.tasks.map((one) => (one.id === id ? { ...one, dueOn, formerly } : one)) };
      }),

    finishTask: (ref: SubjectRef, id: string, on: PlainDate, who: Who) =>
      changeTask(ref, id, 'task-done', who, { doneOn: on, doneBy: personOf(who) }),

    cancelTask: (ref: SubjectRef, id: string, on: PlainDate, why: string, who: Who) =>
      changeTask(ref, id, 'task-cancelled', who, { cancelled: { on, why, by: personOf(who) } }),

    async addExclusion(ref: SubjectRef, exclusion: New<KeptExclusion>, who: Who, submissionKey?: string) {
      const id = submissionKey ?? randomUUID();
      await edit(ref, 'exclusion-added', who, (kept) =>
        kept.exclusions.some((one) => one.id === id)
          ? {}
          : { exclusions: [...kept.exclusions, { ...exclusion, id, by: personOf(who) }] },
      );
    },

    strikeExclusion: (ref: SubjectRef, id: string, on: PlainDate, why: string, who: Who) =>
      edit(ref, 'exclusion-struck', who, (kept) => {
        if (!kept.exclusions.some((one) => one.id === id && !one.struck)) return {};
        const struck = { on, why, by: personOf(who) };
        return { exclusions: kept.exclusions.map((one) => (one.id === id ? { ...one, struck } : one)) };
      }),

    /** An event only the docket knows; the same submission makes it once. */
    async recordEvent(ref: SubjectRef, event: Omit<RecordedEvent, 'id'>, who: Who, submissionKey?: string) {
      const id = submissionKey ?? randomUUID();
      await edit(ref, 'event-recorded', who, (kept) =>
        kept.events.some((one) => one.id === id) ? {} : { events: [...kept.events, { ...event, id }] },
      );
      return id;
    },

    strikeEvent: (ref: SubjectRef, id: string, reason: string, who: Who) =>
      edit(ref, 'event-struck', who, (kept) => {
        const struck = kept.events.filter((one) => one.id === id).map((one) => ({ ...one, reason }));
        if (struck.length === 0) return {};
        return {
          events: kept.events.filter((one) => one.id !== id),
          struckEvents: [...kept.struckEvents, ...struck],
        };
      }),

    /** Gives a date, or with an empty slot the whole docket, to a person; to nobody takes it back. */
    assign: (ref: SubjectRef, slot: string, to: Person | undefined, who: Who) =>
      edit(ref, to ? 'assigned' : 'unassigned', who, (kept) => {
        const former = kept.assignments.find((one) => one.slot === slot);
        if (former?.to.id === to?.id) return {};
        const others = kept.assignments.filter((one) => one.slot !== slot);
        return {
          assignments: to ? [...others, { slot, to, by: personOf(who), at: who.now }] : others,
        };
      }),

    /** From now on the date of the law in force counts; both versions stay on record. */
    acceptMove: (ref: SubjectRef, move: { readonly slot: string; readonly dueOn: PlainDate }, who: Who) =>
      edit(ref, 'move-accepted', who, (kept) => {
        const waits = ({ slot, present, accepted }: Move) =>
          !accepted && slot === move.slot && present.dueOn === move.dueOn;
        if (!kept.moves.some(waits)) return {};
        const accepted = { by: personOf(who), at: who.now };
        return { moves: kept.moves.map((one) => (waits(one) ? { ...one, accepted } : one)) };
      }),

    async recordMoves(ref: SubjectRef, moves: readonly Move[]): Promise<void> {
      await edit(ref, 'date-moved', system(d.clock()), (kept) => {
        const fresh = moves.filter((move) => !kept.moves.some((one) => sameMove(one, move)));
        return fresh.length > 0 ? { moves: [...kept.moves, ...fresh] } : {};
      });
    },

    finish: () => records.finish(Kept),
  };

  async function changeTask(ref: SubjectRef, id: string, action: string, who: Who, change: Partial<Task>) {
    await edit(ref, action, who, (kept) => {
      const task = kept.tasks.find((one) => one.id === id);
      if (!task) throw new NotFound();
      // Done or cancelled twice, or by two at once: the first stands.
      if (task.doneOn || task.cancelled) return {};
      return { tasks: kept.tasks.map((one) => (one.id === id ? { ...one, ...change } : one)) };
    });
  }
}

export type DocketService = ReturnType<typeof docketService>;

export const personOf = ({ actor }: Who): Person => ({ id: actor.id, name: actor.name });

const sameMove = (a: Move, b: Move) =>
  a.slot === b.slot && a.former.dueOn === b.former.dueOn && a.present.dueOn === b.present.dueOn;

const changedMeanwhile = words(
  'Ngày đến hạn vừa thay đổi. Hãy xem lại ngày mới trước khi xác nhận.',
  'The date has just changed. Look at the new one before verifying it.',
);
const samePerson = words(
  'Người nhập ngày không được tự xác nhận. Hãy nhờ một người khác kiểm tra.',
  'Whoever entered a date may not verify it. Ask somebody else to look at it.',
);

const system = (now: Date): Who => ({
  actor: { id: 'system', name: 'Hệ thống', role: 'administrator' },
  requestId: 'system',
  now,
});
