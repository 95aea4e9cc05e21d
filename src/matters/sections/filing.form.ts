import Joi from 'joi';
import { choice, date, defineForm, text, type FieldSpec } from '../../http/index.ts';
import { words } from '../../text/index.ts';
import { parseApplicationNumber, parseRegistrationNumber, type NumberReading } from '../numbers.ts';
import type { MatterKind } from '../matter.ts';
import { section } from './section.ts';

/** A number of the Office, brought to its common form or refused with an example. */
function officeNumber(
  label: ReturnType<typeof words>,
  parse: (value: string, kind: MatterKind) => NumberReading,
  kind: MatterKind,
): FieldSpec<string | undefined> {
  const plain = text({ label, max: 40 });
  return {
    ...plain,
    schema: Joi.string()
      .empty(Joi.valid('', null))
      .max(40)
      .custom((value: string, helpers) => {
        const reading = parse(value, kind);
        return reading.ok ? reading.value : helpers.error('any.custom', { words: reading.problem });
      }),
  };
}

const formFor = (kind: MatterKind) =>
  defineForm({
    plannedFilingOn: date({
      label: words('Ngày dự kiến nộp', 'Planned filing day'),
      hint: words(
        'Chọn luật, mẫu tờ khai và biểu phí áp dụng cho hồ sơ.',
        'Chooses the law, the form and the tariff of the dossier.',
      ),
    }),
    filingChannel: choice({
      label: words('Cách nộp', 'How it is filed'),
      required: true,
      radio: true,
      options: [
        { value: 'paper', label: words('Bản giấy', 'On paper') },
        { value: 'online', label: words('Cổng dịch vụ công trực tuyến', 'Online') },
        { value: 'vneid', label: words('Qua VNeID', 'Through VNeID') },
      ],
    }),
    applicationNumber: officeNumber(words('Số đơn', 'Application number'), parseApplicationNumber, kind),
    registrationNumber: officeNumber(
      words('Số văn bằng', 'Registration number'),
      parseRegistrationNumber,
      kind,
    ),
  });

const forms = {
  collective_mark: formFor('collective_mark'),
  certification_mark: formFor('certification_mark'),
  trademark: formFor('trademark'),
  geographical_indication: formFor('geographical_indication'),
};

export const filingSection = section({
  key: 'filing',
  title: words('Nộp đơn và số đơn', 'Filing and numbers'),
  guide: words(
    'Số đơn và số văn bằng ghi khi Cục Sở hữu trí tuệ đã cấp.',
    'Numbers are entered once the Office has given them.',
  ),
  applies: () => true,
  form: ({ kind }) => forms[kind],
  values: (matter) => ({ ...matter }),
  changes: ({ plannedFilingOn, filingChannel, applicationNumber, registrationNumber }) => ({
    plannedFilingOn,
    filingChannel,
    applicationNumber,
    registrationNumber,
  }),
});
