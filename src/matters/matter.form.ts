import { choice, date, defineForm, reference, text } from '../http/index.ts';
import { words } from '../text/index.ts';
import { eventTypes } from './event-types.table.ts';
import type { EventType } from './matter.ts';
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

export const eventForm = defineForm({
  type: choice({
    label: words('Việc gì đã xảy ra', 'What happened'),
    required: true,
    options: eventTypes.map((row) => ({ value: row.type as EventType, label: row.label })),
  }),
  on: date({ label: words('Ngày ghi trên văn bản', 'Date on the document'), required: true }),
  documentNumber: text({ label: words('Số văn bản', 'Number of the document'), max: 80 }),
  note: text({ label: words('Ghi chú', 'Note'), max: 500 }),
});
