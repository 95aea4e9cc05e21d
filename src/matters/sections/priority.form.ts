import Joi from 'joi';
import { parsePlainDate } from '../../calendar/index.ts';
import { defineForm, rows } from '../../http/index.ts';
import { words } from '../../text/index.ts';
import type { Priority } from '../matter.ts';
import { section } from './section.ts';

const row = Joi.object({
  basis: Joi.string().valid('vietnam', 'paris', 'other').default('paris'),
  number: Joi.string().trim().max(60).allow(''),
  filedOn: Joi.string().trim().allow(''),
  countryCode: Joi.string().trim().uppercase().max(2).allow(''),
});

const priorities = Joi.array()
  .items(row)
  .max(10)
  .default([])
  .custom(
    (list: { basis: Priority['basis']; number: string; filedOn: string; countryCode: string }[], helpers) => {
      const filled = list.filter((one) => one.number || one.filedOn || one.countryCode);
      const problem = (message: ReturnType<typeof words>) => helpers.error('any.custom', { words: message });
      const result: Priority[] = [];
      for (const one of filled) {
        if (!one.number || !one.filedOn || !/^[A-Z]{2}$/.test(one.countryCode))
          return problem(
            words(
              'Mỗi dòng cần số đơn, ngày nộp và mã nước hai chữ (ví dụ JP)',
              'Each line needs number, date and a two-letter country code (such as JP)',
            ),
          );
        try {
          result.push({ ...one, filedOn: parsePlainDate(one.filedOn) });
        } catch {
          return problem(words(`Ngày “${one.filedOn}” không có thật`, `There is no day “${one.filedOn}”`));
        }
      }
      return result;
    },
  );

const form = defineForm({
  priorities: rows<readonly Priority[]>({
    label: words('Đơn ưu tiên', 'Earlier applications'),
    schema: priorities,
  }),
});

export const prioritySection = section({
  key: 'priority',
  title: words('Quyền ưu tiên', 'Priority'),
  guide: words(
    'Chỉ khi đã nộp đơn đầu tiên trong 6 tháng trước đó. Bỏ trống nếu không yêu cầu.',
    'Only when a first application was filed within the last 6 months. Leave empty otherwise.',
  ),
  applies: (matter) => matter.kind !== 'geographical_indication',
  form: () => form,
  values: (matter) => ({ priorities: matter.priorities }),
  changes: ({ priorities: list }) => ({ priorities: list }),
});
