/**
 * Days off of each year as its notice fixed them: which are holidays by statute, which make up for a holiday on a
 * weekend, and which were only exchanged for the civil service. A year missing here is computed and provisional.
 */
import { words, type Words } from '../text/index.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * `statutory-holiday`: Labour Code art. 112 and Resolution 28/2026/QH16. `compensatory-day`: the working day that makes up
 * for a holiday on a weekend, art. 111(3). `swap-off` / `swap-work`: exchanged for the civil service by direction of the
 * Prime Minister; no statute makes them holidays, so they extend nothing, but the Office is closed on the first.
 */
export type SpecialDayKind = 'statutory-holiday' | 'compensatory-day' | 'swap-off' | 'swap-work';

export interface SpecialDay {
  readonly on: PlainDate;
  readonly kind: SpecialDayKind;
  readonly name: Words;
}

export interface CalendarYear {
  readonly year: number;
  readonly days: readonly SpecialDay[];
  /** The notices and statutes that fixed them. */
  readonly sources: readonly string[];
  readonly confidence: 'verified' | 'single-source';
}

export const holidayNames = {
  newYear: words('Tết Dương lịch', 'New Year’s Day'),
  tet: words('Tết Âm lịch', 'Lunar New Year (Tết)'),
  hungKings: words('Giỗ Tổ Hùng Vương', 'Hùng Kings’ Day'),
  victory: words('Ngày Chiến thắng', 'Victory Day'),
  labour: words('Ngày Quốc tế lao động', 'Labour Day'),
  national: words('Quốc khánh', 'National Day'),
  culture: words('Ngày Văn hóa Việt Nam', 'Vietnamese Culture Day'),
} as const;
const N = holidayNames;

type Entry = readonly [name: Words, ...monthDays: string[]];

function year(
  number: number,
  sources: readonly string[],
  lists: {
    readonly holidays: readonly Entry[];
    readonly madeUp?: readonly Entry[];
    readonly swapOff?: readonly Entry[];
    readonly swapWork?: readonly Entry[];
  },
  confidence: CalendarYear['confidence'] = 'verified',
): CalendarYear {
  const of = (kind: SpecialDayKind, entries: readonly Entry[] = []) =>
    entries.flatMap(([name, ...monthDays]) =>
      monthDays.map((monthDay) => ({ on: `${number}-${monthDay}` as PlainDate, kind, name })),
    );
  const days = [
    ...of('statutory-holiday', lists.holidays),
    ...of('compensatory-day', lists.madeUp),
    ...of('swap-off', lists.swapOff),
    ...of('swap-work', lists.swapWork),
  ];
  return { year: number, days, sources, confidence };
}

const CODE_2012 = 'Bộ luật Lao động 10/2012/QH13, Điều 115';
const CODE_2019 = 'Bộ luật Lao động 45/2019/QH14, Điều 111, 112';
const CULTURE = 'Nghị quyết 28/2026/QH16, Điều 2';

