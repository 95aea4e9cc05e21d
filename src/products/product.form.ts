import Joi from 'joi';
import {
  choice,
  date,
  defineForm,
  lines,
  longText,
  reference,
  refuse,
  text,
  type FieldSpec,
  type FormInput,
} from '../http/index.ts';
import { placeField, type Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import { readGtin } from './gtin.ts';
import { marksAsLines, mostMarks } from './label-marks.ts';
import type { LabelMark } from './product.ts';
import type { ProductSet } from './products.ports.ts';
import { productStatuses } from './statuses.table.ts';

function gtinField(options: { label: Words; hint: Words }): FieldSpec<string | undefined> {
  const schema = Joi.string()
    .custom((value: string, helpers) => readGtin(value) ?? refuse(helpers, noGtin))
    .empty(Joi.valid('', null));
  return { input: 'text', required: false, schema, ...options };
}

const noGtin = words(
  'Không đúng mã GTIN: cần 8, 12, 13 hoặc 14 chữ số và chữ số kiểm tra ở cuối phải khớp; hãy chép lại từ bao bì',
  'Not a GTIN: 8, 12, 13 or 14 digits, the last of which checks the others; please copy it from the pack again',
);

/** The forms about a product; places and the taxonomy come from outside. */
export function createProductForms(places: Places, sets: readonly ProductSet[]) {
  return {
    product: defineForm({
      name: text({ label: words('Tên sản phẩm', 'Name of the product'), required: true, max: 200 }),
      nameEn: text({ label: words('Tên tiếng Anh', 'Name in English'), max: 200 }),
      producerId: reference({
        label: words('Chủ thể OCOP (người sản xuất)', 'Producer (OCOP owner)'),
        hint: words(
          'Chưa có trong danh sách thì thêm ở mục Chủ thể trước.',
          'Not listed: add it under Parties first.',
        ),
      }),
      craftVillageId: reference({ label: words('Làng nghề', 'Craft village') }),
      place: placeField(places, {
        label: words('Địa phương', 'Locality'),
        hint: words(
          'Xã, phường, đặc khu kèm tỉnh, thành phố; tên trước sáp nhập cũng được.',
          'Commune or ward with its province; a name from before the mergers will do.',
        ),
      }),
      setNumber: choice({
        label: words('Bộ sản phẩm OCOP', 'OCOP product set'),
        hint: words('Theo Quyết định 26/2026/QĐ-TTg, Phụ lục II.', 'Decision 26/2026/QĐ-TTg, Appendix II.'),
        options: sets.map((set) => ({
          value: String(set.number),
          label: words(`${set.number}. ${set.title.vi}`, `${set.number}. ${set.title.en}`),
        })),
      }),
      gtin: gtinField({
        label: words('Mã vạch sản phẩm (GTIN)', 'Barcode number (GTIN)'),
        hint: words(
          'Dãy 8, 12, 13 hoặc 14 chữ số dưới mã vạch in trên bao bì, nếu có.',
          'The 8, 12, 13 or 14 digits under the barcode on the pack, if there is one.',
        ),
      }),
      description: longText({ label: words('Mô tả sản phẩm', 'Description'), max: 10_000, rows: 6 }),
      story: longText({ label: words('Câu chuyện sản phẩm', 'Product story'), max: 20_000, rows: 10 }),
      status: choice({
        label: words('Tình trạng', 'Status'),
        hint: words(
          'Chỉ sản phẩm đã công bố mới hiện ở trang tra cứu công khai.',
          'Only published products appear in the public look-up.',
        ),
        radio: true,
        options: productStatuses,
      }),
    }),

    label: defineForm({
      name: text({
        label: words('Tên phiên bản nhãn', 'Name of the label version'),
        hint: words('Ví dụ: “Nhãn hộp 2026”.', 'For example “Box label 2026”.'),
        required: true,
        max: 200,
      }),
      usedFrom: date({ label: words('Dùng từ ngày', 'Used from') }),
      marks: {
        ...lines({
          label: words('Các dấu hiệu in trên nhãn', 'Marks printed on the label'),
          hint: words(
            'Mỗi dấu hiệu một dòng: “Tên dấu hiệu | số văn bằng”. Chưa đăng ký thì để trống phần số.',
            'One a line: “sign | number of the registration”. Leave the number out when there is none.',
          ),
          maxLines: mostMarks,
          max: 300,
          rows: 6,
        }),
        // A stored list shown beside another person's version.
        show: (list: readonly (string | LabelMark)[]) =>
          Array.isArray(list)
            ? list.map((one) => (typeof one === 'string' ? one : marksAsLines([one]))).join('\n')
            : '',
      },
    }),

    certificate: defineForm({
      stars: choice({
        label: words('Hạng sao', 'Stars'),
        required: true,
        radio: true,
        options: (['3', '4', '5'] as const).map((n) => ({
          value: n,
          label: words(`${n} sao`, `${n} stars`),
        })),
      }),
      decisionNumber: text({
        label: words('Số quyết định công nhận', 'Number of the decision'),
        hint: words('Ví dụ: 1234/QĐ-UBND.', 'For example 1234/QĐ-UBND.'),
        required: true,
        max: 100,
      }),
      issuedOn: date({
        label: words('Ngày cấp', 'Date of issue'),
        hint: words(
          'Giấy chứng nhận có hiệu lực 36 tháng từ ngày này.',
          'The certificate lasts 36 months from this day.',
        ),
        required: true,
      }),
      authority: text({
        label: words('Cơ quan cấp', 'Issued by'),
        hint: words(
          'Ví dụ: Chủ tịch Ủy ban nhân dân thành phố Hà Nội.',
          'For example: the Chairman of the People’s Committee of Hà Nội.',
        ),
        required: true,
        max: 200,
      }),
    }),

    right: defineForm({
      matterId: reference({ label: words('Quyền liên kết', 'Right to link'), required: true }),
    }),
  };
}

export type ProductForms = ReturnType<typeof createProductForms>;
export type ProductInput = FormInput<ProductForms['product']>;
export type LabelInput = FormInput<ProductForms['label']>;
export type CertificateInput = FormInput<ProductForms['certificate']>;
