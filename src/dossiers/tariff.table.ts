// The official tariff: amounts in đồng of Circular 263/2016/TT-BTC, and the reductions laid over it, all dated.
import type { PlainDate } from '../calendar/index.ts';
import type { MatterKind } from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';

export type Confidence = 'verified' | 'single-source' | 'presumed';
/** A: lệ phí, the part reductions touch. B: phí, never reduced so far. */
export type TariffSection = 'A' | 'B';
/** What one unit of a row is. */
export type CountedBy =
  | 'application'
  | 'class'
  | 'first-class'
  | 'further-class'
  | 'item-over-six'
  | 'priority'
  | 'class-to-classify'
  | 'item-over-six-to-classify';

export interface TariffRow {
  readonly code: string;
  readonly stage: 'filing' | 'grant';
  readonly kinds: readonly MatterKind[];
  readonly label: Words;
  readonly unit: Words;
  readonly countedBy: CountedBy;
  /** đồng for one unit */
  readonly rate: number;
  readonly section: TariffSection;
  readonly from: PlainDate;
  /** Last day in force; absent = until changed. */
  readonly to?: PlainDate;
  readonly citation: string;
  readonly confidence: Confidence;
}

export interface Reduction {
  readonly code: string;
  /** Rows it touches; all of section A when absent. */
  readonly rowCodes?: readonly string[];
  readonly channels: readonly ('paper' | 'online' | 'vneid')[];
  /** What is left to pay, 0 to 1. */
  readonly share: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly citation: string;
  readonly confidence: Confidence;
  readonly note: Words;
}

const day = (iso: string) => iso as PlainDate;
const marks: readonly MatterKind[] = ['collective_mark', 'certification_mark', 'trademark'];
const gi: readonly MatterKind[] = ['geographical_indication'];
const all: readonly MatterKind[] = [...marks, ...gi];
const from = day('2017-01-01');
const application = words('đơn', 'application');
const niceClass = words('nhóm', 'class');
const item = words('hàng hóa/dịch vụ', 'goods/services item');
const certificate = words('văn bằng', 'certificate');
const overSix = words(
  '– mỗi nhóm có trên 6 hàng hóa/dịch vụ, từ hàng hóa/dịch vụ thứ 7 trở đi',
  '– each item of a class from the seventh on',
);
const circular = 'Thông tư 263/2016/TT-BTC, Biểu mức thu';

