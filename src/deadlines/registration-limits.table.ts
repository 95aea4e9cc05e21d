/** Time limits of a granted right: publication, term, renewal, use, attack; and the recordals, several now with the province. */
import type { PlainDate } from '../calendar/index.ts';
import { words } from '../text/index.ts';
import {
  ALL,
  days,
  MARKS,
  months,
  NEW_LAW,
  OLD_LAW_LAST_DAY,
  on,
  row,
  workingDays,
  years,
  type Rest,
} from './row.ts';
import type { TimeLimit } from './time-limit.ts';

const ended = ['terminated', 'cancelled'] as const;
const none = words('Không ảnh hưởng đến quyền của chủ văn bằng', 'No effect on the owner');
const LAW_2005 = '2006-07-01' as PlainDate;
const MINISTER = 'Luật Sở hữu trí tuệ, Điều 94 khoản 3, 4; Thông tư 10/2026/TT-BKHCN';
const DECREE_31 = 'Nghị định 65/2023/NĐ-CP, Điều 31 (hết hiệu lực từ ngày 01/04/2026)';
const renewalNotSeen = words(
  'Điều 31 Nghị định 65/2023 đã bị bãi bỏ; thời hạn tạm tính như trước, chưa đọc được Thông tư 10/2026/TT-BKHCN',
  'Decree 65/2023 art. 31 is repealed; presumed unchanged, the text of Circular 10/2026/TT-BKHCN has not been read',
);

const renewal: Omit<Rest, 'citation' | 'confidence'> = {
  kinds: MARKS,
  start: { after: 'expiry', day: 'nominal' },
  length: months(0),
  opens: months(-6),
  moves: false,
  contingentOn: 'registration-granted',
  actor: 'owner',
  effect: words(
    'Phải gia hạn muộn, thêm 10% lệ phí gia hạn mỗi tháng',
    'Late renewal only, at 10% of the renewal fee more a month',
  ),
  metBy: ['renewal-filed'],
  impliedBy: ['renewal-granted'],
  cancelledBy: [...ended, 'withdrawn', 'application-refused'],
  selectedBy: 'nominal',
};
const renewalLabel = words('Nộp yêu cầu gia hạn hiệu lực', 'Request for renewal');

const lateRenewal: Omit<Rest, 'citation' | 'confidence'> = {
  ...renewal,
  length: months(6),
  opens: days(1),
  moves: true,
  unlessMet: 'renewal',
  effect: words('Văn bằng hết hiệu lực kể từ ngày hết hạn', 'The registration has lapsed as from the expiry'),
};
const lateLabel = words('Gia hạn muộn', 'Late renewal');

const publicationLabel = words('Công bố văn bằng', 'Publication of the grant');
const decisionLabel = words(
  'Công bố quyết định chấm dứt, hủy bỏ',
  'Publication of a termination or cancellation',
);
const gazette: Omit<Rest, 'start' | 'length' | 'metBy' | 'citation' | 'confidence'> = {
  kinds: ALL,
  actor: 'office',
  addressee: 'none',
  effect: none,
};
const gazetteOld = { length: days(60), from: LAW_2005, to: OLD_LAW_LAST_DAY } as const;
const gazetteNew = { length: days(30), from: NEW_LAW } as const;
const ART_99_OLD = 'Luật Sở hữu trí tuệ, Điều 99 (trước ngày 01/04/2026)';
const ART_99_NEW = 'Luật Sở hữu trí tuệ, Điều 99 (Luật 131/2025/QH15)';

const decree = (article: string) => `Nghị định 65/2023/NĐ-CP, ${article} (Nghị định 100/2026/NĐ-CP)`;
/** Decree 100/2026 handed duplicates and licences to the provincial People's Committee. */
const province: Pick<Rest, 'kinds' | 'from' | 'confidence'> = {
  kinds: MARKS,
  from: NEW_LAW,
  confidence: 'single-source',
};
const byProvince = {
  ...province,
  actor: 'provincial_peoples_committee',
  addressee: 'none',
  cancelledBy: ended,
  effect: words(
    'Chậm giải quyết; có thể kiến nghị với UBND cấp tỉnh',
    'Delay of the province; it may be reminded',
  ),
} as const;
const toProvince = {
  ...province,
  actor: 'owner',
  addressee: 'provincial_peoples_committee',
  cancelledBy: ended,
  extension: 'unknown',
} as const;

