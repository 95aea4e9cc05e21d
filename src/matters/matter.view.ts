import type { HistoryField } from '../audit/index.ts';
import { formatPlainDate } from '../calendar/index.ts';
import { words, type Language } from '../text/index.ts';
import { eventTypes } from './event-types.table.ts';
import type { GoodsClass, MatterEvent, RightToUse } from './matter.ts';

/** How a matter's changes read in its history. */

type Facts = Readonly<Record<string, unknown>>;

const pairs = (value: unknown) =>
  Object.entries(value as Facts)
    .filter(([, inner]) => inner !== undefined && inner !== '' && inner !== null)
    .map(([, inner]) => String(inner))
    .join(' · ');

export const matterHistory: Readonly<Record<string, HistoryField>> = {
  sign: { label: words('Nhãn hiệu', 'The mark'), show: pairs },
  place: { label: words('Địa phương', 'Locality'), show: pairs },
  applicantId: { label: words('Người nộp đơn (mã)', 'Applicant (id)') },
  representation: { label: words('Đại diện', 'Representation'), show: pairs },
  priorities: {
    label: words('Quyền ưu tiên', 'Priority'),
    show: (list) => (list as object[]).map(pairs).join('; '),
  },
  niceEdition: { label: words('Phiên bản Ni-xơ', 'Nice edition') },
  goods: {
    label: words('Hàng hóa, dịch vụ', 'Goods and services'),
    show: (list) =>
      (list as GoodsClass[]).map((one) => `${one.niceClass}: ${one.items.join('; ')}`).join(' | '),
  },
  regulations: { label: words('Quy chế sử dụng', 'Regulations of use'), show: pairs },
  character: { label: words('Tính chất đặc thù', 'Particular character'), show: pairs },
  rightsToUse: {
    label: words('Giấy chứng nhận quyền sử dụng', 'Right-to-use papers'),
    show: (list) => (list as RightToUse[]).map((one) => `${one.holder} (${one.number})`).join('; '),
  },
  events: {
    label: words('Sự kiện', 'Events'),
    show: (list, language) => (list as MatterEvent[]).map((event) => eventText(event, language)).join('; '),
  },
  struckEvents: {
    label: words('Sự kiện đã bỏ', 'Struck events'),
    show: (list, language) =>
      (list as (MatterEvent & { reason: string })[])
        .map((one) => `${eventText(one, language)} (${one.reason})`)
        .join('; '),
  },
  applicationNumber: { label: words('Số đơn', 'Application number') },
  registrationNumber: { label: words('Số văn bằng', 'Registration number') },
  plannedFilingOn: { label: words('Ngày dự kiến nộp', 'Planned filing day') },
  filingChannel: { label: words('Cách nộp', 'How it is filed') },
};

export const matterActions = {
  'event-recorded': words('Ghi nhận sự kiện', 'Event recorded'),
  'event-struck': words('Bỏ sự kiện ghi sai', 'Event struck out'),
};

function eventText(event: MatterEvent, language: Language): string {
  const label = eventTypes.find((row) => row.type === event.type)?.label[language] ?? event.type;
  return `${formatPlainDate(event.on)} ${label}`;
}
