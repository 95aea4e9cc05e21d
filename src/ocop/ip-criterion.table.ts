/** Criterion 3.5 "Sở hữu trí tuệ", the same in all 26 rubrics: points, and the stars for which they are the minimum. */
import type { PlainDate } from '../calendar/index.ts';
import { words, type Words } from '../text/index.ts';

export interface IpStep {
  readonly points: 1 | 2 | 3;
  /** This many points are the minimum for this many stars. */
  readonly gateForStars?: 3 | 4 | 5;
  readonly asks: Words;
}

export interface IpCriterion {
  readonly from: PlainDate;
  readonly code: string;
  readonly steps: readonly IpStep[];
  /** Sets whose sheet prints the step without its stars; taken as a printing slip, hence shown. */
  readonly gateNotPrinted: readonly { readonly set: number; readonly points: number }[];
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

/** Newest first. The criterion of Decision 148/QĐ-TTg (2023) was not found, so there is no row for it. */
export const ipCriteria: readonly IpCriterion[] = [
  {
    from: '2026-05-22' as PlainDate,
    code: '3.5',
    steps: [
      {
        points: 1,
        gateForStars: 3,
        asks: words(
          'Có đơn đăng ký nhãn hiệu đã được chấp nhận hợp lệ hoặc công bố',
          'A trademark application accepted as to form or published',
        ),
      },
      {
        points: 2,
        gateForStars: 4,
        asks: words(
          'Mọi nhãn hiệu trên nhãn hàng hóa đã được cấp giấy chứng nhận; có dấu hiệu chỉ dẫn nguồn gốc địa lý gắn với cộng đồng và văn bản cho quyền sử dụng',
          'Every mark on the label registered; a sign of geographical origin tied to the community, with the paper giving the right to use it',
        ),
      },
      {
        points: 3,
        asks: words(
          'Thêm bằng độc quyền kiểu dáng công nghiệp, sáng chế, giải pháp hữu ích hoặc đăng ký quyền tác giả (không phải quyền tác giả của chính nhãn hiệu)',
          'In addition a design, invention or utility-solution patent or a copyright registration (not of the mark itself)',
        ),
      },
    ],
    gateNotPrinted: [{ set: 10, points: 2 }],
    citation: 'Quyết định 26/2026/QĐ-TTg, Phụ lục II, tiêu chí 3.5',
    confidence: 'single-source',
  },
];
