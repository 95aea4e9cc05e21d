// What a filing dossier must or should hold: one row per thing, with when it is asked for and by which law of the day.
import { words } from '../text/index.ts';
import * as when from './checklist-conditions.ts';
import * as problems from './checklist-problems.ts';
import type { ChecklistItem } from './completeness.ts';

type Confidence = ChecklistItem['confidence'];

/** Why it is asked for, by day of law; a row with no basis on the day is not asked. */
export interface Basis {
  /** First law day; absent = from the start. */
  readonly from?: string;
  /** Last law day; absent = until changed. */
  readonly to?: string;
  readonly citation: string;
  readonly confidence: Confidence;
}

export type ChecklistRow = Omit<ChecklistItem, 'citation' | 'confidence'> & {
  readonly bases: readonly Basis[];
};

const LAST_DAY_OF_OLD_LAW = '2026-03-31';
const before = (citation: string, confidence: Confidence = 'verified'): Basis => ({
  to: LAST_DAY_OF_OLD_LAW,
  citation,
  confidence,
});
// Articles 101 to 106 of the IP Law are repealed from this day: the form's own list is the best evidence.
const after = (citation: string, confidence: Confidence = 'verified'): Basis => ({
  from: when.NEW_LAW_FROM,
  citation,
  confidence,
});
const always = (citation: string, confidence: Confidence = 'verified'): readonly Basis[] => [
  { citation, confidence },
];

const form04 = (box: string) => `Thông tư 10/2026/TT-BKHCN, Phụ lục I, Mẫu số 04, ô (${box})`;
const form08 = 'Nghị định 65/2023/NĐ-CP, Phụ lục I, Mẫu số 08';
const practice = 'Khuyến nghị nghiệp vụ';
const namesPlace = words('Khi nhãn hiệu có địa danh', 'When the mark holds a place name');

