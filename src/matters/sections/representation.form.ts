import { choice, date, defineForm, email, longText, text } from '../../http/index.ts';
import { words } from '../../text/index.ts';
import { section } from './section.ts';

const form = defineForm({
  kind: choice({
    label: words('Ai nộp đơn', 'Who files'),
    required: true,
    radio: true,
    options: [
      { value: 'none', label: words('Người nộp đơn tự nộp', 'The applicant') },
      {
        value: 'ip-agent',
        label: words('Tổ chức đại diện sở hữu công nghiệp', 'An industrial property agent'),
      },
      { value: 'branch', label: words('Chi nhánh, văn phòng đại diện', 'A branch or representative office') },
      {
        value: 'legal-representative',
        label: words('Người đại diện theo pháp luật của cá nhân', 'The legal representative of a person'),
      },
      { value: 'authorised-person', label: words('Cá nhân được ủy quyền', 'An authorised person') },
    ],
  }),
  name: text({ label: words('Tên người hoặc tổ chức đại diện', 'Name of the representative'), max: 200 }),
  code: text({ label: words('Mã số đại diện', 'Representative’s code'), max: 30 }),
  address: text({ label: words('Địa chỉ', 'Address'), max: 300 }),
  phone: text({ label: words('Điện thoại', 'Telephone'), max: 30 }),
  email: email({ label: words('Thư điện tử', 'E-mail') }),
  scope: longText({ label: words('Phạm vi ủy quyền', 'Scope of the authority'), max: 3000 }),
  term: text({ label: words('Thời hạn ủy quyền', 'Term of the authority'), max: 200 }),
  signedOn: date({ label: words('Ngày ký văn bản ủy quyền', 'Signed on') }),
});

export const representationSection = section({
  key: 'representation',
  title: words('Đại diện', 'Representation'),
  guide: words(
    'Văn bản ủy quyền được soạn từ các mục dưới đây (Luật Sở hữu trí tuệ, Điều 107).',
    'The power of attorney is written from the fields below (IP Law, art. 107).',
  ),
  applies: () => true,
  form: () => form,
  values: (matter) => ({ ...matter.representation }),
  changes: ({ version, submissionKey, ...representation }) => (
    void [version, submissionKey],
    { representation }
  ),
});
