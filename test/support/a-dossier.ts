// Builders of dossier facts, complete by default: a co-operative's collective mark with a place name.
import type { Attachment, AttachmentRole } from '../../src/attachments/index.ts';
import type { PlainDate } from '../../src/calendar/index.ts';
import type { DossierFacts } from '../../src/dossiers/facts.ts';
import type { Matter } from '../../src/matters/index.ts';
import type { Party } from '../../src/parties/index.ts';

const day = (iso: string) => iso as PlainDate;
const place = { provinceCode: '01', communeCode: '10003', asWritten: 'xã Chàng Sơn, huyện Thạch Thất' };

export function anAttachment(role: AttachmentRole, changes: Partial<Attachment> = {}): Attachment {
  const picture = role === 'sign-picture' || role === 'map';
  return {
    id: `a-${role}`,
    role,
    fileName: `${role}.${picture ? 'png' : 'pdf'}`,
    mime: picture ? 'image/png' : 'application/pdf',
    size: 1000,
    sha256: 'f'.repeat(64),
    pages: 1,
    ...changes,
  };
}

export function anApplicant(changes: Partial<Party> = {}): Party {
  return {
    id: 'p1',
    kind: 'cooperative',
    name: 'Hợp tác xã Mộc Chàng Sơn',
    place,
    address: 'Thôn 3, xã Tây Phương, thành phố Hà Nội',
    countryCode: 'VN',
    taxCode: '0100000000',
    phone: '0900000000',
    email: 'htx@example.vn',
    representativeName: 'Nguyễn Văn Mẫu',
    representativeTitle: 'Giám đốc',
    foundedBy: { number: '01/GCN-HTX', on: day('2020-02-03'), authority: 'Ủy ban nhân dân huyện Thạch Thất' },
    members: [
      { name: 'Hộ Nguyễn Văn A', address: 'Thôn 1, xã Tây Phương, Hà Nội', joinedOn: day('2021-05-04') },
      { name: 'Hộ Trần Thị B', address: 'Thôn 2, xã Tây Phương, Hà Nội' },
    ],
    ...changes,
  };
}

export function aMatter(changes: Partial<Matter> = {}): Matter {
  return {
    id: 'm1',
    kind: 'collective_mark',
    place,
    sign: {
      words: 'Mộc Chàng Sơn',
      form: 'combined',
      colours: 'Nâu, vàng',
      description: 'Hình chiếc đục cách điệu phía trên phần chữ; tổng thể chỉ nghề mộc của làng Chàng Sơn.',
      placeName: 'Chàng Sơn',
    },
    applicantId: 'p1',
    productIds: [],
    representation: { kind: 'none' },
    priorities: [],
    niceEdition: '13-2026',
    goods: [{ niceClass: 20, items: ['Bàn gỗ', 'ghế gỗ', 'tủ gỗ'] }],
    regulations: {
      decisionNumber: '05/QĐ-HTX',
      adoptedOn: day('2026-10-05'),
      ownerFacts: 'Hoạt động theo Luật Hợp tác xã, mã số thuế 0100000000.',
      membershipCriteria: 'Hộ làm mộc tại xã Tây Phương, tự nguyện gia nhập.',
      conditionsOfUse: 'Sản phẩm làm tại địa phương, đạt tiêu chuẩn của Hợp tác xã.',
      losingTheRight: 'Vi phạm lần thứ hai trong 12 tháng.',
      usersDuties: 'Giữ chất lượng và chịu kiểm tra.',
      ownersRights: 'Kiểm tra, thu phí, đình chỉ quyền sử dụng.',
      control: 'Ban kiểm soát kiểm tra mỗi năm hai lần.',
      sanctions: 'Nhắc nhở, cảnh cáo, thu hồi quyền sử dụng.',
      disputes: 'Thương lượng, hòa giải tại Hợp tác xã.',
    },
    character: {
      productName: 'Đồ gỗ Chàng Sơn',
      rawMaterial: 'Gỗ có nguồn gốc hợp pháp.',
      qualities: 'Mộng khít, chạm sắc nét.',
      method: 'Đục chạm thủ công.',
      linkToPlace: 'Nghề truyền nhiều đời tại làng.',
      selfControl: 'Kiểm tra từng lô trước khi dán tem.',
    },
    rightsToUse: [],
    events: [],
    plannedFilingOn: day('2026-12-01'),
    filingChannel: 'paper',
    ...changes,
  };
}

/** Everything blocking is met. */
export function aDossier(changes: Partial<DossierFacts> = {}): DossierFacts {
  return {
    matter: aMatter(),
    applicant: anApplicant(),
    products: [],
    attachments: (
      ['sign-picture', 'establishment-proof', 'map', 'place-name-permission', 'payment-proof'] as const
    ).map((role) => anAttachment(role)),
    placeNames: { commune: 'xã Tây Phương', province: 'thành phố Hà Nội' },
    asOf: day('2026-11-23'),
    ...changes,
  };
}