const terminationReply: Omit<Rest, 'citation' | 'confidence'> = {
  kinds: ALL,
  start: on('termination-request-notified'),
  length: months(2),
  actor: 'owner',
  effect: words('Cục quyết định trên tài liệu đang có', 'The Office decides on the file as it stands'),
  metBy: ['reply-filed'],
  cancelledBy: ended,
  extension: 'unknown',
};
const terminationLabel = words(
  'Trả lời yêu cầu chấm dứt, hủy bỏ',
  'Reply to a request for termination or cancellation',
);

export const registrationLimits: readonly TimeLimit[] = [
  row('grant-publication', 'law-2005', publicationLabel, {
    ...gazette,
    ...gazetteOld,
    start: on('registration-granted'),
    metBy: ['registration-published'],
    citation: ART_99_OLD,
    confidence: 'single-source',
  }),
  row('grant-publication', 'law-131-2025', publicationLabel, {
    ...gazette,
    ...gazetteNew,
    start: on('registration-granted'),
    metBy: ['registration-published'],
    citation: ART_99_NEW,
    confidence: 'single-source',
  }),
  row('decision-publication', 'law-2005', decisionLabel, {
    ...gazette,
    ...gazetteOld,
    start: on('terminated', 'cancelled'),
    metBy: ['decision-published'],
    citation: ART_99_OLD,
    confidence: 'single-source',
  }),
  row('decision-publication', 'law-131-2025', decisionLabel, {
    ...gazette,
    ...gazetteNew,
    start: on('terminated', 'cancelled'),
    metBy: ['decision-published'],
    citation: ART_99_NEW,
    confidence: 'single-source',
  }),
  row('expiry', 'law-2005', words('Hết hạn văn bằng bảo hộ', 'Expiry of the registration'), {
    kinds: MARKS,
    start: on('application-filed'),
    length: years(10),
    repeatsWith: 'renewal-granted',
    moves: false,
    contingentOn: 'registration-granted',
    actor: 'owner',
    effect: words('Văn bằng hết hiệu lực nếu không gia hạn', 'Protection ends unless it is renewed'),
    impliedBy: ['renewal-granted'],
    cancelledBy: [...ended, 'withdrawn', 'application-refused'],
    citation: 'Luật Sở hữu trí tuệ, Điều 93 khoản 6',
    confidence: 'verified',
    note: words(
      '10 năm tính từ ngày nộp đơn, không phải từ ngày cấp',
      'Ten years from the filing, not from the grant',
    ),
  }),
  row('renewal', 'decree-65', renewalLabel, {
    ...renewal,
    to: OLD_LAW_LAST_DAY,
    citation: DECREE_31,
    confidence: 'verified',
  }),
  row('renewal', 'law-131-2025', renewalLabel, {
    ...renewal,
    from: NEW_LAW,
    citation: MINISTER,
    confidence: 'presumed',
    note: renewalNotSeen,
  }),
  row('late-renewal', 'decree-65', lateLabel, {
    ...lateRenewal,
    to: OLD_LAW_LAST_DAY,
    citation: `${DECREE_31}; Thông tư 263/2016/TT-BTC`,
    confidence: 'verified',
  }),
  row('late-renewal', 'law-131-2025', lateLabel, {
    ...lateRenewal,
    from: NEW_LAW,
    citation: `${MINISTER}; Thông tư 263/2016/TT-BTC`,
    confidence: 'presumed',
    note: renewalNotSeen,
  }),
  row('renewal-examination', 'decree-65', words('Xử lý yêu cầu gia hạn', 'Handling of the renewal request'), {
    kinds: MARKS,
    start: on('renewal-filed'),
    length: months(1),
    actor: 'office',
    addressee: 'none',
    effect: none,
    metBy: ['renewal-granted'],
    cancelledBy: ended,
    to: OLD_LAW_LAST_DAY,
    citation: DECREE_31,
    confidence: 'single-source',
  }),
  row('non-use', 'law-2005', words('Sử dụng nhãn hiệu trong 5 năm', 'Use of the mark within five years'), {
    kinds: MARKS,
    start: on('registration-granted', 'mark-used'),
    length: years(5),
    restarts: true,
    actor: 'owner',
    effect: words(
      'Người khác có thể yêu cầu chấm dứt hiệu lực vì không sử dụng 5 năm liên tục',
      'Anyone may ask for termination after five years without use',
    ),
    cancelledBy: ended,
    from: LAW_2005,
    citation: 'Luật Sở hữu trí tuệ, Điều 95 khoản 1 điểm d, Điều 124 khoản 5, Điều 136 khoản 2',
    confidence: 'verified',
    note: words(
      'Bắt đầu sử dụng lại ít nhất 3 tháng trước ngày có yêu cầu thì không bị chấm dứt; có lý do chính đáng thì được miễn',
      'Use resumed at least three months before the request cures it; a justified reason excuses',
    ),
  }),
  row(
    'cancellation-limit',
    'law-2005',
    words('Thời hiệu yêu cầu hủy bỏ hiệu lực', 'Time bar for cancellation'),
    {
      kinds: MARKS,
      start: on('registration-granted'),
      length: years(5),
      actor: 'any_person',
      effect: words('Không còn quyền yêu cầu hủy bỏ', 'Cancellation can no longer be asked for'),
      cancelledBy: ended,
      from: LAW_2005,
      citation: 'Luật Sở hữu trí tuệ, Điều 96',
      confidence: 'verified',
      note: words(
        'Không giới hạn thời gian khi đăng ký với dụng ý xấu',
        'No limit where the registration was made in bad faith',
      ),
    },
  ),
  row('termination-reply', 'law-2022', terminationLabel, {
    ...terminationReply,
    to: OLD_LAW_LAST_DAY,
    citation: 'Thông tư 01/2007/TT-BKHCN, Thông tư 23/2023/TT-BKHCN',
    confidence: 'single-source',
  }),
  row('termination-reply', 'law-131-2025', terminationLabel, {
    ...terminationReply,
    from: NEW_LAW,
    citation: 'Luật Sở hữu trí tuệ, Điều 95 khoản 8, Điều 96 khoản 7; Thông tư 10/2026/TT-BKHCN',
    confidence: 'presumed',
    note: words(
      'Chưa đọc được nguyên văn Thông tư 10/2026/TT-BKHCN',
      'The text of Circular 10/2026/TT-BKHCN has not been read',
    ),
  }),
  row(
    'lapsed-mark-bar',
    'law-2022',
    words('Nhãn hiệu đã hết hiệu lực còn là đối chứng', 'Lapsed earlier mark still blocks'),
    {
      kinds: MARKS,
      start: on('earlier-mark-lapsed'),
      length: years(3),
      actor: 'office',
      addressee: 'none',
      effect: words(
        'Nhãn hiệu hết hiệu lực không còn cản trở đơn mới',
        'The lapsed mark no longer blocks a new application',
      ),
      from: '2023-01-01' as PlainDate,
      citation: 'Luật Sở hữu trí tuệ, Điều 74 khoản 2 điểm h (Luật 07/2022/QH15)',
      confidence: 'presumed',
    },
  ),
  row(
    'assignment-reply',
    'law-131-2025',
    words('Trả lời dự định từ chối ghi nhận chuyển nhượng', 'Reply on the recordal of an assignment'),
    {
      kinds: ALL,
      start: on('assignment-refusal-notified'),
      length: months(1),
      actor: 'owner',
      effect: words('Việc chuyển nhượng không được ghi nhận', 'The assignment is not recorded'),
      metBy: ['reply-filed'],
      impliedBy: ['assignment-recorded'],
      cancelledBy: ended,
      extension: 'unknown',
      from: NEW_LAW,
      citation: 'Thông tư 10/2026/TT-BKHCN, Phụ lục II, Mẫu số 06',
      confidence: 'single-source',
    },
  ),
  row(
    'duplicate-issue',
    'decree-100',
    words('Cấp phó bản, cấp lại văn bằng', 'Issue of a duplicate or re-issue'),
    {
      ...byProvince,
      start: on('duplicate-requested'),
      length: days(30),
      metBy: ['duplicate-issued', 'duplicate-deficiency-notified'],
      citation: decree('Điều 29'),
    },
  ),
  row(
    'duplicate-reply',
    'decree-100',
    words('Sửa thiếu sót của yêu cầu cấp phó bản, cấp lại', 'Cure of a deficient duplicate request'),
    {
      ...toProvince,
      start: on('duplicate-deficiency-notified'),
      length: days(60),
      effect: words('Yêu cầu bị từ chối trong 30 ngày tiếp theo', 'Refusal within the next 30 days'),
      metBy: ['reply-filed'],
      impliedBy: ['duplicate-issued'],
      citation: decree('Điều 29 khoản 4 điểm c, d'),
    },
  ),
  row(
    'duplicate-refusal',
    'decree-100',
    words('Từ chối yêu cầu cấp phó bản, cấp lại', 'Refusal of the duplicate request'),
    {
      ...byProvince,
      start: { after: 'duplicate-reply', day: 'due' },
      length: days(30),
      cancelledBy: [...ended, 'reply-filed', 'duplicate-issued'],
      citation: decree('Điều 29 khoản 4 điểm d'),
    },
  ),
  row(
    'duplicate-report',
    'decree-100',
    words('Thông tin cho Cục về việc cấp phó bản, cấp lại', 'Report of the duplicate to the Office'),
    {
      ...byProvince,
      addressee: 'office',
      start: on('duplicate-issued'),
      length: workingDays(8),
      metBy: ['office-informed'],
      impliedBy: ['duplicate-published'],
      citation: decree('Điều 29'),
    },
  ),
  row(
    'duplicate-publication',
    'decree-100',
    words('Công bố, ghi nhận phó bản, cấp lại', 'Publication of the duplicate'),
    {
      ...province,
      actor: 'office',
      addressee: 'none',
      effect: none,
      start: on('office-informed'),
      length: days(30),
      metBy: ['duplicate-published'],
      citation: decree('Điều 29'),
    },
  ),
  row(
    'licence-recordal',
    'decree-100',
    words('Đăng ký hợp đồng chuyển quyền sử dụng', 'Recordal of a licence'),
    {
      ...byProvince,
      start: on('licence-requested'),
      length: days(60),
      metBy: ['licence-recorded', 'licence-deficiency-notified'],
      citation: `${decree('Điều 58, 59')}; Luật Sở hữu trí tuệ, Điều 148 khoản 3`,
      note: words('Không bắt buộc đối với nhãn hiệu', 'Not mandatory for marks'),
    },
  ),
  row(
    'licence-reply',
    'decree-100',
    words('Sửa thiếu sót của hồ sơ chuyển quyền sử dụng', 'Cure of a deficient licence file'),
    {
      ...toProvince,
      start: on('licence-deficiency-notified'),
      length: days(60),
      effect: words('Hồ sơ bị từ chối trong 60 ngày tiếp theo', 'Refusal within the next 60 days'),
      metBy: ['reply-filed'],
      impliedBy: ['licence-recorded'],
      citation: decree('Điều 59 khoản 2'),
    },
  ),
  row('licence-refusal', 'decree-100', words('Từ chối đăng ký hợp đồng', 'Refusal of the licence recordal'), {
    ...byProvince,
    start: { after: 'licence-reply', day: 'due' },
    length: days(60),
    cancelledBy: [...ended, 'reply-filed', 'licence-recorded'],
    citation: decree('Điều 59 khoản 2'),
  }),
  row(
    'licence-change',
    'decree-100',
    words('Ghi nhận thay đổi hợp đồng chuyển quyền sử dụng', 'Recordal of a change of the licence'),
    {
      ...byProvince,
      start: on('licence-change-requested', 'licence-renewal-requested'),
      length: days(30),
      metBy: ['licence-change-recorded', 'licence-change-deficiency-notified'],
      citation: decree('Điều 59a, 61'),
    },
  ),
  row(
    'licence-change-reply',
    'decree-100',
    words('Sửa thiếu sót của yêu cầu thay đổi hợp đồng', 'Cure of a deficient change request'),
    {
      ...toProvince,
      start: on('licence-change-deficiency-notified'),
      length: days(60),
      effect: words('Thay đổi không được ghi nhận', 'The change is not recorded'),
      metBy: ['reply-filed'],
      impliedBy: ['licence-change-recorded'],
      citation: decree('Điều 59a, 61'),
    },
  ),
  row(
    'licence-renewal',
    'decree-100',
    words('Yêu cầu gia hạn hợp đồng đã đăng ký', 'Request to extend a recorded licence'),
    {
      ...toProvince,
      start: { events: ['licence-recorded'], day: 'stated-end' },
      length: days(0),
      opens: days(-30),
      moves: false,
      effect: words(
        'Hợp đồng không còn được gia hạn trong sổ đăng ký',
        'The licence can no longer be extended on the register',
      ),
      metBy: ['licence-renewal-requested'],
      cancelledBy: ended,
      extension: 'no',
      selectedBy: 'nominal',
      citation: decree('Điều 61 khoản 2 điểm b'),
    },
  ),
];
