/** How a date was counted, said step by step. */
import {
  describeDay,
  formatPlainDate,
  fromDayNumber,
  isProvisional,
  toDayNumber,
  type PlainDate,
  type WorkingCalendar,
} from '../calendar/index.ts';
import { eventTypes, ocopEventTypes } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import type { Step } from './docket.ts';
import { ownEventLabels } from './own-events.table.ts';
import type { Actor, DocketEventType, Length, TimeLimit } from './time-limit.ts';

const labels = new Map<string, Words>([
  ...eventTypes.map(({ type, label }) => [type, label] as const),
  ...ocopEventTypes.map(({ type, label }) => [type, label] as const),
  ...Object.entries(ownEventLabels),
]);

/** What an event is called; its type where no table knows it. */
export function eventLabel(type: DocketEventType): Words {
  return labels.get(type) ?? words(type, type);
}

const units = {
  day: words('ngày', 'days'),
  'working-day': words('ngày làm việc', 'working days'),
  month: words('tháng', 'months'),
  year: words('năm', 'years'),
} as const;

/** "3 tháng", "3 months". */
export function lengthInWords(length: Length): Words {
  if (length.unit === 'round') return words('theo đợt trong năm', 'by the rounds of the year');
  const count = Math.abs(length.length);
  const { vi, en } = units[length.unit];
  return words(`${count} ${vi}`, `${count} ${count === 1 ? en.slice(0, -1) : en}`);
}

/** All that a date rests on. */
export interface Reckoning {
  readonly limit: TimeLimit;
  readonly trigger: { readonly type: DocketEventType; readonly on: PlainDate };
  readonly startOn: PlainDate;
  readonly countedOn: PlainDate;
  readonly excludedDays: number;
  readonly exclusionWhy: readonly Words[];
  readonly nominalOn: PlainDate;
  readonly movedTo: PlainDate;
  readonly opensOn: PlainDate | null;
  readonly extension?: { readonly on: PlainDate; readonly formerDueOn: PlainDate } | undefined;
  readonly printedDueOn?: PlainDate | undefined;
  readonly dueOn: PlainDate;
  readonly safeOn: PlainDate;
  readonly term?: number | undefined;
  readonly lawAssumed: boolean;
}

const at = formatPlainDate;
/** To whom we give no advice. */
const authorities: ReadonlySet<Actor> = new Set([
  'office',
  'ministry',
  'provincial_peoples_committee',
  'commune_peoples_committee',
]);

/** `contingent`: only if the registration is granted. */
export function explain(one: Reckoning, contingent: boolean, calendar: WorkingCalendar): readonly Step[] {
  const { limit, trigger } = one;
  const label = eventLabel(trigger.type);
  const steps: Step[] = [
    {
      on: trigger.on,
      why: words(`${label.vi}: ${at(trigger.on)}`, `${label.en}: ${at(trigger.on)}`),
    },
  ];
  const add = (on: PlainDate, vi: string, en: string) => steps.push({ on, why: words(vi, en) });
  if (one.startOn !== trigger.on)
    add(one.startOn, `Tính từ ngày ${at(one.startOn)}`, `Counted from ${at(one.startOn)}`);
  if (one.lawAssumed)
    add(
      trigger.on,
      'Chưa ghi ngày nộp đơn: tạm chọn quy định theo ngày của sự kiện này; đơn nộp trước ngày 01/04/2026 theo luật cũ',
      'The filing day is not recorded: the rule is chosen by the day of this event for now; what was filed before 01/04/2026 follows the old law',
    );
  if (limit.practice)
    add(
      trigger.on,
      `Theo thực tiễn của cơ quan (${limit.practice.source}): ${limit.practice.why.vi}; luật quy định ${lengthInWords(limit.practice.lawLength).vi}`,
      `By the authority’s practice (${limit.practice.source}): ${limit.practice.why.en}; the law says ${lengthInWords(limit.practice.lawLength).en}`,
    );
  arithmetic(one, add);
  if (one.excludedDays > 0) {
    const why = (language: 'vi' | 'en') => one.exclusionWhy.map((reason) => reason[language]).join('; ');
    add(
      one.countedOn,
      `Không tính ${one.excludedDays} ngày: ${why('vi')}`,
      `${one.excludedDays} days are not counted: ${why('en')}`,
    );
  }
  if (one.extension)
    add(
      one.extension.on,
      `Được gia hạn một lần thêm ${lengthInWords(limit.length).vi}; hạn cũ ${at(one.extension.formerDueOn)}, hạn mới tính được ${at(one.nominalOn)}`,
      `Extended once by ${lengthInWords(limit.length).en}; formerly ${at(one.extension.formerDueOn)}, now nominally ${at(one.nominalOn)}`,
    );
  landing(one, calendar, add);
  if (one.printedDueOn)
    add(
      one.printedDueOn,
      `Văn bản của Cục ghi hạn ${at(one.printedDueOn)}: theo ngày ghi trên văn bản (tính theo luật: ${at(one.movedTo)})`,
      `The Office’s paper prints ${at(one.printedDueOn)}: that day is followed (by the rule: ${at(one.movedTo)})`,
    );
  if (limit.metBy.length > 0 && !authorities.has(limit.actor))
    add(one.safeOn, `Nên xong chậm nhất ngày ${at(one.safeOn)}`, `Be done by ${at(one.safeOn)}`);
  if (contingent) add(one.dueOn, 'Chỉ đặt ra khi được cấp văn bằng', 'Only if the registration is granted');
  const unknown = provisionalWhy(one, calendar);
  if (unknown) steps.push({ on: one.dueOn, why: unknown });
  return steps;
}

