import { createRecords, isDuplicate, type AuditTrail } from '../audit/index.ts';
import type { Who } from '../http/index.ts';
import type { KeptModel } from './docket.model.ts';
import { keptOf } from './docket.queries.ts';
import { nothingKept, type KeptDocket, type Move } from './kept.ts';
import type { SubjectRef } from './list.service.ts';

/** Changes of what people keep in a docket; each one atomic write with its audit entry. */
export function docketService(Kept: KeptModel, trail: AuditTrail, clock: () => Date) {
  const records = createRecords(trail, 'docket');

  /**
   * Writes what `change` makes of the docket as it stands. Somebody else's change in between makes it look again, so
   * nothing is lost and `change` decides on what is true at the moment of writing.
   */
  async function edit(
    { kind, id }: SubjectRef,
    action: string,
    who: Who,
    change: (kept: KeptDocket) => Partial<KeptDocket> | Promise<Partial<KeptDocket>>,
  ): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const { version, ...kept } = await keptOf(Kept, kind, id);
      const changes = await change(kept);
      if (Object.keys(changes).length === 0) return;
      try {
        if (version === 0) await records.create(Kept, { ...nothingKept(kind), ...changes }, who, { id });
        else await records.change(Kept, id, version, changes, who, action);
        return;
      } catch (error) {
        if (tries >= 50 || !(isDuplicate(error) || (error as { kind?: string }).kind === 'conflict'))
          throw error;
      }
    }
  }

  return {
    edit,

    async recordMoves(subject: SubjectRef, moves: readonly Move[]): Promise<void> {
      await edit(subject, 'date-moved', system(clock), (kept) => {
        const fresh = moves.filter(
          ({ slot, former, present }) =>
            !kept.moves.some(
              (one) =>
                one.slot === slot && one.former.dueOn === former.dueOn && one.present.dueOn === present.dueOn,
            ),
        );
        return fresh.length > 0 ? { moves: [...kept.moves, ...fresh] } : {};
      });
    },

    finish: () => records.finish(Kept),
  };
}

export type DocketService = ReturnType<typeof docketService>;

const system = (clock: () => Date): Who => ({
  actor: { id: 'system', name: 'Hệ thống', role: 'administrator' },
  requestId: 'system',
  now: clock(),
});
