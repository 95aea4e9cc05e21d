// Pages that stand for what cannot be printed: a missing paper, a broken file, an office file sent separately.
import type { Block, Composition } from './composition.ts';

interface Notice {
  readonly code: string;
  readonly title: string;
  readonly head: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly advice: string;
}

function notice({ code, title, head, lines, advice }: Notice): Composition {
  const blocks: readonly Block[] = [
    { kind: 'gap', mm: 45 },
    { kind: 'title', text: head, subtitle: title },
    { kind: 'gap', mm: 6 },
    {
      kind: 'box',
      head: 'Ghi chú của hồ sơ',
      blocks: [
        { kind: 'fields', rows: lines.map(([label, value]) => ({ label, value })) },
        { kind: 'paragraph', text: advice },
      ],
    },
  ];
  return { code, title, blocks };
}

export function missingPage(code: string, title: string, why: string): Composition {
  return notice({
    code,
    title,
    head: 'TÀI LIỆU CÒN THIẾU',
    lines: [['Lý do', why]],
    advice: 'Trang này giữ chỗ trong bản nháp. Hãy bổ sung tài liệu rồi lập lại hồ sơ.',
  });
}

export function unusablePage(id: string, title: string, fileName: string, problem: string): Composition {
  return notice({
    code: id,
    title,
    head: 'KHÔNG IN ĐƯỢC TÀI LIỆU',
    lines: [
      ['Tên tệp', fileName],
      ['Vấn đề', problem],
    ],
    advice: 'Hãy tải lên lại tài liệu ở dạng PDF không đặt mật khẩu hoặc ảnh chụp rõ nét.',
  });
}

export function separateFilePage(id: string, title: string, fileName: string): Composition {
  return notice({
    code: id,
    title,
    head: 'TÀI LIỆU ĐÍNH KÈM RIÊNG',
    lines: [['Tên tệp', fileName]],
    advice: 'Tệp văn phòng không ghép được vào bản PDF này; tệp gốc được nộp kèm theo hồ sơ.',
  });
}

/** One uploaded picture on a page of its own, as large as the page allows; `size` in any unit. */
export function picturePage(
  id: string,
  title: string,
  caption: string,
  size: { readonly width: number; readonly height: number },
): Composition {
  const scale = Math.min(165 / size.width, 215 / size.height);
  const [widthMm, heightMm] = [size.width * scale, size.height * scale];
  return {
    code: id,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'picture', attachmentId: id, widthMm, heightMm, caption, alt: `${title}: ${caption}` },
    ],
  };
}
