/** The seven groups of rural trades of Decree 52/2018/NĐ-CP, art. 4. */
import { words, type Words } from '../text/index.ts';

export interface TradeGroupRow {
  readonly number: number;
  readonly name: Words;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

export const tradeGroupsCitation = 'Nghị định 52/2018/NĐ-CP, Điều 4';

const row = (
  number: number,
  vi: string,
  en: string,
  confidence: TradeGroupRow['confidence'] = 'single-source',
): TradeGroupRow => ({ number, name: words(vi, en), confidence });

export const tradeGroups: readonly TradeGroupRow[] = [
  row(
    1,
    'Chế biến, bảo quản nông, lâm, thủy sản',
    'Processing and preserving farm, forest and aquatic products',
  ),
  row(2, 'Sản xuất hàng thủ công mỹ nghệ', 'Handicrafts'),
  row(
    3,
    'Xử lý, chế biến nguyên vật liệu phục vụ sản xuất ngành nghề nông thôn',
    'Preparing raw materials for rural trades',
  ),
  row(
    4,
    'Sản xuất đồ gỗ, mây tre đan, gốm sứ, thủy tinh, dệt may, sợi, thêu ren, đan lát, cơ khí nhỏ phục vụ sản xuất và đời sống nông thôn',
    'Woodwork, rattan, ceramics, glass, textiles, yarn, embroidery, weaving and small metalwork for rural life',
  ),
  row(5, 'Sản xuất và kinh doanh sinh vật cảnh', 'Ornamental plants and animals'),
  row(6, 'Sản xuất muối', 'Salt making', 'presumed'),
  row(7, 'Các dịch vụ phục vụ sản xuất, đời sống dân cư nông thôn', 'Services for rural production and life'),
];

/** The group with this number; undefined outside 1 to 7. */
export function tradeGroup(number: number): TradeGroupRow | undefined {
  return tradeGroups.find((group) => group.number === number);
}
