// "Bản thuyết minh tính chất, chất lượng đặc trưng": what sets the product under a collective mark apart.
import { words } from '../../text/index.ts';
import { needsCharacterStatement } from '../checklist-conditions.ts';
import type { Block } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import type { DossierFacts } from '../facts.ts';
import { BLANK, paragraphs, placeAndBlankDate, signName, wholePlace } from './wording.ts';

export const characterStatement: DocumentType = {
  code: 'character-statement',
  title: words(
    'Bản thuyết minh tính chất, chất lượng đặc trưng',
    'Statement of particular character and quality',
  ),
  citation:
    'Thông tư 23/2023/TT-BKHCN (đến 31/03/2026); Mẫu số 04, ô (VIII), dòng Tài liệu khác (từ 01/04/2026)',
  confidence: 'presumed',
  applies: needsCharacterStatement,
  compose: (facts) => {
    const { character } = facts.matter;
    const product = character.productName?.trim() || BLANK;
    return {
      code: 'character-statement',
      title: 'Bản thuyết minh tính chất, chất lượng đặc trưng của sản phẩm',
      blocks: [
        {
          kind: 'motto',
          issuer: [(facts.applicant?.name ?? BLANK).toLocaleUpperCase('vi')],
          placeAndDate: placeAndBlankDate(facts),
        },
        {
          kind: 'title',
          text: 'BẢN THUYẾT MINH',
          subtitle: `Tính chất, chất lượng đặc trưng của sản phẩm ${product} mang nhãn hiệu tập thể ${signName(facts)}`,
        },
        { kind: 'heading', level: 1, text: '1. Thông tin chung về sản phẩm' },
        {
          kind: 'fields',
          rows: [
            { label: 'Tên sản phẩm', value: character.productName },
            { label: 'Địa bàn sản xuất', value: wholePlace(facts) },
            { label: 'Tổ chức tập thể', value: facts.applicant?.name },
            ...villageRows(facts),
          ],
        },
        ...sections([
          ['2. Nguyên liệu', character.rawMaterial],
          ['3. Tính chất, chất lượng đặc trưng', character.qualities],
          ['4. Phương pháp sản xuất', character.method],
          ['5. Mối liên hệ giữa sản phẩm và địa phương', character.linkToPlace],
          ['6. Danh tiếng của sản phẩm', character.reputation],
          ['7. Cơ chế kiểm soát chất lượng', character.selfControl],
        ]),
        {
          kind: 'signatures',
          parties: [
            {
              role: (facts.applicant?.representativeTitle ?? 'Đại diện người nộp đơn').toLocaleUpperCase(
                'vi',
              ),
              note: '(Ký, ghi rõ họ tên, đóng dấu)',
              name: facts.applicant?.representativeName,
            },
          ],
        },
      ],
    };
  },
};

/** Headed sections of free text. */
export function sections(rows: readonly (readonly [string, string | undefined])[]): readonly Block[] {
  return rows.flatMap(([heading, text]): readonly Block[] => [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs(text),
  ]);
}

function villageRows({ village }: DossierFacts): readonly { label: string; value?: string | undefined }[] {
  if (!village) return [];
  return [
    { label: 'Làng nghề', value: village.name },
    { label: 'Quyết định công nhận', value: village.decisionNumber },
    ...(village.households === undefined
      ? []
      : [{ label: 'Số hộ làm nghề', value: String(village.households) }]),
  ];
}
