// The sheet of a right or of a product's recognition for print: what the register says, on one day, and that it is no
// certificate. Composed only; dossiers draws it.
import { formatPlainDate, type PlainDate } from '../calendar/index.ts';
import type { Block, Composition } from '../dossiers/index.ts';
import { kindLabel } from '../matters/index.ts';
import { certificateState, issuedText, type Product } from '../products/index.ts';
import { say, words, type Language, type Words } from '../text/index.ts';
import { sourceOf, type PublicRight } from './public-right.ts';
import { answerOf, dataSheet, storyOf } from './right.view.ts';

export interface SheetFrame {
  readonly language: Language;
  readonly asOf: PlainDate;
  readonly place: string | undefined;
  /** Where the page of this record is, for everybody; undefined on a site that does not know its address. */
  readonly address: string | undefined;
}

/** The id under which the drawing finds the QR code. */
export const qrPicture = 'qr';
const qrMm = 32;

const heading = words('Phiếu ghi nhận từ sổ đăng ký công khai', 'Record sheet from the public register');
const notTheRight = words(
  'Phiếu này KHÔNG PHẢI văn bằng bảo hộ hay giấy chứng nhận, không do Cục Sở hữu trí tuệ cấp và không thay cho xác nhận của Cục. Nội dung lấy từ sổ đăng ký của địa phương, đúng vào ngày ghi trên phiếu; hãy quét mã để xem thông tin hiện tại.',
  'This sheet is NOT a certificate of registration. It was not issued by the Intellectual Property Office of Viet Nam and does not replace its confirmation. It says what the locality’s register held on the day given; scan the code for what holds now.',
);
const notTheRecognition = words(
  'Phiếu này KHÔNG PHẢI giấy chứng nhận sản phẩm OCOP và không thay cho quyết định công nhận. Nội dung lấy từ sổ đăng ký của địa phương, đúng vào ngày ghi trên phiếu; hãy quét mã để xem thông tin hiện tại.',
  'This sheet is NOT the OCOP certificate and does not replace the decision of recognition. It says what the locality’s register held on the day given; scan the code for what holds now.',
);

/** Status, INID data, goods, area, owner, the day and how fresh the source is. */
export function rightSheet(right: PublicRight, frame: SheetFrame): Composition {
  const { language, asOf } = frame;
  const text = (phrase: string | Words) => (typeof phrase === 'string' ? phrase : say(phrase, language));
  const rows = dataSheet(right, frame.place).map(({ inid, term, value }) => [inid, text(term), text(value)]);
  const story = storyOf(right);
  return {
    code: 'right-sheet',
    title: say(heading, language),
    blocks: [
      ...top(right.name, kindLabel(right.kind), notTheRight, frame),
      answerAndCode(say(answerOf(right, asOf), language), sourceOf(right), frame),
      sectionHead(words('Dữ liệu theo mã INID', 'Data by INID code'), language),
      {
        kind: 'table',
        columns: [
          { title: 'INID', width: 0.11, align: 'center' },
          { title: say(words('Mục', 'Item'), language), width: 0.34 },
          { title: say(words('Nội dung', 'Content'), language), width: 0.55 },
        ],
        rows,
      },
      ...(right.goods.length > 0
        ? [
            sectionHead(words('Hàng hóa, dịch vụ', 'Goods and services'), language),
            {
              kind: 'fields' as const,
              rows: right.goods.map(({ niceClass, items }) => ({
                label: say(words(`Nhóm ${niceClass}`, `Class ${niceClass}`), language),
                value: items.join('; '),
              })),
            },
          ]
        : []),
      ...(story.length > 0
        ? [
            sectionHead(words('Diễn biến đã công bố', 'Published history'), language),
            {
              kind: 'list' as const,
              items: story.map(
                ({ on, about, label }) =>
                  `${about ? say(words('khoảng ', 'about '), language) : ''}${formatPlainDate(on)}: ${say(label, language)}`,
              ),
            },
          ]
        : []),
      ...sampleNote(right.sample, language),
    ],
  };
}

