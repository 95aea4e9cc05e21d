/** Reads rows of cells as a list of members: which column is which, what is wrong in which row, who comes twice. */
import { parsePlainDate, type PlainDate } from '../calendar/index.ts';
import { fold, tidy, words, type Words } from '../text/index.ts';
import type { Member } from './party.ts';

/** One row of a sheet; `line` is its number as the person sees it, from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface MemberReading {
  readonly members: readonly Member[];
  /** Rows that cannot be taken. Nothing may be stored while there is one. */
  readonly problems: readonly { readonly line: number; readonly what: Words }[];
  /** Same name and same address as an earlier row, or as a member already in the list (`sameAs` absent). */
  readonly repeated: readonly {
    readonly line: number;
    readonly name: string;
    readonly sameAs?: number | undefined;
  }[];
  /** Columns not kept: identity numbers and telephones do not belong in a list that is published. */
  readonly leftOut: readonly string[];
}

/** As many members as one owner may have. */
export const mostMembers = 10_000;
const longestName = 200;
const longestAddress = 300;

type Column = 'name' | 'address' | 'joinedOn' | 'number';

/** Headings as Vietnamese sheets write them, folded. */
const headings: Record<Column, readonly string[]> = {
  name: [
    'ho va ten',
    'ho ten',
    'ten',
    'ten thanh vien',
    'thanh vien',
    'ho va ten thanh vien',
    'ten ho',
    'chu ho',
    'ten to chuc ca nhan',
    'ten to chuc',
    'ten co so',
    'ten don vi',
    'name',
    'full name',
    'member',
  ],
  address: [
    'dia chi',
    'noi o',
    'cho o',
    'noi cu tru',
    'dia chi thuong tru',
    'dia chi tru so',
    'dia chi san xuat',
    'address',
  ],
  joinedOn: [
    'ngay tham gia',
    'ngay gia nhap',
    'ngay vao',
    'ngay ket nap',
    'joined',
    'joined on',
    'date joined',
  ],
  number: ['stt', 'tt', 'so thu tu', 'so tt', 'no'],
};

/** `'Họ và tên'` -> `'name'`; undefined for a heading nobody knows. */
function columnOf(heading: string): Column | undefined {
  const key = fold(heading);
  return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(key));
}

/** Which column is which, where the row is one of headings (one of them for the name); else undefined. */
export function headingsOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  const named = cells.map(columnOf);
  return named.includes('name') ? named : undefined;
}

/**
 * Rows -> members. A first row holding a known heading for the name is taken as headings; else the columns are
 * name, address, date joined, after a running number where there is one. `present` are members the list has already.
 */
export function readMembers(
  rows: readonly SheetRow[],
  asOf: PlainDate,
  present: readonly Member[] = [],
): MemberReading {
  const filled = rows
    .map((row) => ({ line: row.line, cells: row.cells.map(tidy) }))
    .filter((row) => row.cells.some(Boolean));
  const titles = filled[0]?.cells ?? [];
  const named = headingsOf(titles);
  const columns = named ?? assumedColumns(filled);
  const body = named ? filled.slice(1) : filled;
  const leftOut = named ? titles.filter((title, i) => title && !named[i]) : [];
  if (body.length + present.length > mostMembers)
    return { members: [], problems: [{ line: mostMembers + 1, what: tooMany }], repeated: [], leftOut };

  const seen = new Map<string, number | undefined>(present.map((member) => [keyOf(member), undefined]));
  const members: Member[] = [];
  const problems: { line: number; what: Words }[] = [];
  const repeated: { line: number; name: string; sameAs?: number | undefined }[] = [];
  for (const row of body) {
    const read = readRow(row, columns, asOf);
    if ('vi' in read) {
      problems.push({ line: row.line, what: read });
      continue;
    }
    const key = keyOf(read);
    if (seen.has(key)) repeated.push({ line: row.line, name: read.name, sameAs: seen.get(key) });
    else {
      seen.set(key, row.line);
      members.push(read);
    }
  }
  return { members, problems, repeated, leftOut };
}

function keyOf(member: Member): string {
  return `${fold(member.name)}|${fold(member.address)}`;
}

function assumedColumns(rows: readonly SheetRow[]): readonly (Column | undefined)[] {
  const numbered =
    rows.length > 0 && rows.every(({ cells }) => /^\d{1,5}[.)]?$/.test(cells[0] ?? '') && cells[1]);
  return numbered ? ['number', 'name', 'address', 'joinedOn'] : ['name', 'address', 'joinedOn'];
}

function readRow(row: SheetRow, columns: readonly (Column | undefined)[], asOf: PlainDate): Member | Words {
  const cell = (column: Column) => row.cells[columns.indexOf(column)] ?? '';
  const name = cell('name').replace(/^\d{1,5}[.)]\s+/, '');
  const address = cell('address');
  if (!/\p{L}/u.test(name)) return words('Thiếu tên thành viên', 'The member’s name is missing');
  if (name.length > longestName)
    return words(`Tên dài quá ${longestName} ký tự`, `The name is longer than ${longestName} characters`);
  if (address.length > longestAddress)
    return words(
      `Địa chỉ dài quá ${longestAddress} ký tự`,
      `The address is longer than ${longestAddress} characters`,
    );
  const joined = cell('joinedOn');
  if (!joined) return { name, address };
  try {
    const joinedOn = parsePlainDate(joined);
    if (joinedOn > asOf)
      return words(`Ngày tham gia “${joined}” ở tương lai`, `The date joined “${joined}” is in the future`);
    return { name, address, joinedOn };
  } catch {
    const shown = joined.slice(0, 40);
    return words(
      `“${shown}” không phải là ngày có thật (ngày/tháng/năm)`,
      `“${shown}” is no date that exists (day/month/year)`,
    );
  }
}

const tooMany = words(
  `Danh sách vượt quá ${mostMembers.toLocaleString('vi-VN')} thành viên. Hãy chia theo chi hội hoặc bỏ bớt dòng thừa`,
  `The list has more than ${mostMembers.toLocaleString('en-GB')} members. Split it or remove surplus rows`,
);
