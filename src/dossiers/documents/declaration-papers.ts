// The list of enclosed papers of the declaration: which boxes are ticked and how many pages each paper has.
import type { Attachment, AttachmentRole } from '../../attachments/index.ts';
import type { Block } from '../composition.ts';
import {
  attachmentsOf,
  filedUnderNewLaw,
  hasRegulations,
  hasSpecimens,
  isCertification,
  isCollective,
  needsCharacterStatement,
  needsPowerOfAttorney,
  specimenCount,
} from '../checklist-conditions.ts';
import { enclosures } from '../enclosures.ts';
import type { DossierFacts } from '../facts.ts';
import { firstPicture, kindName, pagesOf, twoDigits } from './wording.ts';

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

/** Ticked is what the bundle holds, whether the law asks for it or not. */
function paperRows(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): readonly PaperRow[] {
  const row = (label: string, checked: boolean): PaperRow => ({ label, checked });
  const uploaded = (...roles: readonly AttachmentRole[]) =>
    roles.flatMap((role) => attachmentsOf(facts, role));
  const pages = (papers: readonly Attachment[]) => twoDigits(pagesOf(papers, pageCounts));
  const enclosed = (label: string, ...roles: readonly AttachmentRole[]) =>
    row(`${label}, gồm ${pages(uploaded(...roles))} trang`, uploaded(...roles).length > 0);
  const generated = (code: string) => twoDigits(pageCounts.get(code));
  const declaration = filedUnderNewLaw(facts) ? 'declaration-04' : 'declaration-08';
  const priorities = uploaded('priority-document');
  const others = otherPapers(facts, pageCounts);
  return [
    row(`Tờ khai, gồm ${generated(declaration)} trang`, true),
    row(`Mẫu nhãn hiệu, gồm ${twoDigits(specimenCount(facts))} mẫu`, hasSpecimens(facts)),
    row(
      'Bản gốc Văn bản ủy quyền bằng tiếng Việt',
      needsPowerOfAttorney(facts) || uploaded('power-of-attorney').length > 0,
    ),
    row('Bản dịch tiếng Việt Văn bản ủy quyền, gồm …… trang', false),
    row('Bản sao Văn bản ủy quyền (bản gốc sẽ nộp sau hoặc đã nộp theo đơn số …………)', false),
    enclosed(
      'Tài liệu xác nhận được phép sử dụng các dấu hiệu đặc biệt (biểu tượng, cờ, huy hiệu, con dấu…)',
      'special-sign-permission',
    ),
    enclosed('Tài liệu xác nhận quyền đăng ký nhãn hiệu', 'establishment-proof', 'certifier-function-proof'),
    enclosed('Tài liệu xác nhận thụ hưởng quyền đăng ký từ người khác', 'right-succession-proof'),
    row(
      `Quy chế sử dụng ${hasRegulations(facts) ? kindName(facts.matter.kind) : 'nhãn hiệu tập thể/chứng nhận'}, gồm ${generated('regulations-of-use')} trang`,
      hasRegulations(facts),
    ),
    row(
      'Mô tả tóm tắt đặc tính của hàng hóa/dịch vụ được chứng nhận (khai tại trang bổ sung)',
      isCertification(facts),
    ),
    row('Tài liệu chứng minh quyền ưu tiên', priorities.length > 0),
    row(`Bản sao đơn đầu tiên, gồm ${twoDigits(priorities.length || undefined)} bản`, priorities.length > 0),
    row('Bản dịch tiếng Việt, gồm …… bản', false),
    row('Giấy chuyển nhượng quyền ưu tiên', false),
    row(
      `Bản đồ khu vực địa lý, gồm ${twoDigits(mapPages(facts, pageCounts))} trang`,
      uploaded('map').length > 0,
    ),
    enclosed(
      'Văn bản của Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương cho phép sử dụng địa danh hoặc dấu hiệu khác chỉ nguồn gốc địa lý của đặc sản địa phương',
      'place-name-permission',
    ),
    row(`Tài liệu khác, cụ thể: ${others.length > 0 ? others.join('; ') : '…………'}`, others.length > 0),
  ];
}

/** Uploaded papers that have a line of their own above. */
const ownLine: readonly AttachmentRole[] = [
  'power-of-attorney',
  'special-sign-permission',
  'establishment-proof',
  'certifier-function-proof',
  'right-succession-proof',
  'priority-document',
  'map',
  'place-name-permission',
];

/** One picture is drawn on the map page; other maps follow as they are. */
function mapPages(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): number | undefined {
  const maps = attachmentsOf(facts, 'map');
  const page = pageCounts.get('map-page');
  if (page === undefined) return pagesOf(maps, pageCounts);
  const drawn = firstPicture(facts, 'map');
  const rest = maps.filter((each) => each !== drawn);
  const more = rest.length > 0 ? pagesOf(rest, pageCounts) : 0;
  return more === undefined ? undefined : page + more;
}

/** What else the bundle holds: documents drawn, then papers uploaded, those of one title together. */
function otherPapers(facts: DossierFacts, pageCounts: ReadonlyMap<string, number>): readonly string[] {
  const named = (title: string, pages: number | undefined) => `${title} (${twoDigits(pages)} trang)`;
  const uploaded = new Map<string, Attachment[]>();
  for (const { attachment, title } of enclosures(facts))
    if (!ownLine.includes(attachment.role))
      uploaded.set(title.vi, [...(uploaded.get(title.vi) ?? []), attachment]);
  return [
    ...(isCollective(facts) ? [named('Danh sách thành viên', pageCounts.get('member-list'))] : []),
    ...(needsCharacterStatement(facts)
      ? [
          named(
            'Bản thuyết minh tính chất, chất lượng đặc trưng của sản phẩm',
            pageCounts.get('character-statement'),
          ),
        ]
      : []),
    ...[...uploaded].map(([title, papers]) => named(title, pagesOf(papers, pageCounts))),
  ];
}
