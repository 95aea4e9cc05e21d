// OCOP form 01: "Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP", the owner's registration slip.
import { partsOf } from '../../../calendar/index.ts';
import { issuedText } from '../../../products/index.ts';
import { words } from '../../../text/index.ts';
import type { Block } from '../../composition.ts';
import { BLANK, capital, placeOfSigning } from '../wording.ts';
import { evaluationOf, type OcopDocumentType, type OcopFacts } from './facts.ts';

/** Tourism is judged on the spot and hands in no samples (art. 6.2). */
const TOURISM_SET = 26;

export const ocopForm01: OcopDocumentType = {
  code: 'ocop-form-01',
  title: words(
    'Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP (Mẫu số 01)',
    'OCOP registration slip (form 01)',
  ),
  citation: 'Mẫu số 01, Phụ lục III, Quyết định 26/2026/QĐ-TTg',
  confidence: 'single-source',
  compose: (facts) => ({
    code: 'ocop-form-01',
    title: 'Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP',
    formNumber: 'Mẫu số 01 – Quyết định 26/2026/QĐ-TTg',
    blocks: [
      { kind: 'motto', issuer: [capital(facts.placeNames.province).toLocaleUpperCase('vi')] },
      {
        kind: 'title',
        text: 'PHIẾU ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP',
        subtitle: `Năm ${partsOf(facts.asOf).year}`,
      },
      { kind: 'heading', level: 1, text: '1. Thông tin về chủ thể' },
      { kind: 'fields', rows: ownerRows(facts) },
      { kind: 'heading', level: 1, text: '2. Thông tin về sản phẩm' },
      {
        kind: 'fields',
        rows: [
          { label: 'Tên sản phẩm', value: facts.product.name },
          { label: 'Ngành', value: facts.classification?.group },
          { label: 'Nhóm', value: facts.classification?.subgroup },
          { label: 'Bộ sản phẩm', value: setName(facts) },
        ],
      },
      { kind: 'heading', level: 1, text: '3. Loại đánh giá' },
      evaluationTicks(facts),
      ...previousCertificate(facts),
      { kind: 'heading', level: 1, text: '4. Hồ sơ kèm theo' },
      {
        kind: 'list',
        items: [
          'Báo cáo tự đánh giá về sản phẩm (Mẫu số 02): 01 bản giấy và 01 bản điện tử;',
          facts.product.setNumber === TOURISM_SET
            ? 'Mẫu sản phẩm: không yêu cầu đối với sản phẩm du lịch.'
            : 'Mẫu sản phẩm: 05 mẫu.',
        ],
      },
      {
        kind: 'paragraph',
        align: 'justify',
        indent: true,
        text: 'Chủ thể cam kết các thông tin trong hồ sơ là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung đã khai.',
      },
      {
        kind: 'signatures',
        placeAndDate: `${placeOfSigning(facts)}, ngày …… tháng …… năm ${partsOf(facts.asOf).year}`,
        parties: [
          {
            role: 'ĐẠI DIỆN CHỦ THỂ',
            note: '(Ký, ghi rõ họ tên, đóng dấu nếu có)',
            name: facts.producer?.representativeName,
          },
        ],
      },
      officeBox('ỦY BAN NHÂN DÂN CẤP XÃ TIẾP NHẬN', facts),
      officeBox('CƠ QUAN OCOP CẤP TỈNH TIẾP NHẬN', facts),
    ],
  }),
};

/** `Bộ số 21. Thủ công mỹ nghệ …`, as far as known. */
export function setName({ product, classification }: OcopFacts): string | undefined {
  if (product.setNumber === undefined) return classification?.set;
  return `Bộ số ${product.setNumber}${classification ? `. ${classification.set}` : ''}`;
}

function ownerRows({ producer }: OcopFacts): readonly { label: string; value?: string | undefined }[] {
  return [
    { label: 'Tên chủ thể', value: producer?.name },
    { label: 'Người đại diện theo pháp luật', value: producer?.representativeName },
    { label: 'Chức vụ', value: producer?.representativeTitle },
    { label: 'Địa chỉ liên hệ', value: producer?.address },
    { label: 'Điện thoại', value: producer?.phone },
    { label: 'Email', value: producer?.email },
  ];
}

function evaluationTicks(facts: OcopFacts): Block {
  const chosen = evaluationOf(facts);
  return {
    kind: 'checkboxes',
    rows: [
      { checked: chosen === 'first', label: 'Đánh giá, phân hạng lần đầu' },
      { checked: chosen === 'upgrade', label: 'Nâng hạng sản phẩm' },
      { checked: chosen === 'again', label: 'Đánh giá lại (phân hạng lại)' },
    ],
  };
}

/** The certificate that runs out: number, day, stars. */
export function previousCertificate({ product }: OcopFacts): readonly Block[] {
  const latest = [...product.certificates].sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0];
  if (!latest) return [];
  const { stars, decisionNumber, authority, precision } = latest;
  // Old records know an act without its number: what is not known is left to be filled in.
  const number = /\d/.test(decisionNumber) ? decisionNumber : BLANK;
  const issued = issuedText(latest).vi;
  const when = !precision || precision === 'day' ? `ngày ${issued}` : `(${issued})`;
  return [
    {
      kind: 'paragraph',
      text: `Đã được công nhận ${stars} sao theo Quyết định số ${number} ${when} của ${authority}.`,
    },
  ];
}

function officeBox(head: string, facts: OcopFacts): Block {
  return {
    kind: 'box',
    head,
    blocks: [
      {
        kind: 'fields',
        rows: [
          {
            label: 'Số phiếu',
            value: `……-……/PĐK-(${facts.product.place.provinceCode})-(${facts.product.place.communeCode ?? '……'})-${partsOf(facts.asOf).year}`,
          },
          { label: 'Ngày nhận' },
          { label: 'Người nhận (ký, ghi rõ họ tên)', value: BLANK },
        ],
      },
    ],
  };
}