type Add = (on: PlainDate, vi: string, en: string) => void;

function arithmetic({ limit, startOn, countedOn, opensOn, term = 1 }: Reckoning, add: Add): void {
  // only the terms of protection themselves are counted from the first day; what follows an end is not multiplied
  const terms = limit.repeatsWith ? term : 1;
  const length =
    limit.length.unit === 'round' ? limit.length : { ...limit.length, length: limit.length.length * terms };
  const said = lengthInWords(length);
  if (opensOn) add(opensOn, `Mở từ ngày ${at(opensOn)}`, `Opens on ${at(opensOn)}`);
  if (length.unit === 'round') {
    add(countedOn, `Đợt gần nhất kết thúc ngày ${at(countedOn)}`, `The next round ends on ${at(countedOn)}`);
    return;
  }
  if (length.length === 0) return;
  if (length.length < 0) {
    add(countedOn, `Tính ngược ${said.vi}: ${at(countedOn)}`, `${said.en} back: ${at(countedOn)}`);
    return;
  }
  const first = fromDayNumber(toDayNumber(startOn) + 1);
  add(
    first,
    `Không tính ngày đầu tiên, bắt đầu tính từ ${at(first)} (Bộ luật Dân sự 2015, Điều 147)`,
    `The first day is not counted; counting starts on ${at(first)} (Civil Code 2015, art. 147)`,
  );
  const byMonths = length.unit === 'month' || length.unit === 'year';
  const clamped = byMonths && countedOn.slice(8) !== startOn.slice(8);
  add(
    countedOn,
    `${said.vi}: ${at(countedOn)}${clamped ? ', ngày cuối tháng vì tháng đó không có ngày tương ứng' : ''}${byMonths ? ' (Điều 148)' : ''}`,
    `${said.en}: ${at(countedOn)}${clamped ? ', the last day of a month without such a day' : ''}${byMonths ? ' (art. 148)' : ''}`,
  );
}

function landing(
  { nominalOn, movedTo, safeOn, limit }: Reckoning,
  calendar: WorkingCalendar,
  add: Add,
): void {
  if (movedTo !== nominalOn) {
    const day = describeDay(nominalOn, calendar);
    add(
      movedTo,
      `${upper(day.vi)}: kết thúc vào ngày làm việc tiếp theo ${at(movedTo)} (Điều 148 khoản 5)`,
      `${upper(day.en)}: it ends on the next working day, ${at(movedTo)} (art. 148(5))`,
    );
  } else if (safeOn !== nominalOn) {
    const day = describeDay(nominalOn, calendar);
    add(
      nominalOn,
      `${upper(day.vi)}: ${limit.moves ? 'không kéo dài thời hạn' : 'ngày này không dời'}`,
      `${upper(day.en)}: ${limit.moves ? 'nothing is extended by it' : 'this day does not move'}`,
    );
  }
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why the date may still move; null when its year is announced or days off do not matter to it. */
export function provisionalWhy(
  { limit, nominalOn, movedTo }: Pick<Reckoning, 'limit' | 'nominalOn' | 'movedTo'>,
  calendar: WorkingCalendar,
): Words | null {
  if (!limit.moves || !(isProvisional(nominalOn, calendar) || isProvisional(movedTo, calendar))) return null;
  const year = movedTo.slice(0, 4);
  return words(
    `Tạm tính: chưa có thông báo ngày nghỉ của năm ${year}`,
    `Provisional: the days off of ${year} are not announced or not recorded`,
  );
}
