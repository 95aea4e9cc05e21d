import { can, type Actor } from './access/index.ts';
import { words } from './text/index.ts';

/** The main entries of the site, in order; each person is shown those whose pages they may open. */
const navigation = [
  { href: '/docket', title: words('Thời hạn', 'Dates'), may: 'docket.list' },
  { href: '/matters', title: words('Hồ sơ nhãn hiệu', 'Matters'), may: 'matter.list' },
  { href: '/products', title: words('Sản phẩm', 'Products'), may: 'product.list' },
  { href: '/craft-villages', title: words('Làng nghề', 'Craft villages'), may: 'village.list' },
  { href: '/parties', title: words('Chủ thể', 'Parties'), may: 'party.list' },
  { href: '/imports', title: words('Công bố', 'Publications'), may: 'publication.import' },
  { href: '/accounts', title: words('Tài khoản', 'Accounts'), may: 'account.manage' },
] as const;

export function navigationOf(actor: Actor | null, path: string) {
  return navigation
    .filter((item) => can(actor, item.may))
    .map((item) => ({ ...item, current: path === item.href || path.startsWith(`${item.href}/`) }));
}
