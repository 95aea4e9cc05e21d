// Pictures at an exact size in millimetres; a word mark is set in type as large as its frame allows.
import { prose } from './draw-paragraph.pdf.ts';
import { within, type Setting } from './draw-setting.pdf.ts';
import { millimetres, sizes } from './page-geometry.ts';
import { solid, stack, type FlowNode } from './page-node.pdf.ts';
import { lazyTag, type Pen } from './page-pen.pdf.ts';
import { breakLines, runsOf, type Line } from './page-text.pdf.ts';

interface PictureBlock {
  readonly attachmentId?: string | undefined;
  readonly words?: string | undefined;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly caption?: string;
  readonly alt: string;
}

type Content = (pen: Pen, x: number, y: number) => void;

export function picture(block: PictureBlock, setting: Setting): FlowNode {
  const [width, height] = [millimetres(block.widthMm), millimetres(block.heightMm)];
  const content = contentOf(block, setting, width, height);
  const frame = solid(
    height,
    (pen, left, y, parent) => {
      const x = left + (setting.width - width) / 2;
      const figure = pen.tag('Figure', parent, {
        alt: block.alt,
        bbox: [x, y, x + width, y + height],
        placement: 'Block',
      });
      pen.inside(figure, 'Figure', () => content(pen, x, y));
      pen.artifact(() => pen.frame(x, y, width, height, 0.5));
    },
    { keepWithNext: block.caption !== undefined },
  );
  if (!block.caption) return { ...frame, before: setting.size * 0.5 };
  const caption = prose(runsOf(block.caption, { italic: true }), setting, {
    align: 'center',
    size: Math.min(setting.size, sizes.table),
    before: 4,
    tag: lazyTag('P'),
    mark: 'P',
  });
  return stack([frame, caption], { before: setting.size * 0.5 });
}

function contentOf(block: PictureBlock, setting: Setting, width: number, height: number): Content {
  const ready = block.attachmentId === undefined ? undefined : setting.pictures.get(block.attachmentId);
  if (ready && 'bytes' in ready) {
    const scale = Math.min(width / ready.width, height / ready.height);
    const [w, h] = [ready.width * scale, ready.height * scale];
    return (pen, x, y) => pen.image(ready.bytes, x + (width - w) / 2, y + (height - h) / 2, w, h);
  }
  if (ready) return lettering(`(${ready.problem})`, sizes.table, false, setting, width, height);
  if (block.words?.trim()) return lettering(block.words.trim(), 60, true, setting, width, height);
  return lettering('(chưa có hình)', sizes.table, false, setting, width, height);
}

/** Words centred in a frame, in the largest size up to `most` that cuts no word. */
function lettering(
  words: string,
  most: number,
  bold: boolean,
  outer: Setting,
  width: number,
  height: number,
): Content {
  const setting = within(outer, width - millimetres(8));
  const runs = runsOf(words, { bold });
  const widest = (size: number) =>
    Math.max(...words.split(/\s+/).map((word) => setting.type.width(word, bold ? 'bold' : 'regular', size)));
  let size = most;
  let lines: readonly Line[] = [];
  for (; ; size -= 2) {
    lines = breakLines(runs, setting.width, size, setting.type);
    const fits = lines.length * size * 1.25 <= height - millimetres(8) && widest(size) <= setting.width;
    if (fits || size <= 8) break;
  }
  const pitch = size * 1.25;
  return (pen, x, y) => {
    const top = y + (height - lines.length * pitch) / 2;
    lines.forEach((line, index) =>
      pen.line(line, x + millimetres(4), top + index * pitch, setting.width, {
        size,
        height: pitch,
        align: 'center',
      }),
    );
  };
}
