/**
 * Words that name goods, trades, forms of business or praise, folded: they tell no trader from another (IP Law Art.
 * 74.2). Only where the register is still too small to show by itself how common a word is.
 */
const lists = [
  'buoi cam quyt chanh chuoi nhan vai xoai oi mit dua dau tay thanh long sau rieng na hong tao nho mang cut chom chom',
  'che tra ca phe coffee tea ruou bia nuoc mam ngot khoang tuong ot muoi duong mat ong sua milk yen sao nam',
  'gao nep lua ngo khoai san sen rau cu qua dau do lac vung hat dieu tieu banh keo mut bun mien pho nem gio cha cu da',
  'chung com tranh quat to lua nhung tho cam vai det theu may tre dan lat moc go da khac duc dong bac vang kim hoan',
  'gom su non la huong nhang giay do lang nghe hang thu cong my nghe dac san truyen thong co truyen huu co organic sach',
  'thit lon heo ga vit bo trau ca tom cua muc mam ruoc nuoc hoa my pham duoc lieu thuoc thao duoc phan bon giong',
  'hop tac xa htx cong ty tnhh co phan cp cty co so san xuat kinh doanh dich vu thuong mai nong nghiep nong san thuc pham',
  'doanh nghiep tap doan group company co ltd jsc corp food foods vietnam viet nam premium gold plus pro new since quan',
  'nha hang khach san shop store cua tiem hieu an ngon chuan sieu so cao cap vung mien xu',
];

export const goodsWords: ReadonlySet<string> = new Set(lists.join(' ').split(' '));
