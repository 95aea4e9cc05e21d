/**
 * One collective-mark application filled in completely: the wood craft of Dị Nậu, xã Tây Phương. The village and its
 * recognition are real; the cooperative, its people, numbers and dates are invented and say so.
 */
import type { PlainDate } from '../../src/calendar/index.ts';
import type { Member } from '../../src/parties/index.ts';
import type { SampleMatter, SampleParty } from './sample.ts';

const day = (text: string) => text as PlainDate;
export const INVENTED =
  'Hồ sơ mẫu: tên làng nghề và việc công nhận là thông tin công khai; chủ thể, số liệu và ngày tháng là giả định.';

const paragraphs = (...lines: readonly string[]) => lines.join('\n\n');

const place = {
  provinceCode: '01',
  communeCode: '10003',
  detail: 'thôn Dị Nậu',
  asWritten: 'xã Dị Nậu, huyện Thạch Thất, thành phố Hà Nội',
} as const;
const ADDRESS = 'thôn Dị Nậu, xã Tây Phương, thành phố Hà Nội';

const memberNames = [
  'Nguyễn Văn Mộc',
  'Nguyễn Thị Lim',
  'Đỗ Văn Gụ',
  'Đỗ Thị Hương',
  'Kiều Văn Trắc',
  'Kiều Thị Mơ',
  'Phí Văn Đục',
  'Phí Thị Chàng',
  'Trần Văn Bào',
  'Trần Thị Vân',
  'Lê Văn Cưa',
  'Lê Thị Khảm',
  'Khuất Văn Chạm',
  'Khuất Thị Sơn',
  'Vũ Văn Kèo',
  'Vũ Thị Cột',
  'Bùi Văn Rường',
  'Bùi Thị Hoành',
  'Hoàng Văn Câu',
  'Hoàng Thị Đầu',
  'Phan Văn Sập',
  'Phan Thị Tràng',
  'Đặng Văn Án',
  'Đặng Thị Thư',
  'Chu Văn Ngai',
  'Chu Thị Khám',
  'Dương Văn Hoành',
  'Dương Thị Phi',
  'Nguyễn Đình Đối',
  'Nguyễn Đình Liễn',
] as const;

const members: readonly Member[] = memberNames.map((name, index) => ({
  name: `${name} (mẫu)`,
  address: `Xóm ${(index % 6) + 1}, ${ADDRESS}`,
  joinedOn: day(index < 12 ? '2024-03-15' : index < 22 ? '2025-01-10' : '2026-02-20'),
}));

export const applicantParty: SampleParty = {
  key: 'di-nau-cooperative',
  source: INVENTED,
  confidence: 'invented',
  kind: 'cooperative',
  name: 'Hợp tác xã Mộc truyền thống Dị Nậu (mẫu)',
  nameEn: 'Dị Nậu Traditional Woodwork Cooperative (sample)',
  place,
  address: ADDRESS,
  countryCode: 'VN',
  taxCode: '0000000000 (mẫu)',
  phone: '0900 000 000',
  email: 'htx.mocdinau@example.vn',
  representativeName: 'Nguyễn Văn Mộc (mẫu)',
  representativeTitle: 'Giám đốc hợp tác xã',
  foundedBy: {
    number: '00/GCN-HTX (mẫu)',
    on: day('2024-03-15'),
    authority: 'Ủy ban nhân dân huyện Thạch Thất (trước ngày 01/07/2025)',
  },
  members,
};

