import { words, type Words } from '../text/index.ts';
import type { MatterKind, Sign } from './matter.ts';

export const matterKinds: readonly { readonly value: MatterKind; readonly label: Words }[] = [
  { value: 'collective_mark', label: words('Nhãn hiệu tập thể', 'Collective mark') },
  { value: 'certification_mark', label: words('Nhãn hiệu chứng nhận', 'Certification mark') },
  { value: 'trademark', label: words('Nhãn hiệu thông thường', 'Trademark') },
  { value: 'geographical_indication', label: words('Chỉ dẫn địa lý', 'Geographical indication') },
];

export function kindLabel(kind: MatterKind): Words {
  return matterKinds.find((row) => row.value === kind)?.label ?? words(kind, kind);
}

export const signForms: readonly { readonly value: Sign['form']; readonly label: Words }[] = [
  { value: 'word', label: words('Chữ', 'Words') },
  { value: 'figurative', label: words('Hình', 'Picture') },
  { value: 'combined', label: words('Chữ và hình kết hợp', 'Words and picture together') },
  { value: 'three-dimensional', label: words('Ba chiều', 'Three-dimensional') },
  { value: 'sound', label: words('Âm thanh', 'Sound') },
];
