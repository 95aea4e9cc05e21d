import { choice, defineForm, longText } from '../http/index.ts';
import { words } from '../text/index.ts';

export const nothing = defineForm({});

export const verdictForm = defineForm({
  verdict: choice({
    label: words('Đánh giá', 'Verdict'),
    required: true,
    radio: true,
    options: [
      { value: 'relevant' as const, label: words('Đáng lưu ý', 'Relevant') },
      { value: 'not-relevant' as const, label: words('Không đáng ngại', 'Not relevant') },
    ],
  }),
  reason: longText({ label: words('Lý do', 'Reason'), required: true, max: 500, rows: 2 }),
});
