/** Every kind of event: what to call it, who makes it, which paper proves it, and what must have come before. */
import type { PlainDate } from '../calendar/index.ts';
import type { OcopEventType } from '../products/index.ts';
import { words, type Words } from '../text/index.ts';
import type { EventType } from './matter.ts';

export interface EventTypeRow<T extends string = EventType> {
  readonly type: T;
  readonly label: Words;
  readonly issuer: 'applicant' | 'owner' | 'office' | 'third-party' | 'people-committee' | 'producer';
  /** The paper that proves it. */
  readonly document: Words;
  /** Happens at most once in a matter. */
  readonly once: boolean;
  /** One of these comes first; empty = none. */
  readonly needs: readonly T[];
  /** The last event of a matter: nothing may be dated after it. */
  readonly final: boolean;
  /** Except that it may be appealed, and what was decided on the appeal. */
  readonly contestable?: boolean;
  /** The law knows the event only from, or only until, this day. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly citation: string;
}

const law = (article: string) => `Luật Sở hữu trí tuệ, Điều ${article}`;
const NEW_LAW = '2026-04-01' as PlainDate;
const OLD_LAW_LAST_DAY = '2026-03-31' as PlainDate;

type Rest = Partial<Pick<EventTypeRow, 'once' | 'final' | 'contestable' | 'from' | 'until'>>;

function row(
  type: EventType,
  label: Words,
  issuer: EventTypeRow['issuer'],
  document: Words,
  needs: readonly EventType[],
  citation: string,
  rest: Rest = {},
): EventTypeRow {
  return { type, label, issuer, document, needs, citation, once: false, final: false, ...rest };
}

export const eventTypes: readonly EventTypeRow[] = [
  row(
    'application-filed',
    words('Nộp đơn đăng ký', 'Application filed'),
    'applicant',
    words('Tờ khai có dấu nhận đơn của Cục Sở hữu trí tuệ', 'Declaration stamped by the Office'),
    [],
    law('108'),
    { once: true },
  ),
  row(
    'priority-claimed',
    words('Yêu cầu hưởng quyền ưu tiên', 'Priority claimed'),
    'applicant',
    words('Tài liệu chứng minh quyền ưu tiên', 'Priority document'),
    ['application-filed'],
    law('91'),
  ),
  row(
    'formality-deficiency-notified',
    words('Thông báo kết quả thẩm định hình thức có thiếu sót', 'Formality deficiency notified'),
    'office',
    words('Thông báo kết quả thẩm định hình thức', 'Notice of the formality examination'),
    ['application-filed'],
    law('109'),
  ),
  row(
    'formality-accepted',
    words('Quyết định chấp nhận đơn hợp lệ', 'Application accepted as to form'),
    'office',
    words('Quyết định chấp nhận đơn hợp lệ', 'Decision accepting the application'),
    ['application-filed'],
    `${law('109')} (trước ngày 01/04/2026)`,
    { once: true, until: OLD_LAW_LAST_DAY },
  ),
  row(
    'transferred-for-publication',
    words('Đơn được chuyển để công bố', 'Transferred for publication'),
    'office',
    words('Danh sách đơn chuyển công bố hằng tuần', 'Weekly list of applications transferred'),
    ['application-filed'],
    `${law('109 khoản 4')} (Luật 131/2025/QH15)`,
    { once: true, from: NEW_LAW },
  ),
  row(
    'application-published',
    words('Công bố đơn trên Công báo sở hữu công nghiệp', 'Application published'),
    'office',
    words('Trang Công báo sở hữu công nghiệp, tập A', 'Page of the Gazette, volume A'),
    ['application-filed'],
    law('110'),
    { once: true },
  ),
  row(
    'opposition-filed',
    words('Người thứ ba nộp phản đối đơn', 'Opposition filed'),
    'third-party',
    words('Văn bản phản đối đơn', 'Opposition'),
    ['application-published'],
    law('112a'),
  ),
  row(
    'opposition-notified',
    words('Cục thông báo ý kiến phản đối', 'Opposition notified'),
    'office',
    words('Thông báo về ý kiến phản đối đơn', 'Notice of opposition'),
    ['application-published'],
    law('112a'),
  ),
  row(
    'substantive-refusal-notified',
    words('Thông báo dự định từ chối', 'Intended refusal notified'),
    'office',
    words('Thông báo kết quả thẩm định nội dung', 'Notice of the substantive examination'),
    ['application-filed'],
    law('114, 117'),
  ),
  row(
    'reply-filed',
    words('Nộp văn bản trả lời', 'Reply filed'),
    'applicant',
    words('Văn bản trả lời có dấu nhận', 'Reply stamped by the Office'),
    ['formality-deficiency-notified', 'opposition-notified', 'substantive-refusal-notified'],
    'Nghị định 65/2023/NĐ-CP, Điều 15',
  ),
  row(
    'extension-granted',
    words('Được gia hạn thời hạn trả lời', 'Extension granted'),
    'office',
    words('Thông báo gia hạn thời hạn', 'Notice of extension'),
    [
      'formality-deficiency-notified',
      'opposition-notified',
      'substantive-refusal-notified',
      'grant-notified',
    ],
    'Nghị định 65/2023/NĐ-CP, Điều 15 khoản 2',
  ),
  row(
    'grant-notified',
    words('Thông báo dự định cấp văn bằng', 'Intended grant notified'),
    'office',
    words('Thông báo dự định cấp văn bằng bảo hộ', 'Notice of intended grant'),
    ['application-published'],
    law('118'),
  ),
  row(
    'grant-fee-paid',
    words('Nộp phí, lệ phí cấp văn bằng', 'Grant fees paid'),
    'applicant',
    words('Biên lai hoặc chứng từ nộp phí, lệ phí', 'Receipt of the grant fees'),
    ['grant-notified'],
    law('118'),
    { once: true },
  ),
  row(
    'registration-granted',
    words('Cấp văn bằng bảo hộ', 'Registration granted'),
    'office',
    words('Giấy chứng nhận đăng ký', 'Certificate of registration'),
    ['application-filed'],
    law('92, 118'),
    { once: true },
  ),
  row(
    'registration-published',
    words('Công bố văn bằng bảo hộ', 'Registration published'),
    'office',
    words('Trang Công báo sở hữu công nghiệp, tập B', 'Page of the Gazette, volume B'),
    ['registration-granted'],
    law('99'),
    { once: true },
  ),
  row(
    'application-refused',
    words('Quyết định từ chối', 'Application refused'),
    'office',
    words('Quyết định từ chối cấp văn bằng bảo hộ', 'Decision of refusal'),
    ['application-filed'],
    law('117'),
  ),
  row(
    'appeal-filed',
    words('Nộp đơn khiếu nại', 'Appeal filed'),
    'applicant',
    words('Đơn khiếu nại có dấu nhận', 'Appeal stamped on receipt'),
    ['application-filed'],
    `${law('119a')}; Luật Khiếu nại 02/2011/QH13`,
  ),
  row(
    'appeal-decided',
    words('Quyết định giải quyết khiếu nại', 'Appeal decided'),
    'office',
    words('Quyết định giải quyết khiếu nại', 'Decision on the appeal'),
    ['appeal-filed'],
    `${law('119a')}; Luật Khiếu nại 02/2011/QH13`,
  ),
  row(
    'renewal-filed',
    words('Nộp yêu cầu gia hạn', 'Renewal filed'),
    'owner',
    words('Tờ khai yêu cầu gia hạn có dấu nhận', 'Renewal request stamped on receipt'),
    ['registration-granted'],
    law('94'),
  ),
  row(
    'renewal-granted',
    words('Gia hạn hiệu lực văn bằng', 'Renewal granted'),
    'office',
    words('Quyết định gia hạn hiệu lực văn bằng bảo hộ', 'Decision of renewal'),
    ['registration-granted'],
    law('94'),
  ),
  row(
    'assignment-recorded',
    words('Ghi nhận chuyển nhượng', 'Assignment recorded'),
    'office',
    words('Quyết định ghi nhận chuyển nhượng', 'Decision recording the assignment'),
    ['application-filed'],
    law('115, 138, 139'),
  ),
  row(
    'withdrawn',
    words('Rút đơn', 'Withdrawn'),
    'applicant',
    words('Tuyên bố rút đơn bằng văn bản', 'Written withdrawal'),
    ['application-filed'],
    law('116'),
    { once: true, final: true },
  ),
  row(
    'terminated',
    words('Chấm dứt hiệu lực văn bằng', 'Registration terminated'),
    'office',
    words('Quyết định chấm dứt hiệu lực văn bằng bảo hộ', 'Decision of termination'),
    ['registration-granted'],
    law('95'),
    { once: true, final: true, contestable: true },
  ),
  row(
    'cancelled',
    words('Hủy bỏ hiệu lực văn bằng', 'Registration cancelled'),
    'office',
    words('Quyết định hủy bỏ hiệu lực văn bằng bảo hộ', 'Decision of cancellation'),
    ['registration-granted'],
    law('96'),
    { once: true, final: true, contestable: true },
  ),
];

/** The events of an OCOP certificate; they hang on a product, not on a matter. */
export const ocopEventTypes: readonly EventTypeRow<OcopEventType>[] = [
  {
    type: 'certificate-issued',
    label: words('Cấp giấy chứng nhận OCOP', 'OCOP certificate issued'),
    issuer: 'people-committee',
    document: words('Quyết định công nhận và giấy chứng nhận', 'Decision of recognition and certificate'),
    once: false,
    needs: [],
    final: false,
    citation: 'Quyết định 26/2026/QĐ-TTg, Điều 4',
  },
  {
    type: 're-evaluation-filed',
    label: words('Nộp hồ sơ đánh giá lại', 'Re-evaluation file lodged'),
    issuer: 'producer',
    document: words('Phiếu đăng ký có xác nhận của UBND cấp xã', 'Registration slip received by the commune'),
    once: false,
    needs: ['certificate-issued'],
    final: false,
    citation: 'Quyết định 26/2026/QĐ-TTg, Điều 7 khoản 6',
  },
  {
    type: 'certificate-withdrawn',
    label: words('Thu hồi giấy chứng nhận OCOP', 'OCOP certificate withdrawn'),
    issuer: 'people-committee',
    document: words('Quyết định thu hồi giấy chứng nhận', 'Decision of withdrawal'),
    once: false,
    needs: ['certificate-issued'],
    final: false,
    citation: 'Quyết định 26/2026/QĐ-TTg, Điều 8',
  },
];

const rows = new Map<string, EventTypeRow>(
  [...eventTypes, ...(ocopEventTypes as readonly EventTypeRow<never>[])].map((one) => [one.type, one]),
);

/** Of a matter or an OCOP certificate. Throws on a type that is no row: a row is missing, which is our mistake. */
export function eventTypeRow(type: EventType): EventTypeRow {
  const found = rows.get(type);
  if (!found) throw new Error(`no such event type: ${type}`);
  return found;
}
