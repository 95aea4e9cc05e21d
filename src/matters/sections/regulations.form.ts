import { date, defineForm, longText, text, type FieldSpec, type Form } from '../../http/index.ts';
import { words } from '../../text/index.ts';
import type { MatterKind, RegulationsOfUse } from '../matter.ts';
import { contentsFor } from '../regulations-contents.table.ts';
import { section } from './section.ts';

const head = {
  decisionNumber: text({
    label: words('Số quyết định ban hành quy chế', 'Number of the adopting decision'),
    max: 60,
  }),
  adoptedOn: date({ label: words('Ngày ban hành', 'Adopted on') }),
};

const hints = {
  statute: words('Nội dung bắt buộc.', 'Mandatory content.'),
  circular: words('Nội dung các thông tư yêu cầu thêm.', 'Further content asked for by the circulars.'),
  'if-any': words('Chỉ khi có.', 'Only if there is any.'),
};

/** One field for each content the law asks of this kind of mark, in the order of the articles. */
function formFor(kind: MatterKind): Form<RegulationsOfUse> {
  const contents = contentsFor(kind).map((content): [string, FieldSpec<string | undefined>] => [
    content.field,
    longText({ label: content.heading, hint: hints[content.asked], rows: 5, max: 20_000 }),
  ]);
  return defineForm({ ...head, ...Object.fromEntries(contents) }) as unknown as Form<RegulationsOfUse>;
}

const collective = formFor('collective_mark');
const certification = formFor('certification_mark');

export const regulationsSection = section({
  key: 'regulations',
  title: words('Quy chế sử dụng nhãn hiệu', 'Regulations of use'),
  guide: words(
    'Quy chế được công bố cùng đơn: không ghi số căn cước, điện thoại hay địa chỉ riêng của thành viên. Mỗi đoạn một dòng.',
    'The regulations are published with the application: no identity numbers, telephones or private addresses. One paragraph a line.',
  ),
  applies: ({ kind }) => kind === 'collective_mark' || kind === 'certification_mark',
  form: ({ kind }) => (kind === 'certification_mark' ? certification : collective),
  values: (matter) => ({ ...matter.regulations }),
  changes: (input, matter) => {
    const { version, submissionKey, ...regulations } = input as RegulationsOfUse & {
      version?: number;
      submissionKey?: string;
    };
    return (void [version, submissionKey], { regulations: { ...matter.regulations, ...regulations } });
  },
});
