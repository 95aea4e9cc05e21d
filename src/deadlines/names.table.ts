/** What people, states and degrees of certainty of a docket are called. */
import { words, type Words } from '../text/index.ts';
import type { EntryState } from './docket.ts';
import type { Actor, Addressee, TimeLimit } from './time-limit.ts';

export const actorLabels: Readonly<Record<Actor, Words>> = {
  applicant: words('người nộp đơn', 'the applicant'),
  owner: words('chủ văn bằng', 'the owner'),
  representative: words('đại diện', 'the representative'),
  complainant: words('người khiếu nại', 'the complainant'),
  third_party: words('người thứ ba', 'third parties'),
  opponent: words('người phản đối', 'the opponent'),
  any_person: words('bất kỳ ai', 'anybody'),
  office: words('Cục Sở hữu trí tuệ', 'the Office'),
  ministry: words('bộ quản lý', 'the ministry'),
  provincial_peoples_committee: words('UBND cấp tỉnh', 'the provincial People’s Committee'),
  commune_peoples_committee: words('UBND cấp xã', 'the commune People’s Committee'),
  producer: words('chủ thể OCOP', 'the producer'),
  holder: words('người được quyền sử dụng', 'the authorised user'),
};

/** Empty where nobody is written to. */
export const addresseeLabels: Readonly<Record<Addressee, Words | undefined>> = {
  office: actorLabels.office,
  ministry: actorLabels.ministry,
  court: words('Tòa án', 'the court'),
  provincial_peoples_committee: actorLabels.provincial_peoples_committee,
  commune_peoples_committee: actorLabels.commune_peoples_committee,
  owner: actorLabels.owner,
  none: undefined,
};

export const outcomesOfDecisions = [
  {
    value: 'for-applicant',
    label: words(
      'Có lợi cho ta: chấp nhận khiếu nại, theo yêu cầu của chủ văn bằng',
      'For us: the appeal succeeds, the owner asked for it',
    ),
  },
  {
    value: 'against-applicant',
    label: words(
      'Bất lợi: không chấp nhận, do người khác yêu cầu',
      'Against us: the appeal fails, others asked for it',
    ),
  },
] as const;

export const precisionLabels = [
  { value: 'month', label: words('chỉ biết tháng', 'only the month is known') },
  { value: 'year', label: words('chỉ biết năm', 'only the year is known') },
  { value: 'not-later-than', label: words('không muộn hơn ngày này', 'not later than this day') },
] as const;

export const confidenceLabels: Readonly<Record<TimeLimit['confidence'], Words>> = {
  verified: words('đã kiểm chứng', 'verified'),
  'single-source': words('một nguồn', 'single source'),
  presumed: words('tạm tính', 'presumed'),
};

export const stateLabels: Readonly<Record<EntryState, Words>> = {
  open: words('Còn hạn', 'Open'),
  met: words('Đã xong', 'Done'),
  missed: words('Đã quá hạn', 'Past its end'),
  superseded: words('Không còn đặt ra', 'No longer applies'),
};
