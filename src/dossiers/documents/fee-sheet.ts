// What is to be paid, when and by which circular: at filing and at grant, in đồng.
import { formatPlainDate } from '../../calendar/index.ts';
import { words } from '../../text/index.ts';
import type { Block } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import { lawDay } from '../facts.ts';
import { filingFees, formatDong, grantFees, type FeeSheet } from '../fees.ts';
import { capital, kindName, signName } from './wording.ts';

export const feeSheet: DocumentType = {
  code: 'fee-sheet',
  title: words('Bảng tính phí, lệ phí', 'Fee sheet'),
  citation: 'Thông tư 263/2016/TT-BTC (sửa đổi bởi Thông tư 31/2020/TT-BTC, Thông tư 63/2023/TT-BTC)',
  confidence: 'verified',
  applies: () => true,
  compose: (facts) => {
    const { matter, applicant } = facts;
    const on = lawDay(facts);
    const question = { ...matter, channel: matter.filingChannel, on };
    const filing = filingFees(question);
    const grant = grantFees(question);
    const notes = [...new Set([...filing.notes, ...grant.notes].map((note) => note.vi))];
    return {
      code: 'fee-sheet',
      title: 'Bảng tính phí, lệ phí',
      blocks: [
        {
          kind: 'title',
          text: 'BẢNG TÍNH PHÍ, LỆ PHÍ',
          subtitle: `${capital(kindName(matter.kind))} ${signName(facts)}`,
        },
        {
          kind: 'fields',
          rows: [
            { label: 'Người nộp đơn', value: applicant?.name },
            { label: 'Biểu phí áp dụng ngày', value: formatPlainDate(on) },
            { label: 'Hình thức nộp', value: channels[matter.filingChannel] },
          ],
        },
        { kind: 'heading', level: 1, text: '1. Khi nộp đơn' },
        feeTableOf(filing),
        { kind: 'heading', level: 1, text: '2. Khi được cấp văn bằng (dự tính theo biểu cùng ngày)' },
        feeTableOf(grant),
        {
          kind: 'paragraph',
          text: [{ text: `Tổng cộng dự tính: ${formatDong(filing.total + grant.total)} đồng.`, bold: true }],
        },
        ...(notes.length > 0 ? [{ kind: 'list', items: notes } as const] : []),
        {
          kind: 'note',
          text: 'A: lệ phí; B: phí (Biểu mức thu, Thông tư 263/2016/TT-BTC). Số tiền phải nộp theo thông báo của Cục Sở hữu trí tuệ.',
        },
      ],
    };
  },
};

const channels = {
  paper: 'Nộp trực tiếp hoặc qua bưu chính',
  online: 'Trực tuyến',
  vneid: 'Qua VNeID',
} as const;

function feeTableOf(sheet: FeeSheet): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Khoản thu', width: 0.42 },
      { title: 'Mục', width: 0.08, align: 'center' },
      { title: 'Đơn vị tính', width: 0.17, align: 'center' },
      { title: 'Số lượng', width: 0.09, align: 'right' },
      { title: 'Mức thu (đồng)', width: 0.12, align: 'right' },
      { title: 'Số tiền (đồng)', width: 0.12, align: 'right' },
    ],
    rows: sheet.lines.map((line) => [
      line.label.vi,
      line.section,
      line.unit.vi,
      String(line.quantity),
      formatDong(line.rate),
      formatDong(line.amount),
    ]),
    total: ['Cộng', '', '', '', '', formatDong(sheet.total)],
  };
}
