/** Groups, subgroups and sets of OCOP products: Decision 26/2026/QĐ-TTg, art. 2.2, Appendices I and II. */
import type { PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';

export interface OcopGroup {
  readonly code: string;
  readonly name: Words;
}

export interface OcopSubgroup extends OcopGroup {
  readonly group: string;
}

/** Who manages a set, from a day on: it follows the food-safety decree and changes with it (footnote 1, Appendix I). */
export interface ManagingMinistries {
  readonly from: PlainDate;
  readonly ministries: readonly Words[];
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

export interface OcopSet {
  /** 1 to 26, the number of the sheet in Appendix II. */
  readonly number: number;
  /** Numbering of Appendix I as one string; not an official code list. */
  readonly code: string;
  readonly subgroup: string;
  readonly name: Words;
  readonly managedBy: readonly ManagingMinistries[];
  /** Samples handed in with a file; none for tourism (art. 6.2.d). */
  readonly samples: number;
}

export const taxonomySource = {
  citation: 'Quyết định 26/2026/QĐ-TTg, Điều 2 khoản 2, Phụ lục I, Phụ lục II',
  from: '2026-05-22' as PlainDate,
  confidence: 'verified',
} as const;

const agriculture = words('Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment');
const trade = words('Bộ Công Thương', 'Ministry of Industry and Trade');
const health = words('Bộ Y tế', 'Ministry of Health');
const culture = words('Bộ Văn hóa, Thể thao và Du lịch', 'Ministry of Culture, Sports and Tourism');

function set(
  number: number,
  code: string,
  subgroup: string,
  vi: string,
  en: string,
  ministries: readonly Words[],
): OcopSet {
  return {
    number,
    code,
    subgroup,
    name: words(vi, en),
    managedBy: [{ from: taxonomySource.from, ministries, confidence: 'single-source' }],
    samples: number === 26 ? 0 : 5,
  };
}

export const ocopGroups: readonly OcopGroup[] = [
  { code: 'I', name: words('Sản phẩm thực phẩm', 'Food') },
  { code: 'II', name: words('Sản phẩm đồ uống', 'Drinks') },
  {
    code: 'III',
    name: words('Sản phẩm dược liệu và sản phẩm từ dược liệu', 'Medicinal materials and products'),
  },
  { code: 'IV', name: words('Sản phẩm hàng thủ công mỹ nghệ', 'Handicrafts') },
  { code: 'V', name: words('Sản phẩm sinh vật cảnh', 'Ornamental plants and animals') },
  {
    code: 'VI',
    name: words(
      'Sản phẩm dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
      'Community tourism, ecotourism and tourist sites',
    ),
  },
];

export const ocopSubgroups: readonly OcopSubgroup[] = [
  { code: 'I.1', group: 'I', name: words('Thực phẩm tươi sống', 'Fresh food') },
  { code: 'I.2', group: 'I', name: words('Thực phẩm thô, sơ chế', 'Raw and semi-processed food') },
  { code: 'I.3', group: 'I', name: words('Thực phẩm chế biến', 'Processed food') },
  { code: 'I.4', group: 'I', name: words('Gia vị', 'Condiments and spices') },
  { code: 'I.5', group: 'I', name: words('Chè', 'Tea') },
  { code: 'I.6', group: 'I', name: words('Cà phê, ca cao', 'Coffee, cocoa') },
  { code: 'II.1', group: 'II', name: words('Đồ uống có cồn', 'Alcoholic drinks') },
  { code: 'II.2', group: 'II', name: words('Đồ uống không cồn', 'Non-alcoholic drinks') },
  {
    code: 'III.1',
    group: 'III',
    name: words(
      'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền',
      'Functional foods, herbal and traditional medicines',
    ),
  },
  { code: 'III.2', group: 'III', name: words('Mỹ phẩm có thành phần từ dược liệu', 'Herbal cosmetics') },
  {
    code: 'III.3',
    group: 'III',
    name: words('Tinh dầu và dược liệu khác', 'Essential oils, other medicinal materials'),
  },
  {
    code: 'IV.1',
    group: 'IV',
    name: words('Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative handicrafts'),
  },
  { code: 'IV.2', group: 'IV', name: words('Vải, may mặc', 'Fabric and garments') },
  { code: 'V.1', group: 'V', name: words('Hoa', 'Flowers') },
  { code: 'V.2', group: 'V', name: words('Cây cảnh', 'Ornamental plants') },
  { code: 'V.3', group: 'V', name: words('Động vật cảnh', 'Ornamental animals') },
  {
    code: 'VI.1',
    group: 'VI',
    name: words(
      'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
      'Community tourism, ecotourism and tourist sites',
    ),
  },
];

export const ocopSets: readonly OcopSet[] = [
  set(1, 'I.1.a', 'I.1', 'Rau, củ, quả, hạt tươi', 'Fresh vegetables, tubers, fruits and nuts', [
    agriculture,
  ]),
  set(2, 'I.1.b', 'I.1', 'Thịt, thủy sản, trứng, sữa tươi', 'Fresh meat, aquatic products, eggs and milk', [
    agriculture,
  ]),
  set(3, 'I.2.a', 'I.2', 'Gạo, ngũ cốc, hạt sơ chế khác', 'Rice, cereals and other semi-processed grains', [
    agriculture,
  ]),
  set(
    4,
    'I.2.b',
    'I.2',
    'Mật ong, mật khác và nông sản thực phẩm khác',
    'Honey, other nectars and other agri-food products',
    [agriculture],
  ),
  set(5, 'I.3.a', 'I.3', 'Đồ ăn nhanh', 'Ready-to-eat / fast food', [trade]),
  set(6, 'I.3.b', 'I.3', 'Chế biến từ gạo, ngũ cốc', 'Processed from rice and cereals', [agriculture, trade]),
  set(
    7,
    'I.3.c',
    'I.3',
    'Chế biến từ rau, củ, quả, hạt',
    'Processed from vegetables, tubers, fruits and nuts',
    [agriculture],
  ),
  set(
    8,
    'I.3.d',
    'I.3',
    'Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác',
    'Processed from meat, aquatic products, eggs, milk, honey and other agri-food',
    [agriculture, trade],
  ),
  set(
    9,
    'I.4.a',
    'I.4',
    'Tương, nước mắm, gia vị dạng lỏng khác',
    'Soy paste, fish sauce, other liquid condiments',
    [agriculture],
  ),
  set(10, 'I.4.b', 'I.4', 'Gia vị khác (muối, hành, tỏi, tiêu,...)', 'Other spices', [agriculture]),
  set(11, 'I.5.a', 'I.5', 'Chè tươi, chè chế biến', 'Fresh and processed tea', [agriculture]),
  set(12, 'I.5.b', 'I.5', 'Sản phẩm trà từ thực vật khác', 'Herbal teas from other plants', [agriculture]),
  set(13, 'I.6', 'I.6', 'Cà phê, ca cao', 'Coffee and cocoa', [agriculture]),
  set(14, 'II.1.a', 'II.1', 'Rượu trắng', 'White (distilled) spirit', [trade]),
  set(15, 'II.1.b', 'II.1', 'Đồ uống có cồn khác', 'Other alcoholic drinks', [trade]),
  set(
    16,
    'II.2.a',
    'II.2',
    'Nước khoáng thiên nhiên, nước uống đóng chai',
    'Natural mineral water, bottled drinking water',
    [health],
  ),
  set(17, 'II.2.b', 'II.2', 'Đồ uống không cồn khác', 'Other non-alcoholic drinks', [trade]),
  set(
    18,
    'III.1',
    'III.1',
    'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền',
    'Functional foods, herbal and traditional medicines',
    [health],
  ),
  set(
    19,
    'III.2',
    'III.2',
    'Mỹ phẩm có thành phần từ dược liệu',
    'Cosmetics with medicinal-plant ingredients',
    [health],
  ),
  set(20, 'III.3', 'III.3', 'Tinh dầu và dược liệu khác', 'Essential oils and other medicinal materials', [
    health,
    trade,
  ]),
  set(21, 'IV.1', 'IV.1', 'Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative handicrafts', [
    trade,
    agriculture,
  ]),
  set(22, 'IV.2', 'IV.2', 'Vải, may mặc', 'Fabric and garments', [trade]),
  set(23, 'V.1', 'V.1', 'Hoa', 'Flowers', [agriculture]),
  set(24, 'V.2', 'V.2', 'Cây cảnh', 'Ornamental plants', [agriculture]),
  set(25, 'V.3', 'V.3', 'Động vật cảnh', 'Ornamental animals', [agriculture]),
  set(
    26,
    'VI.1',
    'VI.1',
    'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
    'Community tourism, ecotourism and tourist-site services',
    [culture, agriculture],
  ),
];
