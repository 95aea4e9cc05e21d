// The list of enclosed papers of the declaration: which boxes are ticked and how many pages each paper has.
import type { AttachmentRole } from '../../attachments/index.ts';
import type { Block } from '../composition.ts';
import {
  attachmentsOf,
  claimsPriority,
  filedUnderNewLaw,
  hasRegulations,
  hasSpecimens,
  isCertification,
  isCollective,
  namesPlace,
  needsCharacterStatement,
  needsMap,
  needsPowerOfAttorney,
  specimenCount,
} from '../checklist-conditions.ts';
import type { DossierFacts } from '../facts.ts';
import { kindName, pagesOf, twoDigits } from './wording.ts';

interface PaperRow {
  readonly checked: boolean;
  readonly label: string;
}

/** Box (VIII) of form 04, in its order; form 08 lists the same papers. */
export function enclosedPapers(
  facts: DossierFacts,
  pageCounts: ReadonlyMap<string, number>,
): readonly Block[] {
  return [{ kind: 'checkboxes', rows: paperRows(facts, pageCounts) }];
}

function paperRows(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): readonly PaperRow[] {
  const uploaded = (role: AttachmentRole) => attachmentsOf(facts, role);
  const pages = (role: AttachmentRole) => twoDigits(pagesOf(uploaded(role), pageCounts));
  const row = (label: string, checked: boolean): PaperRow => ({ label, checked });
  const enclosed = (role: AttachmentRole, label: string) =>
    row(
      uploaded(role).length > 0 ? `${label}, gồm ${pages(role)} trang` : `${label}, gồm …… trang`,
      uploaded(role).length > 0,
    );
  const generated = (code: string) => twoDigits(pageCounts.get(code));
  const declaration = filedUnderNewLaw(facts) ? 'declaration-04' : 'declaration-08';
  const rights = [...uploaded('establishment-proof'), ...uploaded('certifier-function-proof')];
  const others = otherPapers(facts, pageCounts);
  return [
    row(`Tờ khai, gồm ${generated(declaration)} trang`, true),
    row(`Mẫu nhãn hiệu, gồm ${twoDigits(specimenCount(facts))} mẫu`, hasSpecimens(facts)),
    row('Bản gốc Văn bản ủy quyền bằng tiếng Việt', needsPowerOfAttorney(facts)),
    row('Bản dịch tiếng Việt Văn bản ủy quyền, gồm …… trang', false),
    row('Bản sao Văn bản ủy quyền (bản gốc sẽ nộp sau hoặc đã nộp theo đơn số …………)', false),
    enclosed(
      'special-sign-permission',
      'Tài liệu xác nhận được phép sử dụng các dấu hiệu đặc biệt (biểu tượng, cờ, huy hiệu, con dấu…)',
    ),
    row(
      `Tài liệu xác nhận quyền đăng ký nhãn hiệu, gồm ${twoDigits(pagesOf(rights, pageCounts))} trang`,
      rights.length > 0,
    ),
    enclosed('right-succession-proof', 'Tài liệu xác nhận thụ hưởng quyền đăng ký từ người khác'),
    row(
      `Quy chế sử dụng ${hasRegulations(facts) ? kindName(facts.matter.kind) : 'nhãn hiệu tập thể/chứng nhận'}, gồm ${generated('regulations-of-use')} trang`,
      hasRegulations(facts),
    ),
    row(
      'Mô tả tóm tắt đặc tính của hàng hóa/dịch vụ được chứng nhận (khai tại trang bổ sung)',
      isCertification(facts),
    ),
    row('Tài liệu chứng minh quyền ưu tiên', claimsPriority(facts)),
    row(
      `Bản sao đơn đầu tiên, gồm ${twoDigits(claimsPriority(facts) ? uploaded('priority-document').length : undefined)} bản`,
      claimsPriority(facts),
    ),
    row('Bản dịch tiếng Việt, gồm …… bản', false),
    row('Giấy chuyển nhượng quyền ưu tiên', false),
    row(`Bản đồ khu vực địa lý${countedMap(facts, pageCounts)}`, needsMap(facts)),
    enclosedWhen(
      namesPlace(facts),
      enclosed(
        'place-name-permission',
        'Văn bản của Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương cho phép sử dụng địa danh hoặc dấu hiệu khác chỉ nguồn gốc địa lý của đặc sản địa phương',
      ),
    ),
    row(`Tài liệu khác, cụ thể: ${others.length > 0 ? others.join('; ') : '…………'}`, others.length > 0),
  ];
}

function enclosedWhen(asked: boolean, paper: PaperRow): PaperRow {
  return { ...paper, checked: asked && paper.checked };
}

function countedMap(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): string {
  const pages = pageCounts.get('map-page') ?? pagesOf(attachmentsOf(facts, 'map'), pageCounts);
  return pages === undefined ? '' : `, gồm ${twoDigits(pages)} trang`;
}

function otherPapers(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): readonly string[] {
  const pages = (count: number | undefined) => `${twoDigits(count)} trang`;
  const tests = attachmentsOf(facts, 'quality-test');
  const adoption = attachmentsOf(facts, 'regulations-adoption');
  return [
    ...(isCollective(facts) ? [`Danh sách thành viên (${pages(pageCounts.get('member-list'))})`] : []),
    ...(needsCharacterStatement(facts)
      ? [
          `Bản thuyết minh tính chất, chất lượng đặc trưng của sản phẩm (${pages(pageCounts.get('character-statement'))})`,
        ]
      : []),
    ...(adoption.length > 0 ? [`Văn bản thông qua Quy chế (${pages(pagesOf(adoption, pageCounts))})`] : []),
    ...(tests.length > 0 ? [`Phiếu kết quả thử nghiệm (${pages(pagesOf(tests, pageCounts))})`] : []),
  ];
}
