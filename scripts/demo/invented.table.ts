/** Invented matters in different states, and the producer's own records: to show every colour of a list. */
import type { PlainDate } from '../../src/calendar/index.ts';
import type { EventType, MatterEvent } from '../../src/matters/index.ts';
import type { SampleMatter, SampleParty, SampleProduct } from './sample.ts';

const day = (text: string) => text as PlainDate;
const SOURCE = 'Hồ sơ giả định để trình diễn, không có trên thực tế.';
export const invented = (key: string) => ({ key, source: SOURCE, confidence: 'invented' as const });

export const tayPhuong = { provinceCode: '01', communeCode: '10003' } as const;
export const oDien = { provinceCode: '01', communeCode: '09817' } as const;
export const sonTay = { provinceCode: '01', communeCode: '09574' } as const;
const duongHoa = { provinceCode: '01', communeCode: '09856' } as const;

const party = (
  key: string,
  kind: SampleParty['kind'],
  name: string,
  place: SampleParty['place'],
  address: string,
): SampleParty => ({
  ...invented(key),
  kind,
  name,
  place,
  address,
  countryCode: 'VN',
  // One tax code belongs to one party; ten zeros and the key are nobody's.
  taxCode: `0000000000 (${key})`,
  phone: '0900 000 000',
  representativeName: 'Nguyễn Thị Mẫu (mẫu)',
  representativeTitle: kind === 'association' ? 'Chủ tịch' : 'Giám đốc',
  members: [],
});

const TAY_PHUONG = 'xã Tây Phương, thành phố Hà Nội';
export const inventedParties: readonly SampleParty[] = [
  {
    ...party(
      'sample-producer',
      'business-household',
      'Hộ kinh doanh Mộc Hưng Thịnh (mẫu)',
      tayPhuong,
      `thôn Dị Nậu, ${TAY_PHUONG}`,
    ),
    representativeTitle: 'Chủ hộ kinh doanh',
  },
  party(
    'sample-fan-association',
    'association',
    'Hội nghề quạt Chàng Sơn (mẫu)',
    tayPhuong,
    `thôn Chàng Sơn, ${TAY_PHUONG}`,
  ),
  party(
    'sample-vegetable-cooperative',
    'cooperative',
    'Hợp tác xã Rau sạch Ô Diên (mẫu)',
    oDien,
    'xã Ô Diên, thành phố Hà Nội',
  ),
  party(
    'sample-cake-association',
    'association',
    'Hội làm bánh tẻ Phú Nhi (mẫu)',
    sonTay,
    'phường Sơn Tây, thành phố Hà Nội',
  ),
  party(
    'sample-vermicelli-cooperative',
    'cooperative',
    'Hợp tác xã Miến Dương Hòa (mẫu)',
    duongHoa,
    'xã Dương Hòa, thành phố Hà Nội',
  ),
  {
    ...party('sample-economic-office', 'agency', 'Phòng Kinh tế xã Tây Phương (mẫu)', tayPhuong, TAY_PHUONG),
    representativeTitle: 'Trưởng phòng',
  },
];

/** `'application-filed 2026-05-04'`, with a document number after a second space. */
const events = (key: string, ...lines: readonly string[]): readonly MatterEvent[] =>
  lines.map((line, index) => {
    const [type, on, ...number] = line.split(' ') as [EventType, PlainDate, ...string[]];
    return {
      id: `${key}-${index + 1}`,
      type,
      on,
      ...(number.length > 0 && { documentNumber: number.join(' ') }),
    };
  });

interface Brief {
  readonly key: string;
  readonly kind?: SampleMatter['kind'];
  readonly words: string;
  readonly placeName?: string;
  readonly applicantKey: string;
  readonly place: SampleMatter['place'];
  readonly goods: SampleMatter['goods'];
  readonly niceEdition?: string;
  readonly lines: readonly string[];
  readonly rest?: Partial<SampleMatter>;
}

export const matter = (brief: Brief): SampleMatter => ({
  ...invented(brief.key),
  kind: brief.kind ?? 'collective_mark',
  place: brief.place,
  sign: { words: brief.words, form: 'word', placeName: brief.placeName },
  applicantKey: brief.applicantKey,
  productKeys: [],
  representation: { kind: 'none' },
  priorities: [],
  niceEdition: brief.niceEdition ?? '13-2026',
  goods: brief.goods,
  regulations: {},
  character: {},
  rightsToUse: [],
  events: events(brief.key, ...brief.lines),
  filingChannel: 'paper',
  ...brief.rest,
});

