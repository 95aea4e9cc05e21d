// The request to the provincial People's Committee for permission to use a place name in a mark.
import { words } from '../../text/index.ts';
import { namesPlace, NEW_LAW_FROM } from '../checklist-conditions.ts';
import type { Block } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import type { DossierFacts } from '../facts.ts';
import { goodsBlocks } from './declaration-parts.ts';
import {
  BLANK,
  kindName,
  paragraphs,
  placeAndBlankDate,
  provincialCommittee,
  signName,
  wholePlace,
} from './wording.ts';

export const placeNameRequest: DocumentType = {
  code: 'place-name-request',
  title: words('Công văn xin phép sử dụng địa danh', 'Request for permission to use the place name'),
  citation: 'Nghị định 65/2023/NĐ-CP, Điều 36 khoản 2 (sửa đổi bởi Nghị định 100/2026/NĐ-CP)',
  confidence: 'verified',
  applies: namesPlace,
  compose: (facts) => {
    const place = facts.matter.sign.placeName?.trim() || BLANK;
    const mark = `${kindName(facts.matter.kind)} ${signName(facts)}`;
    const owner = facts.applicant?.name ?? BLANK;
    return {
      code: 'place-name-request',
      title: `Đề nghị cho phép sử dụng địa danh “${place}”`,
      blocks: [
        {
          kind: 'motto',
          issuer: [owner.toLocaleUpperCase('vi')],
          number: `Số: …………\nV/v đề nghị cho phép sử dụng địa danh “${place}” để đăng ký ${kindName(facts.matter.kind)}`,
          placeAndDate: placeAndBlankDate(facts),
        },
        {
          kind: 'paragraph',
          align: 'center',
          text: [{ text: `Kính gửi: ${provincialCommittee(facts)}`, bold: true }],
        },
        ...paragraphs(grounds(facts)),
        ...paragraphs(
          `${owner} đề nghị ${provincialCommittee(facts)} cho phép sử dụng địa danh “${place}” để đăng ký ${mark}, với các nội dung sau:`,
        ),
        ...requestDetails(facts),
        ...paragraphs(
          `${owner} cam kết sử dụng địa danh đúng mục đích nêu trên; quản lý, kiểm soát việc sử dụng nhãn hiệu theo Quy chế đã ban hành; bảo đảm quyền của các tổ chức, cá nhân sản xuất, kinh doanh sản phẩm tại địa phương khi đáp ứng điều kiện của Quy chế.\n` +
            `Kính đề nghị ${provincialCommittee(facts)} xem xét, chấp thuận./.`,
        ),
        { kind: 'paragraph', text: [{ text: 'Tài liệu gửi kèm:', italic: true, bold: true }] },
        {
          kind: 'list',
          items: [
            'Mẫu nhãn hiệu;',
            'Dự thảo Quy chế sử dụng nhãn hiệu;',
            'Danh sách thành viên;',
            'Bản đồ khu vực địa lý;',
            'Tài liệu về việc thành lập của người nộp đơn.',
          ],
        },
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

/** Art. 36(2) names the provincial committee only since Decree 100/2026; a letter cites the law of its own day. */
function grounds({ asOf }: DossierFacts): string {
  const law = 'Căn cứ Luật Sở hữu trí tuệ, Điều 87;';
  return asOf < NEW_LAW_FROM
    ? law
    : `${law}\nCăn cứ khoản 2 Điều 36 Nghị định số 65/2023/NĐ-CP ngày 23 tháng 8 năm 2023 của Chính phủ, được sửa đổi, bổ sung bởi Nghị định số 100/2026/NĐ-CP ngày 31 tháng 3 năm 2026;`;
}

function requestDetails(facts: DossierFacts): readonly Block[] {
  const { applicant, matter } = facts;
  return [
    {
      kind: 'fields',
      rows: [
        { label: 'Người đề nghị', value: applicant?.name },
        { label: 'Địa chỉ', value: applicant?.address },
        { label: 'Người đại diện', value: applicant?.representativeName },
        { label: 'Địa danh xin phép sử dụng', value: matter.sign.placeName },
        // Permissions given before July 2025 name former provinces: both names keep the paper usable.
        ...(matter.place.asWritten
          ? [{ label: 'Tên đơn vị hành chính trước khi sắp xếp', value: matter.place.asWritten }]
          : []),
        { label: 'Khu vực địa lý', value: wholePlace(facts) },
        { label: 'Loại nhãn hiệu', value: kindName(matter.kind) },
      ],
    },
    { kind: 'paragraph', text: 'Hàng hóa, dịch vụ mang nhãn hiệu:' },
    ...goodsBlocks(facts),
  ];
}
