/** Papers standing in for those an applicant would scan: invented, each page marked "TÀI LIỆU MẪU". */
import type { AttachmentRole } from '../../src/attachments/index.ts';

export interface SamplePaper {
  readonly role: AttachmentRole;
  readonly fileName: string;
  /** Issuing body, number, place and date as an official paper prints them. */
  readonly issuer: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: string;
  readonly subtitle?: string;
  /** One list of paragraphs for each page. */
  readonly pages: readonly (readonly string[])[];
  readonly rows?: readonly (readonly [label: string, value: string, limit: string])[];
  readonly signer: readonly [role: string, name: string];
}

const HANOI = ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HÀ NỘI'];
const COOPERATIVE = ['HỢP TÁC XÃ MỘC', 'TRUYỀN THỐNG DỊ NẬU (MẪU)'];
const CHAIR: SamplePaper['signer'] = ['TM. HỘI ĐỒNG QUẢN TRỊ', 'Nguyễn Văn Mộc (mẫu)'];

export const samplePapers: readonly SamplePaper[] = [
  {
    role: 'establishment-proof',
    fileName: 'giay-chung-nhan-dang-ky-hop-tac-xa.pdf',
    issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN THẠCH THẤT'],
    number: 'Số: 00/GCN-HTX (mẫu)',
    placeAndDate: 'Thạch Thất, ngày 15 tháng 3 năm 2024',
    title: 'GIẤY CHỨNG NHẬN ĐĂNG KÝ HỢP TÁC XÃ',
    pages: [
      [
        '1. Tên hợp tác xã: Hợp tác xã Mộc truyền thống Dị Nậu (mẫu).',
        '2. Trụ sở chính: thôn Dị Nậu, xã Dị Nậu, huyện Thạch Thất, thành phố Hà Nội; từ ngày 01/07/2025 thuộc xã Tây Phương, thành phố Hà Nội.',
        '3. Ngành, nghề: sản xuất đồ gỗ; dựng, tu bổ nhà gỗ cổ truyền; dịch vụ cho thành viên.',
        '4. Vốn điều lệ: 0 đồng (số mẫu).',
        '5. Người đại diện theo pháp luật: Nguyễn Văn Mộc (mẫu), Giám đốc.',
      ],
    ],
    signer: ['TM. ỦY BAN NHÂN DÂN', '(chữ ký mẫu)'],
  },
  {
    role: 'establishment-proof',
    fileName: 'dieu-le-hop-tac-xa.pdf',
    issuer: COOPERATIVE,
    number: 'Số: 01/ĐL-HTX (mẫu)',
    placeAndDate: 'Tây Phương, ngày 20 tháng 2 năm 2026',
    title: 'ĐIỀU LỆ HỢP TÁC XÃ',
    subtitle: '(Trích các điều liên quan đến thành viên và nhãn hiệu)',
    pages: [
      [
        'Điều 1. Tên, trụ sở. Hợp tác xã Mộc truyền thống Dị Nậu (mẫu), trụ sở tại thôn Dị Nậu, xã Tây Phương, thành phố Hà Nội.',
        'Điều 2. Mục tiêu. Liên kết các hộ, cơ sở làm nghề mộc trong thôn; giữ gìn kỹ thuật truyền thống; xây dựng, quản lý nhãn hiệu tập thể; tổ chức tiêu thụ sản phẩm.',
        'Điều 3. Thành viên. Cá nhân, hộ kinh doanh, tổ hợp tác, doanh nghiệp có xưởng tại thôn Dị Nậu, tự nguyện gia nhập, góp vốn và tán thành Điều lệ.',
        'Điều 4. Quyền của thành viên. Được sử dụng nhãn hiệu tập thể theo Quy chế; được hưởng dịch vụ của Hợp tác xã; được bầu cử, ứng cử, kiểm tra hoạt động.',
        'Điều 5. Nghĩa vụ của thành viên. Thực hiện Điều lệ, Quy chế sử dụng nhãn hiệu và nghị quyết của Đại hội thành viên; góp đủ vốn; giữ uy tín chung.',
      ],
      [
        'Điều 6. Đại hội thành viên họp thường niên mỗi năm một lần, thông qua Quy chế sử dụng nhãn hiệu tập thể và mức phí quản lý nhãn hiệu.',
        'Điều 7. Hội đồng quản trị quyết định việc cấp, tạm đình chỉ, thu hồi quyền sử dụng nhãn hiệu và cử Tổ kiểm soát.',
        'Điều 8. Chấm dứt tư cách thành viên khi thành viên tự nguyện ra khỏi Hợp tác xã, ngừng sản xuất hoặc bị khai trừ theo nghị quyết của Đại hội thành viên.',
        'Điều 9. Điều lệ này có hiệu lực từ ngày được Đại hội thành viên thông qua.',
      ],
    ],
    signer: CHAIR,
  },
  {
    role: 'regulations-adoption',
    fileName: 'quyet-dinh-ban-hanh-quy-che.pdf',
    issuer: COOPERATIVE,
    number: 'Số: 05/QĐ-HTX (mẫu)',
    placeAndDate: 'Tây Phương, ngày 20 tháng 10 năm 2026',
    title: 'QUYẾT ĐỊNH',
    subtitle: 'Về việc ban hành Quy chế sử dụng nhãn hiệu tập thể “MỘC DỊ NẬU”',
    pages: [
      [
        'Căn cứ Điều lệ Hợp tác xã; căn cứ nghị quyết của Đại hội thành viên ngày 18/10/2026 (mẫu),',
        'Điều 1. Ban hành kèm theo Quyết định này Quy chế sử dụng nhãn hiệu tập thể “MỘC DỊ NẬU”.',
        'Điều 2. Quyết định có hiệu lực kể từ ngày ký. Các thành viên Hợp tác xã chịu trách nhiệm thi hành.',
      ],
    ],
    signer: CHAIR,
  },
  {
    role: 'place-name-permission',
    fileName: 'van-ban-cho-phep-su-dung-dia-danh.pdf',
    issuer: HANOI,
    number: 'Số: 0000/UBND-KGVX (mẫu)',
    placeAndDate: 'Hà Nội, ngày 10 tháng 11 năm 2026',
    title: 'VĂN BẢN CHO PHÉP SỬ DỤNG ĐỊA DANH',
    subtitle: 'Để đăng ký nhãn hiệu tập thể “MỘC DỊ NẬU”',
    pages: [
      [
        'Xét đề nghị của Hợp tác xã Mộc truyền thống Dị Nậu (mẫu) và ý kiến của các cơ quan chuyên môn, Ủy ban nhân dân thành phố Hà Nội:',
        '1. Cho phép Hợp tác xã Mộc truyền thống Dị Nậu (mẫu) sử dụng địa danh “Dị Nậu” để đăng ký nhãn hiệu tập thể “MỘC DỊ NẬU” cho đồ gỗ, nhà gỗ cổ truyền và dịch vụ dựng, tu bổ nhà gỗ.',
        '2. Xác nhận bản đồ khu vực địa lý kèm theo: địa bàn thôn Dị Nậu, xã Tây Phương, thành phố Hà Nội.',
        '3. Hợp tác xã chịu trách nhiệm quản lý, sử dụng nhãn hiệu theo Quy chế và quy định của pháp luật.',
      ],
    ],
    signer: ['TM. ỦY BAN NHÂN DÂN', '(chữ ký mẫu)'],
  },
  {
    role: 'quality-test',
    fileName: 'phieu-ket-qua-thu-nghiem.pdf',
    issuer: ['TRUNG TÂM THỬ NGHIỆM', '(ĐƠN VỊ GIẢ ĐỊNH)'],
    number: 'Số: 0000/KQTN (mẫu)',
    placeAndDate: 'Hà Nội, ngày 05 tháng 10 năm 2026',
    title: 'PHIẾU KẾT QUẢ THỬ NGHIỆM',
    subtitle: 'Mẫu: ghế gỗ gụ, thành viên số 01 (mẫu)',
    pages: [
      [
        'Nơi gửi mẫu: Hợp tác xã Mộc truyền thống Dị Nậu (mẫu). Số lượng mẫu: 03. Ngày nhận mẫu: 25/09/2026.',
        'Tình trạng mẫu: nguyên vẹn, có tem và biên bản lấy mẫu của Tổ kiểm soát.',
      ],
      [
        'Nhận xét: mẫu thử đạt các chỉ tiêu của Phụ lục 3 Quy chế sử dụng nhãn hiệu tập thể.',
        'Kết quả chỉ có giá trị đối với mẫu thử. Phiếu này là tài liệu mẫu, không phải kết quả thử nghiệm thật.',
      ],
    ],
    rows: [
      ['Độ ẩm gỗ, %', '12,1', 'không quá 14'],
      ['Khe hở mối ghép, mm', '0,2', 'không quá 0,3'],
      ['Sai lệch kích thước, mm', '1', 'không quá 2'],
      ['Độ bền mối ghép sau 10.000 chu kỳ', 'không hỏng', 'không hỏng'],
    ],
    signer: ['PHỤ TRÁCH THỬ NGHIỆM', '(chữ ký mẫu)'],
  },
  {
    role: 'payment-proof',
    fileName: 'chung-tu-nop-phi-le-phi.pdf',
    issuer: ['NGÂN HÀNG', '(ĐƠN VỊ GIẢ ĐỊNH)'],
    number: 'Số: 000000 (mẫu)',
    placeAndDate: 'Hà Nội, ngày 20 tháng 11 năm 2026',
    title: 'GIẤY NỘP TIỀN',
    subtitle: 'Phí, lệ phí đăng ký nhãn hiệu',
    pages: [
      [
        'Người nộp: Hợp tác xã Mộc truyền thống Dị Nậu (mẫu). Mã số thuế: 0000000000 (mẫu).',
        'Đơn vị hưởng: Cục Sở hữu trí tuệ.',
        'Nội dung: nộp phí, lệ phí đơn đăng ký nhãn hiệu tập thể “MỘC DỊ NẬU”. Số tiền: theo Bảng tính phí, lệ phí kèm theo đơn.',
      ],
    ],
    signer: ['GIAO DỊCH VIÊN', '(chữ ký mẫu)'],
  },
];
