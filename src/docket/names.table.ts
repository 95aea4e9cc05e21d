/** What the docket calls things on its pages. */
import type { Actor, DocketKind } from '../deadlines/index.ts';
import { words, type Words } from '../text/index.ts';
import type { Outcome } from './kept.ts';

export const actorWords: Readonly<Record<Actor, Words>> = {
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

export const kindNames: readonly { readonly value: DocketKind; readonly label: Words }[] = [
  { value: 'collective_mark', label: words('Nhãn hiệu tập thể', 'Collective mark') },
  { value: 'certification_mark', label: words('Nhãn hiệu chứng nhận', 'Certification mark') },
  { value: 'trademark', label: words('Nhãn hiệu thông thường', 'Trademark') },
  { value: 'geographical_indication', label: words('Chỉ dẫn địa lý', 'Geographical indication') },
  { value: 'ocop_certificate', label: words('Giấy chứng nhận OCOP', 'OCOP certificate') },
  { value: 'craft_village', label: words('Làng nghề', 'Craft village') },
];

export function kindName(kind: DocketKind): Words {
  return kindNames.find(({ value }) => value === kind)?.label ?? words(kind, kind);
}

export const outcomes: readonly { readonly value: Outcome; readonly label: Words }[] = [
  { value: 'done', label: words('Đã làm xong', 'Done') },
  { value: 'not-needed', label: words('Không còn phải làm', 'No longer needed') },
  { value: 'given-up', label: words('Quyết định không làm', 'Given up by decision') },
];

export const confidenceWords = {
  verified: words('đã kiểm chứng', 'verified'),
  'single-source': words('một nguồn', 'single source'),
  presumed: words('tạm tính', 'presumed'),
} as const;
