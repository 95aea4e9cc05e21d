// A right's page: the answer first, then the data sheet with its INID codes (WIPO ST.60), its story, its rules.
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import {
  contentsFor,
  eventTypeRow,
  expiryOf,
  kindLabel,
  niceClass,
  type RegulationsOfUse,
} from '../matters/index.ts';
import { words, type Words } from '../text/index.ts';
import { statusOfRight, type PublicRight } from './public-right.ts';

/** Fields of the regulations that name people; they stay with the owner. */
const notPublished: ReadonlySet<keyof RegulationsOfUse> = new Set(['usersList', 'ownerFacts']);
const mostNamed = 3;

/** "Được bảo hộ đến 12/05/2033 cho bình gốm, bát đĩa gốm… (nhóm 21)." */
export function answerOf(right: PublicRight, asOf: PlainDate): Words {
  const { statement } = statusOfRight(right, asOf);
  const goods = goodsNamed(right);
  return goods
    ? words(`${statement.vi}, cho ${goods.vi}.`, `${statement.en}, for ${goods.en}.`)
    : words(`${statement.vi}.`, `${statement.en}.`);
}

function goodsNamed({ goods, niceClasses }: PublicRight): Words | undefined {
  const classes = niceClasses.join(', ');
  if (!classes) return undefined;
  const items = goods.flatMap((one) => one.items);
  const inClass = words(`nhóm ${classes}`, `class ${classes}`);
  if (items.length > 0) {
    const named = items.slice(0, mostNamed).join(', ') + (items.length > mostNamed ? '…' : '');
    return words(`${named} (${inClass.vi})`, `${named} (${inClass.en})`);
  }
  const headings = niceClasses.slice(0, 2).flatMap((number) => niceClass(number)?.heading ?? []);
  const about = (language: 'vi' | 'en') => headings.map((one) => one[language].toLowerCase()).join('; ');
  return words(`${inClass.vi} (${about('vi')})`, `${inClass.en} (${about('en')})`);
}

export interface SheetRow {
  readonly inid: string;
  readonly term: Words;
  readonly value: string | Words;
}

/** The data sheet; what is not known is left out. */
export function dataSheet(right: PublicRight, placeName: string | undefined): readonly SheetRow[] {
  const on = (...types: string[]) => {
    const event = right.events.find(({ type }) => types.includes(type));
    return event && (!event.precision || event.precision === 'day') ? formatPlainDate(event.on) : undefined;
  };
  const expiry = expiryOf(right.events, right.kind);
  const registered = right.events.some(({ type }) => type === 'registration-granted');
  const rows: readonly [string, string, string, string | Words | undefined][] = [
    ['540', 'Nhãn hiệu', 'Mark', right.name],
    ['551', 'Loại', 'Kind', kindLabel(right.kind)],
    ['210', 'Số đơn', 'Application number', right.applicationNumber],
    ['220', 'Ngày nộp đơn', 'Filing date', on('application-filed')],
    ['441', 'Ngày công bố đơn', 'Publication of the application', on('application-published')],
    ['111', 'Số văn bằng', 'Registration number', right.registrationNumber],
    ['151', 'Ngày cấp', 'Registration date', on('registration-granted')],
    ['180', 'Ngày hết hạn', 'Expiry', registered && expiry ? formatPlainDate(expiry) : undefined],
    ['731', 'Người nộp đơn', 'Applicant', right.applicant ?? (registered ? undefined : right.owner)],
    ['732', 'Chủ văn bằng', 'Owner', registered ? right.owner : undefined],
    ['511', 'Nhóm hàng hóa, dịch vụ', 'Nice classes', right.niceClasses.join(', ') || undefined],
    ['591', 'Màu sắc', 'Colours', right.sign?.colours],
    ['571', 'Mô tả', 'Description', right.sign?.description],
    ['566', 'Dịch nghĩa', 'Translation', right.sign?.translation],
    ['526', 'Yếu tố loại trừ', 'Disclaimer', right.sign?.disclaimer],
    ['', 'Địa bàn', 'Area', placeName],
  ];
  return rows.flatMap(([inid, vi, en, value]) => (value ? [{ inid, term: words(vi, en), value }] : []));
}

/** What happened, as the Office published it. */
export function storyOf(right: PublicRight) {
  return right.events.map(({ type, on, precision }) => ({
    on,
    about: precision !== undefined && precision !== 'day',
    label: eventTypeRow(type).label,
  }));
}

/** The articles of the regulations of use that may be read by everybody. */
export function rulesOf(right: PublicRight): readonly { readonly heading: Words; readonly text: string }[] {
  const { regulations } = right;
  if (!regulations) return [];
  return contentsFor(right.kind).flatMap(({ field, heading }) => {
    const text = regulations[field];
    return text && !notPublished.has(field) ? [{ heading, text }] : [];
  });
}
