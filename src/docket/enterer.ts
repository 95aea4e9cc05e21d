/** Who entered a date: whoever recorded the fact it is counted from. Nobody may verify their own. */
import type { ChainEntry } from '../audit/index.ts';
import type { DocketEntry } from '../deadlines/index.ts';
import type { KeptDocket, Person, RecordedEvent } from './kept.ts';
import type { DocketSubject } from './subject.ts';

/** Facts of samples, imports and of before names were kept with them. */
export const imported: Person = { id: 'import', name: 'Dữ liệu nhập' };

/** The fact an entry is counted from; undefined for a task. */
export function triggerOf(
  subject: DocketSubject,
  kept: KeptDocket,
  { trigger }: DocketEntry,
): RecordedEvent | undefined {
  const all = [...subject.events, ...kept.events, ...subject.papers.flat()];
  return all.find(({ id, type, on }) =>
    trigger.id ? id === trigger.id : type === trigger.type && on === trigger.on,
  );
}

/** As far as the facts themselves tell. */
export function knownEnterer(
  subject: DocketSubject,
  kept: KeptDocket,
  entry: DocketEntry,
): Person | undefined {
  const task = kept.tasks.find(({ id }) => entry.rule === 'manual-task' && id === entry.trigger.id);
  return task?.createdBy ?? triggerOf(subject, kept, entry)?.enteredBy;
}

/** Fields of records that dates are counted from. */
const datedFields = ['events', 'certificates', 'rightsToUse', 'decidedOn'];

/** From the history of the record (newest first): who wrote the field in which the fact stands first. */
export function entererInHistory(history: readonly ChainEntry[], event: RecordedEvent): Person | undefined {
  const mentions = (value: unknown) => {
    const text = JSON.stringify(value ?? null);
    return text.includes(JSON.stringify(event.id)) || text.includes(JSON.stringify(event.on));
  };
  const written = [...history]
    .reverse()
    .find(({ changes }) =>
      changes.some(({ field, from, to }) => datedFields.includes(field) && mentions(to) && !mentions(from)),
    );
  return written && { id: written.actor.id, name: written.actor.name };
}
