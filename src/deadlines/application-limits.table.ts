/** Time limits from filing to grant. Which version holds is chosen by Law 131/2025/QH15, art. 3, event by event. */
import { words } from '../text/index.ts';
import { ALL, GI, LAW_2022, MARKS, months, NEW_LAW, OLD_LAW_LAST_DAY, on, row, type Rest } from './row.ts';
import type { TimeLimit } from './time-limit.ts';

const OLD = { from: LAW_2022, to: OLD_LAW_LAST_DAY } as const;
const NEW = { from: NEW_LAW } as const;
const transition = 'Luật 131/2025/QH15, Điều 3 khoản 1';
const officeDelay = words(
  'Không ảnh hưởng đến quyền của người nộp đơn; có thể đề nghị Cục cho biết tiến độ',
  'No effect on the applicant; the Office may be asked about progress',
);
const notSeen = words(
  'Chưa đọc được nguyên văn Thông tư 10/2026/TT-BKHCN; thời hạn tạm tính theo quy định trước đó',
  'The text of Circular 10/2026/TT-BKHCN has not been read; the length is presumed equal to the former one',
);
const ended = ['withdrawn', 'application-refused'] as const;

const formalityReply: Omit<Rest, 'citation' | 'confidence' | 'effect'> = {
  kinds: ALL,
  start: on('formality-deficiency-notified'),
  length: months(2),
  actor: 'applicant',
  metBy: ['reply-filed'],
  impliedBy: ['formality-accepted', 'transferred-for-publication', 'application-published'],
  cancelledBy: ended,
  extension: 'once',
  selectedBy: 'formality',
};
const formalityLabel = words(
  'Trả lời thông báo thiếu sót về hình thức',
  'Reply to the formality deficiencies',
);

const oppositionLabel = words('Phản đối đơn', 'Opposition');
const opposition: Omit<Rest, 'kinds' | 'length' | 'citation' | 'confidence'> = {
  start: on('application-published'),
  actor: 'third_party',
  effect: words(
    'Phản đối nộp muộn chỉ được xem là ý kiến của người thứ ba',
    'A late opposition counts only as a third-party observation',
  ),
  metBy: ['opposition-filed'],
  cancelledBy: ended,
  selectedBy: 'published',
};

const examinationLabel = words('Thẩm định nội dung', 'Substantive examination');
const examination: Omit<Rest, 'kinds' | 'length' | 'citation' | 'confidence'> = {
  start: on('application-published'),
  actor: 'office',
  addressee: 'none',
  effect: officeDelay,
  metBy: ['substantive-refusal-notified', 'grant-notified'],
  impliedBy: ['registration-granted', 'application-refused'],
  cancelledBy: ['withdrawn'],
  selectedBy: 'published',
  note: words(
    'Thời gian người nộp đơn sửa đổi, bổ sung đơn không tính vào thời hạn này (Luật Sở hữu trí tuệ, Điều 119 khoản 4)',
    'The time the applicant takes to amend the application is not counted (IP Law, art. 119(4))',
  ),
};

const oppositionReply: Omit<Rest, 'citation' | 'confidence'> = {
  kinds: ALL,
  start: on('opposition-notified'),
  length: months(2),
  actor: 'applicant',
  effect: words('Cục xem xét phản đối trên tài liệu đang có', 'The Office decides on the file as it stands'),
  metBy: ['reply-filed'],
  cancelledBy: [...ended, 'registration-granted'],
  extension: 'once',
  selectedBy: 'filed',
};
const oppositionReplyLabel = words('Trả lời ý kiến phản đối', 'Reply to the opposition');

const refusalReply: Omit<Rest, 'citation' | 'confidence'> = {
  kinds: ALL,
  start: on('substantive-refusal-notified'),
  length: months(3),
  actor: 'applicant',
  effect: words('Cục ra quyết định từ chối cấp văn bằng', 'The Office decides to refuse'),
  metBy: ['reply-filed'],
  impliedBy: ['grant-notified', 'registration-granted'],
  cancelledBy: ended,
  extension: 'once',
  selectedBy: 'filed',
};
const refusalLabel = words('Trả lời thông báo dự định từ chối', 'Reply to the intended refusal');

const grantFee: Omit<Rest, 'citation' | 'confidence' | 'effect'> = {
  kinds: ALL,
  start: on('grant-notified'),
  length: months(3),
  actor: 'applicant',
  metBy: ['grant-fee-paid'],
  impliedBy: ['registration-granted'],
  cancelledBy: ended,
  extension: 'once',
  selectedBy: 'filed',
};
const grantFeeLabel = words('Nộp phí, lệ phí cấp văn bằng', 'Payment of the grant fees');

