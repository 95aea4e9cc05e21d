/** Artisans as people write them, one a line: "Nguyễn Văn A – Nghệ nhân ưu tú". Public titles only. */
import { tidy, words, type Words } from '../text/index.ts';
import type { CraftVillage } from './craft-village.ts';

type Artisan = CraftVillage['artisans'][number];

const most = 200;
/** A dash between spaces, or a semicolon, tab or vertical bar. */
const between = /\s+[–—-]\s+|\s*[;|\t]\s*/;

/** Lines -> artisans; Words say which line is wrong and why. */
export function readArtisans(text: string): readonly Artisan[] | Words {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '');
  if (lines.length > most) return words(`Nhiều nhất ${most} nghệ nhân`, `At most ${most} artisans`);
  const artisans: Artisan[] = [];
  for (const { line, number } of lines) {
    const [name = '', ...rest] = line.split(between).map(tidy);
    const title = rest.join(', ');
    if (!name || !title)
      return words(
        `Dòng ${number}: cần họ tên, dấu gạch ngang rồi danh hiệu, ví dụ “Nguyễn Văn A – Nghệ nhân ưu tú”`,
        `Line ${number}: write name, a dash, then the title, for example “Nguyễn Văn A – Nghệ nhân ưu tú”`,
      );
    if (/\d[\d .-]{7,}/.test(line))
      return words(
        `Dòng ${number}: không ghi điện thoại hay số định danh, vì mục này công khai`,
        `Line ${number}: no telephone or identity numbers; this is public`,
      );
    if (name.length > 120 || title.length > 200)
      return words(`Dòng ${number} dài quá`, `Line ${number} is too long`);
    artisans.push({ name, title });
  }
  return artisans;
}

/** Artisans -> lines. */
export function showArtisans(artisans: readonly Artisan[]): string {
  return artisans.map(({ name, title }) => `${name} – ${title}`).join('\n');
}
