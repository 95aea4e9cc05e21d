// Turns of phrase every generated document shares: dates, kinds, blanks, numbers in words of the law.
import { formatPlainDate, partsOf, type PlainDate } from '../../calendar/index.ts';
import type { Attachment, AttachmentRole } from '../../attachments/index.ts';
import type { MatterKind } from '../../matters/index.ts';
import type { Block } from '../composition.ts';
import { attachmentsOf } from '../checklist-conditions.ts';
import { lawDay, type DossierFacts } from '../facts.ts';

/** What a reader fills in by hand. */
export const BLANK = '……………………';

const kindNames: Record<MatterKind, string> = {
  collective_mark: 'nhãn hiệu tập thể',
  certification_mark: 'nhãn hiệu chứng nhận',
  trademark: 'nhãn hiệu',
  geographical_indication: 'chỉ dẫn địa lý',
};

/** `nhãn hiệu tập thể`, lower case, for the middle of a sentence. */
export function kindName(kind: MatterKind): string {
  return kindNames[kind];
}

/** `ngày 04 tháng 5 năm 2026`: days under 10 and months 1 and 2 take a zero (Decree 30/2020, Appendix I). */
export function longDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
}

/** `04/05/2026`, or undefined for no date: a form then prints its dotted line. */
export function shortDate(date: PlainDate | undefined): string | undefined {
  return date && formatPlainDate(date);
}

/** `Tây Phương, ngày …… tháng …… năm 2026`: the signer writes day and month. */
export function placeAndBlankDate(facts: DossierFacts, place = placeOfSigning(facts)): string {
  return `${place}, ngày …… tháng …… năm ${partsOf(lawDay(facts)).year}`;
}

/** The bare name of the commune, or of the province: `Tây Phương`. */
export function placeOfSigning({ placeNames }: Pick<DossierFacts, 'placeNames'>): string {
  return bareName(placeNames.commune ?? placeNames.province);
}

/** `bareName('thành phố Hà Nội')` -> `'Hà Nội'` */
export function bareName(unit: string): string {
  return unit.replace(/^(xã|phường|đặc khu|thị trấn|thành phố|tỉnh|quận|huyện|thị xã)\s+/iu, '').trim();
}

/** `xã Tây Phương, thành phố Hà Nội` */
export function wholePlace({ placeNames }: Pick<DossierFacts, 'placeNames'>): string {
  return [placeNames.commune, placeNames.province].filter(Boolean).join(', ');
}

/** `Ủy ban nhân dân thành phố Hà Nội` */
export function provincialCommittee({ placeNames }: Pick<DossierFacts, 'placeNames'>): string {
  return `Ủy ban nhân dân ${placeNames.province}`;
}

/** Upper-case first letter; the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The sign's words in quotation marks, or a blank. */
export function signName({ matter }: Pick<DossierFacts, 'matter'>): string {
  return matter.sign.words.trim() ? `“${matter.sign.words.trim()}”` : BLANK;
}

export function firstPicture(facts: DossierFacts, role: AttachmentRole): Attachment | undefined {
  return attachmentsOf(facts, role).find((each) => each.mime.startsWith('image/'));
}

/** The sign in a frame of exactly 80 x 80 mm: its picture, or its words set in type. */
export function signPicture(facts: DossierFacts, caption?: string): Block {
  const picture = firstPicture(facts, 'sign-picture');
  return {
    kind: 'picture',
    attachmentId: picture?.id,
    words: picture ? undefined : facts.matter.sign.words,
    widthMm: 80,
    heightMm: 80,
    ...(caption === undefined ? {} : { caption }),
    alt: `Mẫu ${kindName(facts.matter.kind)} ${signName(facts)}`,
  };
}

/** Free text of a form field as paragraphs, one per line; a marked blank when there is none. */
export function paragraphs(text: string | undefined, missing = BLANK): readonly Block[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  const kept = lines.filter((line) => line !== '');
  return (kept.length > 0 ? kept : [missing]).map((line) => ({
    kind: 'paragraph',
    text: line,
    align: 'justify',
    indent: true,
  }));
}

/** Pages of attachments together: counted by the bundle if it did, else as read on upload; undefined = unknown. */
export function pagesOf(
  attachments: readonly Attachment[],
  pageCounts: ReadonlyMap<string, number>,
): number | undefined {
  if (attachments.length === 0) return undefined;
  const counts = attachments.map((each) => pageCounts.get(each.id) ?? each.pages);
  if (counts.some((count) => count === undefined)) return undefined;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** `05` for 5, dots when unknown: forms write small counts with two digits. */
export function twoDigits(count: number | undefined): string {
  return count === undefined ? '……' : String(count).padStart(2, '0');
}
