/** What the docket calls things on its pages. */
import { outcomesOfDecisions, type DocketKind } from '../deadlines/index.ts';
import { words, type Words } from '../text/index.ts';
import type { Outcome } from './kept.ts';

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

export { outcomesOfDecisions };

export const outcomes: readonly { readonly value: Outcome; readonly label: Words }[] = [
  { value: 'done', label: words('Đã làm xong', 'Done') },
  { value: 'not-needed', label: words('Không còn phải làm', 'No longer needed') },
  { value: 'given-up', label: words('Quyết định không làm', 'Given up by decision') },
];

/** Records that change the law all dates are counted by. */
export const ofLaw: readonly string[] = ['calendar-notice', 'office-practice'];
