// The words Vietnamese marks are made of, the common ones first. Own lists.
const words = (text: string) => text.trim().split(/\s+/);
const phrases = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Syllables of names and good wishes. */
export const wishes = words(`
  Minh Phát Hoàng Gia An Phú Thành Đạt Hưng Thịnh Kim Ngọc Thiên Long Tân Việt Đại Hồng Quang Hùng Phương Nam Đức
  Thanh Bình Tiến Thái Sơn Bảo Hà Anh Trường Vạn Lộc Quý Phúc Hải Dương Nhật Tâm Hương Hoa Mai Lan Vân Khang Nguyên
  Tín Nghĩa Cường Thắng Toàn Cầu Á Châu Đông Tây Bắc Trung Xuân Thu Hạ Linh Chi Trang Thảo Hiền Tuấn Dũng Khánh Vinh
  Lợi Tài Thuận Hòa Mỹ Lệ Diệu Huyền Trân Châu Bích Ngân Yến Nhi Loan Phượng Hạc Sen Cúc Trúc Đào Liên Quỳnh Giang
  Lâm Tùng Bách Việt Nhân Trí Lễ Đăng Khoa Khôi Nghi Ích Duy Quân Vũ Phong Lôi Vĩnh Trinh Tường Cát Đoàn Kết Hiệp
  Hợp Thống Nhất Tự Do Độc Lập Chiến Công Vàng Xanh Đỏ Trắng Sao Trăng Biển Sông Núi Rừng Làng Quê Nhà Mẹ Bé Cô Chú
  Ông Bà Út Ba Tư Năm Sáu Bảy Tám Cậu Dì Mơ Nắng Gió Mưa Sương Khói Đất Lúa Tre Rồng Ngựa Voi Hổ Gấu Ong Bướm Chim
  Hạnh Nga Tuyết Băng Nguyệt Hằng Thơm Ngát Ngon Lành Sạch Tươi Xưa Cổ Tích Truyền Kỳ Huy Đình Chùa Tháp Cầu Giếng
  Quyên Uyên Khuê Diễm Thùy Thúy Tiên Dung Ngà Nghiêm Triệu Trịnh Lương Đặng Bùi Phan Võ Hồ Ngô Dương Lý Đỗ Tạ Chu
`);

/** Places, as marks name them. */
export const places = phrases(`
  Sài Gòn
  Hà Nội
  Ba Vì
  Đà Lạt
  Phú Quốc
  Tây Nguyên
  Huế
  Hội An
  Bến Tre
  Buôn Ma Thuột
  Nha Trang
  Đà Nẵng
  Sơn Tây
  Bát Tràng
  Vạn Phúc
  Đoan Hùng
  Mộc Châu
  Tân Cương
  Sa Pa
  Hạ Long
  Phan Thiết
  Đường Lâm
  Thạch Thất
  Phúc Thọ
  Cần Thơ
  Cà Mau
  Sóc Trăng
  Trà Vinh
  Lạng Sơn
  Cao Bằng
  Hà Giang
  Điện Biên
  Yên Bái
  Thái Nguyên
  Hưng Yên
  Nam Định
  Ninh Bình
  Thanh Hóa
  Nghệ An
  Hà Tĩnh
  Quảng Bình
  Quảng Trị
  Bình Định
  Phú Yên
  Khánh Hòa
  Ninh Thuận
  Đắk Lắk
  Gia Lai
  Kon Tum
  Lâm Đồng
  Đồng Nai
  Tây Ninh
  Long An
  Đồng Tháp
  An Giang
  Kiên Giang
  Hậu Giang
  Vĩnh Long
  Gò Công
  Cái Mơn
  Năm Roi
  Lục Ngạn
  Thanh Hà
  Cao Phong
  Bảo Lộc
  Cầu Đất
  Chu Đậu
  Phù Lãng
  Đồng Kỵ
  Chàng Sơn
  Tây Phương
  Quốc Oai
  Chương Mỹ
  Phú Vinh
`);

