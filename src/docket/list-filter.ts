/** What a list of dates shows, as the address bar says it; the same words for the page, the file and the API. */
import type { Actor, Located } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { timeLimits, type DocketEntry } from '../deadlines/index.ts';
import { textOf } from '../http/index.ts';
import { words, type Words } from '../text/index.ts';
import { windowEnd, type LineFilter } from './line-filter.ts';
import { kindNames } from './names.table.ts';

export interface Choice {
  readonly value: string;
  readonly label: Words;
}

export const dueChoices: readonly Choice[] = [
  { value: '', label: words('Quá hạn và 30 ngày tới', 'Overdue and the next 30 days') },
  { value: 'overdue', label: words('Quá hạn', 'Overdue') },
  { value: '7', label: words('7 ngày tới', 'Next 7 days') },
  { value: '30', label: words('30 ngày tới', 'Next 30 days') },
  { value: '90', label: words('90 ngày tới', 'Next 90 days') },
  { value: 'all', label: words('Mọi ngày đang mở', 'Every open date') },
  { value: 'done', label: words('Đã giải quyết', 'Dealt with') },
];

export const whoseChoices: readonly Choice[] = [
  { value: '', label: words('Việc của ta', 'Ours to do') },
  { value: 'watched', label: words('Theo dõi cơ quan, người khác', 'Watched: authorities and others') },
  { value: 'all', label: words('Tất cả', 'All') },
];

export const checkChoices: readonly Choice[] = [
  { value: 'unverified', label: words('Chưa ai kiểm tra lại', 'Not verified') },
  { value: 'provisional', label: words('Lịch nghỉ chưa công bố', 'Days off not announced') },
  { value: 'presumed', label: words('Quy định tạm tính, một nguồn', 'Presumed or single-source rule') },
  { value: 'contested', label: words('Sự kiện mâu thuẫn', 'Facts contradict') },
  { value: 'moved', label: words('Chờ chấp nhận ngày mới', 'A new date waits') },
];

export const personChoices: readonly Choice[] = [
  { value: 'me', label: words('Giao cho tôi', 'Given to me') },
  { value: 'nobody', label: words('Chưa giao ai', 'Given to nobody') },
];

export const ruleChoices: readonly Choice[] = [
  ...[...new Map(timeLimits.map(({ rule, label }) => [rule, label]))].map(([value, label]) => ({
    value,
    label,
  })),
  { value: 'manual-task', label: words('Việc tự đặt ra', 'Tasks set by people') },
];

const among = <T extends string>(choices: readonly { readonly value: T }[], value: string) =>
  choices.find((one) => one.value === value)?.value;

export interface AskedFor {
  readonly filter: LineFilter;
  readonly due: string;
  readonly whose: string;
  readonly kind: string;
  readonly rule: string;
  readonly check: string;
  /** `me`, `nobody` or the id of somebody. */
  readonly person: string;
  readonly place: string;
  readonly q: string;
}

/** Reads a query; what it does not know counts as absent. */
export function readDocketFilter(
  query: Readonly<Record<string, unknown>>,
  asOf: PlainDate,
  actor: Actor | undefined,
): AskedFor {
  const due = among(dueChoices, textOf(query, 'due')) ?? '';
  const whose = among(whoseChoices, textOf(query, 'whose')) ?? '';
  const kind = among(kindNames, textOf(query, 'kind'));
  const rule = among(ruleChoices, textOf(query, 'rule'));
  const check = among(checkChoices, textOf(query, 'check'));
  const typed = textOf(query, 'person');
  const person = among(personChoices, typed) ?? (/^[0-9a-f]{24}$/.test(typed) ? typed : '');
  const place = readPlace(textOf(query, 'place'));
  const q = textOf(query, 'q');
  const filter: LineFilter = {
    actor,
    place,
    q,
    ...windowOf(due, asOf),
    ours: whose === 'all' ? undefined : whose !== 'watched',
    kinds: kind && [kind],
    rule: rule as DocketEntry['rule'] | undefined,
    check: check as LineFilter['check'],
    assignedTo: assigneeAsked(person, actor),
  };
  return {
    filter,
    due,
    whose,
    kind: kind ?? '',
    rule: rule ?? '',
    check: check ?? '',
    person,
    place: placeText(place),
    q,
  };
}

function assigneeAsked(person: string, actor: Actor | undefined): string | null | undefined {
  if (person === 'nobody') return null;
  return person === 'me' ? actor?.id : person || undefined;
}

function windowOf(due: string, asOf: PlainDate): Pick<LineFilter, 'from' | 'to' | 'states'> {
  if (due === '') return { to: windowEnd(asOf, 30) };
  if (due === 'overdue') return { states: ['overdue'] };
  if (due === 'done') return { states: ['met', 'missed'] };
  if (due === 'all') return {};
  return { from: asOf, to: windowEnd(asOf, Number(due)) };
}

/** `01` or `01-10003`, codes of today. */
function readPlace(text: string): Located | undefined {
  const [, provinceCode, communeCode] = /^(\d{2})(?:-(\d{5}))?$/.exec(text) ?? [];
  if (!provinceCode) return undefined;
  return communeCode ? { provinceCode, communeCode } : { provinceCode };
}

export function placeText(place: Located | undefined): string {
  if (!place) return '';
  return place.communeCode ? `${place.provinceCode}-${place.communeCode}` : place.provinceCode;
}