/** In the order of the fee table of the application form. */
export const tariffRows: readonly TariffRow[] = [
  {
    code: 'filing',
    stage: 'filing',
    kinds: all,
    label: words('Lệ phí nộp đơn', 'Filing fee'),
    unit: application,
    countedBy: 'application',
    rate: 150_000,
    section: 'A',
    from,
    citation: `${circular}, mục A`,
    confidence: 'verified',
  },
  {
    code: 'classification',
    stage: 'filing',
    kinds: marks,
    label: words('Phí phân loại quốc tế về nhãn hiệu', 'International classification'),
    unit: niceClass,
    countedBy: 'class-to-classify',
    rate: 100_000,
    section: 'B',
    from,
    citation: `${circular}, mục B`,
    confidence: 'verified',
  },
  {
    code: 'classification-over-six',
    stage: 'filing',
    kinds: marks,
    label: overSix,
    unit: item,
    countedBy: 'item-over-six-to-classify',
    rate: 20_000,
    section: 'B',
    from,
    citation: `${circular}, mục B`,
    confidence: 'single-source',
  },
  {
    code: 'priority',
    stage: 'filing',
    kinds: marks,
    label: words('Phí thẩm định yêu cầu hưởng quyền ưu tiên', 'Examination of a priority claim'),
    unit: words('yêu cầu/đơn ưu tiên', 'claim/priority application'),
    countedBy: 'priority',
    rate: 600_000,
    section: 'B',
    from,
    citation: `${circular}, mục B`,
    confidence: 'verified',
  },
  {
    code: 'publication',
    stage: 'filing',
    kinds: all,
    label: words('Phí công bố đơn', 'Publication of the application'),
    unit: application,
    countedBy: 'application',
    rate: 120_000,
    section: 'B',
    from,
    citation: `${circular}, mục B, điểm 4.1`,
    confidence: 'verified',
  },
  {
    code: 'search',
    stage: 'filing',
    kinds: marks,
    label: words('Phí tra cứu phục vụ việc thẩm định đơn', 'Search for the examination'),
    unit: niceClass,
    countedBy: 'class',
    rate: 180_000,
    section: 'B',
    from,
    citation: `${circular}, mục B`,
    confidence: 'verified',
  },
  {
    code: 'search-over-six',
    stage: 'filing',
    kinds: marks,
    label: overSix,
    unit: item,
    countedBy: 'item-over-six',
    rate: 30_000,
    section: 'B',
    from,
    citation: `${circular}, mục B`,
    confidence: 'verified',
  },
  {
    code: 'search-gi',
    stage: 'filing',
    kinds: gi,
    label: words('Phí tra cứu phục vụ việc thẩm định đơn', 'Search for the examination'),
    unit: application,
    countedBy: 'application',
    rate: 180_000,
    section: 'B',
    from,
    citation: `${circular}, mục B`,
    confidence: 'presumed',
  },
  {
    code: 'examination',
    stage: 'filing',
    kinds: marks,
    label: words('Phí thẩm định đơn', 'Substantive examination'),
    unit: niceClass,
    countedBy: 'class',
    rate: 550_000,
    section: 'B',
    from,
    citation: `${circular}, mục B, điểm 1.1`,
    confidence: 'verified',
  },
  {
    code: 'examination-over-six',
    stage: 'filing',
    kinds: marks,
    label: overSix,
    unit: item,
    countedBy: 'item-over-six',
    rate: 120_000,
    section: 'B',
    from,
    citation: `${circular}, mục B, điểm 1.1`,
    confidence: 'verified',
  },
  {
    code: 'examination-gi',
    stage: 'filing',
    kinds: gi,
    label: words('Phí thẩm định đơn đăng ký chỉ dẫn địa lý', 'Examination of a GI application'),
    unit: application,
    countedBy: 'application',
    rate: 1_200_000,
    section: 'B',
    from,
    citation: `${circular}, mục B, điểm 1.1`,
    confidence: 'single-source',
  },
  {
    code: 'certificate',
    stage: 'grant',
    kinds: marks,
    label: words('Lệ phí cấp Giấy chứng nhận, nhóm thứ nhất', 'Certificate, first class'),
    unit: niceClass,
    countedBy: 'first-class',
    rate: 120_000,
    section: 'A',
    from,
    citation: `${circular}, mục A`,
    confidence: 'verified',
  },
  {
    code: 'certificate-further',
    stage: 'grant',
    kinds: marks,
    label: words('– từ nhóm thứ hai trở đi', '– each further class'),
    unit: niceClass,
    countedBy: 'further-class',
    rate: 100_000,
    section: 'A',
    from,
    citation: `${circular}, mục A`,
    confidence: 'verified',
  },
  {
    code: 'certificate-gi',
    stage: 'grant',
    kinds: gi,
    label: words('Lệ phí cấp Giấy chứng nhận', 'Certificate'),
    unit: certificate,
    countedBy: 'application',
    rate: 120_000,
    section: 'A',
    from,
    citation: `${circular}, mục A`,
    confidence: 'presumed',
  },
  {
    code: 'registration',
    stage: 'grant',
    kinds: all,
    label: words('Phí đăng bạ Quyết định cấp văn bằng bảo hộ', 'Entry in the register'),
    unit: certificate,
    countedBy: 'application',
    rate: 120_000,
    section: 'B',
    from,
    citation: `${circular}, mục B, điểm 4.2`,
    confidence: 'verified',
  },
  {
    code: 'grant-publication',
    stage: 'grant',
    kinds: all,
    label: words('Phí công bố Quyết định cấp văn bằng bảo hộ', 'Publication of the grant'),
    unit: certificate,
    countedBy: 'application',
    rate: 120_000,
    section: 'B',
    from,
    citation: `${circular}, mục B, điểm 4.1`,
    confidence: 'verified',
  },
];

const everyChannel = ['paper', 'online', 'vneid'] as const;

/** Where several touch a row, the lowest share alone is taken: no text lets them be multiplied. */
export const reductions: readonly Reduction[] = [
  {
    code: 'online-half-2024',
    channels: ['online', 'vneid'],
    share: 0.5,
    from: day('2024-01-01'),
    to: day('2025-12-31'),
    citation: 'Thông tư 63/2023/TT-BTC',
    confidence: 'single-source',
    note: words('Lệ phí (mục A) giảm 50 % khi nộp trực tuyến', 'Section A fees halved for online filing'),
  },
  {
    code: 'half-2024',
    channels: everyChannel,
    share: 0.5,
    from: day('2024-07-01'),
    to: day('2024-12-31'),
    citation: 'Thông tư 43/2024/TT-BTC',
    confidence: 'verified',
    note: words('Lệ phí (mục A) giảm 50 %', 'Section A fees halved'),
  },
  {
    code: 'half-2025',
    channels: everyChannel,
    share: 0.5,
    from: day('2025-07-01'),
    to: day('2026-12-31'),
    citation: 'Thông tư 64/2025/TT-BTC',
    confidence: 'single-source',
    note: words(
      'Lệ phí (mục A) giảm 50 %; phí (mục B) không giảm',
      'Section A fees halved; section B is not reduced',
    ),
  },
  {
    code: 'vneid-2026',
    rowCodes: ['filing', 'certificate', 'certificate-further', 'certificate-gi'],
    channels: ['vneid'],
    share: 0,
    from: day('2026-04-01'),
    to: day('2026-12-31'),
    citation: 'Thông tư 29/2026/TT-BTC',
    confidence: 'single-source',
    note: words(
      'Miễn lệ phí nộp đơn và lệ phí cấp văn bằng khi thực hiện qua VNeID; cần hỏi lại Cục Sở hữu trí tuệ vì cổng nộp đơn của Cục dùng tài khoản riêng',
      'Filing and certificate fees are waived through VNeID; ask the Office first, its portal uses its own sign-in',
    ),
  },
];
