/** The days off of a year as lines of text that a person can copy from a notice: `02/09/2028 nghỉ lễ: Quốc khánh`. */
import {
  formatPlainDate,
  holidayNames,
  parsePlainDate,
  type CalendarYear,
  type SpecialDay,
  type SpecialDayKind,
} from '../calendar/index.ts';
import { fold, words, type Words } from '../text/index.ts';

export const dayKinds: readonly { readonly kind: SpecialDayKind; readonly label: Words }[] = [
  { kind: 'statutory-holiday', label: words('nghỉ lễ', 'public holiday') },
  { kind: 'compensatory-day', label: words('nghỉ bù', 'in lieu') },
  { kind: 'swap-off', label: words('hoán đổi nghỉ', 'swapped off') },
  { kind: 'swap-work', label: words('làm bù', 'worked in exchange') },
];

const named = new Map(
  dayKinds.flatMap(({ kind, label }) => [
    [fold(label.vi), kind],
    [fold(label.en), kind],
  ]),
);
const known = Object.values(holidayNames);

export interface ReadNotice {
  readonly days: readonly SpecialDay[];
  readonly problems: readonly Words[];
}

/** One day a line; empty lines fall away. Every line that cannot be read is named. */
export function readNoticeLines(text: string, year: number): ReadNotice {
  const days: SpecialDay[] = [];
  const problems: Words[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim()) continue;
    const day = readLine(line.trim(), year);
    const at = (why: Words) =>
      problems.push(words(`Dòng ${index + 1}: ${why.vi}`, `Line ${index + 1}: ${why.en}`));
    if ('on' in day) {
      if (days.some(({ on }) => on === day.on))
        at(words('ngày này đã có ở trên', 'this day is above already'));
      else days.push(day);
    } else at(day);
  }
  return { days: days.sort((a, b) => (a.on < b.on ? -1 : 1)), problems };
}

function readLine(line: string, year: number): SpecialDay | Words {
  const [, day = '', kindText = '', name = ''] = /^(\S+)\s+([^:]+?)\s*(?::\s*(.*))?$/.exec(line) ?? [];
  const kind = named.get(fold(kindText));
  if (!kind)
    return words(
      'cần ngày, loại (nghỉ lễ, nghỉ bù, hoán đổi nghỉ, làm bù), rồi dấu hai chấm và tên',
      'day, kind (public holiday, in lieu, swapped off, worked in exchange), then a colon and the name',
    );
  try {
    const on = parsePlainDate(day);
    if (Number(on.slice(0, 4)) !== year)
      return words(`ngày không thuộc năm ${year}`, `the day is not in ${year}`);
    return { on, kind, name: nameOf(name || kindText) };
  } catch {
    return words('ngày không có thật', 'no such day');
  }
}

function nameOf(text: string): Words {
  const folded = fold(text);
  return known.find(({ vi, en }) => fold(vi) === folded || fold(en) === folded) ?? words(text, text);
}

export function noticeLines({ days }: Pick<CalendarYear, 'days'>, language: 'vi' | 'en'): string {
  return [...days]
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, kind, name }) => `${formatPlainDate(on)} ${kindLabelOf(kind)[language]}: ${name[language]}`)
    .join('\n');
}

export function kindLabelOf(kind: SpecialDayKind): Words {
  return dayKinds.find((one) => one.kind === kind)!.label;
}
