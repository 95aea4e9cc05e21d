/**
 * Invented matters whose dates lie around the day the sample is loaded, so that each list of the docket shows something
 * whenever that is: late, due in days and in months, extended, printed otherwise, done late, contradicting.
 */
import {
  addPeriod,
  defaultCalendar,
  lastWorkingDayOnOrBefore,
  type PlainDate,
} from '../../src/calendar/index.ts';
import type { MatterEvent, RightToUse } from '../../src/matters/index.ts';
import { goods, invented, matter, oDien, sonTay, tayPhuong } from './invented.table.ts';
import type { SampleMatter, SampleProduct } from './sample.ts';

export interface LiveSample {
  readonly matters: readonly SampleMatter[];
  readonly products: readonly SampleProduct[];
  /** Days for what people added to these dockets. */
  readonly daysFrom: (days: number) => PlainDate;
}

type Detail = Partial<Omit<MatterEvent, 'id' | 'type' | 'on'>>;

export function liveSample(asOf: PlainDate): LiveSample {
  const daysFrom = (days: number) => addPeriod(asOf, { length: days, unit: 'day' });
  /** A working day, about so many months before or after. */
  const month = (months: number, from: PlainDate = asOf) =>
    lastWorkingDayOnOrBefore(addPeriod(from, { length: months, unit: 'month' }), defaultCalendar);
  /** When a notice of so many months was dated that ends in so many days. */
  const notice = (months: number, endsIn: number) => month(-months, daysFrom(endsIn));
  const at = (lines: readonly (readonly [MatterEvent['type'], PlainDate, Detail?])[], key: string) =>
    lines.map(([type, on, detail], index): MatterEvent => ({
      id: `${key}-${index + 1}`,
      type,
      on,
      ...detail,
    }));
  const live = (
    key: string,
    words: string,
    more: Pick<Parameters<typeof matter>[0], 'place' | 'applicantKey' | 'kind'>,
    lines: Parameters<typeof at>[0],
    rest: Partial<SampleMatter> = {},
  ) =>
    matter({
      key,
      words,
      goods: goods(30, 'bánh kẹo', 'miến dong'),
      lines: [],
      ...more,
      rest: { events: at(lines, key), ...rest },
    });
  const examined = (published: number) =>
    [
      ['application-filed', month(published - 4)],
      ['application-published', month(published)],
    ] as const;
  const cakes = { place: sonTay, applicantKey: 'sample-cake-association' };
  const vegetables = { place: oDien, applicantKey: 'sample-vegetable-cooperative' };
  const producer = { place: tayPhuong, applicantKey: 'sample-producer', kind: 'trademark' as const };
  const rights: readonly RightToUse[] = [
    {
      holder: 'Hộ Nguyễn Văn Mẫu (mẫu)',
      number: '01/GCN (mẫu)',
      issuedOn: month(-35),
      validTo: daysFrom(25),
    },
    { holder: 'Hộ Trần Thị Mẫu (mẫu)', number: '02/GCN (mẫu)', issuedOn: month(-36), validTo: daysFrom(-20) },
    { holder: 'Hộ Trần Thị Mẫu (mẫu)', number: '03/GCN (mẫu)', issuedOn: month(-1), validTo: month(35) },
  ];
  return {
    daysFrom,
    matters: [
      live('live-overdue', 'Kẹo dồi Sơn Tây (mẫu)', cakes, [
        ...examined(-9),
        ['substantive-refusal-notified', notice(3, -6), { documentNumber: '00011/SHTT-NH.IP (mẫu)' }],
      ]),
      live('live-printed', 'Rau gia vị Ô Diên (mẫu)', vegetables, [
        ...examined(-8),
        [
          'substantive-refusal-notified',
          notice(3, 6),
          { documentNumber: '00012/SHTT-NH.IP (mẫu)', printedDueOn: daysFrom(4) },
        ],
      ]),
      live('live-extended', 'Mộc Thịnh Phát (mẫu)', producer, [
        ...examined(-10),
        ['substantive-refusal-notified', notice(6, 24), { documentNumber: '00013/SHTT-NH.IP (mẫu)' }],
        ['extension-granted', month(-3), { documentNumber: '00014/SHTT-NH.IP (mẫu)' }],
      ]),
      live('live-late', 'Nếp cái Ô Diên (mẫu)', vegetables, [
        ...examined(-12),
        ['substantive-refusal-notified', month(-6), { documentNumber: '00015/SHTT-NH.IP (mẫu)' }],
        ['reply-filed', month(-2), { note: 'Nộp sau hạn (mẫu)' }],
      ]),
      // Comes near the one above, in time to be opposed; and a sign that is being prepared in two places.
      live('live-published', 'Kẹo dồi Sơn Tay (mẫu)', vegetables, [
        ['application-filed', month(-4)],
        ['application-published', month(-1)],
      ]),
      live('live-prepared', 'Mộc Di Nậu', vegetables, [], { goods: goods(20, 'bàn ghế gỗ') }),
      live('live-contested', 'Bánh gai Xứ Đoài (mẫu)', cakes, [
        ['application-published', month(-4)],
        ['application-filed', month(-3)],
      ]),
      live(
        'live-rights',
        'Tương Tây Phương (mẫu)',
        { place: tayPhuong, applicantKey: 'sample-fan-association' },
        [
          ['application-filed', month(-116)],
          ['registration-granted', month(-98), { documentNumber: '00016/QĐ-SHTT (mẫu)' }],
        ],
        { rightsToUse: rights, registrationNumber: '4-0999916-000' },
      ),
    ],
    products: [
      {
        ...invented('live-product'),
        name: 'Tương nếp Tây Phương (mẫu)',
        producerKey: 'sample-producer',
        place: tayPhuong,
        setNumber: 1,
        labels: [],
        certificates: [
          {
            stars: 3,
            decisionNumber: '01/QĐ-UBND (mẫu)',
            // the window for re-evaluation closes in twenty days
            issuedOn: addPeriod(daysFrom(140), { length: -36, unit: 'month' }),
            authority: 'Ủy ban nhân dân xã Tây Phương (mẫu)',
          },
        ],
        matterKeys: [],
        status: 'published',
      },
    ],
  };
}
