import { daysBetween, type PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';
import type { DocketEntry } from './docket.ts';
import { actorLabels, addresseeLabels, confidenceLabels, stateLabels } from './names.table.ts';

/** One due date as `views/partials/due-date.hbs` shows it. */
export interface EntryView extends Pick<
  DocketEntry,
  | 'key'
  | 'label'
  | 'nominalOn'
  | 'dueOn'
  | 'safeOn'
  | 'opensOn'
  | 'computedDueOn'
  | 'printedDueOn'
  | 'extension'
  | 'citation'
  | 'effect'
  | 'note'
  | 'provisional'
  | 'contested'
  | 'contingent'
  | 'steps'
> {
  readonly state: { readonly name: string; readonly label: Words };
  readonly actor: Words;
  readonly addressee?: Words | undefined;
  /** Absent where two sources or the text itself stand behind it. */
  readonly doubt?: Words | undefined;
  readonly left?: Words | undefined;
}

export function entryView(entry: DocketEntry, asOf: PlainDate): EntryView {
  return {
    ...entry,
    // a getter: said only for the entries a page shows
    steps: entry.steps,
    state: stateView(entry, asOf),
    actor: actorLabels[entry.actor],
    addressee: addresseeLabels[entry.addressee],
    doubt: entry.confidence === 'verified' ? undefined : confidenceLabels[entry.confidence],
    left: entry.state === 'open' ? daysLeft(entry, asOf) : undefined,
  };
}

const strangers: ReadonlySet<DocketEntry['actor']> = new Set(['third_party', 'opponent', 'any_person']);

function stateView(entry: DocketEntry, asOf: PlainDate): EntryView['state'] {
  const { state, metOn, actor, opensOn, safeOn, ours } = entry;
  if (state === 'met') return { name: 'met', label: metOn ? words('Đúng hạn', 'In time') : stateLabels.met };
  if (state === 'superseded') return { name: 'ended', label: stateLabels.superseded };
  if (state === 'missed') {
    if (metOn) return { name: 'overdue', label: words('Làm muộn', 'Done late') };
    return strangers.has(actor)
      ? { name: 'ended', label: words('Đã hết thời hạn', 'Closed') }
      : { name: 'overdue', label: stateLabels.missed };
  }
  if (opensOn && opensOn > asOf) return { name: 'open', label: words('Chưa mở', 'Not open yet') };
  return ours && daysBetween(asOf, safeOn) <= 30
    ? { name: 'soon', label: words('Sắp đến hạn', 'Due soon') }
    : { name: 'open', label: stateLabels.open };
}

function daysLeft({ dueOn }: DocketEntry, asOf: PlainDate): Words {
  const days = daysBetween(asOf, dueOn);
  if (days === 0) return words('hôm nay là ngày cuối', 'today is the last day');
  return words(
    `còn ${days.toLocaleString('vi-VN')} ngày`,
    `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'} left`,
  );
}
