import { choice, defineForm, longText, text } from '../http/index.ts';
import { words } from '../text/index.ts';
import { stateLabels } from './correction.ts';

/** For everybody: what is wrong, and nothing about the person. */
export const reportForm = defineForm({
  about: text({ label: words('Trang', 'Page'), required: true, max: 120 }),
  what: longText({
    label: words('Thông tin nào sai, đúng ra phải là gì', 'What is wrong, and what it should say'),
    hint: words(
      'Nếu biết, ghi cả căn cứ (số quyết định, ngày). Không cần và không nên ghi họ tên, số điện thoại.',
      'If you know it, say what it rests on (decision, date). Names and telephone numbers are not needed; leave them out.',
    ),
    required: true,
    max: 2_000,
    rows: 6,
  }),
});

export const takeForm = defineForm({});

export const closeForm = defineForm({
  state: choice({
    label: words('Kết quả', 'Result'),
    required: true,
    radio: true,
    options: (['corrected', 'no-error', 'unusable'] as const).map((value) => ({
      value,
      label: stateLabels[value],
    })),
  }),
  reason: longText({
    label: words('Lý do, căn cứ', 'Reason and basis'),
    required: true,
    max: 2_000,
    rows: 4,
  }),
});
