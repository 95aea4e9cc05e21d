/** All the rules, and what has no number of days. A new law closes a row (`to`) and adds one (`from`). */
import { words } from '../text/index.ts';
import { appealLimits } from './appeal-limits.table.ts';
import { applicationLimits } from './application-limits.table.ts';
import { ocopLimits } from './ocop-limits.table.ts';
import { registrationLimits } from './registration-limits.table.ts';
import { ALL, GI } from './row.ts';
import type { OpenTerm, TimeLimit } from './time-limit.ts';

export const timeLimits: readonly TimeLimit[] = [
  ...applicationLimits,
  ...appealLimits,
  ...registrationLimits,
  ...ocopLimits,
];

const decided = ['registration-granted', 'application-refused', 'withdrawn'] as const;
const ended = ['terminated', 'cancelled'] as const;

export const openTerms: readonly OpenTerm[] = [
  {
    rule: 'third-party-observation',
    kinds: ALL,
    label: words('Ý kiến của người thứ ba', 'Third-party observations'),
    from: ['application-published'],
    until: decided,
    actor: 'third_party',
    addressee: 'office',
    citation: 'Luật Sở hữu trí tuệ, Điều 112',
    confidence: 'verified',
    note: words('Đến khi có quyết định cấp văn bằng', 'Until the decision to grant'),
  },
  {
    rule: 'application-amendment',
    kinds: ALL,
    label: words('Sửa đổi, tách, chuyển nhượng đơn', 'Amendment, division or assignment of the application'),
    from: ['application-filed'],
    until: decided,
    actor: 'applicant',
    addressee: 'office',
    citation: 'Luật Sở hữu trí tuệ, Điều 115',
    confidence: 'verified',
    note: words('Trước khi có quyết định cấp hoặc từ chối', 'Before the decision to grant or to refuse'),
  },
  {
    rule: 'grant-decision',
    kinds: ALL,
    label: words(
      'Quyết định cấp văn bằng, ghi Sổ đăng ký quốc gia',
      'Grant and entry in the National Register',
    ),
    from: ['grant-fee-paid'],
    until: decided,
    actor: 'office',
    addressee: 'none',
    citation: 'Luật Sở hữu trí tuệ, Điều 118',
    confidence: 'presumed',
    note: words('Chưa thấy văn bản ghi số ngày', 'No text with a number of days has been seen'),
  },
  {
    rule: 're-examination',
    kinds: ALL,
    label: words('Thẩm định lại', 'Re-examination'),
    from: ['re-examination-started'],
    until: decided,
    actor: 'office',
    addressee: 'none',
    citation: 'Luật Sở hữu trí tuệ, Điều 119 khoản 3',
    confidence: 'single-source',
    note: words(
      'Hai phần ba thời hạn thẩm định lần đầu; vụ việc phức tạp có thể bằng thời hạn lần đầu',
      'Two thirds of the first examination; in complex cases up to the whole of it',
    ),
  },
  {
    rule: 'examination-suspension',
    kinds: ALL,
    label: words('Tạm dừng thẩm định nội dung', 'Suspension of the examination'),
    from: ['examination-suspended'],
    until: ['examination-resumed', ...decided],
    actor: 'office',
    addressee: 'none',
    citation: 'Luật Sở hữu trí tuệ, Điều 114 khoản 3a (Luật 131/2025/QH15)',
    confidence: 'single-source',
    note: words('Đến khi có kết quả của vụ việc liên quan', 'Until the other case is decided'),
  },
  {
    rule: 'regulations-amendment',
    kinds: ['collective_mark', 'certification_mark'],
    label: words('Sửa đổi quy chế sử dụng nhãn hiệu', 'Amendment of the regulations of use'),
    from: ['registration-granted'],
    until: ended,
    actor: 'owner',
    addressee: 'office',
    citation: 'Luật Sở hữu trí tuệ, Điều 97 khoản 1 điểm b',
    confidence: 'verified',
    note: words('Bất cứ lúc nào, theo yêu cầu và có phí', 'At any time, on request and for a fee'),
  },
  {
    rule: 'gi-validity',
    kinds: GI,
    label: words('Hiệu lực của chỉ dẫn địa lý', 'Validity of the geographical indication'),
    from: ['registration-granted'],
    until: ended,
    actor: 'owner',
    addressee: 'none',
    citation: 'Luật Sở hữu trí tuệ, Điều 93 khoản 7',
    confidence: 'single-source',
    note: words('Vô thời hạn kể từ ngày cấp, không gia hạn', 'Without limit from the grant, no renewal'),
  },
];
