// "Văn bản ủy quyền" with the contents of IP Law art. 107: both parties in full, scope, term, date, signature.
import { words } from '../../text/index.ts';
import { needsPowerOfAttorney } from '../checklist-conditions.ts';
import type { DocumentType } from '../document-type.ts';
import type { DossierFacts } from '../facts.ts';
import { kindName, longDate, paragraphs, placeAndBlankDate, placeOfSigning, signName } from './wording.ts';

export const powerOfAttorney: DocumentType = {
  code: 'power-of-attorney',
  title: words('Văn bản ủy quyền', 'Power of attorney'),
  citation: 'Luật Sở hữu trí tuệ, Điều 107 (sửa đổi bởi Luật 131/2025/QH15)',
  confidence: 'verified',
  applies: needsPowerOfAttorney,
  compose: (facts) => {
    const { applicant, matter } = facts;
    const { representation } = matter;
    return {
      code: 'power-of-attorney',
      title: 'Văn bản ủy quyền',
      blocks: [
        {
          kind: 'motto',
          placeAndDate: representation.signedOn
            ? `${placeOfSigning(facts)}, ${longDate(representation.signedOn)}`
            : placeAndBlankDate(facts),
        },
        {
          kind: 'title',
          text: 'VĂN BẢN ỦY QUYỀN',
          subtitle: `Về việc đăng ký ${kindName(matter.kind)} ${signName(facts)}`,
        },
        { kind: 'heading', level: 1, text: 'Bên ủy quyền' },
        {
          kind: 'fields',
          rows: [
            { label: 'Tên đầy đủ', value: applicant?.name },
            { label: 'Địa chỉ', value: applicant?.address },
            { label: 'Người đại diện theo pháp luật', value: applicant?.representativeName },
            { label: 'Chức vụ', value: applicant?.representativeTitle },
          ],
        },
        { kind: 'heading', level: 1, text: 'Bên được ủy quyền' },
        {
          kind: 'fields',
          rows: [
            { label: 'Tên đầy đủ', value: representation.name },
            { label: 'Địa chỉ', value: representation.address },
            ...(representation.kind === 'ip-agent'
              ? [{ label: 'Mã số đại diện sở hữu công nghiệp', value: representation.code }]
              : []),
          ],
        },
        { kind: 'heading', level: 1, text: 'Phạm vi ủy quyền' },
        ...paragraphs(representation.scope),
        { kind: 'heading', level: 1, text: 'Thời hạn ủy quyền' },
        ...paragraphs(term(facts)),
        { kind: 'heading', level: 1, text: 'Cam kết' },
        ...paragraphs(
          'Bên ủy quyền chịu trách nhiệm về tính trung thực của thông tin, tài liệu cung cấp cho Bên được ủy quyền. Việc đơn phương chấm dứt ủy quyền phải được lập thành văn bản và thông báo cho Cục Sở hữu trí tuệ.',
        ),
        {
          kind: 'signatures',
          parties: [
            { role: 'BÊN ĐƯỢC ỦY QUYỀN', note: '(Ký, ghi rõ họ tên, đóng dấu nếu có)', name: undefined },
            {
              role: 'BÊN ỦY QUYỀN',
              note: '(Ký, ghi rõ họ tên, chức vụ, đóng dấu nếu có)',
              name: applicant?.representativeName,
            },
          ],
        },
      ],
    };
  },
};

/** An authority without a term is lawful: the Civil Code's rule (art. 563, one year) then applies. */
function term({ matter: { representation } }: DossierFacts): string {
  return (
    representation.term?.trim() ||
    'Không ghi thời hạn; thời hạn ủy quyền xác định theo quy định của Bộ luật Dân sự. (Nếu thỏa thuận thời hạn khác, ghi rõ tại đây: ……………)'
  );
}
