/** Which events a docket of a kind knows: what a person may be offered, and what is a mistake. */
import { eventTypes, ocopEventTypes } from '../matters/index.ts';
import type { KindRules, RuleIndex } from './rule-index.ts';
import type { DocketEventType, DocketKind } from './time-limit.ts';

const matterTypes = eventTypes.map(({ type }) => type);
const ocopTypes = ocopEventTypes.map(({ type }) => type);
const papers: ReadonlySet<DocketKind> = new Set(['right_to_use', 'permission', 'craft_village']);

/** All events of procedure, then those only a rule of this kind speaks of. */
export function eventTypesOf(kind: DocketKind, rules: RuleIndex): readonly DocketEventType[] {
  const own = kind === 'ocop_certificate' ? ocopTypes : papers.has(kind) ? [] : matterTypes;
  return [...new Set<DocketEventType>([...own, ...spokenOf(rules.of(kind))])];
}

function* spokenOf({ byEvent, open }: KindRules): Iterable<DocketEventType> {
  yield* byEvent.keys();
  for (const limit of [...byEvent.values()].flat(2)) {
    yield* [...limit.metBy, ...limit.impliedBy, ...limit.cancelledBy];
    if (limit.requires) yield limit.requires;
    if (limit.extension !== 'no') yield 'extension-requested';
  }
  for (const term of open) yield* [...term.from, ...term.until];
}
