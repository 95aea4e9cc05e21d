import { choice, date, defineForm, reference, text } from '../http/index.ts';
import { words } from '../text/index.ts';
import { matterKinds } from './matter-kinds.table.ts';

export const place = {
  ...text({
    label: words('Địa phương', 'Locality'),
    hint: words(
      'Xã, phường hoặc tỉnh; tên cũ cũng được, ví dụ “Phùng Xá, Thạch Thất”.',
      'Commune or province; former names too, such as “Phùng Xá, Thạch Thất”.',
    ),
    required: true,
    max: 200,
  }),
  input: 'place' as const,
};

const applicantId = reference({
  label: words('Người nộp đơn', 'Applicant'),
  hint: words(
    'Chưa có trong danh sách? Hãy thêm ở mục Chủ thể rồi quay lại.',
    'Not in the list? Add it under Parties first.',
  ),
});

export const newMatterForm = defineForm({
  kind: choice({
    label: words('Loại bảo hộ', 'Kind of protection'),
    required: true,
    radio: true,
    options: matterKinds,
  }),
  words: text({
    label: words('Tên nhãn hiệu hoặc chỉ dẫn địa lý', 'Words of the mark or indication'),
    required: true,
    max: 250,
  }),
  placeName: text({
    label: words('Địa danh trong nhãn hiệu, nếu có', 'Place name in the mark, if any'),
    max: 120,
  }),
  place,
  applicantId,
  productId: reference({ label: words('Sản phẩm', 'Product') }),
  plannedFilingOn: date({ label: words('Ngày dự kiến nộp', 'Planned filing day') }),
});

export const applicantForm = defineForm({ applicantId, place });
