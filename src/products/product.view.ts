import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import type { Places } from '../localities/index.ts';
import { words, type Words } from '../text/index.ts';
import { certificateState, issuedText } from './ocop-certificate.ts';
import type { LabelMark, LabelVersion, OcopCertificate, Product } from './product.ts';
import type { LinkedRight, ProductSet } from './products.ports.ts';
import { productStatusLabel } from './statuses.table.ts';

/** What a product's page shows. */

export interface Fact {
  readonly term: Words;
  readonly value: string | Words;
  readonly href?: string | undefined;
}

export interface Around {
  readonly places: Places;
  readonly set: ProductSet | undefined;
  readonly producer: string | undefined;
  readonly village: string | undefined;
  readonly producerHref: string | undefined;
}

/** The summary list. */
export function productFacts(product: Product, around: Around): readonly Fact[] {
  const { set } = around;
  const rows: (Fact | undefined)[] = [
    fact('Tên tiếng Anh', 'Name in English', product.nameEn),
    fact('Chủ thể OCOP', 'Producer', around.producer, around.producerHref),
    fact('Làng nghề', 'Craft village', around.village, `/craft-villages/${product.craftVillageId}`),
    fact('Địa phương', 'Locality', around.places.label(product.place)),
    fact('Địa chỉ trong xã', 'Place inside the commune', product.place.detail),
    fact('Tên địa phương trên giấy tờ', 'Locality as the papers name it', product.place.asWritten),
    fact(
      'Bộ sản phẩm OCOP',
      'OCOP set',
      set && words(`${set.number}. ${set.title.vi}`, `${set.number}. ${set.title.en}`),
    ),
    // Some subgroups are called like their only set.
    fact('Nhóm', 'Subgroup', set && set.subgroup.vi !== set.title.vi ? set.subgroup : undefined),
    fact('Ngành', 'Group', set?.group),
    fact('Mã vạch (GTIN)', 'Barcode (GTIN)', product.gtin),
    fact('Tình trạng', 'Status', productStatusLabel(product.status)),
  ];
  return rows.filter((row): row is Fact => row !== undefined);
}

function fact(vi: string, en: string, value: string | Words | undefined, href?: string): Fact | undefined {
  return value ? { term: words(vi, en), value, href } : undefined;
}

export interface MarkLine {
  readonly sign: string;
  /** "chỉ dẫn địa lý số 00143", "chưa đăng ký" */
  readonly right: Words;
  readonly href?: string | undefined;
  /** Nothing in force stands behind the mark. */
  readonly attention: boolean;
}

/** A mark of a label and the right behind it. */
export function markLine(mark: LabelMark, rights: readonly LinkedRight[]): MarkLine {
  const right = rights.find((one) => one.id === mark.matterId);
  if (right) {
    const number = right.number ?? mark.rightNumber;
    const named = number
      ? words(`${right.kind.vi} số ${number}`, `${right.kind.en} no. ${number}`)
      : right.kind;
    return {
      sign: mark.sign,
      href: right.href,
      right: right.inForce
        ? named
        : words(`${named.vi}: ${right.status.vi}`, `${named.en}: ${right.status.en}`),
      attention: !right.inForce,
    };
  }
  return mark.rightNumber
    ? {
        sign: mark.sign,
        right: words(`văn bằng số ${mark.rightNumber}`, `registration no. ${mark.rightNumber}`),
        attention: false,
      }
    : { sign: mark.sign, right: words('chưa đăng ký', 'not registered'), attention: true };
}

/** Newest first; `at` is the place in the record, for the address of its form. */
export function labelLines(labels: readonly LabelVersion[], rights: readonly LinkedRight[]) {
  return labels
    .map((label, at) => ({
      at,
      name: label.name,
      usedFrom: label.usedFrom,
      marks: label.marks.map((mark) => markLine(mark, rights)),
    }))
    .sort((a, b) => newestFirst(a.usedFrom, b.usedFrom) || b.at - a.at);
}

const stateTags = {
  valid: 'met',
  're-evaluation-open': 'soon',
  overdue: 'overdue',
  ended: 'overdue',
} as const;

/** Newest first. */
export function certificateLines(certificates: readonly OcopCertificate[], asOf: PlainDate) {
  return certificates
    .map((certificate, at) => {
      const reading = certificateState(certificate, asOf);
      return {
        at,
        ...certificate,
        issued: issuedText(certificate),
        state: reading,
        tag: stateTags[reading.state],
      };
    })
    .sort((a, b) => newestFirst(a.issuedOn, b.issuedOn));
}

function newestFirst(a: PlainDate | undefined, b: PlainDate | undefined): number {
  return (a ?? '') === (b ?? '') ? 0 : (a ?? '') < (b ?? '') ? 1 : -1;
}

/** A sample record's source: its text, and the web addresses in it. */
export function sourceLines(source: string | undefined) {
  if (!source) return undefined;
  const links = source.match(/https?:\/\/[^\s<>"']+/g)?.map((link) => link.replace(/[.,;)]+$/, '')) ?? [];
  const text = links.reduce((rest, link) => rest.replace(link, ''), source);
  return { text: text.replace(/[\s;,()]+$/g, '').trim(), links: [...new Set(links)] };
}

/** "Nhãn hộp 2026, từ 04/05/2026: Sơn Tây (00143), Hoa sen" */
export function labelText(label: LabelVersion): string {
  const from = label.usedFrom ? `, ${formatPlainDate(label.usedFrom)}` : '';
  const marks = label.marks.map((m) => (m.rightNumber ? `${m.sign} (${m.rightNumber})` : m.sign));
  return `${label.name}${from}${marks.length ? `: ${marks.join(', ')}` : ''}`;
}

export function certificateText(one: OcopCertificate): string {
  return `${one.stars}★, ${one.decisionNumber}, ${issuedText(one).vi}, ${one.authority}`;
}