export const goods = (niceClass: number, ...items: readonly string[]) => [{ niceClass, items }];

export const inventedMatters: readonly SampleMatter[] = [
  matter({
    key: 'sample-filed',
    words: 'Quạt Chàng Sơn (mẫu)',
    placeName: 'Chàng Sơn',
    applicantKey: 'sample-fan-association',
    place: tayPhuong,
    goods: goods(20, 'quạt cầm tay không dùng điện'),
    lines: ['application-filed 2026-11-09'],
    rest: { applicationNumber: '4-2026-99901' },
  }),
  matter({
    key: 'sample-deficiency',
    words: 'Rau sạch Ô Diên (mẫu)',
    placeName: 'Ô Diên',
    applicantKey: 'sample-vegetable-cooperative',
    place: oDien,
    goods: goods(31, 'rau tươi', 'củ tươi', 'quả tươi'),
    lines: [
      'application-filed 2026-09-01',
      'formality-deficiency-notified 2026-09-28 00001/TB-SHTT.IP (mẫu)',
    ],
    rest: { applicationNumber: '4-2026-99902' },
  }),
  matter({
    key: 'sample-transferred',
    words: 'Miến Dương Hòa (mẫu)',
    placeName: 'Dương Hòa',
    applicantKey: 'sample-vermicelli-cooperative',
    place: duongHoa,
    goods: goods(30, 'miến dong', 'bột dong riềng'),
    lines: ['application-filed 2026-10-05', 'transferred-for-publication 2026-11-02'],
    rest: { applicationNumber: '4-2026-99903' },
  }),
  matter({
    key: 'sample-published',
    kind: 'certification_mark',
    words: 'Đồ gỗ Tây Phương (mẫu)',
    placeName: 'Tây Phương',
    applicantKey: 'sample-economic-office',
    place: tayPhuong,
    goods: goods(20, 'đồ nội thất bằng gỗ', 'đồ thờ bằng gỗ'),
    lines: [
      'application-filed 2026-07-15',
      'transferred-for-publication 2026-08-25',
      'application-published 2026-09-25 A_T9_2026 (mẫu)',
    ],
    rest: { applicationNumber: '4-2026-99904' },
  }),
  matter({
    key: 'sample-opposed',
    words: 'Bánh tẻ Phú Nhi (mẫu)',
    placeName: 'Phú Nhi',
    applicantKey: 'sample-cake-association',
    place: sonTay,
    goods: goods(30, 'bánh tẻ'),
    lines: [
      'application-filed 2026-05-04',
      'transferred-for-publication 2026-06-08',
      'application-published 2026-07-06',
      'opposition-filed 2026-09-21',
      'opposition-notified 2026-10-12 00002/SHTT-NH.IP (mẫu)',
    ],
    rest: { applicationNumber: '4-2026-99905' },
  }),
  matter({
    key: 'sample-refusal',
    kind: 'trademark',
    words: 'Hương Nếp Xứ Đoài (mẫu)',
    applicantKey: 'sample-vermicelli-cooperative',
    place: duongHoa,
    goods: goods(30, 'gạo nếp', 'bánh làm từ gạo nếp'),
    niceEdition: '12-2025',
    lines: [
      'application-filed 2025-03-10',
      'formality-accepted 2025-04-08',
      'application-published 2025-05-26',
      'substantive-refusal-notified 2026-08-24 00003/SHTT-NH.IP (mẫu)',
    ],
    rest: { applicationNumber: '4-2025-99906' },
  }),
  matter({
    key: 'sample-grant-notified',
    words: 'Lam Tây Phương (mẫu)',
    placeName: 'Tây Phương',
    applicantKey: 'sample-fan-association',
    place: tayPhuong,
    goods: goods(30, 'chè lam'),
    niceEdition: '12-2025',
    lines: [
      'application-filed 2025-02-17',
      'formality-accepted 2025-03-14',
      'application-published 2025-04-25',
      'grant-notified 2026-09-14 00004/SHTT-NH.IP (mẫu)',
    ],
    rest: { applicationNumber: '4-2025-99907' },
  }),
  matter({
    key: 'sample-own-mark',
    kind: 'trademark',
    words: 'MỘC HƯNG THỊNH (mẫu)',
    applicantKey: 'sample-producer',
    place: tayPhuong,
    goods: goods(20, 'sập gỗ', 'tủ chè bằng gỗ', 'bàn ghế bằng gỗ'),
    niceEdition: '12-2024',
    lines: [
      'application-filed 2024-01-08',
      'formality-accepted 2024-02-05',
      'application-published 2024-03-25',
      'grant-notified 2025-11-10',
      'grant-fee-paid 2025-12-15',
      'registration-granted 2026-01-20 00005/QĐ-SHTT (mẫu)',
    ],
    rest: {
      applicationNumber: '4-2024-99908',
      registrationNumber: '4-0999908-000',
      productKeys: ['sample-product-sap-gu'],
    },
  }),
  matter({
    key: 'sample-renewal-due',
    words: 'Hoa Ô Diên (mẫu)',
    placeName: 'Ô Diên',
    applicantKey: 'sample-vegetable-cooperative',
    place: oDien,
    goods: goods(31, 'hoa tươi', 'cây cảnh'),
    niceEdition: '12-2024',
    lines: ['application-filed 2017-02-20', 'registration-granted 2018-09-10 00006/QĐ-SHTT (mẫu)'],
    rest: { applicationNumber: '4-2017-99909', registrationNumber: '4-0999909-000' },
  }),
  matter({
    key: 'sample-late',
    words: 'Kẹo lạc Xứ Đoài (mẫu)',
    applicantKey: 'sample-cake-association',
    place: sonTay,
    goods: goods(30, 'kẹo lạc', 'kẹo vừng'),
    niceEdition: '12-2024',
    lines: ['application-filed 2016-09-12', 'registration-granted 2018-03-05 00007/QĐ-SHTT (mẫu)'],
    rest: { applicationNumber: '4-2016-99910', registrationNumber: '4-0999910-000' },
  }),
  matter({
    key: 'sample-refused',
    kind: 'trademark',
    words: 'Đặc sản Tây Phương (mẫu)',
    applicantKey: 'sample-producer',
    place: tayPhuong,
    goods: goods(30, 'bánh kẹo'),
    niceEdition: '12-2024',
    lines: [
      'application-filed 2024-04-01',
      'formality-accepted 2024-04-26',
      'application-published 2024-06-25',
      'substantive-refusal-notified 2025-10-20',
      'application-refused 2026-10-19 00008/QĐ-SHTT (mẫu)',
    ],
    rest: { applicationNumber: '4-2024-99911' },
  }),
];