export const calendarYears: readonly CalendarYear[] = [
  year(
    2020,
    [
      CODE_2012,
      'Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết Âm lịch năm 2020 (chưa tra được số)',
    ],
    {
      holidays: [
        [N.newYear, '01-01'],
        [N.tet, '01-23', '01-24', '01-25', '01-26', '01-27'],
        [N.hungKings, '04-02'],
        [N.victory, '04-30'],
        [N.labour, '05-01'],
        // one day only: the second came with the Labour Code of 2019, in force on 1 January 2021
        [N.national, '09-02'],
      ],
      madeUp: [[N.tet, '01-28', '01-29']],
    },
    'single-source',
  ),
  year(2021, [CODE_2019, 'Thông báo 4875/TB-LĐTBXH'], {
    holidays: [
      [N.newYear, '01-01'],
      [N.tet, '02-10', '02-11', '02-12', '02-13', '02-14'],
      [N.hungKings, '04-21'],
      [N.victory, '04-30'],
      [N.labour, '05-01'],
      [N.national, '09-02', '09-03'],
    ],
    madeUp: [
      [N.tet, '02-15', '02-16'],
      [N.labour, '05-03'],
    ],
  }),
  year(2022, [CODE_2019, 'Thông báo 119/TB-LĐTBXH'], {
    holidays: [
      [N.newYear, '01-01'],
      [N.tet, '01-31', '02-01', '02-02', '02-03', '02-04'],
      [N.hungKings, '04-10'],
      [N.victory, '04-30'],
      [N.labour, '05-01'],
      [N.national, '09-01', '09-02'],
    ],
    madeUp: [
      [N.newYear, '01-03'],
      [N.hungKings, '04-11'],
      [N.victory, '05-02'],
      [N.labour, '05-03'],
    ],
  }),
  year(2023, [CODE_2019, 'Thông báo 5034/TB-LĐTBXH ngày 07/12/2022 (Công văn 8056/VPCP-KGVX)'], {
    holidays: [
      [N.newYear, '01-01'],
      [N.tet, '01-20', '01-21', '01-22', '01-23', '01-24'],
      [N.hungKings, '04-29'],
      [N.victory, '04-30'],
      [N.labour, '05-01'],
      [N.national, '09-01', '09-02'],
    ],
    madeUp: [
      [N.newYear, '01-02'],
      [N.tet, '01-25', '01-26'],
      [N.hungKings, '05-02'],
      [N.victory, '05-03'],
      [N.national, '09-04'],
    ],
  }),
  year(2024, [CODE_2019, 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023', 'Thông báo 1570/TB-LĐTBXH'], {
    holidays: [
      [N.newYear, '01-01'],
      [N.tet, '02-08', '02-09', '02-10', '02-11', '02-12'],
      [N.hungKings, '04-18'],
      [N.victory, '04-30'],
      [N.labour, '05-01'],
      [N.national, '09-02', '09-03'],
    ],
    madeUp: [[N.tet, '02-13', '02-14']],
    swapOff: [[N.victory, '04-29']],
    swapWork: [[N.victory, '05-04']],
  }),
  year(2025, [CODE_2019, 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024'], {
    holidays: [
      [N.newYear, '01-01'],
      [N.tet, '01-27', '01-28', '01-29', '01-30', '01-31'],
      [N.hungKings, '04-07'],
      [N.victory, '04-30'],
      [N.labour, '05-01'],
      [N.national, '09-01', '09-02'],
    ],
    swapOff: [[N.labour, '05-02']],
    swapWork: [[N.labour, '04-26']],
  }),
  // The exchange of Monday 23 for Saturday 28 November was proposed, never adopted: neither day is here.
  year(
    2026,
    [
      CODE_2019,
      CULTURE,
      'Thông báo 9441/TB-BNV',
      'Công văn 12729/VPCP-KGVX ngày 25/12/2025',
      'Công văn 3383/BNV-CVL',
    ],
    {
      holidays: [
        [N.newYear, '01-01'],
        [N.tet, '02-16', '02-17', '02-18', '02-19', '02-20'],
        [N.hungKings, '04-26'],
        [N.victory, '04-30'],
        [N.labour, '05-01'],
        [N.national, '09-01', '09-02'],
        [N.culture, '11-24'],
      ],
      madeUp: [[N.hungKings, '04-27']],
      swapOff: [
        [N.newYear, '01-02'],
        [N.national, '08-31'],
      ],
      swapWork: [
        [N.newYear, '01-10'],
        [N.national, '08-22'],
      ],
    },
  ),
  year(
    2027,
    [
      CODE_2019,
      CULTURE,
      'Ý kiến của Phó Thủ tướng ngày 02/10/2026 theo đề nghị của Bộ Nội vụ (chưa tra được số)',
    ],
    {
      holidays: [
        [N.newYear, '01-01'],
        [N.tet, '02-04', '02-05', '02-06', '02-07', '02-08'],
        [N.hungKings, '04-16'],
        [N.victory, '04-30'],
        [N.labour, '05-01'],
        [N.national, '09-02', '09-03'],
        [N.culture, '11-24'],
      ],
      madeUp: [
        [N.tet, '02-09', '02-10'],
        [N.labour, '05-03'],
      ],
    },
  ),
];