const regulations: SampleMatter['regulations'] = {
  decisionNumber: '05/QĐ-HTX (mẫu)',
  adoptedOn: day('2026-10-20'),
  ownerFacts: paragraphs(
    'Chủ sở hữu nhãn hiệu tập thể “MỘC DỊ NẬU” là Hợp tác xã Mộc truyền thống Dị Nậu (sau đây gọi là Hợp tác xã), trụ sở tại thôn Dị Nậu, xã Tây Phương, thành phố Hà Nội.',
    'Hợp tác xã được thành lập và hoạt động theo Luật Hợp tác xã, Giấy chứng nhận đăng ký hợp tác xã cấp ngày 15/03/2024 và Điều lệ đã được Đại hội thành viên thông qua.',
    'Hợp tác xã đại diện cho các hộ và cơ sở làm nghề mộc tại thôn Dị Nậu, có nhiệm vụ quản lý việc sử dụng nhãn hiệu, giữ gìn kỹ thuật truyền thống và hỗ trợ thành viên tiêu thụ sản phẩm.',
  ),
  membershipCriteria: paragraphs(
    'Cá nhân, hộ kinh doanh, tổ hợp tác và doanh nghiệp được kết nạp làm thành viên khi có đủ các điều kiện sau: có xưởng sản xuất tại thôn Dị Nậu; làm nghề mộc ổn định từ hai năm trở lên; có ít nhất một thợ chính tay nghề từ năm năm; tự nguyện làm đơn gia nhập, góp vốn theo Điều lệ và cam kết tuân thủ Quy chế này.',
    'Hội đồng quản trị xem xét đơn trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ, trả lời bằng văn bản và nêu rõ lý do nếu không chấp thuận. Danh sách thành viên được cập nhật hằng quý và niêm yết tại trụ sở Hợp tác xã.',
  ),
  usersList: paragraphs(
    'Danh sách tổ chức, cá nhân được quyền sử dụng nhãn hiệu tập thể gồm 30 thành viên tại Phụ lục 1 kèm theo Quy chế. Danh sách chỉ ghi họ tên hoặc tên cơ sở và địa chỉ sản xuất; không ghi số giấy tờ tùy thân.',
    'Khi có thành viên mới được trao quyền hoặc thành viên bị thu hồi quyền, Hợp tác xã sửa đổi danh sách, thông báo cho toàn thể thành viên và lưu cùng hồ sơ nhãn hiệu.',
  ),
  conditionsOfUse: paragraphs(
    'Thành viên được sử dụng nhãn hiệu khi: sản phẩm thuộc danh mục hàng hóa, dịch vụ đã đăng ký; sản phẩm được làm tại khu vực địa lý thể hiện trên bản đồ kèm theo; gỗ có nguồn gốc hợp pháp, có bảng kê lâm sản; sản phẩm đạt các chỉ tiêu chất lượng nêu tại Phụ lục 3; thành viên đã được cấp Giấy chứng nhận quyền sử dụng nhãn hiệu còn hiệu lực.',
    'Hồ sơ đề nghị cấp quyền sử dụng gồm đơn đề nghị, bản tự công bố chất lượng và cam kết sử dụng nhãn hiệu. Hợp tác xã kiểm tra thực tế và cấp Giấy chứng nhận trong thời hạn 20 ngày làm việc; Giấy chứng nhận có thời hạn 03 năm và được cấp lại.',
    'Nhãn hiệu phải được thể hiện đúng mẫu đã đăng ký, đúng tỷ lệ và màu sắc; không ghép với dấu hiệu khác làm thay đổi khả năng nhận biết; được gắn trên sản phẩm, tem truy xuất, bao bì, biển hiệu xưởng và tài liệu giới thiệu. Nhãn hiệu riêng của thành viên được đặt bên cạnh và không lớn hơn nhãn hiệu tập thể.',
  ),
  sanctions: paragraphs(
    'Thành viên vi phạm Quy chế bị xử lý theo mức độ: nhắc nhở bằng văn bản đối với vi phạm lần đầu về cách trình bày nhãn hiệu; tạm đình chỉ quyền sử dụng từ 03 đến 06 tháng khi sản phẩm không đạt chất lượng hoặc không chấp hành kiểm tra; thu hồi Giấy chứng nhận quyền sử dụng khi gắn nhãn hiệu lên sản phẩm làm ngoài khu vực địa lý, sử dụng gỗ không rõ nguồn gốc hoặc tái phạm trong 12 tháng.',
    'Người vi phạm phải thu hồi sản phẩm đã gắn nhãn hiệu sai, khắc phục hậu quả và bồi thường thiệt hại nếu có. Trường hợp tổ chức, cá nhân ngoài Hợp tác xã sử dụng trái phép, Hợp tác xã yêu cầu chấm dứt và đề nghị cơ quan có thẩm quyền xử lý theo pháp luật.',
  ),
  losingTheRight: paragraphs(
    'Quyền sử dụng nhãn hiệu chấm dứt khi thành viên ra khỏi Hợp tác xã, ngừng sản xuất tại khu vực địa lý quá 12 tháng, bị thu hồi Giấy chứng nhận quyền sử dụng hoặc tự nguyện trả lại Giấy chứng nhận.',
    'Trong thời hạn 30 ngày kể từ ngày chấm dứt, thành viên phải gỡ bỏ nhãn hiệu khỏi biển hiệu, bao bì và tài liệu; sản phẩm đã gắn nhãn hiệu hợp lệ trước đó được bán hết trong thời hạn 06 tháng.',
  ),
  usersDuties: paragraphs(
    'Thành viên có quyền sử dụng nhãn hiệu trong sản xuất, kinh doanh, được hỗ trợ quảng bá và được tham gia ý kiến khi sửa đổi Quy chế.',
    'Thành viên có nghĩa vụ giữ đúng chất lượng và kỹ thuật đã công bố, ghi sổ theo dõi lô sản phẩm và số tem đã dùng, chấp hành việc kiểm tra, nộp phí quản lý nhãn hiệu theo nghị quyết Đại hội thành viên và không chuyển quyền sử dụng cho người khác.',
  ),
  ownersRights: paragraphs(
    'Hợp tác xã có quyền cấp, tạm đình chỉ và thu hồi quyền sử dụng nhãn hiệu; kiểm tra việc sử dụng; thu và quản lý phí quản lý nhãn hiệu; yêu cầu xử lý hành vi xâm phạm.',
    'Hợp tác xã có trách nhiệm tổ chức kiểm soát chất lượng, duy trì hiệu lực văn bằng, công khai thu chi về nhãn hiệu và báo cáo Đại hội thành viên hằng năm.',
  ),
  control: paragraphs(
    'Việc kiểm soát gồm ba bước: thành viên tự kiểm tra và ghi sổ từng lô; Tổ kiểm soát của Hợp tác xã kiểm tra mỗi thành viên ít nhất hai lần một năm và đột xuất khi có phản ánh; gửi mẫu đến tổ chức thử nghiệm được công nhận ít nhất một lần một năm đối với độ ẩm gỗ và độ bền mối ghép.',
    'Tem truy xuất nguồn gốc do Hợp tác xã in, đánh số và cấp theo sản lượng đăng ký. Biên bản kiểm tra được lưu ít nhất năm năm.',
  ),
  disputes: paragraphs(
    'Tranh chấp giữa các thành viên hoặc giữa thành viên với Hợp tác xã về việc sử dụng nhãn hiệu được giải quyết trước hết bằng thương lượng, hòa giải tại Hợp tác xã trong thời hạn 30 ngày.',
    'Nếu hòa giải không thành, các bên có quyền yêu cầu cơ quan nhà nước có thẩm quyền hoặc Tòa án giải quyết theo quy định của pháp luật.',
  ),
};

