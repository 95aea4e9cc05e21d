/** The three titles a village or craft can be given, and what each asks: Decree 52/2018/NĐ-CP, art. 5. */
import { words, type Words } from '../text/index.ts';
import type { VillageTitle } from './craft-village.ts';

export interface TitleRow {
  readonly title: VillageTitle;
  readonly name: Words;
  readonly asks: Words;
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

export const villageTitles: readonly TitleRow[] = [
  {
    title: 'craft-village',
    name: words('Làng nghề', 'Craft village'),
    asks: words(
      'Ít nhất 20 % số hộ làm ngành nghề nông thôn; ổn định ít nhất 2 năm liên tục; bảo đảm điều kiện môi trường',
      'At least 20 % of households in rural trades; stable for two years running; environmental rules met',
    ),
    citation: 'Nghị định 52/2018/NĐ-CP, Điều 5 khoản 2',
    confidence: 'verified',
  },
  {
    title: 'traditional-craft',
    name: words('Nghề truyền thống', 'Traditional craft'),
    asks: words(
      'Có ở địa phương trên 50 năm và đang phát triển; mang bản sắc văn hóa dân tộc; gắn với tên tuổi nghệ nhân hoặc làng nghề',
      'In the place for over 50 years and developing; of national cultural identity; tied to artisans or a village',
    ),
    citation: 'Nghị định 52/2018/NĐ-CP, Điều 5 khoản 1',
    confidence: 'verified',
  },
  {
    title: 'traditional-craft-village',
    name: words('Làng nghề truyền thống', 'Traditional craft village'),
    asks: words(
      'Đạt tiêu chí làng nghề và có ít nhất một nghề truyền thống',
      'Meets the criteria of a craft village and has at least one traditional craft',
    ),
    citation: 'Nghị định 52/2018/NĐ-CP, Điều 5 khoản 3',
    confidence: 'verified',
  },
];

/** Throws on a title that is no row: a row is missing, which is our mistake. */
export function villageTitle(title: VillageTitle): TitleRow {
  const found = villageTitles.find((row) => row.title === title);
  if (!found) throw new Error(`no such title: ${title}`);
  return found;
}
