// Signs that are being prepared in several places at once and would stand in each other's way.
import type { Located } from '../access/index.ts';
import type { MatterRecord } from '../matters/index.ts';
import { createMarkIndex, unpublishedMark, type PlaceNames } from '../similarity/index.ts';

export interface PreparedSign {
  readonly id: string;
  readonly name: string;
  readonly place: Located;
  readonly applicantId?: string | undefined;
}

export interface Neighbour extends PreparedSign {
  /** 0 to 1. */
  readonly score: number;
}

/** Nearly identical: less is no matter to alarm two offices about. */
const alarmFrom = 0.9;

export function preparedSigns(places: PlaceNames) {
  const index = createMarkIndex(places);
  const signs = new Map<string, PreparedSign>();
  const near = new Map<string, Map<string, number>>();

  function forget(id: string): void {
    for (const other of near.get(id)?.keys() ?? []) near.get(other)?.delete(id);
    near.delete(id);
    signs.delete(id);
  }

  function link(a: string, b: string, score: number): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      near.set(one, (near.get(one) ?? new Map<string, number>()).set(other, score));
  }

  return {
    /** Many at once; `pair` then finds their neighbours one by one, so that others are answered in between. */
    put(matters: readonly MatterRecord[]): void {
      for (const { id } of matters) forget(id);
      index.remove(matters.map(({ id }) => `matter:${id}`));
      const marks = matters.map(unpublishedMark);
      index.put(marks.filter(({ name }) => name.trim() !== ''));
      matters.forEach(({ id, place, applicantId }, at) => {
        const { name } = marks[at]!;
        if (name.trim()) signs.set(id, { id, name, place, applicantId });
      });
    },

    pair(matter: MatterRecord): void {
      const sign = signs.get(matter.id);
      if (!sign) return;
      const { niceClasses } = unpublishedMark(matter);
      const own = `matter:${matter.id}`;
      const found = index.find({
        name: sign.name,
        classes: niceClasses,
        limit: 50,
        hidden: true,
        without: [own],
      });
      for (const { id, score, classes } of found) {
        const other = signs.get(id.slice('matter:'.length));
        if (!other || score < alarmFrom || classes === 'apart') continue;
        // Who files a sign in two forms does not stand in their own way.
        if (sign.applicantId && sign.applicantId === other.applicantId) continue;
        link(matter.id, other.id, score);
      }
    },

    of(id: string): readonly Neighbour[] {
      return [...(near.get(id) ?? [])]
        .map(([other, score]) => ({ ...signs.get(other)!, score }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    },

    /** Signs that have a neighbour. */
    *all(): Generator<PreparedSign> {
      for (const [id, others] of near) if (others.size > 0) yield signs.get(id)!;
    },
  };
}
