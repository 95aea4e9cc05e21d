import Joi from 'joi';
import {
  choice,
  date,
  defineForm,
  email,
  flag,
  refuse,
  text,
  type FieldSpec,
  type FormInput,
} from '../http/index.ts';
import { placeField, type Places } from '../localities/index.ts';
import { tidy, words, type Words } from '../text/index.ts';
import { partyKinds } from './kinds.table.ts';

/** A number with a fixed shape; spaces typed for legibility fall away. */
function shaped(options: {
  readonly label: Words;
  readonly hint?: Words;
  readonly shape: RegExp;
  readonly wrong: Words;
}): FieldSpec<string | undefined> {
  const schema = Joi.string().custom((value: string, helpers) => {
    const typed = tidy(value).replace(/[\s.]/g, '');
    if (typed === '') return undefined;
    return options.shape.test(typed) ? typed : refuse(helpers, options.wrong);
  });
  return {
    input: 'text',
    required: false,
    label: options.label,
    hint: options.hint,
    schema: schema.empty(Joi.valid('', null)),
  };
}

export function createPartyForm(places: Places) {
  return defineForm({
    kind: choice({
      label: words('Loại chủ thể', 'Kind'),
      required: true,
      options: partyKinds.map((row) => ({ value: row.kind, label: row.name })),
    }),
    name: text({
      label: words('Tên đầy đủ', 'Full name'),
      hint: words(
        'Ghi đúng như trên giấy tờ thành lập hoặc giấy tờ tùy thân.',
        'Exactly as on the founding or identity paper.',
      ),
      required: true,
      autocomplete: 'off',
    }),
    nameEn: text({ label: words('Tên tiếng Anh', 'Name in English') }),
    place: placeField(places, {
      label: words('Địa phương', 'Locality'),
      hint: words(
        'Xã, phường, đặc khu hoặc tỉnh, thành phố; tên trước sáp nhập cũng được.',
        'Commune, ward or province; a name from before the mergers will do.',
      ),
    }),
    address: text({
      label: words('Địa chỉ', 'Address'),
      hint: words('Số nhà, đường, thôn, xã, tỉnh như ghi trong đơn.', 'As it will stand in an application.'),
      required: true,
      max: 300,
    }),
    countryCode: shaped({
      label: words('Mã nước', 'Country code'),
      hint: words(
        'Hai chữ cái; để trống nếu là Việt Nam (VN).',
        'Two letters; leave empty for Viet Nam (VN).',
      ),
      shape: /^[A-Za-z]{2}$/,
      wrong: words('Mã nước gồm hai chữ cái, ví dụ VN', 'A country code has two letters, for example VN'),
    }),
    taxCode: shaped({
      label: words('Mã số thuế', 'Tax code'),
      shape: /^(\d{10}(-\d{3})?|\d{12})$/,
      wrong: words(
        'Mã số thuế gồm 10 chữ số (đơn vị phụ thuộc thêm -001) hoặc 12 chữ số với cá nhân, hộ kinh doanh',
        'A tax code has 10 digits (a branch adds -001), or 12 for persons and households',
      ),
    }),
    identityNumber: shaped({
      label: words('Số định danh cá nhân', 'Personal identity number'),
      hint: words(
        'Chỉ với cá nhân. Không công khai và không ghi vào nhật ký.',
        'Persons only. Never published, nor written in the audit trail.',
      ),
      shape: /^(\d{9}|\d{12})$/,
      wrong: words(
        'Số định danh gồm 12 chữ số (chứng minh nhân dân cũ: 9)',
        'An identity number has 12 digits (old cards: 9)',
      ),
    }),
    phone: shaped({
      label: words('Điện thoại', 'Telephone'),
      shape: /^\+?[\d()-]{8,16}$/,
      wrong: words(
        'Số điện thoại chưa đúng, ví dụ 0243 123 4567',
        'Not a telephone number, for example 0243 123 4567',
      ),
    }),
    email: email({ label: words('Địa chỉ thư điện tử', 'E-mail address') }),
    representativeName: text({
      label: words('Người đại diện theo pháp luật', 'Legal representative'),
      max: 120,
    }),
    representativeTitle: text({
      label: words('Chức vụ người đại diện', 'Representative’s position'),
      hint: words(
        'Ví dụ: Giám đốc, Chủ tịch Hội đồng quản trị.',
        'For example: director, chair of the board.',
      ),
      max: 120,
    }),
    foundedNumber: text({ label: words('Giấy tờ thành lập: số', 'Founding paper: number'), max: 100 }),
    foundedOn: date({ label: words('Giấy tờ thành lập: ngày', 'Founding paper: date') }),
    foundedAuthority: text({ label: words('Giấy tờ thành lập: nơi cấp', 'Founding paper: issued by') }),
  });
}

/** Upper case; Viet Nam when nothing was typed. */
export function countryOf(typed: string | undefined): string {
  return (typed ?? 'VN').toUpperCase();
}

export type PartyForm = ReturnType<typeof createPartyForm>;
export type PartyInput = FormInput<PartyForm>;

export const dissolutionForm = defineForm({
  on: date({ label: words('Ngày giải thể, chấm dứt hoạt động', 'Day it was dissolved'), required: true }),
  document: text({
    label: words('Văn bản quyết định', 'Deciding document'),
    hint: words('Số, ngày và cơ quan ban hành.', 'Number, date and issuing body.'),
    required: true,
    max: 300,
  }),
  successor: text({
    label: words('Tổ chức kế thừa', 'Successor'),
    hint: words(
      'Tên hoặc mã số thuế của một chủ thể đã có trong sổ; để trống nếu không có.',
      'Name or tax code of a party in the register; leave empty when there is none.',
    ),
  }),
});

export const nothingForm = defineForm({});

/** Kept letter by letter: tabs part the cells of what was copied from a sheet. */
const pasted: FieldSpec<string> = {
  input: 'textarea',
  rows: 10,
  required: false,
  label: words('Dán danh sách', 'Paste the list'),
  hint: words(
    'Mỗi dòng một thành viên, hoặc dán từ bảng tính: họ tên, địa chỉ, ngày tham gia. Nên có dòng tiêu đề.',
    'One member a line, or pasted from a sheet: name, address, date joined. A row of headings helps.',
  ),
  schema: Joi.string().allow('').max(3_000_000).default(''),
};

export const memberTextForm = defineForm({
  text: pasted,
  replace: flag({
    label: words('Thay toàn bộ danh sách hiện có', 'Replace the whole present list'),
    hint: words(
      'Không chọn: thêm vào danh sách hiện có.',
      'Otherwise the rows are added to the present list.',
    ),
  }),
});

export const memberKeepForm = defineForm({
  list: {
    ...text({ label: words('Danh sách đã xem', 'The list previewed'), required: true, max: 64 }),
    input: 'hidden',
  },
});

export const memberRemoveForm = defineForm({
  position: { ...text({ label: words('Thứ tự', 'Position'), required: true, max: 6 }), input: 'hidden' },
});
