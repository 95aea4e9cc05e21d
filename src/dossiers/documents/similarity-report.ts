// The report of a search for identical or confusing marks: what was searched, what was found, what people think of it.
import type { Verdict, ReportHit, SimilarityReport } from '../../conflicts/index.ts';
import { unjudged, verdictOn } from '../../conflicts/index.ts';
import {
  classLabels,
  closeness,
  pieces,
  shownSpans,
  signalLabels,
  type Piece,
} from '../../similarity/index.ts';
import { words } from '../../text/index.ts';
import type { Block, Run } from '../composition.ts';
import type { DocumentType } from '../document-type.ts';
import { BLANK, capital, kindName } from './wording.ts';

const advice =
  'Báo cáo này là ý kiến tham khảo để chuẩn bị hồ sơ, không phải kết quả tra cứu hay thẩm định của Cục Sở hữu trí tuệ, ' +
  'không ràng buộc cơ quan nào và không thay thế việc tra cứu tại Cục trước khi nộp đơn.';

export const similarityReport: DocumentType = {
  code: 'similarity-report',
  title: words(
    'Báo cáo tra cứu khả năng trùng, gây nhầm lẫn (tham khảo)',
    'Search report on confusing marks (advice)',
  ),
  citation: 'Khuyến nghị nghiệp vụ; đối chiếu Luật Sở hữu trí tuệ, Điều 74 khoản 2',
  confidence: 'presumed',
  applies: ({ similarityReport }) => similarityReport !== undefined,
  compose: ({ similarityReport: report, matter, applicant }) => ({
    code: 'similarity-report',
    title: 'Báo cáo tra cứu khả năng trùng hoặc gây nhầm lẫn',
    blocks: report
      ? [
          {
            kind: 'title',
            text: 'BÁO CÁO TRA CỨU KHẢ NĂNG TRÙNG HOẶC GÂY NHẦM LẪN',
            subtitle: `${capital(kindName(matter.kind))} “${report.sign}”`,
          },
          { kind: 'paragraph', align: 'justify', text: [{ text: advice, bold: true }] },
          { kind: 'heading', level: 1, text: '1. Nội dung tra cứu' },
          { kind: 'fields', rows: settingsOf(report, applicant?.name) },
          { kind: 'heading', level: 1, text: '2. Kết quả' },
          { kind: 'paragraph', align: 'justify', text: summaryOf(report) },
          ...(report.hits.length > 0 ? [tableOf(report), ...detailsOf(report)] : []),
          { kind: 'heading', level: 1, text: report.hits.length > 0 ? '4. Giới hạn' : '3. Giới hạn' },
          { kind: 'list', items: limits },
        ]
      : [{ kind: 'paragraph', text: 'Chưa tra cứu.' }],
  }),
};

const limits = [
  'Chỉ so phần chữ của dấu hiệu với các nhãn hiệu đã công bố có trong sổ tại ngày tra cứu; hình vẽ, màu sắc và cách trình bày chưa được so sánh.',
  'Sự giống nhau về nghĩa và bản dịch chỉ được gợi ý từ một danh sách ngắn, người đọc cần tự xem xét.',
  'Điểm số cho biết mức giống nhau của tên gọi, không phải khả năng được bảo hộ. Đơn nộp trước nhưng chưa công bố không thể tìm thấy.',
];

function settingsOf(report: SimilarityReport, applicant: string | undefined) {
  const { classes, marks, method, from, most } = report;
  return [
    { label: 'Dấu hiệu tra cứu', value: report.sign },
    { label: 'Nhóm hàng hóa, dịch vụ (Ni-xơ)', value: classes.join(', ') || 'Không giới hạn nhóm' },
    { label: 'Người nộp đơn', value: applicant },
    { label: 'Ngày giờ tra cứu', value: moment(report.searchedAt) },
    { label: 'Người tra cứu', value: report.searchedBy.name },
    { label: 'Số nhãn hiệu đã so', value: `${marks.toLocaleString('vi-VN')} nhãn hiệu đã công bố` },
    {
      label: 'Cách so',
      value: `Phương pháp ${method}; lấy các tên từ ${percent(from)}/100 điểm, nhiều nhất ${most} kết quả`,
    },
  ];
}

