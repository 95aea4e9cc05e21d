import { expect } from 'chai';
import { documentType } from '../../../../src/dossiers/documents/index.ts';
import type { DossierFacts } from '../../../../src/dossiers/facts.ts';
import { aDossier, aMatter, anAttachment } from '../../../support/a-dossier.ts';
import { day, textOf, expectInOrder, represented, indication } from '../../../support/documents.ts';

describe('the text of every document', () => {
  const golden: readonly [string, DossierFacts, readonly string[]][] = [
    [
      'character-statement',
      aDossier(),
      [
        'BẢN THUYẾT MINH',
        'Tên sản phẩm: Đồ gỗ Chàng Sơn',
        '2. Nguyên liệu',
        'Gỗ có nguồn gốc hợp pháp.',
        '3. Tính chất, chất lượng đặc trưng',
        'Mộng khít',
        '4. Phương pháp sản xuất',
        '7. Cơ chế kiểm soát chất lượng',
        'GIÁM ĐỐC',
      ],
    ],
    [
      'place-name-request',
      aDossier(),
      [
        'V/v đề nghị cho phép sử dụng địa danh “Chàng Sơn”',
        'Kính gửi: Ủy ban nhân dân thành phố Hà Nội',
        'khoản 2 Điều 36 Nghị định số 65/2023/NĐ-CP',
        'Tên đơn vị hành chính trước khi sắp xếp: xã Chàng Sơn, huyện Thạch Thất',
        'Nhóm 20',
        '- Dự thảo Quy chế',
      ],
    ],
    [
      'map-page',
      aDossier(),
      [
        'BẢN ĐỒ KHU VỰC ĐỊA LÝ',
        '[picture 160x140 a-map]',
        'Tỷ lệ: …',
        'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI',
      ],
    ],
    [
      'power-of-attorney',
      represented,
      [
        'VĂN BẢN ỦY QUYỀN',
        'Bên ủy quyền',
        'Hợp tác xã Mộc Chàng Sơn',
        'Bên được ủy quyền',
        'Công ty Đại diện Mẫu',
        'Mã số đại diện sở hữu công nghiệp: ĐD-000',
        'Phạm vi ủy quyền',
        'Nộp và theo đuổi đơn.',
        'Thời hạn ủy quyền',
        'Bộ luật Dân sự',
      ],
    ],
    [
      'fee-sheet',
      aDossier(),
      [
        'Biểu phí áp dụng ngày: 01/12/2026',
        '1. Khi nộp đơn',
        'Lệ phí nộp đơn | A | đơn | 1 | 75.000 | 75.000',
        'Cộng |  |  |  |  | 925.000',
        '2. Khi được cấp văn bằng',
        'Cộng |  |  |  |  | 300.000',
        'Tổng cộng dự tính: 1.225.000 đồng.',
        'Thông tư 64/2025/TT-BTC',
      ],
    ],
    [
      'cover',
      aDossier({ attachments: [anAttachment('sign-picture')] }),
      [
        'HỒ SƠ ĐĂNG KÝ NHÃN HIỆU TẬP THỂ',
        '“Mộc Chàng Sơn”',
        'Hồ sơ còn thiếu 3 mục bắt buộc.',
        '1 | Tờ khai đăng ký nhãn hiệu (Mẫu số 04) | Đã có',
        'Bản đồ khu vực địa lý: Chưa có tệp đính kèm | Còn thiếu',
      ],
    ],
    [
      'data-sheet',
      aDossier(),
      [
        '511 | Nhóm hàng hóa, dịch vụ / Goods and services | Nhóm / Class 20: Bàn gỗ',
        '541 | Phần chữ của nhãn hiệu / Words of the mark | Mộc Chàng Sơn',
        '551 | Nhãn hiệu tập thể, chứng nhận / Collective, certification mark | Nhãn hiệu tập thể / Collective mark',
        '731 | Người nộp đơn / Applicant',
      ],
    ],
    [
      'data-sheet',
      aDossier({
        matter: aMatter({
          registrationNumber: '4-0123456-000',
          events: [
            { id: '1', type: 'application-filed', on: day('2020-05-04') },
            { id: '2', type: 'application-published', on: day('2020-12-31'), precision: 'year' },
            { id: '3', type: 'registration-granted', on: day('2021-06-30'), precision: 'not-later-than' },
          ],
        }),
      }),
      [
        '111 | Số văn bằng / Registration number | 4-0123456-000',
        '151 | Ngày cấp / Date of registration | không muộn hơn 30/06/2021 / not later than 30/06/2021',
        '181 | Ngày hết hạn / Expiry date | 04/05/2030',
        '220 | Ngày nộp đơn / Filing date | 04/05/2020',
        '441 | Ngày công bố đơn / Publication of the application | 2020',
        '732 | Chủ văn bằng / Owner',
      ],
    ],
    [
      'gi-description',
      indication,
      [
        'BẢN MÔ TẢ TÍNH CHẤT ĐẶC THÙ',
        'Sản phẩm gà Mía mang chỉ dẫn địa lý “Sơn Tây”',
        '4. Cách xác định khu vực địa lý',
        'Đoài Phương',
        '8. Cơ chế tự kiểm tra',
      ],
    ],
  ];
  for (const [code, facts, lines] of golden)
    it(`say the right things in ${code}`, () => {
      expect(documentType(code)?.applies(facts)).to.equal(true);
      expectInOrder(textOf(code, facts), lines);
    });
});