export const applicationLimits: readonly TimeLimit[] = [
  row('formality-examination', 'law-2005', words('Thẩm định hình thức', 'Formality examination'), {
    kinds: ALL,
    start: on('application-filed'),
    length: months(1),
    actor: 'office',
    addressee: 'none',
    effect: officeDelay,
    metBy: ['formality-deficiency-notified', 'formality-accepted', 'transferred-for-publication'],
    impliedBy: ['application-published', 'registration-granted'],
    cancelledBy: ended,
    selectedBy: 'filed',
    from: LAW_2022,
    citation: 'Luật Sở hữu trí tuệ, Điều 109, Điều 119 khoản 1',
    confidence: 'verified',
  }),
  row('formality-reply', 'law-2022', formalityLabel, {
    ...formalityReply,
    ...OLD,
    effect: words(
      'Bị từ chối chấp nhận đơn hợp lệ; đơn coi như chưa nộp',
      'The application is not accepted and counts as not filed',
    ),
    citation: 'Luật Sở hữu trí tuệ, Điều 109; Thông tư 23/2023/TT-BKHCN; Nghị định 65/2023/NĐ-CP, Điều 15',
    confidence: 'single-source',
  }),
  row('formality-reply', 'law-131-2025', formalityLabel, {
    ...formalityReply,
    ...NEW,
    effect: words(
      'Bị từ chối cấp văn bằng vì không hợp lệ về hình thức; đơn coi như chưa nộp',
      'Refusal for formal defects; the application counts as not filed',
    ),
    citation: `Luật Sở hữu trí tuệ, Điều 109 khoản 5, 6, Điều 117 khoản 1 điểm e; ${transition} điểm a; Thông tư 10/2026/TT-BKHCN`,
    confidence: 'presumed',
    note: words(
      '02 tháng thấy trong thông báo của Cục năm 2026; chưa đọc được nguyên văn Thông tư 10/2026/TT-BKHCN',
      'Two months as in the Office’s letters of 2026; the text of Circular 10/2026/TT-BKHCN has not been read',
    ),
  }),
  row('publication', 'law-2022', words('Công bố đơn', 'Publication of the application'), {
    kinds: ALL,
    start: on('formality-accepted'),
    length: months(2),
    actor: 'office',
    addressee: 'none',
    effect: officeDelay,
    metBy: ['application-published'],
    cancelledBy: ended,
    selectedBy: 'filed',
    ...OLD,
    citation: 'Luật Sở hữu trí tuệ, Điều 110 khoản 3 (trước ngày 01/04/2026)',
    confidence: 'verified',
  }),
  row('publication', 'law-131-2025', words('Công bố đơn', 'Publication of the application'), {
    kinds: ALL,
    start: on('transferred-for-publication'),
    length: months(1),
    actor: 'office',
    addressee: 'none',
    effect: officeDelay,
    metBy: ['application-published'],
    cancelledBy: ended,
    selectedBy: 'filed',
    ...NEW,
    citation: 'Luật Sở hữu trí tuệ, Điều 109 khoản 4, Điều 110 khoản 3 (Luật 131/2025/QH15)',
    confidence: 'single-source',
  }),
  row('publication', 'law-131-2025-mixed', words('Công bố đơn', 'Publication of the application'), {
    kinds: ALL,
    start: on('transferred-for-publication'),
    length: months(1),
    actor: 'office',
    addressee: 'none',
    effect: officeDelay,
    metBy: ['application-published'],
    cancelledBy: ended,
    selectedBy: 'filed',
    ...OLD,
    citation: 'Luật Sở hữu trí tuệ, Điều 109 khoản 4, Điều 110 khoản 3 (Luật 131/2025/QH15)',
    confidence: 'presumed',
    note: words(
      'Đơn nộp trước nhưng được chuyển công bố từ ngày 01/04/2026: điều khoản chuyển tiếp không nói đến thời hạn công bố; ngày này chỉ để dự kiến',
      'Filed before, transferred from 1 April 2026: the transitional article does not name this period; take the date as expected only',
    ),
  }),
  row('opposition', 'law-2022', oppositionLabel, {
    ...opposition,
    ...OLD,
    kinds: MARKS,
    length: months(5),
    citation: 'Luật Sở hữu trí tuệ, Điều 112a khoản 1 điểm c (Luật 07/2022/QH15)',
    confidence: 'verified',
  }),
  row('opposition', 'law-131-2025', oppositionLabel, {
    ...opposition,
    ...NEW,
    kinds: MARKS,
    length: months(3),
    citation: `Luật Sở hữu trí tuệ, Điều 112a khoản 1 điểm b (Luật 131/2025/QH15); ${transition} điểm b`,
    confidence: 'verified',
  }),
  row('opposition', 'gi-law-2022', oppositionLabel, {
    ...opposition,
    ...OLD,
    kinds: GI,
    length: months(3),
    citation: 'Luật Sở hữu trí tuệ, Điều 112a khoản 1 điểm d (Luật 07/2022/QH15)',
    confidence: 'presumed',
  }),
  row('opposition', 'gi-law-131-2025', oppositionLabel, {
    ...opposition,
    ...NEW,
    kinds: GI,
    length: months(3),
    citation: `Luật Sở hữu trí tuệ, Điều 112a khoản 1 điểm b (Luật 131/2025/QH15); ${transition} điểm b`,
    confidence: 'verified',
  }),
  row('opposition-reply', 'law-2022', oppositionReplyLabel, {
    ...oppositionReply,
    ...OLD,
    citation: 'Thông tư 23/2023/TT-BKHCN; Nghị định 65/2023/NĐ-CP, Điều 15',
    confidence: 'single-source',
  }),
  row('opposition-reply', 'law-131-2025', oppositionReplyLabel, {
    ...oppositionReply,
    ...NEW,
    citation: 'Luật Sở hữu trí tuệ, Điều 112a khoản 3; Thông tư 10/2026/TT-BKHCN',
    confidence: 'presumed',
    note: notSeen,
  }),
  row(
    'opposition-court-proof',
    'law-2022',
    words('Nộp bản sao thông báo thụ lý của Tòa án', 'Proof that the court accepted the case'),
    {
      kinds: ALL,
      start: on('court-referral-notified'),
      length: months(2),
      actor: 'opponent',
      effect: words(
        'Ý kiến phản đối về quyền đăng ký không được xem xét',
        'The opposition on the right to register is disregarded',
      ),
      metBy: ['court-acceptance-filed'],
      cancelledBy: ended,
      extension: 'unknown',
      selectedBy: 'filed',
      ...OLD,
      citation: 'Thông tư 23/2023/TT-BKHCN',
      confidence: 'single-source',
    },
  ),
  row('substantive-examination', 'law-2022', examinationLabel, {
    ...examination,
    ...OLD,
    kinds: MARKS,
    length: months(9),
    citation: 'Luật Sở hữu trí tuệ, Điều 119 khoản 2 điểm b (trước ngày 01/04/2026)',
    confidence: 'verified',
  }),
  row('substantive-examination', 'law-131-2025', examinationLabel, {
    ...examination,
    ...NEW,
    kinds: MARKS,
    length: months(5),
    citation: `Luật Sở hữu trí tuệ, Điều 119 khoản 2 điểm b (Luật 131/2025/QH15); ${transition} điểm c`,
    confidence: 'verified',
  }),
  row('substantive-examination', 'gi-law-2022', examinationLabel, {
    ...examination,
    ...OLD,
    kinds: GI,
    length: months(6),
    citation: 'Luật Sở hữu trí tuệ, Điều 119 khoản 2 (trước ngày 01/04/2026)',
    confidence: 'single-source',
  }),
  row('substantive-examination', 'gi-law-131-2025', examinationLabel, {
    ...examination,
    ...NEW,
    kinds: GI,
    length: months(5),
    citation: `Luật Sở hữu trí tuệ, Điều 119 khoản 2 điểm b (Luật 131/2025/QH15); ${transition} điểm c`,
    confidence: 'single-source',
  }),
  // Collective, certification, three-dimensional and sound marks are shut out: Decree 65/2023, art. 14a(2)(c).
  row(
    'accelerated-examination',
    'law-131-2025',
    words('Thẩm định nội dung nhanh', 'Accelerated examination'),
    {
      ...examination,
      ...NEW,
      kinds: ['trademark'],
      length: months(3),
      requires: 'accelerated-examination-requested',
      effect: words(
        'Trở lại thẩm định thông thường (5 tháng)',
        'Back to the ordinary examination (5 months)',
      ),
      cancelledBy: ['withdrawn', 'opposition-filed', 'opposition-notified'],
      citation:
        'Luật Sở hữu trí tuệ, Điều 119 khoản 2a; Nghị định 65/2023/NĐ-CP, Điều 14a (Nghị định 100/2026/NĐ-CP)',
      confidence: 'single-source',
      note: words(
        'Phải yêu cầu cùng lúc nộp đơn; không áp dụng cho nhãn hiệu tập thể, chứng nhận, ba chiều, âm thanh',
        'To be requested when filing; not for collective, certification, three-dimensional or sound marks',
      ),
    },
  ),
  row('refusal-reply', 'law-2022', refusalLabel, {
    ...refusalReply,
    ...OLD,
    citation:
      'Luật Sở hữu trí tuệ, Điều 117 khoản 3 (trước ngày 01/04/2026); Thông tư 23/2023/TT-BKHCN; Nghị định 65/2023/NĐ-CP, Điều 15',
    confidence: 'verified',
  }),
  row('refusal-reply', 'law-131-2025', refusalLabel, {
    ...refusalReply,
    ...NEW,
    citation: 'Luật Sở hữu trí tuệ, Điều 114 khoản 4 (Luật 131/2025/QH15); Thông tư 10/2026/TT-BKHCN',
    confidence: 'presumed',
    note: notSeen,
  }),
  row('grant-fee', 'law-2022', grantFeeLabel, {
    ...grantFee,
    ...OLD,
    effect: words(
      'Không được cấp văn bằng; đơn coi như rút',
      'No grant; the application counts as withdrawn',
    ),
    citation:
      'Luật Sở hữu trí tuệ, Điều 117 khoản 3, Điều 118 (trước ngày 01/04/2026); Thông tư 23/2023/TT-BKHCN',
    confidence: 'verified',
  }),
  row('grant-fee', 'law-131-2025', grantFeeLabel, {
    ...grantFee,
    ...NEW,
    effect: words('Không được cấp văn bằng', 'No grant: the fees must be paid in full'),
    citation: 'Luật Sở hữu trí tuệ, Điều 118 (Luật 131/2025/QH15); Thông tư 10/2026/TT-BKHCN',
    confidence: 'verified',
    note: words(
      '03 tháng kể từ ngày ký thông báo, theo thông báo của Cục năm 2026; chưa đọc được điều khoản của Thông tư 10/2026/TT-BKHCN',
      'Three months from the date of the letter, by the Office’s letters of 2026; the article of Circular 10/2026/TT-BKHCN has not been read',
    ),
  }),
  row('priority', 'paris', words('Hưởng quyền ưu tiên', 'Filing with priority'), {
    kinds: MARKS,
    start: on('first-application-filed'),
    length: months(6),
    actor: 'applicant',
    effect: words(
      'Mất quyền ưu tiên; đơn chỉ có ngày nộp của chính nó',
      'Priority is lost; the application keeps its own filing date',
    ),
    metBy: ['application-filed'],
    citation: 'Công ước Paris, Điều 4C; Luật Sở hữu trí tuệ, Điều 91',
    confidence: 'single-source',
  }),
  row(
    'priority-document',
    'law-2022',
    words('Nộp tài liệu chứng minh quyền ưu tiên', 'Filing the priority document'),
    {
      kinds: MARKS,
      start: on('application-filed'),
      length: months(3),
      requires: 'priority-claimed',
      actor: 'applicant',
      effect: words('Yêu cầu hưởng quyền ưu tiên không được chấp nhận', 'Priority is not recognised'),
      metBy: ['priority-document-filed'],
      cancelledBy: ended,
      extension: 'unknown',
      from: LAW_2022,
      citation:
        'Nghị định 65/2023/NĐ-CP, Thông tư 23/2023/TT-BKHCN; từ 01/04/2026: Thông tư 10/2026/TT-BKHCN',
      confidence: 'presumed',
      note: notSeen,
    },
  ),
  row(
    'power-of-attorney',
    'law-2022',
    words('Nộp bản gốc văn bản ủy quyền', 'Filing the original power of attorney'),
    {
      kinds: ALL,
      start: on('application-filed'),
      length: months(1),
      requires: 'power-of-attorney-copied',
      actor: 'representative',
      effect: words('Đơn bị xem là thiếu sót về hình thức', 'A formality deficiency'),
      metBy: ['power-of-attorney-filed'],
      cancelledBy: ended,
      extension: 'unknown',
      from: LAW_2022,
      citation: 'Luật Sở hữu trí tuệ, Điều 107; Thông tư 23/2023/TT-BKHCN, Điều 5',
      confidence: 'presumed',
      note: notSeen,
    },
  ),
];
