// A composition with every kind of block, and uploaded files of every kind, made on the spot.
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { BundleFile, BundleInput, BundlePart } from '../../src/dossiers/bundle.ts';
import type { Block, Composition } from '../../src/dossiers/composition.ts';

export const sentence =
  'Nhãn hiệu tập thể “Chàng Sơn” dùng cho sản phẩm mộc, quạt giấy và đồ thờ cúng của các hộ làng nghề tại xã Tây Phương, thành phố Hà Nội; chủ sở hữu kiểm soát nguồn gốc, chất lượng và cách dùng nhãn hiệu.';

const members = Array.from({ length: 60 }, (_, index) => [
  String(index + 1),
  `Nguyễn Văn ${['An', 'Bình', 'Cường', 'Dũng', 'Đạt'][index % 5]} ${index + 1}`,
  index === 30 ? `${sentence} `.repeat(4) : 'Thôn 3, xã Tây Phương, thành phố Hà Nội',
  '04/05/2026',
]);

const blocks: readonly Block[] = [
  {
    kind: 'motto',
    issuer: ['ỦY BAN NHÂN DÂN XÃ TÂY PHƯƠNG', 'HỢP TÁC XÃ MỘC CHÀNG SƠN'],
    number: 'Số: 12/QĐ-HTX',
    placeAndDate: 'Tây Phương, ngày 04 tháng 5 năm 2026',
  },
  { kind: 'title', text: 'QUYẾT ĐỊNH', subtitle: 'Về việc ban hành Quy chế sử dụng nhãn hiệu tập thể' },
  {
    kind: 'paragraph',
    text: [
      { text: 'Căn cứ ', italic: true },
      { text: 'Luật Sở hữu trí tuệ; ', bold: true },
      { text: sentence },
    ],
    indent: true,
  },
  { kind: 'paragraph', text: `${sentence} ${sentence}`, indent: true },
  { kind: 'heading', level: 1, text: 'Điều 1. Phạm vi' },
  { kind: 'list', ordered: true, items: [sentence, 'Ngắn gọn.', sentence] },
  { kind: 'heading', level: 2, text: 'a) Đối tượng' },
  { kind: 'list', items: ['Hộ kinh doanh', 'Hợp tác xã'] },
  {
    kind: 'fields',
    rows: [{ label: 'Tên đầy đủ', value: 'Hợp tác xã mộc Chàng Sơn' }, { label: 'Mã số thuế' }],
  },
  {
    kind: 'checkboxes',
    rows: [
      { checked: true, label: 'Nhãn hiệu tập thể' },
      { checked: false, label: 'Nhãn hiệu chứng nhận' },
    ],
  },
  {
    kind: 'table',
    columns: [
      { title: 'STT', width: 0.08, align: 'center' },
      { title: 'Họ và tên', width: 0.32 },
      { title: 'Địa chỉ', width: 0.42 },
      { title: 'Ngày vào', width: 0.18, align: 'right' },
    ],
    rows: members,
    total: ['', 'Tổng cộng', '60 thành viên', ''],
  },
  { kind: 'page-break' },
  {
    kind: 'box',
    head: '(II) NHÃN HIỆU YÊU CẦU ĐĂNG KÝ',
    blocks: [
      {
        kind: 'columns',
        columns: [
          {
            width: 0.55,
            blocks: [
              {
                kind: 'picture',
                words: 'CHÀNG SƠN MỘC MỸ NGHỆ',
                widthMm: 80,
                heightMm: 80,
                alt: 'Mẫu nhãn hiệu Chàng Sơn',
              },
            ],
          },
          {
            width: 0.45,
            blocks: [
              {
                kind: 'fields',
                rows: [{ label: 'Màu sắc', value: 'Nâu, vàng' }, { label: 'Mô tả nhãn hiệu' }],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    kind: 'box',
    head: '(VIII) DANH MỤC TÀI LIỆU',
    officeColumn: 'KIỂM TRA DANH MỤC',
    blocks: [
      {
        kind: 'checkboxes',
        rows: Array.from({ length: 40 }, (_, index) => ({
          checked: index % 3 === 0,
          label: `Tài liệu thứ ${index + 1}: ${sentence.slice(0, 90)}`,
        })),
      },
    ],
  },
  {
    kind: 'picture',
    attachmentId: 'sign',
    widthMm: 80,
    heightMm: 80,
    caption: 'Hình 1. Mẫu nhãn hiệu',
    alt: 'Mẫu nhãn hiệu',
  },
  { kind: 'gap', mm: 5 },
  { kind: 'note', text: 'Đánh dấu “X” vào ô vuông phù hợp.' },
  { kind: 'paragraph', text: sentence },
  {
    kind: 'signatures',
    placeAndDate: 'Tây Phương, ngày …… tháng …… năm 2026',
    parties: [
      { role: 'XÁC NHẬN CỦA UBND XÃ', note: '(Ký, ghi rõ họ tên và đóng dấu)' },
      { role: 'GIÁM ĐỐC', note: '(Ký, ghi rõ họ tên và đóng dấu)', name: 'Nguyễn Văn Mẫu' },
    ],
  },
];

export const kitchenSink: Composition = {
  code: 'kitchen-sink',
  title: 'Mọi loại khối',
  formNumber: 'Mẫu số 04',
  blocks,
};

export async function samplePicture(
  format: 'jpeg' | 'png' | 'webp',
  width = 800,
  height = 500,
): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="${width}" height="${height}"><rect width="800" height="500" fill="#f4e4c1"/><circle cx="400" cy="250" r="200" fill="#8b4513"/><path d="M200 400 L400 80 L600 400 Z" fill="#d4a017"/></svg>`;
  return sharp(Buffer.from(svg))[format]().toBuffer();
}

/** A PDF of the sizes given, turned as given, with a line of text on each page. */
export async function samplePdf(
  pages: readonly { width?: number; height?: number; turn?: number }[],
): Promise<Uint8Array> {
  const { degrees } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  pages.forEach(({ width = 595, height = 842, turn = 0 }, index) => {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawText(`Uploaded page ${index + 1}`, { x: 60, y: height - 80, size: 18 });
  });
  return document.save({ updateFieldAppearances: false });
}

export async function sampleAttachments(): Promise<readonly BundleFile[]> {
  return [
    {
      id: 'pdf-1',
      fileName: 'quyết định thành lập.pdf',
      mime: 'application/pdf',
      bytes: await samplePdf([{}, { turn: 90 }]),
    },
    {
      id: 'jpg-1',
      fileName: 'bản đồ.jpg',
      mime: 'image/jpeg',
      bytes: await samplePicture('jpeg', 2400, 1500),
    },
    { id: 'png-1', fileName: 'nhãn.png', mime: 'image/png', bytes: await samplePicture('png') },
    { id: 'webp-1', fileName: 'cửa hàng.webp', mime: 'image/webp', bytes: await samplePicture('webp') },
    {
      id: 'pdf-2',
      fileName: 'kết quả thử nghiệm.pdf',
      mime: 'application/pdf',
      bytes: await samplePdf([{ width: 842, height: 595 }, { turn: 180 }, { turn: 270 }]),
    },
  ];
}

export function composed(composition: Composition): BundlePart {
  return { kind: 'composition', code: composition.code, title: composition.title, composition };
}

export function annexed(file: BundleFile, title = `Tài liệu ${file.fileName}`): BundlePart {
  return { kind: 'attachment', title, ...file };
}

export function bundleOf(parts: readonly BundlePart[], more: Partial<BundleInput> = {}): BundleInput {
  return {
    title: 'Hồ sơ đăng ký nhãn hiệu tập thể Chàng Sơn',
    parts,
    draft: false,
    createdAt: '2026-11-23T03:00:00.000Z',
    inputHash: 'ab'.repeat(32),
    ...more,
  };
}

/** A PDF that asks for a password. */
export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  document.encrypt({ userPassword: 'mật khẩu', ownerPassword: 'chủ' });
  return document.save();
}