const character: SampleMatter['character'] = {
  productName: 'Đồ gỗ gia dụng, đồ thờ và nhà gỗ cổ truyền Dị Nậu',
  rawMaterial: paragraphs(
    'Gỗ mít, gỗ xoan, gỗ lim, gỗ gụ và gỗ hương có hồ sơ lâm sản hợp pháp; gỗ được xẻ, ngâm hoặc sấy đến độ ẩm 10–14 % trước khi gia công. Keo, sơn ta và dầu phủ không chứa chất cấm.',
  ),
  qualities: paragraphs(
    'Về cảm quan: thớ gỗ liền, không mọt, không nứt; mặt bào phẳng, cạnh sắc gọn; nét chạm sâu, rõ lớp, các mảng hoa văn tứ linh, tứ quý cân đối; màu sơn hoặc dầu phủ đều, lộ vân gỗ tự nhiên.',
    'Về kỹ thuật: độ ẩm gỗ thành phẩm không quá 14 %; liên kết chính bằng mộng, không dùng đinh sắt ở phần chịu lực; khe hở mối ghép không quá 0,3 mm; sai lệch kích thước không quá 2 mm đối với đồ gia dụng.',
    'Đối với nhà gỗ cổ truyền: cột, kèo, hoành, rui được cắt mộng và lắp thử tại xưởng, đánh dấu từng cấu kiện trước khi dựng.',
  ),
  method: paragraphs(
    'Quy trình gồm: chọn gỗ; xẻ và sấy; lấy mực bằng thước tầm; pha phôi; cắt mộng; chạm, khắc; lắp ráp thử; làm nguội, đánh giấy ráp; phủ sơn ta hoặc dầu; kiểm tra và gắn tem.',
    'Các công đoạn lấy mực, cắt mộng và chạm khắc do thợ của làng làm bằng tay với đục, chàng và bào; máy chỉ dùng ở khâu xẻ, bào thô và sấy.',
  ),
  linkToPlace: paragraphs(
    'Thôn Dị Nậu nằm trong vùng nghề mộc quanh chùa Tây Phương, nơi nhiều làng liền kề cùng làm mộc và dựng nhà. Tay nghề được truyền trong gia đình và trong các hiệp thợ đi dựng nhà, tu bổ công trình gỗ ở nhiều địa phương.',
    'Cách lấy mực bằng thước tầm và lối chạm hoa văn của hiệp thợ địa phương tạo nên dáng riêng của sản phẩm, người trong nghề nhận ra được.',
  ),
  reputation: paragraphs(
    'Làng nghề mộc, xây dựng Dị Nậu được Thành phố công nhận trước năm 2013 và được nêu trong danh sách làng nghề của huyện Thạch Thất trước đây. Sản phẩm được bán tại Hà Nội và các tỉnh lân cận.',
  ),
  selfControl: paragraphs(
    'Mỗi thành viên có sổ theo dõi lô gỗ, lô sản phẩm và số tem; Tổ kiểm soát của Hợp tác xã lấy mẫu kiểm tra theo kế hoạch; sản phẩm không đạt không được gắn nhãn hiệu và được ghi rõ trong biên bản.',
  ),
  areaDescription: paragraphs(
    'Khu vực địa lý là toàn bộ địa bàn thôn Dị Nậu (xã Dị Nậu, huyện Thạch Thất trước đây), nay thuộc xã Tây Phương, thành phố Hà Nội, thể hiện trên bản đồ kèm theo.',
  ),
};