function summaryOf(report: SimilarityReport): string {
  const { hits, verdicts } = report;
  if (hits.length === 0) return 'Không thấy nhãn hiệu nào trùng hoặc gần giống trong các nhãn hiệu đã so.';
  const relevant = verdicts.filter((one) => one.relevant).length;
  const open = unjudged(report);
  return (
    `Tìm thấy ${hits.length} nhãn hiệu cần xem: ${relevant} được đánh giá là đáng lưu ý, ` +
    `${hits.length - relevant - open} không đáng ngại` +
    (open > 0 ? `, ${open} chưa được đánh giá.` : '.')
  );
}

function tableOf(report: SimilarityReport): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.06, align: 'right' },
      { title: 'Nhãn hiệu', width: 0.26 },
      { title: 'Số đơn, số văn bằng', width: 0.18 },
      { title: 'Nhóm', width: 0.12 },
      { title: 'Mức giống', width: 0.17 },
      { title: 'Đánh giá', width: 0.21 },
    ],
    rows: report.hits.map((hit, at) => [
      String(at + 1),
      hit.name,
      hit.number ?? '',
      hit.niceClasses.join(', '),
      `${closeness(hit.score).label.vi}, ${percent(hit.score)}/100`,
      judged(verdictOn(report, hit.id)),
    ]),
  };
}

function detailsOf(report: SimilarityReport): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: '3. Từng nhãn hiệu, phần giống nhau in đậm' },
    ...report.hits.flatMap((hit, at) => detailOf(report, hit, at)),
  ];
}

function detailOf(report: SimilarityReport, hit: ReportHit, at: number): readonly Block[] {
  const spans = shownSpans(hit.reasons);
  const verdict = verdictOn(report, hit.id);
  const facts = [hit.status?.vi, hit.number, hit.owner, hit.place].filter(Boolean).join('; ');
  const classes = hit.classes === 'unknown' ? '' : ` (${classLabels[hit.classes].vi})`;
  return [
    {
      kind: 'paragraph',
      text: [
        { text: `${at + 1}. ` },
        ...runs(pieces(report.sign, spans.a)),
        { text: '  ↔  ' },
        ...runs(pieces(hit.name, spans.b)),
      ],
    },
    {
      kind: 'list',
      items: [
        `Vì sao: ${hit.reasons
          .slice(0, 4)
          .map(({ signal }) => lower(signalLabels[signal].vi))
          .join('; ')}`,
        ...(facts || hit.niceClasses.length > 0
          ? [
              `Sổ ghi: ${[facts, hit.niceClasses.length > 0 ? `nhóm ${hit.niceClasses.join(', ')}${classes}` : ''].filter(Boolean).join('; ')}`,
            ]
          : []),
        verdict
          ? [
              { text: `${judged(verdict)}: `, bold: true },
              { text: `${verdict.reason} (${verdict.by.name}, ${moment(verdict.at)})` },
            ]
          : `Đánh giá: ${BLANK}`,
      ],
    },
  ];
}

function judged(verdict: Verdict | undefined): string {
  if (!verdict) return 'Chưa đánh giá';
  return verdict.relevant ? 'Đáng lưu ý' : 'Không đáng ngại';
}

const runs = (parts: readonly Piece[]): readonly Run[] =>
  parts.map(({ text, marked }) => (marked ? { text, bold: true } : { text }));

const percent = (share: number) => Math.round(share * 100);
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** `14:05 ngày 26/11/2026`, in Viet Nam's time. */
function moment(at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  const [day, time] = parts.split(', ');
  return `${time} ngày ${day}`;
}
