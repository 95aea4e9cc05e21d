import { choice, date, defineForm, integer, text } from '../http/index.ts';
import { timeLimits, type RuleName } from '../deadlines/index.ts';
import { words } from '../text/index.ts';

/** Rules whose length a practice can shift: a plain count forwards. One name for all versions. */
export const practisedRules = [
  ...new Map(
    timeLimits
      .filter(({ length }) => length.unit !== 'round' && length.length > 0)
      .map(({ rule, label }) => [rule, { value: rule, label }] as const),
  ).values(),
];

export const practiceForm = defineForm({
  rule: choice<RuleName, { label: ReturnType<typeof words>; required: true; options: typeof practisedRules }>(
    {
      label: words('Thời hạn', 'Time limit'),
      required: true,
      options: practisedRules,
    },
  ),
  length: integer({
    label: words('Độ dài theo thực tiễn', 'Length as practised'),
    required: true,
    min: 1,
    max: 400,
  }),
  unit: choice({
    label: words('Đơn vị', 'Unit'),
    required: true,
    options: [
      { value: 'month' as const, label: words('tháng', 'months') },
      { value: 'day' as const, label: words('ngày', 'days') },
      { value: 'working-day' as const, label: words('ngày làm việc', 'working days') },
      { value: 'year' as const, label: words('năm', 'years') },
    ],
  }),
  from: date({ label: words('Cho sự kiện từ ngày', 'For events from'), required: true }),
  to: date({ label: words('Đến hết ngày', 'Until') }),
  why: text({ label: words('Vì sao', 'Why'), required: true, max: 300 }),
  source: text({
    label: words('Nguồn: văn bản, số, ngày', 'Source: paper, number, day'),
    required: true,
    max: 200,
  }),
});

export const endPracticeForm = defineForm({
  to: date({ label: words('Ngày cuối', 'Last day'), required: true }),
});
