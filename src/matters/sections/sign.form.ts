import { choice, defineForm, longText, text } from '../../http/index.ts';
import { words } from '../../text/index.ts';
import { signForms } from '../matter-kinds.table.ts';
import { section } from './section.ts';

const form = defineForm({
  words: text({
    label: words('Phần chữ của nhãn hiệu', 'Words of the mark'),
    hint: words(
      'Viết đúng như trên mẫu nhãn hiệu, đủ dấu.',
      'Exactly as on the reproduction, with every accent.',
    ),
    required: true,
    max: 250,
  }),
  form: choice({
    label: words('Nhãn hiệu gồm', 'The mark is made of'),
    required: true,
    radio: true,
    options: signForms,
  }),
  placeName: text({
    label: words('Địa danh trong nhãn hiệu', 'Place name in the mark'),
    hint: words(
      'Nếu có, hồ sơ cần văn bản của Ủy ban nhân dân tỉnh cho phép và bản đồ khu vực.',
      'If any, the dossier needs the provincial People’s Committee’s permission and a map.',
    ),
    max: 120,
  }),
  colours: text({
    label: words('Màu sắc', 'Colours'),
    hint: words(
      'Ví dụ: nâu đỏ, vàng, trắng. Để trống nếu không đăng ký màu.',
      'For example: red-brown, yellow, white. Leave empty when no colour is claimed.',
    ),
    max: 250,
  }),
  description: longText({
    label: words('Mô tả nhãn hiệu', 'Description of the mark'),
    hint: words('Nêu từng yếu tố và ý nghĩa tổng thể.', 'Each element, and the meaning of the whole.'),
    max: 3000,
    rows: 5,
  }),
  transliteration: text({ label: words('Phiên âm chữ tượng hình', 'Transliteration'), max: 250 }),
  translation: text({
    label: words('Nghĩa tiếng Việt của từ nước ngoài', 'Meaning in Vietnamese of foreign words'),
    max: 250,
  }),
  disclaimer: text({
    label: words('Yếu tố loại trừ', 'Disclaimer'),
    hint: words(
      'Phần không yêu cầu bảo hộ riêng, ví dụ tên gọi thông thường của sản phẩm.',
      'What is not claimed by itself, such as the common name of the product.',
    ),
    max: 250,
  }),
});

export const signSection = section({
  key: 'sign',
  title: words('Nhãn hiệu', 'The mark'),
  guide: words(
    'Ảnh mẫu nhãn hiệu được tải lên ở mục Giấy tờ, vai trò “Mẫu nhãn hiệu”.',
    'The picture of the mark is uploaded under Papers, as “Reproduction of the mark”.',
  ),
  applies: () => true,
  form: () => form,
  values: (matter) => ({ ...matter.sign }),
  changes: ({ version, submissionKey, ...sign }) => (void [version, submissionKey], { sign }),
});