/** What is sold, with Nice classes. */
export const goods: readonly (readonly [name: string, ...classes: number[]])[] = [
  ['Cà phê', 30],
  ['Trà', 30],
  ['Gạo', 30],
  ['Bánh', 30],
  ['Nước mắm', 30],
  ['Yến sào', 29],
  ['Mật ong', 30],
  ['Chè', 30],
  ['Bún', 30],
  ['Phở', 43],
  ['Nhà hàng', 43],
  ['Quán', 43],
  ['Khách sạn', 43],
  ['Bia', 32],
  ['Rượu', 33],
  ['Nước khoáng', 32],
  ['Sữa', 29],
  ['Giò chả', 29],
  ['Thịt', 29],
  ['Cá', 29],
  ['Tôm', 29],
  ['Bưởi', 31],
  ['Cam', 31],
  ['Vải thiều', 31],
  ['Nhãn', 31],
  ['Xoài', 31],
  ['Rau', 31],
  ['Hạt điều', 29],
  ['Hồ tiêu', 30],
  ['Gốm', 21],
  ['Sứ', 21],
  ['Lụa', 24],
  ['Thổ cẩm', 24],
  ['Thêu', 24],
  ['Mây tre', 20],
  ['Nội thất', 20],
  ['Đồ gỗ', 20],
  ['Cửa', 6, 19],
  ['Nhôm', 6],
  ['Thép', 6],
  ['Nhựa', 17],
  ['Sơn', 2],
  ['Xi măng', 19],
  ['Gạch', 19],
  ['Phân bón', 1],
  ['Thuốc', 5],
  ['Đông y', 5],
  ['Nha khoa', 44],
  ['Thẩm mỹ viện', 44],
  ['Mỹ phẩm', 3],
  ['Nước giặt', 3],
  ['Dầu gội', 3],
  ['Thời trang', 25],
  ['Giày', 25],
  ['Nón', 25],
  ['Vàng bạc', 14],
  ['Đồng hồ', 14],
  ['Điện máy', 9, 11],
  ['Máy lọc nước', 11],
  ['Đèn', 11],
  ['Xe điện', 12],
  ['Lốp', 12],
  ['Bất động sản', 36],
  ['Bảo hiểm', 36],
  ['Vận tải', 39],
  ['Du lịch', 39],
  ['Xây dựng', 37],
  ['Trường', 41],
  ['Siêu thị', 35],
  ['Tạp hóa', 35],
  ['Sách', 16],
  ['Giấy', 16],
  ['Đồ chơi', 28],
  ['Hợp tác xã', 31, 35],
];

/** English words marks like. */
export const english = words(`
  Green Home Life Food Star Gold Sun Pro Max Plus Vita Care Eco Viet Smart Tech Beauty Fresh House Royal Coffee King
  Queen Group Baby Farm Bio Natural Lady Happy Red Blue Sky Ocean Moon Golden Silver Diamond Lucky Power Super Mega
  Nano Spa Clean Pure White Black Dragon Tiger Lion Eagle Bee Rose Lotus Garden Kitchen Tea Milk Juice Rice Honey
  Nature Sea River Mountain City Street Corner Box Club Zone Land World Asia Pacific Global Dream Magic Angel Kids
  Family Mama Papa Doctor Med Pharma Health Fit Sport Active Speed Fast Fire Ice Snow Wind Rain Storm Earth Stone
  Crystal Pearl Jade Ruby Amber Violet Orange Lemon Apple Mango Berry Coco Choco Sweet Candy Sugar Salt Pepper Spice
  Olympic Victory Legend Classic Modern Urban Retro Vintage Luxury Elite Prime Premium First One Alpha Beta Delta
  Omega Sigma Titan Apollo Venus Luna Aurora Nova Zen Yoga Soul Heart Love Joy Smile Mind Time Light Bright Shine
  Boss Bull Goat Horse Panda Koala Fox Wolf Bear Owl Swan Dove Phoenix Unicorn Robot Rocket Pilot Captain Hero
`);

/** What stands after a mark to praise or to tell its maker. */
export const praise = words(
  'Việt Gold Plus Pro Premium Food Group VN Cao-cấp Xanh Sạch Vàng Store Shop Mart Official',
);

/** Pieces of coined names. */
export const onsets = words(
  'b c d f g h k l m n p r s t v x z ch th tr ph br cr dr fl gr pl pr sp st sh ny qu j w kh',
);
export const nuclei = words('a e i o u a i o e ia io ea ai ou ei au ie oa ue y');
export const codas = words('n r s l x t m c ng nd st p k');
export const endings = words(
  'ex max co ta na ra vita cap pharma tech ol in on ia el is us gen fen zol mycin dol lac san pol lux tex mart',
);

/** Companies' letters and numbers. */
export const letters = words('T V H A N B P M D S L C K G Q X E O I');