export const inventedProducts: readonly SampleProduct[] = [
  {
    ...invented('sample-product-sap-gu'),
    name: 'Sập gụ tủ chè Hưng Thịnh (mẫu)',
    nameEn: 'Hưng Thịnh carved bed and tea cabinet (sample)',
    producerKey: 'sample-producer',
    craftVillageKey: 'HN-008',
    place: { ...tayPhuong, detail: 'thôn Dị Nậu' },
    setNumber: 21,
    description: 'Bộ sập và tủ chè bằng gỗ gụ, chạm tứ quý, ghép mộng, phủ sơn ta.',
    story:
      'Bộ sập được làm theo mẫu của hiệp thợ trong làng, mỗi chi tiết chạm do một thợ làm trọn từ đầu đến cuối.',
    labels: [
      {
        name: 'Nhãn năm 2026',
        usedFrom: day('2026-02-01'),
        marks: [
          { sign: 'MỘC HƯNG THỊNH (mẫu)', matterKey: 'sample-own-mark' },
          { sign: 'MỘC DỊ NẬU', matterKey: 'sample-application' },
        ],
      },
    ],
    // ends 10/05/2027: the window for re-evaluation is open at the time of writing
    certificates: [
      {
        stars: 3,
        decisionNumber: '00/QĐ-UBND (mẫu)',
        issuedOn: day('2024-05-10'),
        authority: 'Ủy ban nhân dân huyện Thạch Thất (trước ngày 01/07/2025)',
      },
    ],
    matterKeys: ['sample-own-mark', 'sample-application'],
    status: 'published',
  },
];
