// Parts of forms: label and value lines, tick boxes, framed boxes, columns.
import type { Block } from './composition.ts';
import { prose } from './draw-paragraph.pdf.ts';
import { within, type Setting } from './draw-setting.pdf.ts';
import { leading, millimetres, sizes } from './page-geometry.ts';
import { beside, solid, stack, takeBeside, type Beside, type FlowNode } from './page-node.pdf.ts';
import { lazyTag } from './page-pen.pdf.ts';
import { runsOf } from './page-text.pdf.ts';

const dot = '.';

export function fields(
  block: { readonly rows: readonly { readonly label: string; readonly value?: string | undefined }[] },
  setting: Setting,
): FlowNode {
  return stack(
    block.rows.map((row) => {
      const before = setting.size * 0.25;
      const label = /[:：?]$/.test(row.label) ? `${row.label} ` : `${row.label}: `;
      if (row.value) return prose([{ text: label }, { text: row.value, bold: true }], setting, { before });
      return prose([{ text: label + dots(label, setting) }], setting, { before });
    }),
    { before: setting.size * 0.2 },
  );
}

/** As many dots as fill the line the label ends on; a whole line when little is left. */
function dots(label: string, setting: Setting): string {
  const used = setting.type.width(label, 'regular', setting.size) % setting.width;
  const each = setting.type.width(dot, 'regular', setting.size);
  const left = setting.width - used - each;
  return dot.repeat(Math.max(0, Math.floor((left > 60 ? left : setting.width - each) / each)));
}

/** The typeface has no ballot boxes: a square is drawn, and the structure tree says what it means. */
export function checkboxes(
  block: { readonly rows: readonly { readonly checked: boolean; readonly label: string }[] },
  setting: Setting,
): FlowNode {
  const side = setting.size * 0.78;
  const inset = setting.size * 1.5;
  const height = setting.size * setting.leading;
  return stack(
    block.rows.map((row) => {
      const tag = lazyTag('P');
      const box = solid(height, (pen, x, y, parent) => {
        const top = y + (height - side) / 2;
        const mark = pen.tag('Span', tag(pen, parent), { actual: row.checked ? '[x] ' : '[ ] ' });
        pen.inside(mark, 'Span', () => {
          pen.frame(x + 0.5, top, side, side, 0.8);
          if (!row.checked) return;
          const [from, to] = [2, side - 2];
          pen.rule(x + 0.5 + from, top + from, x + 0.5 + to, top + to, 1.2);
          pen.rule(x + 0.5 + from, top + to, x + 0.5 + to, top + from, 1.2);
        });
      });
      const label = prose(runsOf(row.label), within(setting, setting.width - inset), { tag });
      return beside(
        [
          { offset: 0, node: box },
          { offset: inset, node: label },
        ],
        { before: setting.size * 0.2 },
      );
    }),
    { before: setting.size * 0.2 },
  );
}

export function columns(
  block: { readonly columns: readonly { readonly width: number; readonly blocks: readonly Block[] }[] },
  setting: Setting,
): FlowNode {
  const gutter = millimetres(4);
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0);
  const room = setting.width - gutter * (block.columns.length - 1);
  let offset = 0;
  const placed = block.columns.map((column): Beside => {
    const width = (room * column.width) / shares;
    const here = { offset, node: setting.flow(column.blocks, within(setting, width)) };
    offset += width + gutter;
    return here;
  });
  return beside(placed, { before: setting.size * 0.4 });
}

/** A frame that is closed at the foot of a page and opened again on the next one. */
export function box(
  block: { readonly head: string; readonly blocks: readonly Block[]; readonly officeColumn?: string },
  outer: Setting,
): FlowNode {
  const pad = millimetres(2);
  const office = block.officeColumn ? millimetres(30) : 0;
  const size = Math.min(outer.size, sizes.form);
  const setting: Setting = { ...outer, size, leading: leading.tight, width: outer.width - office - 2 * pad };
  const section = lazyTag('Sect', { title: block.head });
  const body: Beside[] = [
    {
      offset: pad,
      node: stack([
        prose(runsOf(block.head, { bold: true }), setting, {
          keepWithNext: true,
          tag: lazyTag('H2'),
          mark: 'H2',
        }),
        { ...setting.flow(block.blocks, setting), before: setting.size * 0.3 },
      ]),
    },
  ];
  if (block.officeColumn) {
    const narrow = { ...setting, width: office - pad, size: sizes.small };
    body.push({
      offset: outer.width - office + pad / 2,
      node: prose(runsOf(block.officeColumn, { bold: true }), narrow, { align: 'center' }),
    });
  }
  return framed(body);

  function framed(parts: readonly Beside[]): FlowNode {
    return {
      take(room, force) {
        const row = takeBeside(parts, room - 2 * pad, force);
        if (!row) return undefined;
        const height = row.height + 2 * pad;
        return {
          height,
          paint(pen, x, y, parent) {
            const inside = section(pen, parent);
            pen.artifact(() => {
              pen.frame(x, y, outer.width, height);
              if (office) pen.rule(x + outer.width - office, y, x + outer.width - office, y + height);
            });
            row.taken.forEach((part, index) =>
              part?.paint(pen, x + (parts[index]?.offset ?? 0), y + pad, inside),
            );
          },
          rest: row.rest && framed(row.rest),
        };
      },
    };
  }
}
