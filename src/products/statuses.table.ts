import { words, type Words } from '../text/index.ts';
import type { Product } from './product.ts';

/** How far a product's record is: only what is published is on the public register. */
export const productStatuses: readonly { readonly value: Product['status']; readonly label: Words }[] = [
  { value: 'proposed', label: words('Đề xuất', 'Proposed') },
  { value: 'recognised', label: words('Đã công nhận', 'Recognised') },
  { value: 'published', label: words('Đã công bố', 'Published') },
];

export function productStatusLabel(status: string): Words {
  return productStatuses.find((row) => row.value === status)?.label ?? words(status, status);
}
