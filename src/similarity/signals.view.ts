import { words, type Words } from '../text/index.ts';
import type { Signal } from './compare.ts';
import type { Reason, Span } from './reasons.ts';
import type { ClassRelation } from './nice-relations.ts';

/** What each signal says to people. */
export const signalLabels: Readonly<Record<Signal, Words>> = {
  identical: words('Trùng hoàn toàn', 'Identical'),
  accents: words('Chỉ khác dấu hoặc chữ lặp', 'Differs only in accents or doubled letters'),
  sound: words('Đọc như nhau ở một số vùng', 'Sounds the same in some regions'),
  'letter-names': words('Đọc tên chữ cái thì như nhau', 'The same when letters are said by name'),
  'letter-shapes': words('Chữ số trông như chữ cái', 'Figures look like letters'),
  telling: words(
    'Phần để phân biệt đọc như nhau; chỉ khác hàng hóa hoặc lời khen',
    'The telling part sounds the same; only goods or praise differ',
  ),
  'telling-letters': words(
    'Phần để phân biệt viết gần giống; khác hàng hóa hoặc lời khen',
    'The telling part is nearly the same; goods or praise differ',
  ),
  place: words('Cùng hàng hóa, từ hai nơi trong một tỉnh', 'The same goods from two places of one province'),
  kind: words(
    'Chỉ khác một từ, cùng chỉ một loại (con vật, màu sắc...): hãy xem lại',
    'One word differs, and names a thing of the same kind: please look',
  ),
  order: words('Cùng những từ, khác thứ tự', 'The same words in another order'),
  containment: words(
    'Phần để phân biệt nằm trọn trong tên kia',
    'The telling part stands whole in the other',
  ),
  part: words('Tên này nằm trong tên kia', 'One name stands inside the other'),
  words: words('Có từ giống nhau', 'Words are alike'),
  letters: words('Chữ viết gần giống', 'Letters are nearly the same'),
  beginning: words('Phần đầu giống nhau', 'The beginning is the same'),
  ending: words('Phần cuối giống nhau', 'The ending is the same'),
  acronym: words('Là chữ cái đầu của các từ', 'Initials of the words'),
  meaning: words('Có thể cùng nghĩa: hãy xem lại', 'May mean the same: please look'),
};

export const classLabels: Readonly<Record<ClassRelation, Words>> = {
  same: words('cùng nhóm', 'same class'),
  related: words('nhóm có liên quan', 'related class'),
  apart: words('nhóm khác', 'other class'),
  unknown: words('chưa so nhóm', 'classes not compared'),
};

/** How close a score is, in words; the figure alone seems surer than it is. */
export function closeness(score: number): {
  readonly label: Words;
  readonly level: 'high' | 'medium' | 'low';
} {
  if (score >= 0.9) return { level: 'high', label: words('Rất gần', 'Very close') };
  if (score >= 0.75) return { level: 'medium', label: words('Gần', 'Close') };
  return { level: 'low', label: words('Nên xem', 'Worth a look') };
}

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A name in pieces, with the spans where signals rest marked. */
export function pieces(name: string, spans: readonly Span[]): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    if (start > at) found.push({ text: name.slice(at, start), marked: false });
    found.push({ text: name.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  if (at < name.length) found.push({ text: name.slice(at), marked: false });
  return found;
}

/** The spans to show: of the strongest signal that does not simply cover the whole name, else of the strongest. */
export function shownSpans(reasons: readonly Reason[]): Pick<Reason, 'a' | 'b'> {
  const fine = reasons.find(
    ({ signal }) => signal === 'words' || signal === 'order' || signal === 'containment',
  );
  return fine ?? reasons[0] ?? { a: [], b: [] };
}