/** A product's stars with their decisions and days, none of them printed more exactly than it is known. */
export function productSheet(
  product: Product,
  facts: { readonly sentence: Words; readonly owner: string | undefined; readonly set: Words | undefined },
  frame: SheetFrame,
): Composition {
  const { language, asOf } = frame;
  const rows: readonly (readonly [Words, string | undefined])[] = [
    [words('Sản phẩm', 'Product'), product.name],
    [words('Chủ thể', 'Producer'), facts.owner],
    [words('Địa phương', 'Locality'), frame.place],
    [words('Bộ sản phẩm', 'Set'), facts.set && say(facts.set, language)],
    [words('Mã vạch GTIN', 'Barcode (GTIN)'), product.gtin],
  ];
  return {
    code: 'product-sheet',
    title: say(heading, language),
    blocks: [
      ...top(product.name, words('Sản phẩm OCOP', 'OCOP product'), notTheRecognition, frame),
      answerAndCode(
        `${say(facts.sentence, language)}.`,
        words('Nguồn: hồ sơ của địa phương.', 'Source: the locality’s own file.'),
        frame,
      ),
      sectionHead(words('Sản phẩm', 'Product'), language),
      {
        kind: 'fields',
        rows: rows.flatMap(([label, value]) => (value ? [{ label: say(label, language), value }] : [])),
      },
      sectionHead(words('Các lần công nhận', 'Recognitions'), language),
      {
        kind: 'table',
        columns: [
          { title: say(words('Hạng', 'Stars'), language), width: 0.12 },
          { title: say(words('Quyết định', 'Decision'), language), width: 0.26 },
          { title: say(words('Ngày cấp', 'Issued on'), language), width: 0.16 },
          { title: say(words('Cơ quan cấp', 'Issued by'), language), width: 0.3 },
          { title: say(words('Hết hạn', 'Ends on'), language), width: 0.16 },
        ],
        rows: product.certificates.map((one) => [
          say(words(`${one.stars} sao`, `${one.stars} stars`), language),
          one.decisionNumber,
          say(issuedText(one), language),
          one.authority,
          say(certificateState(one, asOf).ends, language),
        ]),
      },
      ...sampleNote(product.source, language),
    ],
  };
}

function top(name: string, kind: Words, warning: Words, { language }: SheetFrame): readonly Block[] {
  return [
    { kind: 'title', text: say(heading, language).toLocaleUpperCase(language) },
    { kind: 'box', head: say(warning, language), blocks: [] },
    { kind: 'title', text: name, subtitle: say(kind, language) },
  ];
}

function answerAndCode(answer: string, source: Words, { language, asOf, address }: SheetFrame): Block {
  const said: Block[] = [
    { kind: 'paragraph', text: [{ text: answer, bold: true }], align: 'left' },
    {
      kind: 'paragraph',
      text: say(
        words(`Tính đến ngày ${formatPlainDate(asOf)}.`, `As of ${formatPlainDate(asOf)}.`),
        language,
      ),
      align: 'left',
    },
    { kind: 'paragraph', text: say(source, language), align: 'left' },
  ];
  if (!address) return { kind: 'columns', columns: [{ width: 1, blocks: said }] };
  const code: Block[] = [
    {
      kind: 'picture',
      attachmentId: qrPicture,
      widthMm: qrMm,
      heightMm: qrMm,
      alt: say(words(`Mã QR dẫn tới ${address}`, `QR code leading to ${address}`), language),
    },
  ];
  return {
    kind: 'columns',
    columns: [
      {
        width: 0.72,
        blocks: [...said, { kind: 'paragraph', text: [{ text: address, italic: true }], align: 'left' }],
      },
      { width: 0.28, blocks: code },
    ],
  };
}

const sectionHead = (text: Words, language: Language): Block => ({
  kind: 'heading',
  level: 1,
  text: say(text, language),
});

function sampleNote(sample: string | undefined, language: Language): readonly Block[] {
  if (!sample) return [];
  const text = words(
    `Dữ liệu mẫu từ nguồn công khai: ${sample}`,
    `Sample data from public sources: ${sample}`,
  );
  return [{ kind: 'note', text: say(text, language) }];
}
