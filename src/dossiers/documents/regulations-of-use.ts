// "Quy chế sử dụng nhãn hiệu tập thể / chứng nhận": chapters and articles from the structured contents, with annexes.
import type { MatterKind } from '../../matters/index.ts';
import { words } from '../../text/index.ts';
import { hasRegulations, isCollective, needsCharacterStatement, needsMap } from '../checklist-conditions.ts';
import type { Block } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import type { DossierFacts } from '../facts.ts';
import { contentsFor, type RegulationsContent } from '../../matters/index.ts';
import { goodsBlocks, signDescription } from './declaration-parts.ts';
import {
  BLANK,
  kindName,
  longDate,
  paragraphs,
  placeAndBlankDate,
  placeOfSigning,
  signName,
  signPicture,
} from './wording.ts';

export const regulationsOfUse: DocumentType = {
  code: 'regulations-of-use',
  title: words('Quy chế sử dụng nhãn hiệu', 'Regulations of use'),
  citation:
    'Nội dung tối thiểu: Luật Sở hữu trí tuệ, Điều 105 khoản 4, 5 (đến 31/03/2026); Thông tư 10/2026/TT-BKHCN',
  confidence: 'presumed',
  applies: hasRegulations,
  compose: (facts) => ({
    code: 'regulations-of-use',
    title: `Quy chế sử dụng ${kindName(facts.matter.kind)} ${signName(facts)}`,
    blocks: [
      motto(facts),
      {
        kind: 'title',
        text: 'QUY CHẾ',
        subtitle: `Sử dụng ${kindName(facts.matter.kind)} ${signName(facts)}`,
      },
      { kind: 'paragraph', align: 'center', text: [{ text: adoptedWith(facts), italic: true }] },
      ...chapters(facts),
      {
        kind: 'signatures',
        parties: [
          {
            role: signerRole(facts),
            note: '(Ký, ghi rõ họ tên, đóng dấu)',
            name: facts.applicant?.representativeName,
          },
        ],
      },
      ...annexes(facts),
    ],
  }),
};

function motto(facts: DossierFacts): Block {
  const { regulations } = facts.matter;
  return {
    kind: 'motto',
    issuer: [(facts.applicant?.name ?? BLANK).toLocaleUpperCase('vi')],
    placeAndDate: regulations.adoptedOn
      ? `${placeOfSigning(facts)}, ${longDate(regulations.adoptedOn)}`
      : placeAndBlankDate(facts),
  };
}

function adoptedWith({ matter: { regulations }, applicant }: DossierFacts): string {
  const on = regulations.adoptedOn ? longDate(regulations.adoptedOn) : 'ngày …… tháng …… năm ……';
  return `(Ban hành kèm theo Quyết định số ${regulations.decisionNumber ?? '…………'} ${on} của ${applicant?.name ?? BLANK})`;
}

function signerRole({ applicant }: DossierFacts): string {
  return (applicant?.representativeTitle ?? 'Đại diện chủ sở hữu nhãn hiệu').toLocaleUpperCase('vi');
}

