// OCOP form 02: "Báo cáo tự đánh giá về sản phẩm", filled as far as the registry knows; the owner writes the rest.
import { formatPlainDate, partsOf } from '../../../calendar/index.ts';
import type { Party } from '../../../parties/index.ts';
import { words } from '../../../text/index.ts';
import type { Block } from '../../composition.ts';
import { BLANK, paragraphs, placeOfSigning } from '../wording.ts';
import type { OcopDocumentType, OcopFacts } from './facts.ts';
import { previousCertificate, setName } from './ocop-form-01.ts';

export const ocopForm02: OcopDocumentType = {
  code: 'ocop-form-02',
  title: words(
    'Báo cáo tự đánh giá về sản phẩm (Mẫu số 02)',
    'Self-assessment report of the product (form 02)',
  ),
  citation: 'Mẫu số 02, Phụ lục III, Quyết định 26/2026/QĐ-TTg',
  confidence: 'single-source',
  compose: (facts) => ({
    code: 'ocop-form-02',
    title: 'Báo cáo tự đánh giá về sản phẩm',
    formNumber: 'Mẫu số 02 – Quyết định 26/2026/QĐ-TTg',
    blocks: [
      {
        kind: 'motto',
        issuer: [(facts.producer?.name ?? BLANK).toLocaleUpperCase('vi')],
        placeAndDate: `${placeOfSigning(facts)}, ngày …… tháng …… năm ${partsOf(facts.asOf).year}`,
      },
      { kind: 'title', text: 'BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM', subtitle: facts.product.name },
      ...partOne(facts),
      { kind: 'heading', level: 1, text: 'Phần II. KẾT QUẢ SẢN XUẤT, KINH DOANH' },
      ...partTwo(),
      { kind: 'heading', level: 1, text: 'Phần III. KẾT QUẢ TỰ ĐÁNH GIÁ THEO BỘ TIÊU CHÍ' },
      { kind: 'paragraph', text: `Bộ tiêu chí áp dụng: ${setName(facts) ?? BLANK}.` },
      scoreTable,
      { kind: 'heading', level: 1, text: 'Phần IV. KẾ HOẠCH PHÁT TRIỂN SẢN PHẨM' },
      ...paragraphs(undefined),
      {
        kind: 'signatures',
        parties: [
          {
            role: 'ĐẠI DIỆN CHỦ THỂ',
            note: '(Ký, ghi rõ họ tên, đóng dấu nếu có)',
            name: facts.producer?.representativeName,
          },
        ],
      },
    ],
  }),
};

const organisationTypes: Record<Party['kind'], string> = {
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  association: 'Hội, hiệp hội',
  company: 'Doanh nghiệp',
  'business-household': 'Hộ kinh doanh',
  'peoples-committee': 'Ủy ban nhân dân',
  agency: 'Cơ quan, đơn vị',
  person: 'Cá nhân',
};

function partOne(facts: OcopFacts): readonly Block[] {
  const { producer, product, village } = facts;
  const founded = producer?.foundedBy;
  return [
    { kind: 'heading', level: 1, text: 'Phần I. GIỚI THIỆU CHUNG' },
    { kind: 'heading', level: 2, text: '1. Chủ thể' },
    {
      kind: 'fields',
      rows: [
        { label: 'Tên chủ thể', value: producer?.name },
        { label: 'Loại hình tổ chức', value: producer && organisationTypes[producer.kind] },
        { label: 'Địa chỉ', value: producer?.address },
        { label: 'Điện thoại', value: producer?.phone },
        { label: 'Email', value: producer?.email },
        { label: 'Người đại diện theo pháp luật', value: producer?.representativeName },
        // Sex, ethnicity and home address are more than a registry needs: the owner writes them by hand.
        { label: 'Giới tính; dân tộc; địa chỉ thường trú của người đại diện' },
        {
          label: 'Số, ngày đăng ký (thành lập)',
          value:
            founded &&
            [founded.number, founded.on && formatPlainDate(founded.on)].filter(Boolean).join(', ngày '),
        },
      ],
    },
    { kind: 'heading', level: 2, text: '2. Sản phẩm' },
    {
      kind: 'fields',
      rows: [
        { label: 'Tên sản phẩm, dịch vụ', value: product.name },
        { label: 'Bộ sản phẩm', value: setName(facts) },
        { label: 'Quy cách' },
        { label: 'Tiêu chuẩn áp dụng' },
        ...(village ? [{ label: 'Làng nghề', value: village.name }] : []),
      ],
    },
    ...previousCertificate(facts),
    { kind: 'paragraph', text: 'Giấy tờ đã có của sản phẩm:' },
    papersTicks(facts),
    { kind: 'heading', level: 2, text: '3. Mô tả và câu chuyện sản phẩm' },
    ...paragraphs([product.description, product.story].filter(Boolean).join('\n') || undefined),
    { kind: 'heading', level: 2, text: '4. Lịch sử hình thành, cơ cấu tổ chức của chủ thể' },
    ...paragraphs(village?.history),
  ];
}

/** Only what the registry knows is ticked: numbers of rights behind the marks on the labels. */
function papersTicks({ product, producer }: OcopFacts): Block {
  const numbers = product.labels
    .flatMap((label) => label.marks.map((mark) => mark.rightNumber))
    .filter(Boolean);
  const registered = [...new Set(numbers)].filter((number) => /^4-\d{7}-\d{3}$/.test(number ?? ''));
  return {
    kind: 'checkboxes',
    rows: [
      { checked: producer?.foundedBy !== undefined, label: 'Đăng ký kinh doanh' },
      { checked: false, label: 'Công bố chất lượng sản phẩm' },
      { checked: false, label: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm' },
      { checked: false, label: 'Giấy chứng nhận bắt buộc khác về điều kiện sản xuất' },
      {
        checked: registered.length > 0,
        label: `Giấy chứng nhận đăng ký nhãn hiệu${registered.length > 0 ? `: số ${registered.join('; ')}` : ''}`,
      },
      {
        checked: false,
        label: 'Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận',
      },
      { checked: false, label: 'Bằng độc quyền sáng chế' },
      { checked: false, label: 'Bằng độc quyền kiểu dáng công nghiệp' },
      { checked: false, label: 'Giấy chứng nhận đăng ký quyền tác giả' },
      { checked: false, label: 'Khác: …………' },
    ],
  };
}

function partTwo(): readonly Block[] {
  return [
    'Vùng nguyên liệu; công nghệ sản xuất',
    'Thay đổi về chất lượng, bao bì, nhãn hàng hóa',
    'Phân phối, tiêu thụ',
    'Doanh thu, lợi nhuận',
  ].flatMap((heading): readonly Block[] => [
    { kind: 'heading', level: 2, text: heading },
    ...paragraphs(undefined),
  ]);
}

/** Parts and maxima of every rubric (art. 3); the criteria are scored in the annex by the owner. */
const scoreTable: Block = {
  kind: 'table',
  columns: [
    { title: 'Phần', width: 0.44 },
    { title: 'Điểm tối đa', width: 0.14, align: 'right' },
    { title: 'Điểm tự chấm', width: 0.14, align: 'right' },
    { title: 'Minh chứng', width: 0.28 },
  ],
  rows: [
    ['A. Sản phẩm và sức mạnh cộng đồng', '40', '', ''],
    ['B. Khả năng tiếp thị', '25', '', ''],
    ['C. Chất lượng sản phẩm', '35', '', ''],
  ],
  total: ['Tổng cộng', '100', '', ''],
};
