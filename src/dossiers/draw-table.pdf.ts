// Tables: ruled, heads repeated on every page, long rows broken between lines.
import { prose } from './draw-paragraph.pdf.ts';
import { within, type Setting } from './draw-setting.pdf.ts';
import { leading, sizes } from './page-geometry.ts';
import { stack, takeBeside, type Beside, type FlowNode, type Taken } from './page-node.pdf.ts';
import { lazyTag, type LazyTag, type Pen, type Tag } from './page-pen.pdf.ts';
import { runsOf } from './page-text.pdf.ts';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
}

interface TableBlock {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}

const padX = 4;
const padY = 2.5;

export function table(block: TableBlock, outer: Setting): FlowNode {
  const setting: Setting = { ...outer, size: Math.min(outer.size, sizes.table), leading: leading.tight };
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => (column.width / shares) * outer.width);
  const whole = lazyTag('Table');
  const head = () =>
    row(
      block.columns.map((column) => column.title),
      'head',
    );
  const body = block.rows.map((cells, index) => {
    const last = index === block.rows.length - 1;
    return { ...row(cells, 'body'), keepWithNext: last && block.total !== undefined };
  });
  if (block.total) body.push({ ...row(block.total, 'total'), keepWithNext: false });
  return headed(stack(body), true);

  /** The head once in the structure tree; repeated heads are decoration. */
  function headed(rows: FlowNode, first: boolean): FlowNode {
    return {
      before: outer.size * 0.5,
      take(room, force) {
        const top = head().take(room, true);
        if (!top) return undefined;
        const under = rows.take(room - top.height, force);
        if (!under) return undefined;
        return {
          height: top.height + under.height,
          paint(pen, x, y, parent) {
            const element = whole(pen, parent);
            if (first) top.paint(pen, x, y, element);
            else paintRepeated(top.paint, pen, x, y, element);
            under.paint(pen, x, y + top.height, element);
          },
          rest: under.rest && headed(under.rest, false),
        };
      },
    };
  }

  function row(cells: readonly string[], part: 'head' | 'body' | 'total'): FlowNode {
    const line = lazyTag('TR');
    let x = 0;
    const parts = block.columns.map((column, index): Beside => {
      const width = widths[index] ?? 0;
      const offset = x + padX;
      x += width;
      return { offset, node: cell(cells[index] ?? '', column, width - 2 * padX, part, line) };
    });
    const full = takeBeside(parts, Infinity, true)?.height ?? 0;
    return ruled(parts, full);
  }

  function cell(text: string, column: Column, width: number, part: string, line: LazyTag): FlowNode {
    const type = part === 'head' ? 'TH' : 'TD';
    const own = lazyTag(type, part === 'head' ? { scope: 'Column' } : {});
    return prose(runsOf(text, { bold: part !== 'body' }), within(setting, width), {
      align: part === 'head' ? 'center' : (column.align ?? 'left'),
      tag: (pen, parent) => own(pen, line(pen, parent)),
      mark: type,
    });
  }

  function ruled(parts: readonly Beside[], full: number): FlowNode {
    return {
      take(room, force) {
        // A short row stays whole; only one that would leave a hole in the page is broken.
        if (!force && full + 2 * padY > room && full < 120) return undefined;
        const taken = takeBeside(parts, room - 2 * padY, force);
        if (!taken) return undefined;
        const height = taken.height + 2 * padY;
        return {
          height,
          paint(pen, x, y, parent) {
            pen.artifact(() => {
              let left = x;
              for (const width of widths) {
                pen.frame(left, y, width, height, 0.5);
                left += width;
              }
            });
            taken.taken.forEach((each, index) =>
              each?.paint(pen, x + (parts[index]?.offset ?? 0), y + padY, parent),
            );
          },
          rest: taken.rest && ruled(taken.rest, full),
        };
      },
    };
  }
}

/** Paints the same lines as artifacts: `inside` is turned into `artifact`. */
function paintRepeated(paint: Taken['paint'], pen: Pen, x: number, y: number, parent: Tag): void {
  const inside: Pen['inside'] = (_element, _type, draw) => pen.artifact(draw, 'Pagination');
  paint({ ...pen, tag: () => parent, inside }, x, y, parent);
}
