// First page of the bundle: what it is, who files it, and how the checklist stands; the bundle adds the contents.
import { words } from '../../text/index.ts';
import { assessCompleteness } from '../assess.ts';
import type { ItemReading } from '../completeness.ts';
import type { DocumentType } from '../document-type.ts';
import { lawDay } from '../facts.ts';
import { capital, kindName, shortDate, signName, wholePlace } from './wording.ts';

export const cover: DocumentType = {
  code: 'cover',
  title: words('Bìa hồ sơ và danh mục tài liệu', 'Cover and checklist'),
  citation: 'Danh mục tài liệu: Mẫu số 04, ô (VIII), Phụ lục I, Thông tư 10/2026/TT-BKHCN',
  confidence: 'verified',
  applies: () => true,
  compose: (facts) => {
    const { matter, applicant } = facts;
    const { readings, complete, blockingCount } = assessCompleteness(facts);
    return {
      code: 'cover',
      title: `Hồ sơ đăng ký ${kindName(matter.kind)} ${signName(facts)}`,
      blocks: [
        { kind: 'motto' },
        { kind: 'gap', mm: 12 },
        {
          kind: 'title',
          text: `HỒ SƠ ĐĂNG KÝ ${kindName(matter.kind).toLocaleUpperCase('vi')}`,
          subtitle: signName(facts),
        },
        {
          kind: 'fields',
          rows: [
            { label: 'Người nộp đơn', value: applicant?.name },
            { label: 'Địa chỉ', value: applicant?.address },
            { label: 'Địa phương', value: wholePlace(facts) },
            {
              label: 'Sản phẩm',
              value: facts.products.map((product) => product.name).join('; ') || undefined,
            },
            { label: 'Số đơn', value: matter.applicationNumber },
            { label: 'Áp dụng pháp luật tại ngày', value: shortDate(lawDay(facts)) },
          ],
        },
        {
          kind: 'paragraph',
          text: [
            {
              bold: true,
              text: complete
                ? 'Hồ sơ đã có đủ các mục bắt buộc.'
                : `Hồ sơ còn thiếu ${blockingCount} mục bắt buộc.`,
            },
          ],
        },
        { kind: 'heading', level: 1, text: 'Danh mục kiểm tra' },
        {
          kind: 'table',
          columns: [
            { title: 'STT', width: 0.07, align: 'center' },
            { title: 'Tài liệu, nội dung', width: 0.43 },
            { title: 'Tình trạng', width: 0.16 },
            { title: 'Căn cứ', width: 0.34 },
          ],
          rows: readings.map((reading, index) => [
            String(index + 1),
            described(reading),
            states[reading.state],
            basisOf(reading),
          ]),
        },
      ],
    };
  },
};

const states = { met: 'Đã có', missing: 'Còn thiếu', attention: 'Cần lưu ý' } as const;

function described({ item, state, problems }: ItemReading): string {
  const title = capital(item.title.vi);
  return state === 'met' ? title : `${title}: ${problems.map((problem) => problem.vi).join('; ')}`;
}

function basisOf({ item }: ItemReading): string {
  return item.confidence === 'verified'
    ? item.citation
    : `${item.citation} (${confidences[item.confidence]})`;
}

const confidences = { 'single-source': 'một nguồn', presumed: 'tạm tính' } as const;
