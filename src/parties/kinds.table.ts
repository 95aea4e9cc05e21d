/** Kinds of party, and which kind of sign each may apply for: IP Law, art. 87 and 88. */
import { words, type Words } from '../text/index.ts';
import type { PartyKind } from './party.ts';

/** As in matters/, which stands on a higher floor and so cannot be imported here. */
export type HoldableSign = 'collective_mark' | 'certification_mark' | 'trademark' | 'geographical_indication';

export interface HoldingRow {
  readonly sign: HoldableSign;
  readonly kinds: readonly PartyKind[];
  readonly because: Words;
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

export const partyKinds: readonly { readonly kind: PartyKind; readonly name: Words }[] = [
  {
    kind: 'cooperative',
    name: words('Hợp tác xã, liên hiệp hợp tác xã', 'Cooperative or cooperative union'),
  },
  { kind: 'cooperative-group', name: words('Tổ hợp tác', 'Cooperative group') },
  { kind: 'association', name: words('Hội, hiệp hội', 'Association') },
  { kind: 'company', name: words('Doanh nghiệp', 'Company') },
  { kind: 'business-household', name: words('Hộ kinh doanh', 'Business household') },
  { kind: 'peoples-committee', name: words('Ủy ban nhân dân', 'People’s Committee') },
  { kind: 'agency', name: words('Cơ quan, đơn vị sự nghiệp', 'Agency or public unit') },
  { kind: 'person', name: words('Cá nhân', 'Person') },
];

export const holdings: readonly HoldingRow[] = [
  {
    sign: 'collective_mark',
    kinds: ['cooperative', 'association'],
    because: words(
      'Chủ nhãn hiệu tập thể là tổ chức tập thể được thành lập hợp pháp, để thành viên sử dụng',
      'A collective mark belongs to a lawfully established collective organisation, for use by its members',
    ),
    citation: 'Luật Sở hữu trí tuệ, Điều 87 khoản 3',
    confidence: 'verified',
  },
  {
    sign: 'certification_mark',
    kinds: ['peoples-committee', 'agency', 'association', 'cooperative', 'company'],
    because: words(
      'Chủ nhãn hiệu chứng nhận có chức năng kiểm soát, chứng nhận và không tự sản xuất, kinh doanh hàng hóa, dịch vụ đó',
      'The owner of a certification mark controls and certifies, and does not itself make or trade the goods or services',
    ),
    citation: 'Luật Sở hữu trí tuệ, Điều 87 khoản 4',
    confidence: 'verified',
  },
  {
    sign: 'trademark',
    kinds: [
      'cooperative',
      'cooperative-group',
      'association',
      'company',
      'business-household',
      'agency',
      'person',
    ],
    because: words(
      'Tổ chức, cá nhân đăng ký nhãn hiệu dùng cho hàng hóa mình sản xuất hoặc dịch vụ mình cung cấp',
      'Organisations and persons register marks for goods they make or services they give',
    ),
    citation: 'Luật Sở hữu trí tuệ, Điều 87 khoản 1',
    confidence: 'presumed',
  },
  {
    sign: 'geographical_indication',
    kinds: [
      'peoples-committee',
      'agency',
      'association',
      'cooperative',
      'company',
      'business-household',
      'person',
    ],
    because: words(
      'Quyền đăng ký chỉ dẫn địa lý thuộc về Nhà nước; Nhà nước cho phép tổ chức, cá nhân sản xuất, tổ chức tập thể đại diện hoặc cơ quan quản lý địa phương nộp đơn',
      'The right belongs to the State, which lets producers, their organisations or the local administration file',
    ),
    citation: 'Luật Sở hữu trí tuệ, Điều 88',
    confidence: 'presumed',
  },
];

/** Throws on a kind that is no row: a row is missing, which is our mistake. */
export function partyKindName(kind: PartyKind): Words {
  const found = partyKinds.find((row) => row.kind === kind);
  if (!found) throw new Error(`no such kind of party: ${kind}`);
  return found.name;
}

/** May this kind of party apply for this kind of sign? The row explains the answer. */
export function mayHold(
  kind: PartyKind,
  sign: HoldableSign,
): { readonly allowed: boolean; readonly row: HoldingRow } {
  const row = holdings.find((one) => one.sign === sign)!;
  return { allowed: row.kinds.includes(kind), row };
}
