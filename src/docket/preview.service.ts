import { addPeriod, type PlainDate } from '../calendar/index.ts';
import { daysChanged } from './days-changed.ts';
import { timeLimits, type DocketLaw } from '../deadlines/index.ts';
import type { DocketModels } from './docket.model.ts';
import type { SubjectSources } from './docket.ports.ts';
import { nothingKept, type DatedReading, type KeptDocket } from './kept.ts';
import type { StoredLine } from './line.ts';
import { datesOf, readSubject } from './read-subject.ts';
import type { SubjectRef } from './list.service.ts';

export interface Moving {
  readonly line: Pick<StoredLine, 'subject' | 'docketKind' | 'title' | 'place' | 'label' | 'slot' | 'ours'>;
  readonly former: DatedReading;
  readonly present: DatedReading;
}

export interface Preview {
  /** Dates whose legal end moves; they will wait for acceptance. */
  readonly moving: readonly Moving[];
  /** Dates of which only the safe day moves; that one moves at once. */
  readonly saferOnly: number;
  readonly subjects: number;
}

/** More is counted, not shown. */
const mostShown = 500;
/** Days off in a row are never more than this. */
const LONGEST_REST = 15;

/** Which open dates another calendar would move, without storing anything. */
export function previewService(
  { Lines, Kept }: Pick<DocketModels, 'Lines' | 'Kept'>,
  sources: SubjectSources,
) {
  /** Subjects with an open date that may move: those near a day that changes its kind, or counted in working days. */
  async function subjectsNear(changed: readonly PlainDate[]): Promise<readonly SubjectRef[]> {
    const near = [...new Set(changed.flatMap((day) => span(day)))];
    const found = await Lines.collection
      .aggregate<{ _id: SubjectRef }>([
        {
          $match: {
            open: true,
            $or: [
              { nominalOn: { $in: near } },
              { nominalOn: { $gte: changed[0] }, rule: { $in: inWorkingDays } },
            ],
          },
        },
        { $group: { _id: '$subject' } },
      ])
      .toArray();
    return found.map(({ _id }) => _id);
  }

  return {
    subjectsNear,

    async preview(from: DocketLaw, to: DocketLaw, asOf: PlainDate): Promise<Preview> {
      const changed = daysChanged(from.calendar, to.calendar);
      if (changed.length === 0) return { moving: [], saferOnly: 0, subjects: 0 };
      const refs = await subjectsNear(changed);
      const moving: Moving[] = [];
      let saferOnly = 0;
      for (const kind of ['matter', 'product', 'village'] as const) {
        const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
        for (let at = 0; at < ids.length; at += 50) {
          const some = ids.slice(at, at + 50);
          const subjects = await sources[kind].byIds(some);
          const kept = await Kept.find({ _id: { $in: some } }).lean();
          const keptById = new Map(kept.map((one) => [String(one._id), one as unknown as KeptDocket]));
          for (const subject of subjects) {
            const own = keptById.get(subject.id) ?? nothingKept(kind);
            const after = new Map(readSubject(subject, own, asOf, to).entries.map((one) => [one.slot, one]));
            for (const { slot, entry, settled } of readSubject(subject, own, asOf, from).entries) {
              const then = after.get(slot)?.entry;
              if (settled !== 'pending' || !then) continue;
              if (then.dueOn === entry.dueOn) saferOnly += Number(then.safeOn !== entry.safeOn);
              else {
                const { docketKind, title, place, id } = subject;
                const line = {
                  subject: { kind, id },
                  docketKind,
                  title,
                  place,
                  label: entry.label,
                  slot,
                  ours: entry.ours,
                };
                moving.push({ line, former: datesOf(entry), present: datesOf(then) });
              }
            }
          }
          await new Promise(setImmediate);
        }
      }
      moving.sort((a, b) => (a.former.dueOn < b.former.dueOn ? -1 : 1));
      return { moving: moving.slice(0, mostShown), saferOnly, subjects: refs.length };
    },
  };
}

export type PreviewService = ReturnType<typeof previewService>;

/** Rules counted in working days: any change inside their span moves them. */
const inWorkingDays = timeLimits
  .filter(({ length }) => length.unit === 'working-day')
  .map(({ rule }) => rule);

function span(day: PlainDate): PlainDate[] {
  return Array.from({ length: LONGEST_REST + 1 }, (_, back) =>
    addPeriod(day, { length: -back, unit: 'day' }),
  );
}
