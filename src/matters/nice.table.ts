/** The 45 classes of the Nice classification in short, with our own headings and examples from the villages. */
import type { PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';

export interface NiceClassRow {
  readonly number: number;
  readonly kind: 'goods' | 'services';
  /** Our own short heading, never to be copied into a goods list: whole headings are too broad to be accepted. */
  readonly heading: Words;
  /** Things of villages and OCOP producers that belong here. */
  readonly examples: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

export interface NiceEdition {
  readonly edition: string;
  readonly from: PlainDate;
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

/** Newest first. */
export const niceEditions: readonly NiceEdition[] = [
  {
    edition: '13-2026',
    from: '2026-01-01' as PlainDate,
    citation: 'Bảng phân loại Ni-xơ phiên bản 13-2026, bản tiếng Việt của Cục Sở hữu trí tuệ',
    confidence: 'verified',
  },
  {
    edition: '12-2025',
    from: '2025-01-01' as PlainDate,
    citation: 'Bảng phân loại Ni-xơ phiên bản 12-2025',
    confidence: 'single-source',
  },
  {
    edition: '12-2024',
    from: '2024-01-01' as PlainDate,
    citation: 'Bảng phân loại Ni-xơ phiên bản 12-2024',
    confidence: 'single-source',
  },
];

function row(number: number, vi: string, en: string, examplesVi: string, examplesEn: string): NiceClassRow {
  return {
    number,
    kind: number <= 34 ? 'goods' : 'services',
    heading: words(vi, en),
    examples: { vi: examplesVi.split('; '), en: examplesEn.split('; ') },
  };
}

export const niceClasses: readonly NiceClassRow[] = [
  row(
    1,
    'Hóa chất công nghiệp, phân bón, keo công nghiệp',
    'Industrial chemicals, fertilisers, industrial adhesives',
    'phân hữu cơ vi sinh; keo dán gỗ công nghiệp; nhựa sơn ta chưa chế biến',
    'organic fertiliser; industrial wood glue',
  ),
  row(
    2,
    'Sơn, vécni, sơn mài, chất màu, chất bảo quản gỗ',
    'Paints, varnishes, lacquers, dyes, wood preservatives',
    'sơn ta; sơn mài; phẩm nhuộm; vàng quỳ, bạc quỳ',
    'natural lacquer; dyes; gold and silver leaf',
  ),
  row(
    3,
    'Mỹ phẩm, xà phòng, tinh dầu, hương liệu, chất tẩy rửa',
    'Cosmetics, soaps, essential oils, cleaning preparations',
    'tinh dầu sả; xà phòng thảo mộc; hương (nhang); nước gội đầu bồ kết',
    'lemongrass oil; herbal soap; incense; herbal shampoo',
  ),
  row(
    4,
    'Dầu, mỡ công nghiệp, nhiên liệu, sáp, nến',
    'Industrial oils and greases, fuels, wax, candles',
    'nến; sáp ong; than củi; than mùn cưa',
    'candles; beeswax; charcoal',
  ),
  row(
    5,
    'Dược phẩm, thực phẩm chức năng, chế phẩm y tế và diệt côn trùng',
    'Medicines, dietary supplements, medical and pest-control preparations',
    'thuốc nam; cao thảo dược; trà thuốc; đông trùng hạ thảo dùng làm thuốc',
    'herbal medicine; medicinal tea; cordyceps',
  ),
  row(
    6,
    'Kim loại thường, hàng kim khí, vật dụng bằng kim loại',
    'Common metals and small metal hardware',
    'cơ khí, kim khí; bản lề, khóa kim loại; tượng đồng; đồ đúc đồng; thép hình',
    'hinges; metal locks; bronze statues; cast bronze',
  ),
  row(
    7,
    'Máy, máy công cụ, động cơ, máy nông nghiệp',
    'Machines, machine tools, motors, farm machines',
    'máy xay bột; máy tuốt lúa; máy cưa gỗ',
    'flour mills; threshers; sawing machines',
  ),
  row(
    8,
    'Dụng cụ cầm tay, dao kéo',
    'Hand tools, cutlery',
    'dao rèn; liềm; đục; cưa tay; kéo',
    'forged knives; sickles; chisels',
  ),
  row(
    9,
    'Thiết bị khoa học, điện tử, tin học, thiết bị ghi và truyền',
    'Scientific, electronic and computing apparatus',
    'kính mắt; phần mềm; sách điện tử',
    'spectacles; software; e-books',
  ),
  row(
    10,
    'Thiết bị, dụng cụ y tế',
    'Medical apparatus',
    'đai lưng thuốc; kim châm cứu; gối chườm thảo dược y tế',
    'acupuncture needles; medical belts',
  ),
  row(
    11,
    'Thiết bị chiếu sáng, sưởi, nấu, làm lạnh, cấp nước',
    'Lighting, heating, cooking, cooling and water apparatus',
    'đèn lồng; đèn mây tre; đèn đồng; bếp củi',
    'lanterns; bamboo lamps; bronze lamps; stoves',
  ),
  row(
    12,
    'Phương tiện giao thông',
    'Vehicles',
    'xe đạp tre; thuyền nan; xe kéo',
    'bamboo bicycles; basket boats; carts',
  ),
  row(13, 'Vũ khí, chất nổ, pháo', 'Firearms, explosives, fireworks', 'pháo hoa', 'fireworks'),
  row(
    14,
    'Kim loại quý, đồ trang sức, đá quý, đồng hồ',
    'Precious metals, jewellery, clocks',
    'đồ kim hoàn; trang sức đậu bạc; vòng bạc; hộp trang sức',
    'goldsmith work; silver filigree; jewellery boxes',
  ),
  row(
    15,
    'Nhạc cụ',
    'Musical instruments',
    'đàn bầu; sáo trúc; trống; chiêng; sáo diều',
    'monochords; bamboo flutes; drums; gongs',
  ),
  row(
    16,
    'Giấy, ấn phẩm, văn phòng phẩm, bao bì giấy',
    'Paper, printed matter, stationery, paper packaging',
    'giấy dó; tranh dân gian in; vàng mã bằng giấy; quạt giấy trang trí; bao bì giấy',
    'dó paper; folk prints; votive paper; paper packaging',
  ),
  row(
    17,
    'Cao su, nhựa bán thành phẩm, vật liệu cách điện, cách nhiệt',
    'Rubber, semi-finished plastics, insulating materials',
    'ống mềm phi kim loại; tấm cách nhiệt',
    'flexible pipes; insulating boards',
  ),
  row(
    18,
    'Da thuộc, túi, va li, ô dù, yên cương',
    'Leather, bags, luggage, umbrellas, saddlery',
    'túi xách; túi vải đính cườm; túi đan móc; ví da; túi mây tre',
    'handbags; beaded bags; wallets; rattan bags',
  ),
  row(
    19,
    'Vật liệu xây dựng phi kim loại, gỗ xây dựng',
    'Non-metallic building materials, building timber',
    'nhà gỗ cổ truyền; ván sàn gỗ; cửa gỗ; gạch, ngói; tượng đá, tượng gốm xây dựng',
    'traditional wooden houses; floorboards; wooden doors; bricks and tiles; stone statues',
  ),
  row(
    20,
    'Đồ nội thất, gương, đồ gỗ, đồ mây tre, tượng gỗ',
    'Furniture, mirrors, goods of wood, cane and bamboo, wooden statues',
    'đồ gỗ mỹ nghệ; bàn, ghế, tủ, giường; sập gụ; đồ thờ bằng gỗ; tượng gỗ; mây tre đan; đồ khảm trai; đồ sơn mài',
    'fine woodwork; tables, chairs, cabinets; wooden altarware; wooden statues; rattan ware; mother-of-pearl inlay',
  ),
  row(
    21,
    'Đồ dùng gia đình và nhà bếp, gốm sứ, thủy tinh',
    'Household and kitchen utensils, ceramics, glassware',
    'gốm sứ; bát, đĩa, ấm chén; lọ hoa; rổ rá, mẹt tre; đũa; chậu cây',
    'ceramics; bowls, plates, tea sets; vases; baskets; chopsticks',
  ),
  row(
    22,
    'Dây thừng, lưới, lều bạt, bao tải, sợi dệt thô',
    'Ropes, nets, tents, sacks, raw textile fibres',
    'lưới đánh cá; võng; dây đay; bông, tơ thô',
    'fishing nets; hammocks; jute rope; raw silk',
  ),
  row(
    23,
    'Sợi dùng để dệt',
    'Yarns and threads for textile use',
    'sợi tơ tằm; chỉ thêu; sợi bông',
    'silk yarn; embroidery thread',
  ),
  row(
    24,
    'Vải, chăn, ga, khăn, rèm vải',
    'Fabrics, bed and table linen, curtains',
    'lụa tơ tằm; vải thổ cẩm; chăn bông tơ tằm; khăn trải bàn thêu; khăn mặt',
    'silk; brocade; silk quilts; embroidered tablecloths',
  ),
  row(
    25,
    'Quần áo, giày dép, mũ nón',
    'Clothing, footwear, headwear',
    'áo dài; quần áo may sẵn; giày da; guốc mộc; nón lá; khăn lụa quàng cổ',
    'áo dài; garments; leather shoes; conical hats; silk scarves',
  ),
  row(
    26,
    'Đồ thêu, ren, ruy băng, cúc, hoa giả',
    'Embroidery, lace, ribbons, buttons, artificial flowers',
    'hàng thêu tay; ren; hoa lụa, hoa giả; cúc áo',
    'hand embroidery; lace; silk flowers',
  ),
  row(
    27,
    'Thảm, chiếu, vật liệu phủ sàn, tranh treo tường không dệt',
    'Carpets, mats, floor coverings, non-textile wall hangings',
    'chiếu cói; thảm cói; thảm xơ dừa; mành trúc treo tường',
    'sedge mats; sedge carpets; coir mats',
  ),
  row(
    28,
    'Đồ chơi, trò chơi, dụng cụ thể thao',
    'Games, toys, sports equipment',
    'diều sáo; đồ chơi dân gian; đèn ông sao đồ chơi; con rối; tò he đồ chơi',
    'flute kites; folk toys; star lanterns as toys; puppets',
  ),
  row(
    29,
    'Thịt, cá, trứng, sữa, rau quả chế biến, dầu ăn',
    'Meat, fish, eggs, milk, preserved fruit and vegetables, edible oils',
    'giò, chả; nem chua; trứng; thịt gà; dưa muối; mứt quả; khoai sấy; đậu phụ; nấm khô',
    'pork roll; fermented pork; eggs; chicken; pickles; jams; tofu; dried mushrooms',
  ),
  row(
    30,
    'Cà phê, trà, gạo, bột, bánh kẹo, mật ong, gia vị',
    'Coffee, tea, rice, flour, pastry, confectionery, honey, condiments',
    'chè lam; chè kho; kẹo lạc; bánh tẻ; bánh cuốn; cốm; xôi; miến dong; bún; gạo; trà sen; mật ong; tương; nước mắm',
    'chè lam; chè kho; peanut candy; rice cakes; young rice; sticky rice; vermicelli; rice; lotus tea; honey; soy paste',
  ),
  row(
    31,
    'Nông sản tươi, cây, hoa, hạt giống, động vật sống',
    'Fresh farm produce, plants, flowers, seeds, live animals',
    'rau an toàn; bưởi; chuối; thanh long; khoai tây tươi; nấm tươi; hoa tươi; cây cảnh; đào, quất cảnh; gà sống',
    'fresh vegetables; pomelos; bananas; potatoes; fresh mushrooms; flowers; ornamental plants; live chickens',
  ),
  row(
    32,
    'Bia, nước giải khát, nước khoáng, nước quả',
    'Beers, soft drinks, mineral waters, fruit juices',
    'nước mía; nước khoáng; nước ép trái cây; nước sấu',
    'sugar-cane juice; mineral water; fruit juice',
  ),
  row(
    33,
    'Đồ uống có cồn (trừ bia)',
    'Alcoholic drinks other than beer',
    'rượu trắng; rượu nếp cái hoa vàng; rượu mơ',
    'rice spirit; glutinous-rice wine; apricot wine',
  ),
  row(
    34,
    'Thuốc lá và đồ dùng cho người hút',
    "Tobacco and smokers' articles",
    'thuốc lào; điếu cày; điếu bát',
    'pipe tobacco; bamboo pipes',
  ),
  row(
    35,
    'Quảng cáo, mua bán, quản lý kinh doanh',
    'Advertising, retail and wholesale, business management',
    'mua bán hàng thủ công mỹ nghệ; giới thiệu sản phẩm; hội chợ thương mại',
    'selling handicrafts; product promotion; trade fairs',
  ),
  row(
    36,
    'Tài chính, bảo hiểm, bất động sản',
    'Finance, insurance, real estate',
    'cho thuê mặt bằng sản xuất',
    'letting of premises',
  ),
  row(
    37,
    'Xây dựng, sửa chữa, lắp đặt',
    'Building, repair, installation',
    'dựng nhà gỗ cổ truyền; tu bổ di tích; đóng đồ mộc tại công trình',
    'building of wooden houses; restoration of monuments',
  ),
  row(38, 'Viễn thông', 'Telecommunications', 'sàn trao đổi trực tuyến (truyền tin)', 'online forums'),
  row(
    39,
    'Vận tải, kho bãi, tổ chức du lịch',
    'Transport, storage, travel arrangement',
    'tổ chức tham quan làng nghề; vận chuyển hàng hóa; chợ đầu mối kho lạnh',
    'craft-village tours; transport of goods; cold storage',
  ),
  row(
    40,
    'Gia công, xử lý vật liệu',
    'Treatment of materials',
    'gia công gỗ; dệt, nhuộm, may đo theo yêu cầu; xay xát; ướp trà; rèn theo yêu cầu',
    'wood processing; dyeing; tailoring; milling; custom forging',
  ),
  row(
    41,
    'Giáo dục, đào tạo, giải trí, văn hóa',
    'Education, training, entertainment, culture',
    'dạy nghề thủ công; trải nghiệm làm gốm; lễ hội làng nghề; biểu diễn rối nước',
    'craft lessons; pottery workshops; village festivals; water puppetry',
  ),
  row(
    42,
    'Nghiên cứu, thiết kế, kiểm định, công nghệ thông tin',
    'Research, design, testing, information technology',
    'thiết kế mẫu mã thủ công; kiểm tra chất lượng; truy xuất nguồn gốc',
    'craft design; quality testing; traceability',
  ),
  row(
    43,
    'Nhà hàng, quán ăn, lưu trú',
    'Restaurants, catering, lodging',
    'nhà nghỉ cộng đồng (homestay); quán ăn đặc sản',
    'homestays; restaurants',
  ),
  row(
    44,
    'Y tế, thú y, chăm sóc sắc đẹp, dịch vụ nông nghiệp',
    'Medical, veterinary, beauty, farming services',
    'khám chữa bệnh bằng thuốc nam; trồng và chăm sóc cây cảnh; tắm lá thuốc',
    'herbal treatment; gardening; herbal baths',
  ),
  row(
    45,
    'Pháp lý, an ninh, dịch vụ xã hội cho cá nhân',
    'Legal, security, personal and social services',
    'quản lý nhãn hiệu tập thể; dịch vụ tang lễ',
    'licensing of marks; funeral services',
  ),
];