/** In the order of the bundle. */
export const checklistRows: readonly ChecklistRow[] = [
  // The application itself
  {
    code: 'declaration-04',
    title: words('Tờ khai đăng ký nhãn hiệu (Mẫu số 04)', 'Application form (form 04)'),
    applies: when.isMark,
    need: 'mandatory',
    blocking: true,
    metBy: {
      kind: 'document',
      documentCode: 'declaration-04',
      section: 'applicant',
      missing: problems.applicantProblems,
    },
    bases: [
      after('Thông tư 10/2026/TT-BKHCN, Phụ lục I, Mẫu số 04 (cập nhật bởi Thông tư 20/2026/TT-BKHCN)'),
    ],
  },
  {
    code: 'declaration-08',
    title: words('Tờ khai đăng ký nhãn hiệu (Mẫu số 08)', 'Application form (form 08)'),
    applies: when.isMark,
    need: 'mandatory',
    blocking: true,
    metBy: {
      kind: 'document',
      documentCode: 'declaration-08',
      section: 'applicant',
      missing: problems.applicantProblems,
    },
    bases: [{ from: when.DECREE_65_FROM, to: LAST_DAY_OF_OLD_LAW, citation: form08, confidence: 'verified' }],
  },
  {
    code: 'gi-applicant',
    title: words('Người nộp đơn đăng ký chỉ dẫn địa lý', 'Applicant for the geographical indication'),
    applies: when.isIndication,
    need: 'mandatory',
    blocking: true,
    metBy: { kind: 'field', section: 'applicant', missing: problems.applicantProblems },
    bases: always('Luật Sở hữu trí tuệ, Điều 88', 'presumed'),
  },
  {
    code: 'gi-declaration',
    title: words('Tờ khai đăng ký chỉ dẫn địa lý', 'Application form of a geographical indication'),
    applies: when.isIndication,
    need: 'mandatory',
    blocking: false,
    condition: words(
      'Lập theo mẫu hiện hành của Cục Sở hữu trí tuệ rồi tải lên; số mẫu chưa kiểm chứng',
      'Fill in the Office’s current form and upload it; its number is not verified',
    ),
    metBy: { kind: 'field', section: 'papers', missing: problems.indicationFormReminder },
    bases: always('Luật Sở hữu trí tuệ, Điều 100', 'presumed'),
  },
  {
    code: 'sign',
    title: words('Phần chữ của nhãn hiệu', 'Words of the mark'),
    applies: when.isMark,
    need: 'mandatory',
    blocking: true,
    metBy: { kind: 'field', section: 'sign', missing: problems.signProblems },
    bases: [before('Luật Sở hữu trí tuệ, Điều 105 khoản 2'), after(form04('II'))],
  },
  {
    code: 'specimens',
    title: words('Mẫu nhãn hiệu 80 x 80 mm (05 mẫu khi nộp giấy)', 'Specimens 80 x 80 mm (5 on paper)'),
    applies: when.hasSpecimens,
    need: 'mandatory',
    blocking: true,
    metBy: {
      kind: 'document',
      documentCode: 'specimens',
      section: 'sign',
      missing: problems.specimenProblems,
    },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 105 khoản 1; Thông tư 23/2023/TT-BKHCN'),
      after(form04('II, VIII')),
    ],
  },
  {
    code: 'sound-file',
    title: words(
      'Tệp âm thanh (MP3, không quá 3 MB) và bản khuông nhạc',
      'Sound file (MP3, at most 3 MB) and score',
    ),
    applies: ({ matter }) => matter.sign.form === 'sound',
    need: 'conditional',
    blocking: false,
    condition: words('Khi nhãn hiệu là âm thanh', 'For a sound mark'),
    metBy: { kind: 'attachment', role: 'sound-file' },
    bases: always('Luật 07/2022/QH15; hướng dẫn của Cục Sở hữu trí tuệ', 'single-source'),
  },
  {
    code: 'goods',
    title: words('Danh mục hàng hóa, dịch vụ theo Bảng phân loại Ni-xơ', 'Goods and services by Nice class'),
    applies: when.isMark,
    need: 'mandatory',
    blocking: true,
    metBy: { kind: 'field', section: 'goods', missing: problems.goodsProblems },
    bases: [before('Luật Sở hữu trí tuệ, Điều 105 khoản 3'), after(form04('VI'))],
  },
  {
    code: 'representative',
    title: words('Thông tin người đại diện', 'The representative’s details'),
    applies: when.isRepresented,
    need: 'conditional',
    blocking: true,
    condition: words('Khi nộp đơn qua đại diện', 'When filed by a representative'),
    metBy: { kind: 'field', section: 'representation', missing: problems.representativeProblems },
    bases: [before(`${form08}, mục đại diện`), after(form04('IV'))],
  },
  {
    code: 'power-of-attorney',
    title: words('Văn bản ủy quyền', 'Power of attorney'),
    applies: when.needsPowerOfAttorney,
    need: 'conditional',
    blocking: true,
    condition: words('Khi nộp đơn qua đại diện được ủy quyền', 'When filed by an authorised representative'),
    metBy: {
      kind: 'document',
      documentCode: 'power-of-attorney',
      section: 'representation',
      missing: problems.powerProblems,
    },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 107'),
      after('Luật Sở hữu trí tuệ, Điều 107 (sửa đổi bởi Luật 131/2025/QH15)'),
    ],
  },

  // Collective and certification marks
  {
    code: 'regulations-of-use',
    title: words('Quy chế sử dụng nhãn hiệu', 'Regulations of use'),
    applies: when.hasRegulations,
    need: 'mandatory',
    blocking: true,
    condition: words('Với nhãn hiệu tập thể, nhãn hiệu chứng nhận', 'For collective and certification marks'),
    metBy: {
      kind: 'document',
      documentCode: 'regulations-of-use',
      section: 'regulations',
      missing: problems.regulationsProblems,
    },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 105 khoản 1, 4, 5; Thông tư 23/2023/TT-BKHCN'),
      after(
        `${form04('VIII')}; nội dung tối thiểu theo Thông tư 10/2026/TT-BKHCN (đối chiếu khi có toàn văn)`,
        'presumed',
      ),
    ],
  },
  {
    code: 'regulations-adoption',
    title: words('Văn bản ban hành (thông qua) Quy chế', 'Decision adopting the regulations'),
    applies: when.hasRegulations,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'attachment', role: 'regulations-adoption' },
    bases: always(practice, 'presumed'),
  },
  {
    code: 'regulations-number',
    title: words('Số, ngày ban hành Quy chế', 'Number and date of the regulations'),
    applies: when.hasRegulations,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'regulations', missing: problems.adoptionProblems },
    bases: always(practice, 'presumed'),
  },
  {
    code: 'member-list',
    title: words('Danh sách thành viên được sử dụng nhãn hiệu', 'List of members who may use the mark'),
    applies: when.isCollective,
    need: 'mandatory',
    blocking: false,
    metBy: {
      kind: 'document',
      documentCode: 'member-list',
      section: 'members',
      missing: problems.membersProblems,
    },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 105 khoản 4 điểm c'),
      after('Thông tư 10/2026/TT-BKHCN (nội dung Quy chế)', 'presumed'),
    ],
  },
  {
    code: 'character-statement',
    title: words(
      'Bản thuyết minh tính chất, chất lượng đặc trưng của sản phẩm',
      'Statement of the product’s particular character and quality',
    ),
    applies: when.needsCharacterStatement,
    need: 'conditional',
    blocking: true,
    condition: words(
      'Với nhãn hiệu tập thể dùng cho sản phẩm có tính chất đặc thù',
      'For a collective mark of a product with particular character',
    ),
    metBy: {
      kind: 'document',
      documentCode: 'character-statement',
      section: 'character',
      missing: problems.characterProblems,
    },
    bases: [
      before('Thông tư 23/2023/TT-BKHCN (kế thừa Thông tư 01/2007/TT-BKHCN, điểm 7.1)'),
      after(`${form04('VIII')}, dòng Tài liệu khác`, 'presumed'),
    ],
  },
  {
    code: 'certified-characteristics',
    title: words(
      'Mô tả tóm tắt đặc tính được chứng nhận (trang bổ sung)',
      'Summary of the certified characteristics (supplement)',
    ),
    applies: when.isCertification,
    need: 'mandatory',
    blocking: true,
    metBy: { kind: 'field', section: 'regulations', missing: problems.certifiedProblems },
    bases: [before('Luật Sở hữu trí tuệ, Điều 105 khoản 5 điểm c'), after(form04('VIII'), 'single-source')],
  },
  {
    code: 'establishment-proof',
    title: words(
      'Tài liệu xác nhận quyền đăng ký: quyết định thành lập, điều lệ',
      'Proof of the right to register: founding decision, charter',
    ),
    applies: when.isCollective,
    need: 'mandatory',
    blocking: true,
    metBy: { kind: 'attachment', role: 'establishment-proof' },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 87 khoản 3', 'single-source'),
      after(`Luật Sở hữu trí tuệ, Điều 87 khoản 3; ${form04('VIII')}`, 'single-source'),
    ],
  },
  {
    code: 'certifier-function-proof',
    title: words(
      'Tài liệu chứng minh chức năng kiểm soát, chứng nhận',
      'Proof of the function of controlling and certifying',
    ),
    applies: when.isCertification,
    need: 'mandatory',
    blocking: true,
    metBy: { kind: 'attachment', role: 'certifier-function-proof' },
    bases: always('Luật Sở hữu trí tuệ, Điều 87 khoản 4', 'single-source'),
  },
  {
    code: 'right-succession-proof',
    title: words('Tài liệu xác nhận thụ hưởng quyền đăng ký', 'Proof of succession to the right to register'),
    applies: ({ attachments }) => attachments.some(({ role }) => role === 'right-succession-proof'),
    need: 'conditional',
    blocking: false,
    condition: words('Khi quyền đăng ký nhận từ người khác', 'When the right came from another'),
    metBy: { kind: 'attachment', role: 'right-succession-proof' },
    bases: always('Luật Sở hữu trí tuệ, Điều 87 khoản 2, khoản 6', 'single-source'),
  },

  // Geographical indication, place and map
  {
    code: 'gi-description',
    title: words(
      'Bản mô tả tính chất đặc thù của sản phẩm mang chỉ dẫn địa lý',
      'Description of the particular qualities of the product',
    ),
    applies: when.isIndication,
    need: 'mandatory',
    blocking: true,
    metBy: {
      kind: 'document',
      documentCode: 'gi-description',
      section: 'character',
      missing: problems.indicationProblems,
    },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 106'),
      after('Thông tư 10/2026/TT-BKHCN (đối chiếu khi có toàn văn)', 'presumed'),
    ],
  },
  {
    code: 'map',
    title: words('Bản đồ khu vực địa lý', 'Map of the geographical area'),
    applies: when.needsMap,
    need: 'conditional',
    blocking: true,
    condition: words(
      'Khi nhãn hiệu có địa danh, và với chỉ dẫn địa lý',
      'When the mark holds a place name, and for a geographical indication',
    ),
    metBy: { kind: 'attachment', role: 'map' },
    bases: [
      before(
        'Thông tư 16/2016/TT-BKHCN, Thông tư 23/2023/TT-BKHCN; với chỉ dẫn địa lý: Luật Sở hữu trí tuệ, Điều 106',
      ),
      after(form04('VIII')),
    ],
  },
  {
    code: 'place-name-permission',
    title: words(
      'Văn bản cho phép sử dụng địa danh của Ủy ban nhân dân cấp tỉnh',
      'Permission of the provincial People’s Committee to use the place name',
    ),
    condition: namesPlace,
    applies: when.namesPlace,
    need: 'conditional',
    blocking: true,
    metBy: { kind: 'attachment', role: 'place-name-permission' },
    bases: [
      before('Luật Sở hữu trí tuệ, Điều 87 khoản 3, khoản 4'),
      after(
        `Nghị định 65/2023/NĐ-CP, Điều 36 khoản 2 (sửa đổi bởi Nghị định 100/2026/NĐ-CP); ${form04('VIII')}`,
      ),
    ],
  },

  // Other papers
  {
    code: 'priority-document',
    title: words('Tài liệu chứng minh quyền ưu tiên', 'Priority documents'),
    applies: when.claimsPriority,
    need: 'conditional',
    blocking: false,
    condition: words(
      'Khi yêu cầu hưởng quyền ưu tiên; có thể nộp sau',
      'When priority is claimed; may follow later',
    ),
    metBy: { kind: 'attachment', role: 'priority-document' },
    bases: [
      before(`Luật Sở hữu trí tuệ, Điều 91; ${form08}`),
      after(`Luật Sở hữu trí tuệ, Điều 91; ${form04('V, VIII')}`),
    ],
  },
  {
    code: 'special-sign-permission',
    title: words(
      'Tài liệu cho phép sử dụng dấu hiệu đặc biệt (cờ, huy hiệu, con dấu…)',
      'Permission for special signs (flags, emblems, seals…)',
    ),
    applies: (facts) =>
      when.hintsSpecialSign(facts) ||
      facts.attachments.some(({ role }) => role === 'special-sign-permission'),
    need: 'conditional',
    blocking: false,
    condition: words('Khi nhãn hiệu có dấu hiệu đặc biệt', 'When the mark holds a special sign'),
    metBy: { kind: 'attachment', role: 'special-sign-permission' },
    bases: [before('Luật Sở hữu trí tuệ, Điều 73'), after(`Luật Sở hữu trí tuệ, Điều 73; ${form04('VIII')}`)],
  },
  {
    code: 'quality-test',
    title: words('Phiếu kết quả thử nghiệm chất lượng', 'Quality test report'),
    applies: (facts) => when.needsCharacterStatement(facts) || when.isIndication(facts),
    need: 'advised',
    blocking: false,
    metBy: { kind: 'attachment', role: 'quality-test' },
    bases: always(practice, 'presumed'),
  },
  {
    code: 'payment-proof',
    title: words('Chứng từ nộp phí, lệ phí', 'Proof of payment'),
    applies: () => true,
    need: 'mandatory',
    blocking: false,
    condition: words(
      'Nộp khi nộp đơn; có thể bổ sung sau khi in hồ sơ',
      'Handed in with the filing; may follow after printing',
    ),
    metBy: { kind: 'attachment', role: 'payment-proof' },
    bases: [before('Thông tư 263/2016/TT-BTC'), after(`Thông tư 263/2016/TT-BTC; ${form04('VII, VIII')}`)],
  },

  // Advice: what typically brings a deficiency notice or a refusal
  {
    code: 'collective-holder',
    title: words('Người nộp đơn là tổ chức tập thể', 'The applicant is a collective organisation'),
    applies: when.isCollective,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'applicant', missing: problems.collectiveHolderDoubts },
    bases: always('Luật Sở hữu trí tuệ, Điều 87 khoản 3', 'presumed'),
  },
  {
    code: 'certifier-not-producing',
    title: words(
      'Người nộp đơn không sản xuất, kinh doanh hàng hóa được chứng nhận',
      'The applicant does not make or trade the certified goods',
    ),
    applies: when.isCertification,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'applicant', missing: problems.certifierDoubts },
    bases: always('Luật Sở hữu trí tuệ, Điều 87 khoản 4', 'single-source'),
  },
  {
    code: 'personal-data',
    title: words('Quy chế không chứa dữ liệu cá nhân', 'No personal data in the regulations'),
    applies: when.hasRegulations,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'regulations', missing: problems.personalDataDoubts },
    bases: always('Quy chế được công bố cùng đơn: Thông tư 23/2023/TT-BKHCN', 'single-source'),
  },
  {
    code: 'specific-goods',
    title: words('Hàng hóa, dịch vụ nêu cụ thể', 'Goods and services are specific'),
    applies: when.isMark,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'goods', missing: problems.broadGoodsDoubts },
    bases: always(practice, 'presumed'),
  },
  {
    code: 'sign-description',
    title: words(
      'Mô tả, phiên âm, dịch nghĩa của nhãn hiệu',
      'Description, transliteration, translation of the mark',
    ),
    applies: when.isMark,
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'sign', missing: problems.signTextDoubts },
    bases: [before('Luật Sở hữu trí tuệ, Điều 105 khoản 2'), after(form04('II'))],
  },
  {
    code: 'similarity-report',
    title: words('Báo cáo tra cứu nhãn hiệu trùng, gây nhầm lẫn', 'Search report on confusing marks'),
    applies: (facts) => facts.similarityReport !== undefined || !when.isFiled(facts),
    need: 'advised',
    blocking: false,
    metBy: {
      kind: 'document',
      documentCode: 'similarity-report',
      section: 'similarity',
      missing: problems.similarityDoubts,
    },
    bases: always(`${practice}; đối chiếu Luật Sở hữu trí tuệ, Điều 74 khoản 2`, 'presumed'),
  },
  {
    code: 'members-here',
    title: words('Thành viên ở trong địa phương', 'Members are in the locality'),
    condition: namesPlace,
    applies: (facts) => when.isCollective(facts) && when.namesPlace(facts),
    need: 'advised',
    blocking: false,
    metBy: { kind: 'field', section: 'members', missing: problems.memberPlaceDoubts },
    bases: always('Luật Sở hữu trí tuệ, Điều 87 khoản 3'),
  },
];
