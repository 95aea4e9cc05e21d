import { say, words, type Words } from '../text/index.ts';
import type { FileType } from './file-types.table.ts';

/** Why a file is not taken: each names the file and says what to do. */

const named = (vi: string, en: string) => (file: string) =>
  words(`Tệp “${file}” ${vi}`, `The file “${file}” ${en}`);

export const refusals = {
  empty: named('trống, không có nội dung.', 'is empty.'),
  tooLarge: named('lớn hơn 25 MB; hãy nén hoặc tách nhỏ.', 'is larger than 25 MB; compress or split it.'),
  unknownType: named(
    'không phải là ảnh JPG, PNG, WebP, tệp PDF, DOCX hay XLSX như hệ thống nhận.',
    'is not a JPG, PNG or WebP picture, nor a PDF, DOCX or XLSX file.',
  ),
  macros: named(
    'có chứa chương trình (macro); hãy lưu lại thành DOCX, XLSX hoặc PDF không có macro.',
    'holds a program (macros); save it as DOCX, XLSX or PDF without macros.',
  ),
  unpacksTooLarge: named(
    'nén quá nhiều dữ liệu, không an toàn để mở.',
    'unpacks to far more data than is safe to open.',
  ),
  brokenPicture: named(
    'là ảnh bị hỏng hoặc chưa tải hết; hãy lấy lại ảnh gốc.',
    'is a damaged or incomplete picture; take the original again.',
  ),
  pdf: (file: string, why: Words) =>
    words(
      `Tệp PDF “${file}” ${why.vi}; hãy mở thử, lưu lại rồi gửi.`,
      `The PDF “${file}” ${why.en}; open it, save it again and send that.`,
    ),
  mismatch(file: string, real: FileType): Words {
    const extension = real.extensions[0] ?? '';
    return words(
      `Tệp “${file}” thật ra là ${real.label.vi}, không đúng với tên; hãy đổi đuôi tệp thành .${extension} nếu đó là tệp bạn muốn gửi.`,
      `The file “${file}” is really a ${real.label.en}, unlike its name; rename it to .${extension} if it is the file you mean.`,
    );
  },
  tooManyPixels(file: string, width: number, height: number): Words {
    const size = (language: 'vi-VN' | 'en-GB') =>
      `${width.toLocaleString(language)} × ${height.toLocaleString(language)}`;
    return words(
      `Tệp “${file}” là ảnh ${size('vi-VN')} điểm ảnh, quá lớn để mở an toàn; hãy thu nhỏ xuống dưới 80 triệu điểm ảnh.`,
      `The file “${file}” is a picture of ${size('en-GB')} pixels, too large to open safely; reduce it to under 80 million pixels.`,
    );
  },
} as const;

/** One message for all bad files of one sending. */
export function sumUp(problems: readonly Words[]): Words {
  const all = (language: 'vi' | 'en') => problems.map((problem) => say(problem, language)).join(' ');
  return words(
    `${all('vi')} Chưa có tệp nào của lần gửi này được lưu.`,
    `${all('en')} No file of this sending was stored.`,
  );
}
