import Joi from 'joi';
import { formatPlainDate, parsePlainDate } from '../../calendar/index.ts';
import { defineForm, rows, type FieldSpec } from '../../http/index.ts';
import { tidy, words } from '../../text/index.ts';
import type { RightToUse } from '../matter.ts';
import { section } from './section.ts';

/** One paper a line: holder | number | issued on | valid to. */
const papers = Joi.string()
  .allow('')
  .empty('')
  .default(() => [])
  .max(500_000)
  .custom((value: string, helpers) => {
    const result: RightToUse[] = [];
    for (const [i, line] of value.split(/\r?\n/).entries()) {
      if (!line.trim()) continue;
      const [holder, number, issued, until] = line.split('|').map(tidy);
      const wrong = (vi: string, en: string) =>
        helpers.error('any.custom', { words: words(`Dòng ${i + 1}: ${vi}`, `Line ${i + 1}: ${en}`) });
      if (!holder || !number || !issued)
        return wrong(
          'cần “Người được cấp | số | ngày cấp | hạn đến”',
          'write “Holder | number | issued on | valid to”',
        );
      try {
        result.push({
          holder,
          number,
          issuedOn: parsePlainDate(issued),
          ...(until ? { validTo: parsePlainDate(until) } : {}),
        });
      } catch {
        return wrong('ngày không có thật', 'no such day');
      }
    }
    return result;
  });

const field: FieldSpec<readonly RightToUse[]> = {
  ...rows<readonly RightToUse[]>({
    label: words('Giấy chứng nhận quyền sử dụng', 'Right-to-use papers'),
    hint: words(
      'Mỗi giấy một dòng: Người được cấp | số | ngày cấp | hạn đến',
      'One a line: Holder | number | issued on | valid to',
    ),
    schema: papers,
  }),
  input: 'textarea',
  rows: 8,
  show: (list) =>
    list
      .map((one) =>
        [
          one.holder,
          one.number,
          formatPlainDate(one.issuedOn),
          one.validTo ? formatPlainDate(one.validTo) : '',
        ].join(' | '),
      )
      .join('\n'),
};

const form = defineForm({ rightsToUse: field });

export const membersSection = section({
  key: 'members',
  title: words('Thành viên và quyền sử dụng', 'Members and rights to use'),
  guide: words(
    'Danh sách thành viên nằm ở hồ sơ của người nộp đơn; tại đây ghi giấy chứng nhận quyền sử dụng đã cấp, nếu có.',
    'The members are kept with the applicant; here are the right-to-use papers issued, if any.',
  ),
  applies: ({ kind }) => kind !== 'trademark',
  form: () => form,
  values: (matter) => ({ rightsToUse: matter.rightsToUse }),
  changes: ({ rightsToUse }) => ({ rightsToUse }),
});