export const applicationMatter: SampleMatter = {
  key: 'sample-application',
  source: INVENTED,
  confidence: 'invented',
  kind: 'collective_mark',
  place,
  sign: {
    words: 'MỘC DỊ NẬU',
    form: 'combined',
    colours: 'Nâu đỏ, vàng đồng, trắng ngà',
    description:
      'Nhãn hiệu kết hợp phần hình và phần chữ. Phần hình là con dấu tròn viền kép màu nâu đỏ; chính giữa là khung nhà gỗ ba gian cách điệu màu vàng đồng trên nền trắng ngà, bên dưới là chiếc chàng và chiếc đục bắt chéo. Phần chữ “MỘC DỊ NẬU” màu nâu đỏ đặt dưới khung nhà, “Mộc” là nghề mộc, “Dị Nậu” là tên làng; dòng chữ nhỏ “XÃ TÂY PHƯƠNG - HÀ NỘI” chỉ nơi sản xuất. Cả nhãn hiệu mang nghĩa sản phẩm mộc của làng Dị Nậu.',
    disclaimer: 'Không bảo hộ riêng “MỘC”, “XÃ TÂY PHƯƠNG - HÀ NỘI” và hình chàng, đục.',
    placeName: 'Dị Nậu',
  },
  applicantKey: applicantParty.key,
  villageKey: 'HN-008',
  productKeys: ['sample-product-sap-gu'],
  representation: { kind: 'none' },
  priorities: [],
  niceEdition: '13-2026',
  goods: [
    {
      niceClass: 19,
      items: [
        'nhà gỗ cổ truyền (công trình lắp ghép bằng gỗ)',
        'cột, kèo, hoành, rui bằng gỗ dùng trong xây dựng',
        'cửa bằng gỗ',
        'ván sàn bằng gỗ',
        'cầu thang bằng gỗ',
      ],
    },
    {
      niceClass: 20,
      items: [
        'bàn, ghế bằng gỗ',
        'giường bằng gỗ',
        'tủ bằng gỗ',
        'sập gỗ',
        'bàn thờ bằng gỗ',
        'hoành phi, câu đối bằng gỗ',
        'tượng bằng gỗ',
        'khung tranh bằng gỗ',
      ],
    },
    {
      niceClass: 37,
      items: ['dựng nhà gỗ cổ truyền', 'tu bổ, sửa chữa công trình bằng gỗ', 'sửa chữa đồ nội thất bằng gỗ'],
    },
  ],
  regulations,
  character,
  rightsToUse: [],
  events: [],
  plannedFilingOn: day('2026-12-01'),
  filingChannel: 'online',
};
