/** Finding Nice classes, and the edition a goods list is written in. */
import type { PlainDate } from '../calendar/index.ts';
import { fold, words, type Words } from '../text/index.ts';
import type { GoodsClass } from './matter.ts';
import { niceClasses, niceEditions, type NiceClassRow, type NiceEdition } from './nice.table.ts';

/** The edition in force on a day; for days before our oldest row, that row. */
export function niceEditionOn(day: PlainDate): NiceEdition {
  return niceEditions.find((edition) => day >= edition.from) ?? niceEditions.at(-1)!;
}

/** The class with this number; undefined outside 1 to 45. */
export function niceClass(number: number): NiceClassRow | undefined {
  return niceClasses.find((one) => one.number === number);
}

/**
 * Classes for a number ("30", "nhóm 30") or for words, without accents: examples count more than headings,
 * whole words more than parts. Best first; empty text gives nothing.
 */
export function findNiceClasses(text: string, limit = 10): readonly NiceClassRow[] {
  const sought = fold(text);
  if (!sought) return [];
  const numbered = /^(?:nhom |class |loai )?(\d{1,2})$/.exec(sought);
  if (numbered) {
    const found = niceClass(Number(numbered[1]));
    return found ? [found] : [];
  }
  return indexed
    .map(({ row, examples, heading }) => ({
      row,
      score: Math.max(...examples.map((one) => 2 * likeness(one, sought)), likeness(heading, sought)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.row.number - b.row.number)
    .slice(0, limit)
    .map(({ row }) => row);
}

const indexed = niceClasses.map((row) => ({
  row,
  examples: [...row.examples.vi, ...row.examples.en].map(fold),
  heading: `${fold(row.heading.vi)} ${fold(row.heading.en)}`,
}));

/** 1 when one phrase holds the other whole, else the share of sought words found when it is at least half. */
function likeness(known: string, sought: string): number {
  if (` ${known} `.includes(` ${sought} `) || ` ${sought} `.includes(` ${known} `)) return 1;
  const have = new Set(known.split(' '));
  const wanted = sought.split(' ');
  const share = wanted.filter((word) => have.has(word)).length / wanted.length;
  // single syllables are shared by unrelated Vietnamese words ("đồ", "bánh"), so half the words must agree
  return wanted.length > 1 && share > 0.5 ? share * 0.8 : 0;
}

/** What is wrong with a goods list, in words; empty when it can be filed. */
export function findGoodsProblems(goods: readonly GoodsClass[]): readonly Words[] {
  if (goods.length === 0)
    return [words('Chưa có nhóm hàng hóa, dịch vụ nào', 'No class of goods or services')];
  const numbers = goods.map((one) => one.niceClass);
  return goods.flatMap((one, index) => [
    ...(niceClass(one.niceClass)
      ? []
      : [
          words(`Không có nhóm ${one.niceClass}: chỉ từ 1 đến 45`, `No class ${one.niceClass}: 1 to 45 only`),
        ]),
    ...(numbers.indexOf(one.niceClass) < index
      ? [words(`Nhóm ${one.niceClass} ghi hai lần`, `Class ${one.niceClass} is listed twice`)]
      : []),
    ...(one.items.some((item) => item.trim())
      ? []
      : [words(`Nhóm ${one.niceClass} chưa có hàng hóa, dịch vụ`, `Class ${one.niceClass} has no item`)]),
  ]);
}
