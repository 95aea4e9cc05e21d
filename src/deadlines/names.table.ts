/** What people, states and degrees of certainty of a docket are called. */
import { words, type Words } from '../text/index.ts';
import type { EntryState } from './docket.ts';
import type { Actor, Addressee, TimeLimit } from './time-limit.ts';

export const actorLabels: Readonly<Record<Actor, Words>> = {
  applicant: words('Người nộp đơn', 'The applicant'),
  owner: words('Chủ văn bằng', 'The owner'),
  representative: words('Đại diện', 'The representative'),
  complainant: words('Người khiếu nại', 'The complainant'),
  third_party: words('Người thứ ba', 'A third party'),
  opponent: words('Người phản đối', 'The opponent'),
  any_person: words('Bất kỳ ai', 'Anyone'),
  office: words('Cục Sở hữu trí tuệ', 'The IP Office'),
  ministry: words('Bộ', 'The Ministry'),
  provincial_peoples_committee: words('UBND cấp tỉnh', 'The provincial People’s Committee'),
  commune_peoples_committee: words('UBND cấp xã', 'The commune People’s Committee'),
  producer: words('Chủ thể', 'The producer'),
  holder: words('Người được cấp quyền sử dụng', 'The holder'),
};

/** Empty where nobody is written to. */
export const addresseeLabels: Readonly<Record<Addressee, Words | undefined>> = {
  office: actorLabels.office,
  ministry: actorLabels.ministry,
  court: words('Tòa án', 'The court'),
  provincial_peoples_committee: actorLabels.provincial_peoples_committee,
  commune_peoples_committee: actorLabels.commune_peoples_committee,
  owner: actorLabels.owner,
  none: undefined,
};

export const confidenceLabels: Readonly<Record<TimeLimit['confidence'], Words>> = {
  verified: words('đã kiểm chứng', 'verified'),
  'single-source': words('một nguồn', 'one source'),
  presumed: words('tạm tính', 'presumed'),
};

export const stateLabels: Readonly<Record<EntryState, Words>> = {
  open: words('Còn hạn', 'Open'),
  met: words('Đã xong', 'Done'),
  missed: words('Đã quá hạn', 'Past its end'),
  superseded: words('Không còn đặt ra', 'No longer applies'),
};
