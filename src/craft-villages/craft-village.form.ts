import Joi from 'joi';
import {
  choice,
  date,
  defineForm,
  integer,
  longText,
  refuse,
  text,
  type FieldSpec,
  type FormInput,
} from '../http/index.ts';
import { placeField, type Places } from '../localities/index.ts';
import { words } from '../text/index.ts';
import { readArtisans, showArtisans } from './artisans.ts';
import type { CraftVillage } from './craft-village.ts';
import { villageTitles } from './titles.table.ts';
import { tradeGroups } from './trade-groups.table.ts';

const artisans: FieldSpec<CraftVillage['artisans']> = {
  input: 'textarea',
  rows: 4,
  required: false,
  label: words('Nghệ nhân', 'Artisans'),
  hint: words(
    'Mỗi dòng một người: họ tên – danh hiệu được phong tặng. Không ghi thông tin cá nhân khác.',
    'One a line: name – title awarded. No other personal data.',
  ),
  schema: Joi.string()
    .max(50_000)
    .custom((value: string, helpers) => {
      const read = readArtisans(value);
      return 'vi' in read ? refuse(helpers, read) : read;
    })
    .empty('')
    .default(() => []),
  show: (list) => (Array.isArray(list) ? showArtisans(list) : ''),
};

export const villageStates = [
  { value: 'proposed', label: words('Đang đề nghị công nhận', 'Proposed') },
  { value: 'recognised', label: words('Đã được công nhận', 'Recognised') },
] as const;

export function createVillageForm(places: Places) {
  return defineForm({
    name: text({
      label: words('Tên làng nghề hoặc nghề', 'Name of the village or craft'),
      hint: words('Ghi như trong quyết định công nhận.', 'As in the decision of recognition.'),
      required: true,
    }),
    nameEn: text({ label: words('Tên tiếng Anh', 'Name in English') }),
    title: choice({
      label: words('Danh hiệu', 'Title'),
      required: true,
      radio: true,
      options: villageTitles.map((row) => ({ value: row.title, label: row.name })),
    }),
    status: choice({
      label: words('Tình trạng', 'State'),
      required: true,
      radio: true,
      options: villageStates,
    }),
    craft: text({
      label: words('Nghề', 'Craft'),
      hint: words('Ví dụ: mộc, cơ khí, mây tre đan.', 'For example: carpentry, metalwork, rattan.'),
      required: true,
    }),
    tradeGroup: choice({
      label: words('Nhóm ngành nghề nông thôn', 'Group of rural trades'),
      hint: words('Theo Điều 4 Nghị định 52/2018/NĐ-CP.', 'Decree 52/2018/NĐ-CP, art. 4.'),
      options: tradeGroups.map((row) => ({
        value: String(row.number),
        label: words(`${row.number}. ${row.name.vi}`, `${row.number}. ${row.name.en}`),
      })),
    }),
    place: placeField(places, {
      label: words('Xã, phường, đặc khu', 'Commune or ward'),
      hint: words('Tên trước sáp nhập cũng được.', 'A name from before the mergers will do.'),
    }),
    detail: text({ label: words('Thôn, làng, tổ dân phố', 'Village or quarter') }),
    decidedBy: text({
      label: words('Cơ quan công nhận', 'Recognised by'),
      hint: words(
        'Ví dụ: Ủy ban nhân dân thành phố Hà Nội.',
        'For example: the People’s Committee of Hà Nội.',
      ),
    }),
    decisionNumber: text({ label: words('Số quyết định', 'Decision number'), max: 100 }),
    decidedOn: date({ label: words('Ngày quyết định', 'Date of the decision') }),
    households: integer({ label: words('Số hộ làm nghề', 'Households in the craft'), max: 1_000_000 }),
    artisans,
    representative: text({
      label: words('Tổ chức đại diện', 'Representative body'),
      hint: words(
        'Tên hoặc mã số thuế của hợp tác xã, hội… đã có trong sổ chủ thể.',
        'Name or tax code of a cooperative, association… in the register of parties.',
      ),
    }),
    history: longText({ label: words('Lịch sử và nét riêng', 'History and character'), rows: 8 }),
  });
}

export type VillageForm = ReturnType<typeof createVillageForm>;
export type VillageInput = FormInput<VillageForm>;
