// Bilingual data sheet of a matter with the INID codes of WIPO ST.60 as the Gazette uses them.
import { partsOf } from '../../calendar/index.ts';
import { deriveStatus, type Matter, type MatterEvent } from '../../matters/index.ts';
import { words } from '../../text/index.ts';
import type { DocumentType } from '../document-type.ts';
import type { DossierFacts } from '../facts.ts';
import { shortDate, signName, signPicture, twoDigits } from './wording.ts';

export const dataSheet: DocumentType = {
  code: 'data-sheet',
  title: words('Phiếu dữ liệu song ngữ (mã INID)', 'Bilingual data sheet (INID codes)'),
  citation: 'Tiêu chuẩn WIPO ST.60; Công báo sở hữu công nghiệp',
  confidence: 'verified',
  applies: () => true,
  compose: (facts) => ({
    code: 'data-sheet',
    title: `Phiếu dữ liệu ${signName(facts)}`,
    blocks: [
      { kind: 'title', text: 'PHIẾU DỮ LIỆU', subtitle: 'DATA SHEET' },
      {
        kind: 'table',
        columns: [
          { title: 'INID', width: 0.1, align: 'center' },
          { title: 'Nội dung / Item', width: 0.36 },
          { title: 'Dữ liệu / Data', width: 0.54 },
        ],
        rows: dataRows(facts)
          .filter(([, , , value]) => value)
          .map(([code, vi, en, value]) => [code, `${vi} / ${en}`, value ?? '']),
      },
      ...(facts.matter.kind === 'geographical_indication'
        ? []
        : [
            { kind: 'gap', mm: 4 } as const,
            signPicture(facts, '(540) Mẫu nhãn hiệu / Reproduction of the mark'),
          ]),
    ],
  }),
};

type DataRow = readonly [code: string, vi: string, en: string, value: string | undefined];

const kindWords: Partial<Record<Matter['kind'], string>> = {
  collective_mark: 'Nhãn hiệu tập thể / Collective mark',
  certification_mark: 'Nhãn hiệu chứng nhận / Certification mark',
};
const formWords: Record<Matter['sign']['form'], string> = {
  word: 'Chữ / Word',
  figurative: 'Hình / Figurative',
  combined: 'Kết hợp / Combined',
  'three-dimensional': 'Ba chiều / Three-dimensional',
  sound: 'Âm thanh / Sound',
};

function dataRows({ matter, applicant, asOf }: DossierFacts): readonly DataRow[] {
  const { sign, representation } = matter;
  const on = (type: MatterEvent['type']) => dayOf(matter.events.findLast((event) => event.type === type));
  const registered = matter.registrationNumber !== undefined;
  const holder = [applicant?.name, applicant?.nameEn].filter(Boolean).join(' / ');
  return [
    ['111', 'Số văn bằng', 'Registration number', matter.registrationNumber],
    ['151', 'Ngày cấp', 'Date of registration', on('registration-granted')],
    [
      '181',
      'Ngày hết hạn',
      'Expiry date',
      shortDate(deriveStatus(matter.events, asOf, matter.kind).expiresOn),
    ],
    ['210', 'Số đơn', 'Application number', matter.applicationNumber],
    ['220', 'Ngày nộp đơn', 'Filing date', on('application-filed')],
    [
      '300',
      'Dữ liệu ưu tiên',
      'Priority data',
      matter.priorities
        .map((each) => `${each.number}, ${shortDate(each.filedOn)}, ${each.countryCode}`)
        .join('; '),
    ],
    ['441', 'Ngày công bố đơn', 'Publication of the application', on('application-published')],
    ['450', 'Ngày công bố văn bằng', 'Publication of the registration', on('registration-published')],
    [
      '511',
      'Nhóm hàng hóa, dịch vụ',
      'Goods and services',
      matter.goods
        .map((each) => `Nhóm / Class ${twoDigits(each.niceClass)}: ${each.items.join('; ')}`)
        .join('\n'),
    ],
    ['526', 'Yếu tố loại trừ', 'Disclaimer', sign.disclaimer],
    ['541', 'Phần chữ của nhãn hiệu', 'Words of the mark', sign.words],
    ['550', 'Kiểu của mẫu nhãn', 'Kind of mark', formWords[sign.form]],
    ['551', 'Nhãn hiệu tập thể, chứng nhận', 'Collective, certification mark', kindWords[matter.kind]],
    ['561', 'Phiên âm', 'Transliteration', sign.transliteration],
    ['566', 'Dịch nghĩa', 'Translation', sign.translation],
    ['571', 'Mô tả nhãn hiệu', 'Description of the mark', sign.description],
    ['591', 'Màu sắc', 'Colours', sign.colours],
    registered
      ? ['732', 'Chủ văn bằng', 'Owner', withAddress(holder, applicant?.address)]
      : ['731', 'Người nộp đơn', 'Applicant', withAddress(holder, applicant?.address)],
    [
      '740',
      'Đại diện sở hữu công nghiệp',
      'Representative',
      withAddress(representation.name ?? '', representation.address),
    ],
  ];
}

/** No more exactly than it is known. */
function dayOf(event: MatterEvent | undefined): string | undefined {
  if (!event) return undefined;
  const { year, month } = partsOf(event.on);
  const day = shortDate(event.on);
  if (event.precision === 'year') return String(year);
  if (event.precision === 'month') return `${month}/${year}`;
  return event.precision === 'not-later-than' ? `không muộn hơn ${day} / not later than ${day}` : day;
}

function withAddress(name: string, address: string | undefined): string {
  return name && address ? `${name}\n${address}` : name;
}
