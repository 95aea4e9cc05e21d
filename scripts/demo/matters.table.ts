/** Collective marks of Hà Nội and one geographical indication, from public pages: mostly a name and that it was granted. */
import type { PlainDate } from '../../src/calendar/index.ts';
import type { GoodsClass, MatterEvent } from '../../src/matters/index.ts';
import type { SampleMatter, Sampled } from './sample.ts';

const day = (text: string) => text as PlainDate;

/** What a public page tells about a mark; the rest of a matter is empty. */
type PublicMark = Sampled &
  Pick<SampleMatter, 'place'> & {
    readonly words: string;
    readonly placeName: string;
    readonly kind?: SampleMatter['kind'];
    readonly goods?: readonly GoodsClass[];
    readonly applicantKey?: string;
    readonly villageKey?: string;
    readonly productKeys?: readonly string[];
    readonly registrationNumber?: string;
    readonly character?: SampleMatter['character'];
    /** The last day the grant can have been, unless `exact`. */
    readonly grantedOn?: PlainDate;
    readonly exact?: boolean;
    readonly documentNumber?: string;
    readonly note?: string;
    /** Decision of the city permitting the place name. */
    readonly permission?: string;
  };

function toMatter(mark: PublicMark): SampleMatter {
  const { key, source, confidence, place, applicantKey, villageKey, registrationNumber, permission } = mark;
  const event: readonly MatterEvent[] = mark.grantedOn
    ? [
        {
          id: `${key}-1`,
          type: 'registration-granted',
          on: mark.grantedOn,
          ...(mark.exact ? {} : { precision: 'not-later-than' as const }),
          ...(mark.documentNumber && { documentNumber: mark.documentNumber }),
          ...(mark.note && { note: mark.note }),
        },
      ]
    : [];
  return {
    key,
    source: permission ? `${source} (địa danh được phép dùng: Quyết định ${permission})` : source,
    confidence,
    kind: mark.kind ?? 'collective_mark',
    place,
    sign: { words: mark.words, form: 'word', placeName: mark.placeName },
    applicantKey,
    villageKey,
    productKeys: mark.productKeys ?? [],
    representation: { kind: 'none' },
    priorities: [],
    niceEdition: '13-2026',
    goods: mark.goods ?? [],
    regulations: {},
    character: mark.character ?? {},
    rightsToUse: [],
    events: event,
    registrationNumber,
    filingChannel: 'paper',
  };
}

