import { phaseOf, type MatterRecord } from '../matters/index.ts';
import type { IndexedMark } from './segment.ts';

const published: readonly string[] = [
  'application-published',
  'registration-granted',
  'registration-published',
];

/** A sign being prepared, for officers alone; without a name once it is published, or over. */
export function unpublishedMark(matter: MatterRecord): IndexedMark {
  const gone =
    matter.events.some(({ type }) => published.includes(type)) || phaseOf(matter.events) === 'ended';
  return {
    id: `matter:${matter.id}`,
    name: gone ? '' : matter.sign.words,
    kind: matter.kind,
    niceClasses: matter.goods.map(({ niceClass }) => niceClass),
    hidden: true,
  };
}
