import { can, type Actor, type Located } from '../access/index.ts';
import { closeness } from '../similarity/index.ts';
import type { NeighboursService } from './neighbours.service.ts';
import type { PreparedSign } from './neighbours.ts';

/** Somebody who looks after a place, and how to reach them. */
export interface Contact {
  readonly name: string;
  readonly address: string;
}

export interface NeighboursViewDependencies {
  readonly neighbours: Pick<NeighboursService, 'of' | 'all' | 'caughtUp'>;
  readonly placeLabel: (place: Located) => string;
  readonly contactsOf: (place: Located) => Promise<readonly Contact[]>;
}

const subjectOf = ({ place, applicantId }: PreparedSign) => ({
  place,
  partyIds: applicantId ? [applicantId] : [],
});
const mayWarn = (actor: Actor | null, sign: PreparedSign) => can(actor, 'matter.edit', subjectOf(sign));

/**
 * Where a nearly identical sign is being prepared. Of another locality's file nobody learns more than the place and whom
 * to call there; who may read that file gets the way to it.
 */
export function neighboursView(d: NeighboursViewDependencies) {
  async function lines(actor: Actor | null, id: string) {
    return Promise.all(
      d.neighbours.of(id).map(async (other) => {
        const readable = can(actor, 'matter.read', subjectOf(other));
        return {
          place: d.placeLabel(other.place),
          closeness: closeness(other.score).label,
          contacts: await d.contactsOf(other.place),
          ...(readable ? { title: other.name, href: `/matters/${other.id}` } : {}),
        };
      }),
    );
  }

  return {
    /** For those who prepare the file; others see nothing. */
    async ofMatter(matter: PreparedSign, actor: Actor | null) {
      if (!mayWarn(actor, matter)) return [];
      await d.neighbours.caughtUp();
      return lines(actor, matter.id);
    },

    /** Files of this officer with such a neighbour. */
    async desk(actor: Actor, most = 5) {
      await d.neighbours.caughtUp();
      const own = [...d.neighbours.all()].filter((sign) => mayWarn(actor, sign));
      return {
        more: own.length > most ? own.length : undefined,
        files: await Promise.all(
          own.slice(0, most).map(async ({ id, name, place }) => ({
            href: `/matters/${id}#similarity`,
            title: name,
            place: d.placeLabel(place),
            others: (await lines(actor, id)).slice(0, 3).map((line) => line.place),
          })),
        ),
      };
    },
  };
}

export type NeighboursView = ReturnType<typeof neighboursView>;
