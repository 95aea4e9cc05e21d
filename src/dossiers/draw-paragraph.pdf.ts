// Running text: paragraphs, headings, titles, notes and lists.
import type { Run, Text } from './composition.ts';
import { within, type Setting } from './draw-setting.pdf.ts';
import { leading, millimetres, sizes } from './page-geometry.ts';
import { beside, stack, type FlowNode } from './page-node.pdf.ts';
import { lazyTag, type LazyTag } from './page-pen.pdf.ts';
import { balanceLines, breakLines, runsOf, type Align, type Line } from './page-text.pdf.ts';

export interface Prose {
  readonly align?: Align;
  readonly size?: number;
  /** Line pitch as a multiple of the size. */
  readonly leading?: number;
  /** First line, points. */
  readonly indent?: number;
  readonly before?: number;
  readonly keepWithNext?: boolean;
  readonly tag?: LazyTag;
  /** Name of the marked content; the element's own. */
  readonly mark?: string;
}

/** Text that breaks between lines, never leaving one line of several alone. */
export function prose(runs: readonly Run[], setting: Setting, options: Prose = {}): FlowNode {
  const { align = 'left', size = setting.size, indent = 0, mark = 'P', tag = lazyTag('P') } = options;
  const height = size * (options.leading ?? setting.leading);
  const lines =
    align === 'center' && indent === 0
      ? balanceLines(runs, setting.width, size, setting.type)
      : breakLines(runs, setting.width, size, setting.type, indent);
  const { before, keepWithNext } = options;
  return flowLines(lines, 0);

  function flowLines(all: readonly Line[], from: number): FlowNode {
    return {
      ...(before === undefined ? {} : { before }),
      keepWithNext,
      take(room, force) {
        let count = Math.min(all.length, Math.floor((room + 0.01) / height));
        if (count < all.length) {
          if (all.length - count === 1) count -= 1;
          if (count === 1) count = 0;
        }
        if (count <= 0 && !force) return undefined;
        count = Math.max(1, count);
        const here = all.slice(0, count);
        return {
          height: count * height,
          paint(pen, x, y, parent) {
            pen.inside(tag(pen, parent), mark, () =>
              here.forEach((line, index) => {
                const inset = from === 0 && index === 0 ? indent : 0;
                pen.line(line, x + inset, y + index * height, setting.width - inset, { size, height, align });
              }),
            );
          },
          rest: count < all.length ? flowLines(all.slice(count), from + count) : undefined,
        };
      },
    };
  }
}

export function paragraph(
  block: { readonly text: Text; readonly align?: Align; readonly indent?: boolean },
  setting: Setting,
): FlowNode {
  return prose(runsOf(block.text), setting, {
    align: block.align ?? (setting.size >= sizes.body ? 'justify' : 'left'),
    indent: block.indent ? millimetres(10) : 0,
    before: setting.size * 0.4,
  });
}

export function title(
  block: { readonly text: string; readonly subtitle?: string },
  setting: Setting,
): FlowNode {
  const line = (text: string, size: number, before: number, tag: LazyTag) =>
    prose(runsOf(text, { bold: true }), setting, {
      align: 'center',
      size,
      leading: 1.25,
      before,
      keepWithNext: true,
      tag,
      mark: 'H1',
    });
  const tag = lazyTag('H1');
  const big = setting.size >= sizes.body;
  const nodes = [line(block.text, big ? sizes.title : setting.size + 1.5, 0, tag)];
  if (block.subtitle) nodes.push(line(block.subtitle, big ? sizes.body + 0.5 : setting.size + 0.5, 1, tag));
  return stack(nodes, { before: setting.size * 0.9, keepWithNext: true });
}

export function heading(block: { readonly level: 1 | 2; readonly text: string }, setting: Setting): FlowNode {
  const type = block.level === 1 ? 'H2' : 'H3';
  return prose(runsOf(block.text, { bold: true, italic: block.level === 2 }), setting, {
    size: setting.size,
    before: setting.size * (block.level === 1 ? 0.8 : 0.6),
    keepWithNext: true,
    tag: lazyTag(type),
    mark: type,
  });
}

/** Small print of a form. */
export function note(block: { readonly text: Text }, setting: Setting): FlowNode {
  const runs = runsOf(block.text).map((run) => ({ ...run, italic: !run.italic }));
  return prose(runs, setting, {
    size: Math.min(setting.size, sizes.small + (setting.size > sizes.form ? 1.5 : 0)),
    leading: leading.tight,
    before: setting.size * 0.4,
    tag: lazyTag('P'),
    mark: 'P',
  });
}

export function list(
  block: { readonly items: readonly Text[]; readonly ordered?: boolean },
  setting: Setting,
): FlowNode {
  const inset = setting.size * (block.ordered ? 1.9 : 1.3);
  const whole = lazyTag('L');
  const items = block.items.map((item, index): FlowNode => {
    const entry = lazyTag('LI');
    const part = (type: string): LazyTag => {
      const own = lazyTag(type);
      return (pen, parent) => own(pen, entry(pen, whole(pen, parent)));
    };
    const label = prose(runsOf(block.ordered ? `${index + 1}.` : '–'), setting, {
      tag: part('Lbl'),
      mark: 'Lbl',
    });
    const body = prose(runsOf(item), within(setting, setting.width - inset), {
      align: setting.size >= sizes.body ? 'justify' : 'left',
      tag: part('LBody'),
      mark: 'LBody',
    });
    return beside(
      [
        { offset: 0, node: label },
        { offset: inset, node: body },
      ],
      { before: setting.size * 0.25 },
    );
  });
  return stack(items, { before: setting.size * 0.3 });
}