const marks: readonly PublicMark[] = [
  {
    key: 'HN-011',
    source:
      'https://nhipsonghanoi.hanoimoi.com.vn/tin-tuc/co-so/824769/5-san-pham-lang-nghe-cua-thach-that-duoc-cong-nhan-nhan-hieu-tap-the',
    confidence: 'single-source',
    words: 'Chè lam Thạch Xá',
    placeName: 'Thạch Xá',
    place: {
      provinceCode: '01',
      communeCode: '10003',
      asWritten: 'xã Thạch Xá, huyện Thạch Thất, thành phố Hà Nội',
    },
    goods: [{ niceClass: 30, items: ['chè lam'] }],
    villageKey: 'HN-009',
    grantedOn: day('2021-05-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-012',
    source:
      'https://nhipsonghanoi.hanoimoi.com.vn/tin-tuc/co-so/824769/5-san-pham-lang-nghe-cua-thach-that-duoc-cong-nhan-nhan-hieu-tap-the',
    confidence: 'single-source',
    words: 'Mộc Chàng Sơn',
    placeName: 'Chàng Sơn',
    place: {
      provinceCode: '01',
      communeCode: '10003',
      asWritten: 'xã Chàng Sơn, huyện Thạch Thất, thành phố Hà Nội',
    },
    goods: [{ niceClass: 20, items: ['đồ gỗ gia dụng', 'bàn, ghế, tủ bằng gỗ', 'đồ thờ bằng gỗ'] }],
    villageKey: 'HN-006',
    grantedOn: day('2021-05-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-013',
    source:
      'https://nhipsonghanoi.hanoimoi.com.vn/tin-tuc/co-so/824769/5-san-pham-lang-nghe-cua-thach-that-duoc-cong-nhan-nhan-hieu-tap-the',
    confidence: 'single-source',
    words: 'Chè kho Đại Đồng',
    placeName: 'Đại Đồng',
    place: {
      provinceCode: '01',
      communeCode: '09955',
      asWritten: 'xã Đại Đồng, huyện Thạch Thất, thành phố Hà Nội',
    },
    goods: [{ niceClass: 30, items: ['chè kho'] }],
    grantedOn: day('2021-05-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-014',
    source:
      'https://nhipsonghanoi.hanoimoi.com.vn/tin-tuc/co-so/824769/5-san-pham-lang-nghe-cua-thach-that-duoc-cong-nhan-nhan-hieu-tap-the',
    confidence: 'single-source',
    words: 'Cơ, kim khí Phùng Xá',
    placeName: 'Phùng Xá',
    place: {
      provinceCode: '01',
      communeCode: '10003',
      asWritten: 'xã Phùng Xá, huyện Thạch Thất, thành phố Hà Nội',
    },
    goods: [{ niceClass: 6, items: ['đồ ngũ kim bằng kim loại', 'bản lề kim loại', 'khung cửa kim loại'] }],
    villageKey: 'HN-001',
    grantedOn: day('2021-05-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-015',
    source:
      'https://nhipsonghanoi.hanoimoi.com.vn/tin-tuc/co-so/824769/5-san-pham-lang-nghe-cua-thach-that-duoc-cong-nhan-nhan-hieu-tap-the',
    confidence: 'single-source',
    words: 'Mộc, xây dựng nhà kẻ truyền Hương Ngải',
    placeName: 'Hương Ngải',
    place: {
      provinceCode: '01',
      communeCode: '10003',
      asWritten: 'xã Hương Ngải, huyện Thạch Thất, thành phố Hà Nội',
    },
    goods: [{ niceClass: 19, items: ['nhà gỗ cổ truyền', 'cấu kiện nhà bằng gỗ'] }],
    villageKey: 'HN-010',
    grantedOn: day('2021-05-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-016',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Khoai tây Hương Ngải',
    placeName: 'Hương Ngải',
    place: { provinceCode: '01', communeCode: '10003', asWritten: 'huyện Thạch Thất, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['khoai tây tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-017',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Hoa Đan Phượng',
    placeName: 'Đan Phượng',
    place: { provinceCode: '01', asWritten: 'huyện Đan Phượng, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['hoa tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-018',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Nấm Đan Phượng',
    placeName: 'Đan Phượng',
    place: { provinceCode: '01', asWritten: 'huyện Đan Phượng, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['nấm tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-019',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Sản phẩm chăn nuôi Phương Đình',
    placeName: 'Phương Đình',
    place: {
      provinceCode: '01',
      communeCode: '09787',
      asWritten: 'xã Phương Đình, huyện Đan Phượng, thành phố Hà Nội',
    },
    goods: [{ niceClass: 29, items: ['thịt lợn', 'thịt gia cầm', 'trứng'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-020',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Rau an toàn Yên Nghĩa',
    placeName: 'Yên Nghĩa',
    place: { provinceCode: '01', asWritten: 'quận Hà Đông, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['rau tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-021',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Rau an toàn Chúc Sơn',
    placeName: 'Chúc Sơn',
    place: { provinceCode: '01', asWritten: 'huyện Chương Mỹ, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['rau tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-022',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Rau an toàn Xuân Phú',
    placeName: 'Xuân Phú',
    place: { provinceCode: '01', asWritten: 'huyện Phúc Thọ, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['rau tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-023',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Gạo Đỗ Động',
    placeName: 'Đỗ Động',
    place: { provinceCode: '01', asWritten: 'huyện Thanh Oai, thành phố Hà Nội' },
    goods: [{ niceClass: 30, items: ['gạo'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-024',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Rau an toàn Đông Cao',
    placeName: 'Đông Cao',
    place: { provinceCode: '01', asWritten: 'huyện Mê Linh, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['rau tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-025',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Bưởi đỏ Đông Cao',
    placeName: 'Đông Cao',
    place: { provinceCode: '01', asWritten: 'huyện Mê Linh, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['quả bưởi tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-026',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Bưởi Nam Phương Tiến',
    placeName: 'Nam Phương Tiến',
    place: { provinceCode: '01', asWritten: 'huyện Chương Mỹ, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['quả bưởi tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-027',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Thanh long ruột đỏ',
    placeName: 'Ba Vì',
    place: { provinceCode: '01', asWritten: 'huyện Ba Vì, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['quả thanh long tươi'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-028',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Trứng vịt Đông Lỗ',
    placeName: 'Đông Lỗ',
    place: { provinceCode: '01', asWritten: 'huyện Ứng Hòa, thành phố Hà Nội' },
    goods: [{ niceClass: 29, items: ['trứng vịt'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-029',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Các sản phẩm từ thịt lợn',
    placeName: 'Phúc Thọ',
    place: { provinceCode: '01', asWritten: 'huyện Phúc Thọ, thành phố Hà Nội' },
    goods: [{ niceClass: 29, items: ['thịt lợn', 'giò', 'chả'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-030',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Dược liệu Sóc Sơn',
    placeName: 'Sóc Sơn',
    place: { provinceCode: '01', asWritten: 'huyện Sóc Sơn, thành phố Hà Nội' },
    goods: [{ niceClass: 5, items: ['dược liệu'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-031',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Dược liệu và thuốc Nam',
    placeName: 'Ba Vì',
    place: { provinceCode: '01', asWritten: 'huyện Ba Vì, thành phố Hà Nội' },
    goods: [{ niceClass: 5, items: ['dược liệu', 'thuốc nam'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-032',
    source: 'https://nhandan.vn/chung-nhan-dang-ky-nhan-hieu-tap-the-cho-18-san-pham-post693182.html',
    confidence: 'single-source',
    words: 'Mật ong Tản Viên',
    placeName: 'Tản Viên',
    place: { provinceCode: '01', asWritten: 'huyện Ba Vì, thành phố Hà Nội' },
    goods: [{ niceClass: 30, items: ['mật ong'] }],
    grantedOn: day('2022-12-31'),
    note: 'Nguồn báo đã được cấp văn bằng; chưa tra được số, chủ văn bằng và ngày chính xác.',
  },
  {
    key: 'HN-033',
    source: 'https://2lua.vn/price/trao-nhan-hieu-tap-the-cho-buoi-tom-vang-huyen-dan-phuong-12137.html',
    confidence: 'single-source',
    words: 'Bưởi tôm vàng huyện Đan Phượng',
    placeName: 'Đan Phượng',
    place: { provinceCode: '01', asWritten: 'huyện Đan Phượng, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['quả bưởi tươi'] }],
    productKeys: ['HN-040'],
    grantedOn: day('2013-11-30'),
    note: 'Lễ công bố ngày 30/11/2013; chưa tra được số văn bằng và việc gia hạn.',
  },
  {
    key: 'HN-046',
    source:
      'https://wipo.vn/vi_VN/web/guest/phat-trien-chi-dan-ia-ly/-/asset_publisher/SGA9PgvmYtWI/content/bao-ho-chi-dan-ia-ly-son-tay-cho-san-pham-ga-mia ; https://trace.icheck.vn/vn/post/129-san-pham-ga-mia-son-tay-da-duoc-cap-chi-dan-dia-ly-so-6-00143 ; https://thanglong.chinhphu.vn/bao-ho-chi-dan-dia-ly-son-tay-cho-ga-mia-103240905142125274.htm',
    confidence: 'verified',
    words: 'Sơn Tây',
    placeName: 'Sơn Tây',
    place: { provinceCode: '01', asWritten: 'thị xã Sơn Tây, thành phố Hà Nội' },
    applicantKey: 'party-08',
    productKeys: ['HN-057'],
    kind: 'geographical_indication',
    registrationNumber: '00143',
    character: { productName: 'gà Mía' },
    grantedOn: day('2024-08-28'),
    exact: true,
    documentNumber: '717/QĐ-SHTT',
  },
  {
    key: 'HN-047',
    source:
      'http://sontay.hanoi.gov.vn/do-thi/-/view_content/7710740-hoi-thao-hoan-thien-thong-nhat-ho-so-dang-ky-chi-dan-dia-ly-ga-mia-son-tay-.html',
    confidence: 'single-source',
    words: 'Gà Mía Sơn Tây',
    placeName: 'Sơn Tây',
    place: { provinceCode: '01', asWritten: 'thị xã Sơn Tây, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['gà sống'] }],
    productKeys: ['HN-057'],
    grantedOn: day('2023-02-28'),
    note: 'Chưa tra được cách viết chính xác của nhãn hiệu, chủ văn bằng và số.',
  },
  {
    key: 'HN-101',
    source:
      'https://sohuutritue.net.vn/loat-dia-danh-cua-ha-noi-duoc-su-dung-de-dang-ky-bao-ho-nhan-hieu-tap-the-d125347.html',
    confidence: 'single-source',
    words: 'Làng nghề mộc dân dụng thôn Chanh Thôn',
    placeName: 'Chanh Thôn',
    place: {
      provinceCode: '01',
      communeCode: '10273',
      asWritten: 'xã Nam Tiến, huyện Phú Xuyên, thành phố Hà Nội',
    },
    goods: [{ niceClass: 20, items: ['đồ gỗ dân dụng'] }],
    applicantKey: 'party-15',
    villageKey: 'HN-075',
    permission: '5500/QĐ-UBND',
  },
  {
    key: 'HN-102',
    source:
      'https://sohuutritue.net.vn/loat-dia-danh-cua-ha-noi-duoc-su-dung-de-dang-ky-bao-ho-nhan-hieu-tap-the-d125347.html',
    confidence: 'single-source',
    words: 'Làng nghề mộc cao cấp Vạn Điểm',
    placeName: 'Vạn Điểm',
    place: { provinceCode: '01', asWritten: 'xã Vạn Điểm, huyện Thường Tín, thành phố Hà Nội' },
    goods: [{ niceClass: 20, items: ['đồ gỗ cao cấp'] }],
    applicantKey: 'party-16',
    permission: '5501/QĐ-UBND',
  },
  {
    key: 'HN-103',
    source:
      'https://sohuutritue.net.vn/loat-dia-danh-cua-ha-noi-duoc-su-dung-de-dang-ky-bao-ho-nhan-hieu-tap-the-d125347.html',
    confidence: 'single-source',
    words: 'Làng nghề truyền thống hoa, cây cảnh Nội Thôn',
    placeName: 'Nội Thôn',
    place: {
      provinceCode: '01',
      communeCode: '10210',
      asWritten: 'xã Vân Tảo, huyện Thường Tín, thành phố Hà Nội',
    },
    goods: [{ niceClass: 31, items: ['hoa tươi', 'cây cảnh'] }],
    applicantKey: 'party-17',
    permission: '5502/QĐ-UBND',
  },
  {
    key: 'HN-104',
    source:
      'https://thuonghieucongluan.com.vn/sa-p-co-them-nhieu-nhan-hieu-san-pham-cu-a-ha-no-i-duoc-bao-ho-a174214.html',
    confidence: 'single-source',
    words: 'Lụa Vạn Phúc',
    placeName: 'Vạn Phúc',
    place: {
      provinceCode: '01',
      communeCode: '09556',
      asWritten: 'phường Vạn Phúc, quận Hà Đông, thành phố Hà Nội',
    },
    goods: [{ niceClass: 24, items: ['lụa tơ tằm'] }],
    villageKey: 'HN-066',
  },
  {
    key: 'HN-105',
    source: 'https://metaasia.vn/ha-noi-phat-trien-tai-san-tri-tue',
    confidence: 'single-source',
    words: 'Chuối Vân Nam',
    placeName: 'Vân Nam',
    place: { provinceCode: '01', asWritten: 'xã Vân Nam, huyện Phúc Thọ, thành phố Hà Nội' },
    goods: [{ niceClass: 31, items: ['quả chuối tươi'] }],
    applicantKey: 'party-18',
    grantedOn: day('2026-11-23'),
    note: 'Nguồn chỉ nói đã đăng ký; ngày ghi là ngày tra cứu.',
  },
  {
    key: 'HN-106',
    source:
      'http://hanoimoi.com.vn/Tin-tuc/1000_nam_thang_long/553973/xay-dung-thuong-hieu-cho-tra-sen-ho-tay',
    confidence: 'single-source',
    words: 'Trà sen Quảng An',
    placeName: 'Quảng An',
    place: { provinceCode: '01', asWritten: 'phường Quảng An, quận Tây Hồ, thành phố Hà Nội' },
    goods: [{ niceClass: 30, items: ['trà ướp sen'] }],
    applicantKey: 'party-19',
    villageKey: 'HN-083',
    grantedOn: day('2012-12-31'),
    note: 'Nguồn viết “nhãn hiệu”, không nói rõ tập thể hay thông thường; hạn 10 năm cần kiểm tra việc gia hạn.',
  },
];

export const publicMatters: readonly SampleMatter[] = marks.map(toMatter);
