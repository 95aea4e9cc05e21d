import { defineForm, longText, text } from '../../http/index.ts';
import { words } from '../../text/index.ts';
import { section } from './section.ts';

const form = defineForm({
  productName: text({ label: words('Tên sản phẩm', 'Name of the product'), max: 200 }),
  rawMaterial: longText({ label: words('Nguyên liệu', 'Raw material'), max: 5000 }),
  qualities: longText({
    label: words('Tính chất, chất lượng đặc thù', 'Particular character and quality'),
    max: 10_000,
  }),
  method: longText({ label: words('Phương pháp sản xuất', 'Method of production'), max: 10_000 }),
  linkToPlace: longText({
    label: words('Mối liên hệ với điều kiện địa lý', 'Link with the geographical conditions'),
    max: 10_000,
  }),
  reputation: longText({ label: words('Danh tiếng, lịch sử', 'Reputation and history'), max: 10_000 }),
  selfControl: longText({ label: words('Cơ chế tự kiểm soát', 'Self-control'), max: 10_000 }),
  areaDescription: longText({
    label: words('Khu vực địa lý', 'Geographical area'),
    hint: words(
      'Ranh giới theo đơn vị hành chính hiện nay; ghi kèm tên cũ nếu cần.',
      'By the units of today; add former names where needed.',
    ),
    max: 5000,
  }),
});

export const characterSection = section({
  key: 'character',
  title: words('Tính chất, chất lượng đặc thù', 'Particular character and quality'),
  guide: words(
    'Bản thuyết minh (hoặc bản mô tả tính chất đặc thù của chỉ dẫn địa lý) được soạn từ các mục này.',
    'The statement (or a geographical indication’s description) is written from these fields.',
  ),
  applies: ({ kind }) => kind !== 'trademark',
  form: () => form,
  values: (matter) => ({ ...matter.character }),
  changes: ({ version, submissionKey, ...character }) => (void [version, submissionKey], { character }),
});
