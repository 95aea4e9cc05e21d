import { words, type Words } from '../text/index.ts';
import type { StateRow } from './states.table.ts';

/** The phases a list is filtered by. */
export const phaseNames: readonly { readonly value: StateRow['phase']; readonly label: Words }[] = [
  { value: 'preparation', label: words('Đang soạn', 'In preparation') },
  { value: 'pending', label: words('Đang xử lý tại Cục', 'Pending at the Office') },
  { value: 'registered', label: words('Đã cấp văn bằng', 'Registered') },
  { value: 'ended', label: words('Đã kết thúc', 'Ended') },
];
