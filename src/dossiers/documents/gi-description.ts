// "Bản mô tả tính chất đặc thù" of a product under a geographical indication, with the contents art. 106 named.
import { words } from '../../text/index.ts';
import { isIndication } from '../checklist-conditions.ts';
import type { DocumentType } from '../document-type.ts';
import { sections } from './character-statement.ts';
import { BLANK, placeAndBlankDate, signName, wholePlace } from './wording.ts';

export const giDescription: DocumentType = {
  code: 'gi-description',
  title: words(
    'Bản mô tả tính chất đặc thù của sản phẩm',
    'Description of the product’s particular qualities',
  ),
  citation: 'Luật Sở hữu trí tuệ, Điều 106 (đến 31/03/2026); Thông tư 10/2026/TT-BKHCN (từ 01/04/2026)',
  confidence: 'presumed',
  applies: isIndication,
  compose: (facts) => {
    const { character } = facts.matter;
    return {
      code: 'gi-description',
      title: `Bản mô tả tính chất đặc thù của sản phẩm mang chỉ dẫn địa lý ${signName(facts)}`,
      blocks: [
        {
          kind: 'motto',
          issuer: [(facts.applicant?.name ?? BLANK).toLocaleUpperCase('vi')],
          placeAndDate: placeAndBlankDate(facts),
        },
        {
          kind: 'title',
          text: 'BẢN MÔ TẢ TÍNH CHẤT ĐẶC THÙ',
          subtitle: `Sản phẩm ${character.productName?.trim() || BLANK} mang chỉ dẫn địa lý ${signName(facts)}`,
        },
        { kind: 'heading', level: 1, text: '1. Sản phẩm mang chỉ dẫn địa lý' },
        {
          kind: 'fields',
          rows: [
            { label: 'Tên sản phẩm', value: character.productName },
            { label: 'Chỉ dẫn địa lý', value: facts.matter.sign.words || undefined },
            { label: 'Địa phương', value: wholePlace(facts) },
          ],
        },
        ...sections([
          ['2. Nguyên liệu', character.rawMaterial],
          ['3. Đặc tính cảm quan, lý, hóa, vi sinh của sản phẩm', character.qualities],
          ['4. Cách xác định khu vực địa lý tương ứng với chỉ dẫn địa lý', character.areaDescription],
          ['5. Phương pháp sản xuất mang tính địa phương và ổn định', character.method],
          ['6. Mối quan hệ giữa tính chất, chất lượng đặc thù với điều kiện địa lý', character.linkToPlace],
          ['7. Danh tiếng của sản phẩm và chứng cứ nguồn gốc từ khu vực địa lý', character.reputation],
          ['8. Cơ chế tự kiểm tra các tính chất, chất lượng đặc thù', character.selfControl],
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
