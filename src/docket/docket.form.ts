import Joi from 'joi';
import { parsePlainDate, type PlainDate } from '../calendar/index.ts';
import {
  eventLabel,
  eventTypesOf,
  compileRules,
  timeLimits,
  type DocketKind,
  type RuleName,
} from '../deadlines/index.ts';
import { choice, date, defineForm, flag, longText, text, type FieldSpec } from '../http/index.ts';
import { words } from '../text/index.ts';
import { outcomes, outcomesOfDecisions } from './names.table.ts';

/** The forms of a docket. */

export interface Pick {
  readonly slot: string;
  readonly dueOn: PlainDate;
}

/** `<day>|<slot>`: the date a person saw is part of what they verify. */
export const pickOf = ({ slot, dueOn }: Pick) => `${dueOn}|${slot}`;

const picks: FieldSpec<readonly Pick[]> = {
  input: 'checkboxes',
  label: words('Ngày đã kiểm tra', 'Dates looked at'),
  options: [],
  required: true,
  schema: Joi.array()
    .items(
      Joi.string()
        .max(300)
        .custom((value: string, helpers) => {
          const [day = '', ...slot] = value.split('|');
          try {
            if (slot.length > 0) return { dueOn: parsePlainDate(day), slot: slot.join('|') };
          } catch {
            // said below
          }
          return helpers.error('any.only');
        }),
    )
    .single()
    .min(1)
    .max(200)
    .required(),
};

export const verifyForm = defineForm({ picks });

export const closeForm = defineForm({
  slot: { ...text({ label: words('Thời hạn', 'Date'), required: true, max: 300 }), input: 'hidden' as const },
  outcome: choice({
    label: words('Kết quả', 'Outcome'),
    required: true,
    radio: true,
    options: outcomes,
  }),
  on: date({ label: words('Ngày ghi trên văn bản', 'Date on the document'), required: true }),
  documentNumber: text({ label: words('Số văn bản', 'Number of the document'), max: 80 }),
  kept: {
    ...text({
      label: words('Văn bản đã có trong hồ sơ', 'A paper that is already in the file'),
      hint: words('Hoặc gửi bản chụp ở ô dưới.', 'Or send a scan below.'),
      max: 24,
    }),
    input: 'select' as const,
    options: [],
  },
  note: text({ label: words('Ghi chú', 'Note'), max: 500 }),
});

export const reopenForm = defineForm({
  slot: text({ label: words('Thời hạn', 'Date'), required: true, max: 300 }),
});

export const acceptForm = defineForm({
  slot: text({ label: words('Thời hạn', 'Date'), required: true, max: 300 }),
  dueOn: date({ label: words('Ngày mới', 'New date'), required: true }),
});

export const taskForm = defineForm({
  title: text({ label: words('Việc cần làm', 'What is to be done'), required: true, max: 200 }),
  dueOn: date({ label: words('Làm xong trước hết ngày', 'To be done by'), required: true }),
});

const selectOf = (label: ReturnType<typeof words>, max: number) => ({
  ...text({ label, max }),
  input: 'select' as const,
  options: [],
});

export const assignForm = defineForm({
  slot: selectOf(words('Thời hạn', 'Date'), 300),
  person: selectOf(words('Giao cho', 'Given to'), 24),
});

export const nothing = defineForm({});

export const reasonForm = defineForm({
  reason: longText({ label: words('Lý do', 'Reason'), required: true, max: 500, rows: 3 }),
});

const rules = [...new Map(timeLimits.map(({ rule, label }) => [rule, label]))].map(([value, label]) => ({
  value,
  label,
}));

export const exclusionForm = defineForm({
  from: date({ label: words('Từ ngày', 'From'), required: true }),
  to: date({ label: words('Đến hết ngày', 'Until'), required: true }),
  why: text({
    label: words('Trở ngại được Cục chấp nhận', 'The obstacle the Office accepted'),
    hint: words(
      'Thiên tai, ốm đau… và văn bản chấp nhận (Nghị định 65/2023/NĐ-CP, Điều 15 khoản 3).',
      'Disaster, illness… and the paper that accepts it (Decree 65/2023/NĐ-CP, art. 15(3)).',
    ),
    required: true,
    max: 300,
  }),
  documentNumber: text({ label: words('Số văn bản chấp nhận', 'Number of the accepting document'), max: 80 }),
  rule: choice<RuleName, { label: ReturnType<typeof words>; options: typeof rules }>({
    label: words('Chỉ áp dụng cho thời hạn', 'Only for this term'),
    options: rules,
  }),
});

const typesOfRules = compileRules();
const optionsOf = (kind: DocketKind) =>
  eventTypesOf(kind, typesOfRules).map((value) => ({ value, label: eventLabel(value) }));

/** What arrived or was done, its paper and what the paper says. One form a kind of docket: each knows its own events. */
export const eventFormOf = (kind: DocketKind) =>
  defineForm({
    type: choice({
      label: words('Việc gì đã xảy ra, văn bản nào đã đến', 'What happened, what arrived'),
      required: true,
      options: optionsOf(kind),
    }),
    on: date({ label: words('Ngày ghi trên văn bản', 'Date on the document'), required: true }),
    documentNumber: text({ label: words('Số văn bản', 'Number of the document'), max: 80 }),
    printedDueOn: date({
      label: words('Hạn ghi trên văn bản, nếu có', 'Deadline printed on the document, if any'),
      hint: words(
        'Ngày này được theo, ngày tính theo luật vẫn hiện bên cạnh.',
        'This day is followed; the computed one is shown beside it.',
      ),
    }),
    receivedOn: date({
      label: words('Ngày nhận được', 'Received on'),
      hint: words('Thời hạn khiếu nại tính từ ngày này.', 'Appeals are counted from this day.'),
    }),
    endsOn: date({
      label: words('Ngày hết hạn mà giấy ghi', 'End of the term the paper states'),
      hint: words(
        'Giấy phép, hợp đồng, giấy chứng nhận có thời hạn.',
        'Permissions, contracts, papers with a term.',
      ),
    }),
    answers: {
      ...text({
        label: words('Trả lời hoặc gia hạn cho văn bản nào', 'The notice it answers or extends'),
        hint: words(
          'Chỉ cần chọn khi có nhiều thông báo đang chờ.',
          'Only needed when several notices are open.',
        ),
        max: 64,
      }),
      input: 'select' as const,
      options: [],
    },
    outcome: choice({
      label: words(
        'Kết quả khiếu nại, chấm dứt, hủy bỏ',
        'How an appeal, termination or cancellation was decided',
      ),
      options: outcomesOfDecisions,
    }),
    inexact: flag({
      label: words(
        'Chưa rõ ngày chính xác (không tính thời hạn)',
        'The exact day is not known (nothing is counted)',
      ),
    }),
    note: text({ label: words('Ghi chú', 'Note'), max: 500 }),
  });

export type EventForm = ReturnType<typeof eventFormOf>;
