// The list of those who may use a collective mark: no identity numbers or telephones, since it is published.
import { words } from '../../text/index.ts';
import { isCollective } from '../checklist-conditions.ts';
import type { DocumentType } from '../document-type.ts';
import { BLANK, placeAndBlankDate, shortDate, signName } from './wording.ts';

export const memberList: DocumentType = {
  code: 'member-list',
  title: words('Danh sách thành viên', 'Member list'),
  citation: 'Luật Sở hữu trí tuệ, Điều 87 khoản 3; Phụ lục 1 của Quy chế sử dụng nhãn hiệu tập thể',
  confidence: 'presumed',
  applies: isCollective,
  compose: (facts) => {
    const { applicant } = facts;
    const members = applicant?.members ?? [];
    return {
      code: 'member-list',
      title: 'Danh sách thành viên được phép sử dụng nhãn hiệu tập thể',
      blocks: [
        {
          kind: 'motto',
          issuer: [(applicant?.name ?? BLANK).toLocaleUpperCase('vi')],
          placeAndDate: placeAndBlankDate(facts),
        },
        {
          kind: 'title',
          text: 'DANH SÁCH THÀNH VIÊN',
          subtitle: `Được phép sử dụng nhãn hiệu tập thể ${signName(facts)}`,
        },
        {
          kind: 'paragraph',
          align: 'center',
          text: [{ text: '(Phụ lục 1 kèm theo Quy chế sử dụng nhãn hiệu tập thể)', italic: true }],
        },
        {
          kind: 'table',
          columns: [
            { title: 'STT', width: 0.09, align: 'center' },
            { title: 'Tên tổ chức, cá nhân', width: 0.36 },
            { title: 'Địa chỉ', width: 0.38 },
            { title: 'Ngày tham gia', width: 0.17, align: 'center' },
          ],
          rows: members.length
            ? members.map((member, index) => [
                String(index + 1),
                member.name,
                member.address,
                shortDate(member.joinedOn) ?? '',
              ])
            : [['', BLANK, BLANK, '']],
        },
        { kind: 'paragraph', text: `Danh sách gồm ${members.length} thành viên.` },
        {
          kind: 'signatures',
          parties: [
            {
              role: (applicant?.representativeTitle ?? 'Đại diện chủ sở hữu nhãn hiệu').toLocaleUpperCase(
                'vi',
              ),
              note: '(Ký, ghi rõ họ tên, đóng dấu)',
              name: applicant?.representativeName,
            },
          ],
        },
      ],
    };
  },
};