interface Article {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const chapterTitles: Record<RegulationsContent['chapter'], string> = {
  1: 'QUY ĐỊNH CHUNG',
  2: 'ĐIỀU KIỆN VÀ QUYỀN SỬ DỤNG NHÃN HIỆU',
  3: 'QUYỀN VÀ NGHĨA VỤ CỦA CÁC BÊN',
  4: 'KIỂM SOÁT, XỬ LÝ VI PHẠM VÀ GIẢI QUYẾT TRANH CHẤP',
};
const roman = ['I', 'II', 'III', 'IV', 'V'];

/** Articles are numbered through the chapters, as Decree 30/2020 asks. */
function chapters(facts: DossierFacts): readonly Block[] {
  const own = contentsFor(facts.matter.kind).filter(
    (content) => content.asked !== 'if-any' || facts.matter.regulations[content.field]?.trim(),
  );
  const plan: readonly { readonly title: string; readonly articles: readonly Article[] }[] = [
    ...([1, 2, 3, 4] as const).map((chapter) => ({
      title: chapterTitles[chapter],
      articles: [
        ...(chapter === 1 ? generalArticles(facts) : []),
        ...own.filter((content) => content.chapter === chapter).map((content) => articleOf(content, facts)),
      ],
    })),
    { title: 'ĐIỀU KHOẢN THI HÀNH', articles: finalArticles(facts) },
  ];
  let number = 0;
  return plan.flatMap(({ title, articles }, index) => [
    { kind: 'heading' as const, level: 1 as const, text: `Chương ${roman[index]}. ${title}` },
    ...articles.flatMap((article): readonly Block[] => {
      number += 1;
      return [{ kind: 'heading', level: 2, text: `Điều ${number}. ${article.heading}` }, ...article.blocks];
    }),
  ]);
}

function generalArticles(facts: DossierFacts): readonly Article[] {
  const { kind } = facts.matter;
  const name = `${kindName(kind)} ${signName(facts)}`;
  return [
    {
      heading: 'Phạm vi điều chỉnh và đối tượng áp dụng',
      blocks: paragraphs(
        `1. Quy chế này quy định về điều kiện, trình tự sử dụng ${name} (sau đây gọi là Nhãn hiệu), việc kiểm soát sử dụng Nhãn hiệu và xử lý vi phạm.\n` +
          `2. Quy chế này áp dụng đối với chủ sở hữu Nhãn hiệu, ${usersOf(kind)} và các tổ chức, cá nhân có liên quan.`,
      ),
    },
    {
      heading: 'Nhãn hiệu và hàng hóa, dịch vụ mang Nhãn hiệu',
      blocks: [
        ...paragraphs(
          `1. Mẫu Nhãn hiệu tại Phụ lục 2 kèm theo Quy chế này. ${signDescription(facts) ?? ''}`.trim(),
        ),
        ...paragraphs('2. Nhãn hiệu được sử dụng cho các hàng hóa, dịch vụ sau:'),
        ...goodsBlocks(facts),
      ],
    },
  ];
}

function usersOf(kind: MatterKind): string {
  return kind === 'collective_mark'
    ? 'các thành viên được sử dụng Nhãn hiệu'
    : 'tổ chức, cá nhân được cấp quyền sử dụng Nhãn hiệu';
}

function articleOf({ field, heading }: RegulationsContent, facts: DossierFacts): Article {
  const text = facts.matter.regulations[field];
  const missing = `[Chưa có nội dung] ${BLANK}`;
  if (field === 'ownerFacts')
    return { heading: heading.vi, blocks: [...ownerParagraphs(facts), ...paragraphs(text, missing)] };
  if (field === 'usersList') return { heading: heading.vi, blocks: usersParagraphs(facts, missing) };
  return { heading: heading.vi, blocks: paragraphs(text, missing) };
}

function ownerParagraphs({ applicant }: DossierFacts): readonly Block[] {
  const founded = applicant?.foundedBy;
  const ground = founded
    ? ` Thành lập theo văn bản số ${founded.number}${founded.on ? ` ${longDate(founded.on)}` : ''} của ${founded.authority}.`
    : '';
  return paragraphs(
    `Chủ sở hữu Nhãn hiệu là ${applicant?.name ?? BLANK}; địa chỉ: ${applicant?.address ?? BLANK}.${ground}`,
  );
}

function usersParagraphs(facts: DossierFacts, missing: string): readonly Block[] {
  const count = facts.applicant?.members.length ?? 0;
  const text = facts.matter.regulations.usersList;
  const reference =
    isCollective(facts) && count > 0
      ? paragraphs(
          `Danh sách gồm ${count} thành viên được phép sử dụng Nhãn hiệu tại Phụ lục 1 kèm theo Quy chế này. Chủ sở hữu cập nhật danh sách khi có thay đổi và thông báo công khai.`,
        )
      : [];
  return text?.trim() || reference.length === 0 ? [...reference, ...paragraphs(text, missing)] : reference;
}

function finalArticles(facts: DossierFacts): readonly Article[] {
  const owner = facts.applicant?.name ?? BLANK;
  return [
    {
      heading: 'Sửa đổi, bổ sung Quy chế',
      // IP Law art. 97(1)(b): the owner may ask the Office to amend the regulations after grant.
      blocks: paragraphs(
        'Việc sửa đổi, bổ sung Quy chế do chủ sở hữu Nhãn hiệu quyết định theo điều lệ hoặc quy định về tổ chức, hoạt động của mình. Sau khi được cấp văn bằng bảo hộ, chủ sở hữu yêu cầu Cục Sở hữu trí tuệ ghi nhận nội dung sửa đổi theo quy định của pháp luật về sở hữu trí tuệ.',
      ),
    },
    {
      heading: 'Hiệu lực thi hành',
      blocks: paragraphs(
        `1. Quy chế này có hiệu lực kể từ ngày Nhãn hiệu được cấp Giấy chứng nhận đăng ký nhãn hiệu.\n2. ${owner}, ${usersOf(facts.matter.kind)} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quy chế này.\n3. Quy chế được công bố công khai cùng đơn đăng ký nhãn hiệu.`,
      ),
    },
  ];
}

/** Annex 1 and 3 are documents of their own in the bundle; the annex names them, the sign is here. */
function annexes(facts: DossierFacts): readonly Block[] {
  const list = isCollective(facts)
    ? 'Phụ lục 1. Danh sách thành viên được phép sử dụng Nhãn hiệu (kèm theo, là một phần của Quy chế).'
    : 'Phụ lục 1. Danh sách tổ chức, cá nhân được cấp quyền sử dụng Nhãn hiệu (lập và cập nhật khi cấp quyền).';
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'PHỤ LỤC KÈM THEO QUY CHẾ' },
    {
      kind: 'list',
      items: [
        list,
        'Phụ lục 2. Mẫu Nhãn hiệu (dưới đây).',
        ...(needsCharacterStatement(facts)
          ? ['Phụ lục 3. Bản thuyết minh tính chất, chất lượng đặc trưng của sản phẩm (kèm theo).']
          : []),
        ...(needsMap(facts) ? ['Phụ lục 4. Bản đồ khu vực địa lý (kèm theo).'] : []),
      ],
    },
    { kind: 'heading', level: 2, text: 'Phụ lục 2. Mẫu Nhãn hiệu' },
    signPicture(facts, 'Mẫu nhãn hiệu, kích thước 80 mm x 80 mm'),
  ];
}
