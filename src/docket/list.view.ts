/** Lines of a list as people read them. */
import type { Actor, Located } from '../access/index.ts';
import type { PlainDate, WorkingCalendar } from '../calendar/index.ts';
import { actorLabels, confidenceLabels } from '../deadlines/index.ts';
import { withQuery } from '../http/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import { distanceTo } from './distance.ts';
import type { DocketLine, SubjectSummary } from './line.ts';
import type { AskedFor } from './list-filter.ts';
import { kindName } from './names.table.ts';
import { pageOf } from './subject.ts';

/** Units of today, as the filter by locality needs them. */
export interface Localities {
  provinces(): readonly { readonly code: string; readonly label: string }[];
  communesOf(provinceCode: string): readonly { readonly code: string; readonly label: string }[];
  /** Undefined for codes of no unit. */
  nameOf(place: Located): string | undefined;
}

export function lineRowOf(
  { subject, docketKind, title, place }: Pick<SubjectSummary, 'subject' | 'docketKind' | 'title' | 'place'>,
  places: Pick<Places, 'label'>,
) {
  return {
    href: `${pageOf[subject.kind]}${subject.id}#docket`,
    title,
    kind: kindName(docketKind),
    place: places.label(place),
  };
}

export function lineRow(
  line: DocketLine,
  asOf: PlainDate,
  calendar: WorkingCalendar,
  places: Pick<Places, 'label'>,
) {
  const pending = line.settled === 'pending';
  const past = pending && asOf > line.dueOn;
  return {
    ...lineRowOf(line, places),
    dueOn: line.dueOn,
    safeOn: line.safeOn,
    metOn: line.metOn,
    left: pending ? distanceTo(line.dueOn, asOf, calendar) : undefined,
    label: line.label,
    state: stateOf(line, past),
    tag: past
      ? line.ours
        ? 'overdue'
        : 'attention'
      : pending
        ? 'open'
        : line.settled === 'met'
          ? 'met'
          : 'overdue',
    ours: line.ours,
    actor: actorLabels[line.actor],
    verified: line.verified || !pending,
    provisional: line.provisional,
    confidence: line.confidence === 'verified' ? undefined : confidenceLabels[line.confidence],
    confidenceText: confidenceLabels[line.confidence],
    contested: line.contested,
    proposedOn: line.proposed?.dueOn,
    assignedTo: line.assignedTo && {
      name: line.assignedTo.name,
      href: `/docket?due=all&person=${line.assignedTo.id}`,
    },
  };
}

export type LineRow = ReturnType<typeof lineRow>;

function stateOf({ settled, ours, metOn }: DocketLine, past: boolean): Words {
  if (settled === 'met') return words('Đã xong', 'Met');
  if (settled === 'missed') return metOn ? words('Làm muộn', 'Done late') : words('Đã lỡ', 'Missed');
  if (!past) return words('Đang chờ', 'Open');
  return ours ? words('Quá hạn', 'Overdue') : words('Đã qua ngày', 'Day has passed');
}

/** The next level down from where the list stands, with counts; undefined where there is none. */
export function placesBelow(
  asked: AskedFor,
  actor: Actor,
  localities: Localities,
  counts: ReadonlyMap<string, number> | undefined,
  url: string,
) {
  const own = actor.role === 'officer' ? actor.scope : undefined;
  if (own?.level === 'commune' || actor.role === 'producer') return undefined;
  const provinceCode = asked.filter.place?.provinceCode ?? (own?.level === 'province' ? own.code : undefined);
  const at = (place: string | undefined) => withQuery(url, { place, page: undefined });
  const units = provinceCode
    ? localities
        .communesOf(provinceCode)
        .map(({ code, label }) => ({ key: `${provinceCode}-${code}`, label }))
    : localities.provinces().map(({ code, label }) => ({ key: code, label }));
  const rows = units
    .map(({ key, label }) => ({
      label,
      href: at(key),
      count: counts?.get(key) ?? 0,
      current: key === asked.place,
    }))
    .filter(({ count, current }) => current || count > 0 || !counts);
  const wide = provinceCode ? (counts?.get(provinceCode) ?? 0) : 0;
  return {
    rows,
    counted: counts !== undefined,
    /** Of the province as a whole, in no commune of it. */
    wide,
    up:
      provinceCode && own?.level !== 'province'
        ? at(undefined)
        : asked.filter.place?.communeCode
          ? at(undefined)
          : undefined,
    upTo:
      provinceCode && own?.level !== 'province'
        ? words('cả nước', 'whole country')
        : words('cả tỉnh', 'whole province'),
    province: asked.filter.place?.communeCode
      ? { href: at(provinceCode), label: localities.nameOf({ provinceCode: provinceCode! }) }
      : undefined,
  };
}
