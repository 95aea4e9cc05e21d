/** Marks printed on a label, one a line as people type them: "Sơn Tây | 00143". */
import { tidy, words, type Words } from '../text/index.ts';
import type { LabelMark } from './product.ts';

export const mostMarks = 30;
const longestSign = 200;
const longestNumber = 60;

/** `['Sơn Tây | 00143', 'Hoa sen']` -> marks; or what is wrong, naming the line. The same mark twice is kept once. */
export function readMarks(lines: readonly string[]): readonly LabelMark[] | Words {
  const marks = new Map<string, LabelMark>();
  for (const [i, line] of lines.entries()) {
    const parts = line.split('|').map(tidy);
    const [sign = '', number = ''] = parts;
    const at = i + 1;
    if (parts.length > 2)
      return words(`Dòng ${at}: chỉ dùng một dấu gạch đứng`, `Line ${at}: use one vertical bar only`);
    if (!sign) return words(`Dòng ${at}: thiếu tên dấu hiệu`, `Line ${at}: the sign is missing`);
    if (sign.length > longestSign || number.length > longestNumber)
      return words(
        `Dòng ${at}: dấu hiệu tối đa ${longestSign} ký tự, số văn bằng tối đa ${longestNumber}`,
        `Line ${at}: a sign has at most ${longestSign} characters, a number ${longestNumber}`,
      );
    marks.set(`${sign}|${number}`, { sign, ...(number && { rightNumber: number }) });
  }
  return [...marks.values()];
}

/** The lines a person would type for these marks. */
export function marksAsLines(marks: readonly LabelMark[]): string {
  return marks
    .map((mark) => (mark.rightNumber ? `${mark.sign} | ${mark.rightNumber}` : mark.sign))
    .join('\n');
}
