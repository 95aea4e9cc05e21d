import { can, type Actor } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { DocketLaw } from '../deadlines/index.ts';
import { kindLabel, subjectOf, type MatterRecord } from '../matters/index.ts';
import { classLabels, closeness, pieces, shownSpans, signalLabels } from '../similarity/index.ts';
import { words, type Words } from '../text/index.ts';
import { oppositionTo, type WatchHit } from './watch-hit.ts';
import type { HitRecord } from './watch-hit.model.ts';
import { hitPath } from './watch.service.ts';

const states: Readonly<Record<WatchHit['state'], { readonly label: Words; readonly tag: string }>> = {
  open: { label: words('Chờ xem xét', 'To be looked at'), tag: 'attention' },
  dismissed: { label: words('Đã bỏ qua', 'Dismissed'), tag: 'ended' },
  handled: { label: words('Đã xử lý', 'Dealt with'), tag: 'done' },
};

/** One hit in a list. */
export function hitLine(hit: HitRecord, asOf: PlainDate) {
  const { id, own, found, score, dueOn, state } = hit;
  return {
    href: hitPath(id),
    own,
    name: found.name,
    number: found.number,
    applicant: found.applicant,
    publishedOn: found.publishedOn,
    closeness: closeness(score),
    score: Math.round(score * 100),
    dueOn,
    late: state === 'open' && dueOn !== undefined && dueOn < asOf,
    state: states[state],
  };
}

/** The comparison: theirs beside ours, why, and how the day was counted. */
export function hitView(
  hit: HitRecord,
  matter: MatterRecord,
  actor: Actor | null,
  asOf: PlainDate,
  law: DocketLaw,
) {
  const spans = shownSpans(hit.reasons);
  const term = oppositionTo(hit.found, asOf, law);
  const { found } = hit;
  const ownFiled = matter.events.find(({ type }) => type === 'application-filed')?.on;
  return {
    ...hitLine(hit, asOf),
    pieces: pieces(found.name, spans.a),
    ownPieces: pieces(hit.own, spans.b),
    reasons: hit.reasons.slice(0, 5).map(({ signal }) => signalLabels[signal]),
    kind: kindLabel(found.markKind),
    ownKind: kindLabel(matter.kind),
    niceClasses: found.niceClasses.join(', '),
    ownClasses: hit.ownClasses.join(', '),
    classes: hit.classes === 'unknown' ? undefined : classLabels[hit.classes],
    filedOn: found.filedOn,
    ownFiled,
    ownNumber: matter.registrationNumber ?? matter.applicationNumber,
    /** Theirs came first: an opposition then needs another ground than our application. */
    theirsFirst: found.filedOn !== undefined && ownFiled !== undefined && found.filedOn < ownFiled,
    register: found.number && `/register/rights/${encodeURIComponent(found.number)}`,
    matterHref: `/matters/${matter.id}`,
    term,
    moved: term !== undefined && hit.dueOn !== undefined && term.dueOn !== hit.dueOn ? term.dueOn : undefined,
    reason: hit.reason,
    closedBy: hit.closedBy?.name,
    closedOn: hit.closedOn,
    open: hit.state === 'open',
    mayDismiss: hit.state === 'open' && can(actor, 'docket.edit', subjectOf(matter)),
  };
}
