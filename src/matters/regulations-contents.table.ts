// What regulations of use must say, by kind of mark: each content, its article's heading, and where it comes from.
import type { MatterKind, RegulationsOfUse } from './matter.ts';
import { words, type Words } from '../text/index.ts';

type ContentField = Exclude<keyof RegulationsOfUse, 'decisionNumber' | 'adoptedOn'>;

export interface RegulationsContent {
  readonly field: ContentField;
  readonly kinds: readonly MatterKind[];
  /** 1 general, 2 who may use, 3 rights and duties, 4 control and breach. */
  readonly chapter: 1 | 2 | 3 | 4;
  /** Heading of the article. */
  readonly heading: Words;
  /** `statute`: named by IP Law art. 105(4), (5); `circular`: added by the circulars; `if-any`: only when there is one. */
  readonly asked: 'statute' | 'circular' | 'if-any';
  /** The law that named it, for filings to 31 March 2026. */
  readonly oldCitation: string;
}

const collective: readonly MatterKind[] = ['collective_mark'];
const certification: readonly MatterKind[] = ['certification_mark'];
const both: readonly MatterKind[] = [...collective, ...certification];
const art105 = (clause: string) => `Luật Sở hữu trí tuệ, Điều 105 khoản ${clause} (áp dụng đến 31/03/2026)`;
const circular = 'Thông tư 23/2023/TT-BKHCN (kế thừa Thông tư 01/2007/TT-BKHCN, điểm 37.6)';

/** In the order of the articles. */
export const regulationsContents: readonly RegulationsContent[] = [
  {
    field: 'ownerFacts',
    kinds: both,
    chapter: 1,
    asked: 'statute',
    oldCitation: art105('4 điểm a, khoản 5 điểm a'),
    heading: words(
      'Chủ sở hữu nhãn hiệu: căn cứ thành lập và hoạt động',
      'The owner: ground of establishment and operation',
    ),
  },
  {
    field: 'certifiedCharacteristics',
    kinds: certification,
    chapter: 2,
    asked: 'statute',
    oldCitation: art105('5 điểm c'),
    heading: words('Đặc tính của hàng hóa, dịch vụ được chứng nhận', 'Characteristics certified'),
  },
  {
    field: 'assessmentMethod',
    kinds: certification,
    chapter: 2,
    asked: 'statute',
    oldCitation: art105('5 điểm d'),
    heading: words(
      'Phương pháp đánh giá đặc tính của hàng hóa, dịch vụ',
      'Method of assessing the characteristics',
    ),
  },
  {
    field: 'membershipCriteria',
    kinds: collective,
    chapter: 2,
    asked: 'statute',
    oldCitation: art105('4 điểm b'),
    heading: words('Tiêu chuẩn để trở thành thành viên', 'Criteria for membership'),
  },
  {
    field: 'usersList',
    kinds: collective,
    chapter: 2,
    asked: 'statute',
    oldCitation: art105('4 điểm c'),
    heading: words(
      'Danh sách tổ chức, cá nhân được phép sử dụng nhãn hiệu',
      'List of those allowed to use the mark',
    ),
  },
  {
    field: 'conditionsOfUse',
    kinds: both,
    chapter: 2,
    asked: 'statute',
    oldCitation: art105('4 điểm d, khoản 5 điểm b'),
    heading: words('Điều kiện sử dụng nhãn hiệu', 'Conditions of use'),
  },
  {
    field: 'losingTheRight',
    kinds: both,
    chapter: 2,
    asked: 'circular',
    oldCitation: circular,
    heading: words('Các trường hợp mất quyền sử dụng nhãn hiệu', 'Losing the right to use'),
  },
  {
    field: 'usersDuties',
    kinds: both,
    chapter: 3,
    asked: 'circular',
    oldCitation: circular,
    heading: words('Nghĩa vụ của người sử dụng nhãn hiệu', 'Duties of users'),
  },
  {
    field: 'ownersRights',
    kinds: both,
    chapter: 3,
    asked: 'circular',
    oldCitation: circular,
    heading: words('Quyền của chủ sở hữu nhãn hiệu', 'Rights of the owner'),
  },
  {
    field: 'costs',
    kinds: certification,
    chapter: 3,
    asked: 'if-any',
    oldCitation: art105('5 điểm đ'),
    heading: words(
      'Chi phí phải trả cho việc chứng nhận, bảo vệ nhãn hiệu',
      'Costs of certification and protection',
    ),
  },
  {
    field: 'control',
    kinds: both,
    chapter: 4,
    asked: 'circular',
    oldCitation: circular,
    heading: words(
      'Cơ chế cấp phép, kiểm tra, kiểm soát việc sử dụng nhãn hiệu và bảo đảm chất lượng',
      'Licensing, control of use and quality assurance',
    ),
  },
  {
    field: 'sanctions',
    kinds: both,
    chapter: 4,
    asked: 'statute',
    oldCitation: art105('4 điểm đ'),
    heading: words('Biện pháp xử lý hành vi vi phạm Quy chế', 'Measures against breach'),
  },
  {
    field: 'disputes',
    kinds: both,
    chapter: 4,
    asked: 'circular',
    oldCitation: circular,
    heading: words('Giải quyết tranh chấp', 'Settling disputes'),
  },
];

/** Contents for a kind of mark, in order; none for other kinds. */
export function contentsFor(kind: MatterKind): readonly RegulationsContent[] {
  return regulationsContents.filter((content) => content.kinds.includes(kind));
}
